/**
 * Words that newswriting exchanges for each other, so that sentences which say one thing in two ways, or in two
 * languages, meet. Only words that hardly mean anything else in the news. Each line is one meaning: English; Spanish;
 * French; German. Words are listed in one form, the stemmers join the others; "walk_out" is two words in a row.
 */
export const MEANINGS = `
meet meets met meeting talks; reunión reunirse; réunion rencontre rencontrer; treffen traf gespräche
lawyer attorney counsel solicitor barrister; abogado; avocat; anwalt verteidiger
aircraft plane airliner jet aeroplane; avión; avion; flugzeug
inspect inspection inspector; inspección; inspection; inspektion prüfung
fire blaze wildfire bushfire inferno; incendio fuego; incendie feu; brand feuer
prison jail bars cell; prisión cárcel; prison; gefängnis haft
sentenced jailed imprisoned sentence years_in_prison put_behind_bars get_years; condenado condena; condamné condamnation; verurteilt
bribe bribery corruption kickback backhander graft; soborno corrupción; pot-de-vin corruption; bestechung korruption
arrested arrest detained detain nabbed seized_at held_over in_custody taken_into_custody collared nicked apprehended; detenido arrestado detención; arrêté interpellé arrestation; festgenommen verhaftet festnahme
injured wounded hurt injuries injury wounds; herido heridas; blessé blessures; verletzt verletzte
dead died die death killed kill killing fatality casualty toll lost_lives lost_their_lives slain body bodies perished; muerto murió muerte fallecido víctima_mortal; mort morts tué décédé décès; tote tot getötet gestorben todesopfer ums_leben leiche
resign resigned resignation quit step_down stepped_down stood_down stepping_down; dimitió dimisión renuncia; démission démissionné; rücktritt zurückgetreten
buy bought acquire acquired acquisition purchase purchased takeover swallow take_over took_over taking_over; compra adquirir adquisición; achat racheter rachat; kauf übernahme kaufte
ceasefire cease-fire truce armistice; tregua alto_el_fuego; trêve cessez-le-feu; waffenruhe waffenstillstand feuerpause
election poll vote_on; elección comicios; élection scrutin; wahl
vote voter voted ballot balloted voting voted_for voted_against vote_against voting_against have_their_say get_their_say; voto votar votación; vote voter; stimme abstimmung
child children kid kids youngster pupil; niño niña menor; enfant; kind kinder
soldier troop army_personnel serviceman; soldado tropa; soldat troupes; soldat truppen
earthquake quake tremor seismic temblor; terremoto seísmo sismo temblor; séisme tremblement; erdbeben beben
flood flooding floodwater deluge inundated; inundación riada crecida; inondation crue; hochwasser überschwemmung flut
storm hurricane typhoon cyclone tempest gale; tormenta huracán; tempête ouragan; sturm orkan
crew sailor seaman seafarer; tripulación tripulante marinero; équipage marin; besatzung mannschaft
vessel ship tanker boat ferry trawler; buque barco embarcación transbordador; navire bateau; schiff fähre
car vehicle automobile; coche vehículo; voiture véhicule; auto fahrzeug wagen
bus coach minibus; autobús autocar; bus autocar; bus
train rail railway locomotive; tren ferrocarril; train; zug bahn
strike walkout walk-out stoppage walk_out walked_out walking_out stop_work stopped_work down_tools downed_tools industrial_action lay_down_tools; huelga paro; grève débrayage; streik ausstand
union league federation; sindicato; syndicat; gewerkschaft
employer management operator; patronal empresa; patronat employeur; arbeitgeber betreiber
pay wage salary wages; salario sueldo; salaire; lohn gehalt
inquiry investigation probe enquiry investigate investigated; investigación; enquête; ermittlung untersuchung
cause caused_by sparked triggered set_off blamed_on blame to_blame behind_the source responsible_for traced_to led_to; causa causar origen culpa; cause origine causer; ursache verursacht auslöser
stolen theft stole steal heist robbery raid robbed burglary loot; robo robado atraco; vol volé braquage cambriolage; raub diebstahl gestohlen überfall
jewel jewellery jewelry gem diamond gemstone stolen_stones precious_stones; joya; bijou; schmuck juwel
exchange exchanged swap swapped; intercambio canje; échange échanger; austausch
destroyed razed flattened wiped_out gutted levelled collapsed washed_away swept_away ruined torn_down; destruido arrasado derrumbado arrastrado; détruit effondré emporté rasé; zerstört eingestürzt weggerissen weggespült
damage damaged crack cracks cracked; daño dañado grieta; dégât dommage endommagé fissure; schaden schäden beschädigt riss
homeless lost_their_home lost_their_homes lost_their_house lost_homes left_without_homes without_homes without_a_home without_a_roof made_homeless; sin_hogar damnificado sin_techo; sans-abri sinistré sans_abri; obdachlos
displaced fled flee uprooted driven_from_their_homes leave_their_homes left_their_homes left_home forced_from_their_homes evacuated evacuate evacuation; desplazado evacuado evacuación huir; déplacé évacué évacuation fuir; vertrieben evakuiert flüchten häuser_verlassen
missing unaccounted_for not_been_found disappeared; desaparecido; disparu; vermisst
rescued rescue survivor saved pulled_alive pulled_out_alive out_alive brought_ashore survived plucked; rescatado rescate superviviente; secouru sauvé rescapé survivant; gerettet rettung überlebende
rescuer rescue_team search_team rescue_crew rescue_crews rescue_teams search_teams emergency_crews; rescatista equipos_de_rescate equipo_de_rescate; secouriste équipes_de_secours; rettungskräfte helfer
hospital clinic infirmary ward; hospital clínica; hôpital clinique; krankenhaus klinik
doctor medic physician clinician; médico; médecin; arzt ärztin
patient sick ill infected infection fell_ill fallen_ill falling_ill sick_beds sickened tested_positive; paciente enfermo contagio infectado; malade patient infecté; patient erkrankt infiziert
outbreak epidemic spread bug; brote epidemia; épidémie foyer; ausbruch epidemie seuche
vaccine vaccinated jab inoculation immunisation shot_of; vacuna vacunado; vaccin vacciné; impfung geimpft
school classroom classes; escuela colegio; école; schule
teacher educator; maestro profesor docente; enseignant professeur; lehrer lehrkraft
student undergraduate; estudiante; étudiant; student
firm company business enterprise corporation; empresa compañía; entreprise société; unternehmen firma
court judge tribunal magistrate high_court; tribunal juez juzgado; tribunal juge cour; gericht richter
trial hearing in_court in_the_dock; juicio; procès; prozess verfahren
prosecutor prosecution; fiscal fiscalía; procureur parquet; staatsanwaltschaft staatsanwalt
charged charge indicted indictment accused_of; acusado imputado; inculpé accusé; angeklagt anklage
appeal appealed appealing lodge_an_appeal contest_the_verdict challenge_the_verdict; apelar recurrir recurso apelación; appel ferait_appel interjeter; berufung revision einspruch
suspect gang gunman attacker; sospechoso; suspect; verdächtiger tatverdächtiger
police officer detective constable cops; policía agente; police policier; polizei polizist
demonstrate demonstration protest protester rally march marched marcher demonstrator took_to_the_streets take_to_the_streets; manifestación manifestante marcha marchar protesta; manifestation manifestant défilé défiler; demonstration demonstrant kundgebung protest
crowd attendance spectator fan attend turnout_at; asistencia público espectador; affluence spectateur foule; zuschauer besucher
organiser organizer; organizador; organisateur; veranstalter
teargas tear_gas; gases_lacrimógenos gas_lacrimógeno; gaz_lacrymogène gaz_lacrymogènes; tränengas
government cabinet ministry administration; gobierno ministerio; gouvernement ministère; regierung ministerium
board director boardroom; consejo consejero; conseil administrateur; vorstand aufsichtsrat
completion complete completed finalise finalised finalize expected_to_close due_to_close deal_closes close_the_deal; cierre; finalisation; abschluss
parliament assembly legislature congress; parlamento congreso; parlement assemblée; parlament bundestag
president head_of_state; presidente; président; präsident
mayor town_hall city_hall; alcalde alcaldesa ayuntamiento; maire mairie; bürgermeister rathaus
governor; gobernador gobernadora; gouverneur; gouverneur
leader chief boss head; líder jefe; chef dirigeant; chef leiter vorsitzende
manager coach head_coach; entrenador; entraîneur; trainer
referendum plebiscite; referéndum; référendum; volksentscheid referendum
turnout turned_out_to_vote go_to_the_polls went_to_the_polls cast_ballots cast_their_ballots cast_a_ballot cast_their_votes; participación; participation; wahlbeteiligung
seat mandate; escaño diputado; siège; sitz mandat
coalition pact alliance_with govern_with; coalición; coalition; koalition bündnis
fraud rigging rigged stuffed stuffing irregularities; fraude; fraude; fälschung betrug
budget spending_plan; presupuesto; budget; haushalt etat
deficit shortfall; déficit; déficit; defizit
tax levy duty; impuesto; impôt taxe; steuer
price cost fee worth value valued; precio coste valor; prix coût valeur; preis kosten wert
job post position; empleo puesto; emploi poste; stelle arbeitsplatz
layoff laid_off lay_off job_cut job_cuts redundancy jobs_cut jobs_will_go cut_jobs shed_jobs jobs_lost job_losses loss_of_jobs; despido recorte; licenciement suppression; entlassung stellenabbau
hire recruit take_on hired; contratar; embaucher recruter embauche; einstellen eingestellt
profit earnings net_income; beneficio ganancia; bénéfice profit; gewinn
revenue sales turnover; ingresos ventas; chiffre_d'affaires recettes; umsatz
bank lender; banco; banque; bank
factory plant mill; fábrica planta; usine; werk fabrik
regulator watchdog competition_authority antitrust; regulador; régulateur; kartellamt aufsicht
hostage captive captivity; rehén cautivo; otage captif; geisel
prisoner inmate detainee; preso prisionero; prisonnier détenu; gefangener häftling
rebel insurgent militant guerrilla; rebelde; rebelle; rebell aufständische
shell shelling bombard bombardment artillery; bombardeo; bombardement; beschuss
attack assault offensive; ataque; attaque; angriff
blast explosion bomb detonation exploded; explosión bomba; explosion bombe; explosion bombe
shot shooting gunfire opened_fire; disparo tiroteo; fusillade tir; schüsse schießerei
sanction penalty fine fined; multa sanción; amende sanction; geldstrafe strafe sanktion
bridge viaduct; puente; pont; brücke
dam reservoir; presa embalse; barrage; damm staudamm
road motorway highway; carretera; route autoroute; straße autobahn
airport airfield; aeropuerto; aéroport; flughafen
port harbour harbor quay dock; puerto; port; hafen
electricity power_supply power_cut blackout; electricidad; électricité; strom
water; agua; eau; wasser
river; río; rivière fleuve; fluss
fuel petrol gasoline diesel; combustible gasolina; carburant essence; kraftstoff benzin
house home dwelling; casa vivienda; maison logement; haus wohnung häuser
resident inhabitant local people_who_live lived; vecino habitante residente; habitant riverain; bewohner einwohner anwohner
village town; pueblo localidad; village commune; dorf ort gemeinde
goal scored netted score scoring; gol anotó marcó; but marqué; tor tore
match game; partido; match; spiel
title cup trophy championship cups; título copa trofeo; titre coupe; titel pokal
sent_off saw_red red_card dismissed_from second_booking; expulsado tarjeta_roja; expulsé carton_rouge; platzverweis rote_karte
hat-trick three_goals scored_three scored_twice two_goals scoring_twice brace treble; triplete doblete; triplé doublé; dreierpack doppelpack
decline_comment declined_to_comment; declinó_comentar; refusé_de_commenter; wollte_sich_nicht_äußern
magnitude richter measured_at; magnitud; magnitude; stärke magnitude
peak peaked crest record_level gauge; pico; pic; pegel höchststand scheitel
licence license licensed permit permitted; licencia permiso; licence permis; lizenz genehmigung zulassung
passenger aboard on_board; pasajero a_bordo; passager à_bord; passagier fahrgast an_bord
captain skipper master; capitán patrón; capitaine; kapitän
contract tender; contrato; contrat marchés_publics; vertrag auftrag
barred excluded debarred disqualified; excluido inhabilitado; exclu exclue interdit; ausgeschlossen gesperrt_für
demand demanded asked_for ask_for asking_for sought seek call_for called_for calling_for; pedir exigir reclamar; réclamer demander requis; fordern verlangen gefordert
offer offered on_the_table proposal proposed; oferta propuesta; offre proposition; angebot vorschlag
publish release_of report_published; publicar informe; publier rapport; veröffentlichen bericht
climate warming emissions; clima emisiones; climat émissions; klima emissionen
wife husband spouse; esposa marido; épouse mari; ehefrau ehemann
family relatives kin; familia familiares; famille proches; familie angehörige
truck lorry; camión; camion; lastwagen lkw
weapon gun firearm rifle; arma; arme; waffe
border frontier; frontera; frontière; grenze
refugee migrant asylum_seeker; refugiado migrante; réfugié migrant; flüchtling migrant
study research researcher scientist; estudio investigador científico; étude chercheur; studie forscher
museum gallery; museo; musée; museum
painting artwork canvas; cuadro pintura; tableau peinture; gemälde
church cathedral chapel; iglesia catedral; église cathédrale; kirche dom
`;

/**
 * Meanings with two ends: a sentence that uses a word of one end says the opposite of one that uses a word of the other.
 * Each line: the one end | the other, both as above.
 */
export const AXES = `
open reopen reopened resume resumed restart restarted return_to_normal back_in_service; abrir reabrir reanudar; rouvrir ouvrir reprendre rouvert; öffnen wieder_öffnet geöffnet wiederaufgenommen | close closed closure shut shut_down suspend suspended halted out_of_service; cerrar cerrado suspender; fermer fermé suspendre; schließen geschlossen gesperrt
continue continued go_on carry_on persisted ongoing; continuar sigue prosigue; continuer poursuivre; weitergehen fortsetzen andauern | stop stopped cease ceased fell_silent called_off ended; cesar detener parar; cesser arrêter; aufhören eingestellt beendet
stay remain remained staying going_nowhere not_going_anywhere stay_on; permanecer quedarse; rester; bleiben | leave left leaving discharged depart departed walk_away gone_home; irse marcharse abandonar; quitter partir; verlassen gehen
approve approved agree agreed accept accepted back backed endorse endorsed support supported clear cleared green_light waved_through in_favour_of voted_for welcome welcomed unanimous unanimously; aprobar aceptar apoyar acordar respaldar; approuver accepter soutenir; zustimmen billigen annehmen genehmigt | reject rejected refuse refused oppose opposed decline declined veto vetoed turn_down turned_down voted_against vote_against voting_against block blocked rule_out ruled_out rules_out ruling_out object objected snub snubbed; rechazar negarse oponerse vetar descartar; rejeter refuser opposer exclure; ablehnen lehnte abgelehnt ausschließen zurückweisen
admit admitted acknowledge acknowledged confirm confirmed concede conceded confess confessed own_up; admitir reconocer confirmar; admettre reconnaître confirmer concéder; einräumen zugeben bestätigen gesteht räumte | deny denied denies dispute disputed retract retracted withdraw withdrew contradict; negar desmentir; nier démentir contester; bestreiten dementieren leugnen
guilty convict convicted conviction; culpable condenado; coupable; schuldig | acquit acquitted innocent not_guilty walk_free walked_free cleared_of exonerated; absuelto inocente; acquitté relaxé innocent; freigesprochen unschuldig
rise rose risen increase increased grow grew climb climbed gain gained go_up goes_up went_up raise raised jump jumped surge soar; subir aumentar crecer; augmenter hausse croître; steigen gestiegen zunehmen erhöht | fall fell fallen decrease decreased shrink shrank drop dropped cut cuts lower lowered reduce reduced slash slashed slip; bajar caer disminuir reducir; baisser baisse diminuer réduire; sinken gesunken fallen senken
succeed success successful pass passed win won; ganar éxito aprobado; gagner réussir succès; gewinnen erfolgreich siegen | fail failed failure lose lost defeat defeated beaten; perder fracasar derrota; perdre échouer défaite; verlieren scheitern niederlage
survive survived alive; sobrevivir vivo; survivre vivant; überlebt lebend | die died killed dead perished; morir muerto; mourir mort; sterben gestorben tot
safe safely no_danger no_threat no_risk intact unharmed unscathed undamaged held_firm stable contained under_control; seguro a_salvo intacto ileso; intact indemne sûr; sicher intakt unversehrt | unsafe danger threat dangerous damaged cracks cracked destroyed washed_away collapsed swept_away spreading out_of_control; peligro inseguro dañado derrumbado; danger menace emporté effondré; gefahr gefährlich beschädigt eingestürzt weggerissen
legal lawful constitutional valid; legal constitucional; légal constitutionnel; rechtmäßig verfassungsgemäß | illegal unlawful unconstitutional invalid void annulled struck_down overturned quashed; ilegal inconstitucional; illégal inconstitutionnel annulé; rechtswidrig verfassungswidrig ungültig
released release freed free let_go set_free; liberar liberado; libéré libérer relâché; freigelassen freilassung | still_held remain_in_captivity remains_in_custody kept_in; retenido; retenu; festgehalten
promise promised pledge pledged vow vowed commit committed guarantee; prometer comprometerse; promettre engager; versprechen zusagen | break_promise broke_promise renege reneged went_back_on
peaceful peacefully without_incident calm; pacífico sin_incidentes; pacifique calme; friedlich ruhig | violent violence clash clashed riot force tear_gas teargas used_force rubber_bullet rubber_bullets baton; violento disturbios gases_lacrimógenos; violent heurts gaz_lacrymogène gaz_lacrymogènes; gewaltsam ausschreitungen tränengas
recovered recover found retrieved; recuperado hallado; retrouvé récupéré; gefunden sichergestellt | lost missing still_missing; perdido; perdu; verloren
on_time as_planned ahead_of_schedule on_schedule; a_tiempo; à_temps; pünktlich planmäßig | delayed delay postponed postpone slipped late overdue; retrasado aplazado; retardé reporté; verspätet verschoben
before beforehand prior_to; antes; avant; vor | only_after only_once not_until; sólo_después; seulement_après; erst_nach
know knew aware warned had_warned told_of; sabía advertido; savait averti; wusste gewarnt | unaware no_knowledge no_idea did_not_know; desconocía; ignorait; ahnungslos
`;
