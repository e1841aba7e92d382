/**
 * The words of which questions about news are made, in seven languages beside English, so that a question can be read in
 * English where the coverage is in another language than the reader's. Each line: English ("-" for words that English does
 * without); Spanish; French; German; Arabic; Italian; Portuguese; Dutch. The stemmers join further forms; "ums_leben" is two
 * words in a row, and so is what stands in the English column with "_".
 */
export const GLOSSED_LANGUAGES: readonly string[] = ["es", "fr", "de", "ar", "it", "pt", "nl"];

/** Whether the glossary has words of a language, ISO 639-1. */
export const isGlossed = (language: string): boolean => GLOSSED_LANGUAGES.includes(language);

/** The lines of a table for one language: what is meant in English, and its words there ("_" for a space). */
export const glossedLines = (
  language: string,
  table: string = GLOSSARY,
): readonly { readonly english: string; readonly words: string[] }[] => {
  const at = GLOSSED_LANGUAGES.indexOf(language) + 1;
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const columns = line.split(";");
      return {
        english: (columns[0] ?? "").trim().replace(/^-$/u, "").replaceAll("_", " "),
        words: (columns[at] ?? "").split(/\s+/u).filter((word) => word !== "" && word !== "-"),
      };
    });
};

/** Words that ask, and the small words of a question; "-" is left out. Looked up before the others, in their very form. */
export const SMALL_WORDS = `
-; el la los las lo un una unos unas se su sus al; le la les l un une ce cette ces il elle ils elles s y; der die das den dem ein eine einen einem einer eines sich es sie er man; هذا هذه التي الذي عدد; il lo la i gli le l un uno una si ne; o a os as um uma uns umas se seu sua ao aos à às; de het een er zich
how_many; cuántos cuántas; combien_de combien_d' combien; wie_viele wieviele; كم_عدد كم; quanti quante; quantos quantas; hoeveel
how_much; cuánto cuánta; -; wie_viel wieviel; -; quanto quanta; quanto quanta; -
how_old_is; qué_edad_tiene cuántos_años_tiene qué_edad_tenía; quel_âge_a quel_âge_avait; wie_alt_ist wie_alt_war; كم_عمر; quanti_anni_ha; quantos_anos_tem qual_a_idade_de; hoe_oud_is
how_fast; a_qué_velocidad qué_velocidad; à_quelle_vitesse; wie_schnell; بأي_سرعة ما_سرعة; a_che_velocità; a_que_velocidade; hoe_snel
how_long; cuánto_tiempo cuánto_duró; combien_de_temps; wie_lange; كم_استغرق; quanto_tempo; quanto_tempo; hoe_lang
how_high; -; -; wie_hoch; -; -; -; hoe_hoog
how_big; cómo_de_grande; -; wie_groß; -; -; -; hoe_groot
who; quién quiénes; qui; wer wen wem; من مَن; chi; quem; wie
when; cuándo; quand; wann; متى; quando; quando; wanneer
where; dónde adónde; où; wo wohin woher; أين; dove; onde; waar
why; por_qué; pourquoi; warum wieso weshalb; لماذا; perché; por_que porque; waarom
how; cómo; comment; wie; كيف; come; como; hoe
what; qué cuál cuáles; que quoi quel quelle quels quelles qu'est-ce_que; was; ما ماذا; che cosa cos'è qual quale quali; que qual quais; wat
which; -; -; welche welcher welches welchen welchem; أي; -; -; welke welk
what_caused; qué_causó qué_provocó cuál_es_la_causa_de cuál_fue_la_causa_de; qu'est-ce_qui_a_causé qu'est-ce_qui_a_provoqué quelle_est_la_cause_de; was_verursachte was_war_die_ursache was_ist_die_ursache; ما_سبب ما_أسباب; cosa_ha_causato qual_è_la_causa qual_è_stata_la_causa che_cosa_ha_causato; o_que_causou o_que_provocou qual_foi_a_causa qual_é_a_causa; wat_veroorzaakte wat_is_de_oorzaak wat_was_de_oorzaak
what_happened; qué_pasó qué_ocurrió qué_sucedió; que_s'est-il_passé qu'est-il_arrivé; was_geschah was_ist_passiert was_passierte; ماذا_حدث ماذا_جرى; cosa_è_successo che_cosa_è_successo; o_que_aconteceu; wat_gebeurde wat_is_er_gebeurd
what_did_say; qué_dijo qué_dijeron; qu'a_dit qu'ont_dit; was_sagte was_sagten; ماذا_قال ماذا_قالت; cosa_ha_detto; o_que_disse; wat_zei
is; es está se_encuentra se_ubica; est se_trouve; ist liegt befindet_sich; هو هي يقع تقع; è si_trova; é está fica se_encontra; is ligt bevindt_zich
are; son están hay; sont; sind werden gibt_es; -; sono; são estão há; zijn
was; fue era estaba ha_sido; était a_été fut; war wurde; كان كانت; è_stato è_stata era fu; foi era estava; was werd
were; fueron eran estaban hubo han_sido; étaient ont_été furent; waren wurden gab_es; كانوا; sono_stati sono_state erano furono; foram eram houve; waren werden
has; ha tiene; a; hat; -; ha; tem; heeft
have; han tienen; ont; haben; -; hanno; têm; hebben
had; había tenía; avait avaient; hatte hatten; -; aveva avevano; tinha tinham; had hadden
will; -; -; wird; -; -; vai vão; zal zullen
on; sobre; sur; auf; على; su sul sulla; sobre; -
in; en; en dans au aux à; in im am an bei beim; في; in nel nella nello nei nelle negli a ad al alla; em no na nos nas; in op bij aan
on_board; a_bordo; à_bord; an_bord; على_متن; a_bordo; a_bordo; aan_boord
of; de del; de du des d'; von vom des; -; di del della dello dei delle degli; de do da dos das; van
from; desde; depuis; aus; -; da dal dalla; desde; uit
after; tras después_de después; après; nach; بعد; dopo; após depois_de depois; na
before; antes_de; avant; vor; قبل; prima_di; antes_de; voor
for; por para; pour; für; -; per; por para; voor
by; -; par; durch; -; -; pelo pela; door
off; frente_a; au_large_de au_large; vor_der_küste; قبالة; al_largo_di; ao_largo_de; voor_de_kust
against; contra; contre; gegen; ضد; contro; contra; tegen
with; con; avec; mit; مع; con; com; met
and; y e; et; und; و; e; e; en
or; o u; ou; oder; أو; o; ou; of
not; no; pas ne; nicht; لا لم; non; não; niet
still; todavía aún; encore toujours; noch; لا_يزال ما_زال; ancora; ainda; nog
`;

/** The other words. */
export const GLOSSARY = `
people; gente personas persona; personnes gens; menschen personen leute person; أشخاص شخص الناس; persone; pessoas pessoa; mensen personen
died; murieron murió fallecieron falleció perdieron_la_vida; décédées décédés est_mort est_morte sont_morts sont_mortes perdu_la_vie; starben starb gestorben umgekommen ums_leben_gekommen kamen_ums_leben ums_leben; مات ماتوا توفي لقوا_حتفهم; è_morto è_morta sono_morti sono_morte ha_perso_la_vita hanno_perso_la_vita deceduti morì morirono; morreram morreu faleceram; stierven overleden kwamen_om omgekomen
dead; muertos muertas muerto fallecidos; morts mortes mort mortelles; tote toten tot; قتلى قتيل موتى; morti morte vittime; mortos mortas morte; doden dode dood
killed; mató matados asesinados; tués tué tuées; getötet; قتل قتلوا مقتل; uccisi uccise ucciso; matou assassinados; gedood
death_toll; número_de_muertos balance_de_víctimas cifra_de_muertos; bilan nombre_de_morts; zahl_der_toten todeszahl zahl_der_todesopfer todesopfer; حصيلة_القتلى عدد_القتلى; bilancio numero_di_morti; número_de_mortos; dodental
number; número cifra; nombre; zahl anzahl; -; numero cifra; número; aantal
victims; víctimas víctima; victimes; opfer; ضحايا ضحية; vittima; vítimas; slachtoffers
injured; heridos herido lesionados; blessés blessé blessées; verletzte verletzt; جرحى جريح مصابين إصابة; feriti ferite ferito; feridos ferido; gewonden gewond
missing; desaparecidos desaparecido desaparecidas desaparecieron; disparus disparues disparu portées_disparues; vermisste vermisst; مفقودين مفقود المفقودون; dispersi dispersa dispersi scomparsi; desaparecidos desaparecidas desapareceram; vermist vermisten
rescued; rescatados rescatado rescataron; secourus sauvés sauvées; gerettet; إنقاذ إنقاذهم; salvati soccorsi tratti_in_salvo; resgatados salvos; gered
survivors; sobrevivientes supervivientes; survivants rescapés; überlebende; ناجين الناجون ناجون; sopravvissuti superstiti; sobreviventes; overlevenden
survived; sobrevivieron sobrevivió; survécu; überlebt überlebten überlebte; نجا نجوا; sopravvisse sopravvissero; sobreviveram sobreviveu; overleefden overleefde overleefd
evacuated; evacuados evacuadas; évacués évacuées; evakuiert; إجلاء إجلاؤهم أجلي; evacuati evacuate; evacuados; geëvacueerd
displaced; desplazados; déplacés; vertriebene; نازحين نزح; sfollati; deslocados desalojados; ontheemden
homeless; sin_hogar damnificados; sans-abri; obdachlos; مشردين بلا_مأوى; senzatetto; desabrigados; dakloos
trapped; atrapados; coincés piégés; eingeschlossen; عالقين محاصرين; intrappolati; presos_em; vast
identified; identificados identificadas; identifiés identifiées; identifiziert; تحديد_هوية; identificati identificate; identificados; geïdentificeerd
bodies; cuerpos cadáveres; corps cadavres; leichen; جثث جثة; corpi cadaveri salme; corpos cadáveres; lichamen
passengers; pasajeros; passagers; passagiere fahrgäste insassen; ركاب راكب; passeggeri; passageiros; passagiers
crew; tripulación tripulantes; équipage; besatzung crew; طاقم; equipaggio; tripulação; bemanning
migrants; migrantes inmigrantes; migrants; migranten; مهاجرين مهاجر المهاجرون; migranti; migrantes; migranten
refugees; refugiados; réfugiés; flüchtlinge geflüchtete; لاجئين لاجئ; rifugiati profughi; refugiados; vluchtelingen
children; niños niñas menores; enfants; kinder; أطفال طفل; bambini minori; crianças; kinderen
women; mujeres; femmes; frauen; نساء; donne; mulheres; vrouwen
men; hombres; hommes; männer; رجال; uomini; homens; mannen
soldiers; soldados militares; soldats militaires; soldaten; جنود جندي; soldati militari; soldados militares; soldaten
firefighters; bomberos; pompiers; feuerwehrleute feuerwehrmänner; رجال_الإطفاء إطفائيين; vigili_del_fuoco pompieri; bombeiros; brandweerlieden
police; policía; police; polizei; شرطة; polizia; polícia; politie
police_officers; policías; policiers; polizisten; شرطيين; poliziotti agenti; policiais; agenten
employees; empleados trabajadores; employés salariés travailleurs; mitarbeiter beschäftigte angestellte; موظفين عمال; dipendenti lavoratori; funcionários trabalhadores empregados; werknemers medewerkers
jobs; empleos puestos_de_trabajo despidos; emplois suppressions_d'emplois postes; stellen arbeitsplätze; وظائف وظيفة; posti_di_lavoro; empregos postos_de_trabalho; banen
cut; recortará recortar recorta suprimirá eliminará; supprimer supprimera supprime; streicht streichen abbauen baut_ab; يلغي سيلغي تلغي خفض; taglierà tagliare; cortará cortar; schrapt schrappen
doctors; médicos; médecins; ärzte; أطباء; medici; médicos; artsen
students; estudiantes alumnos; étudiants élèves; studenten schüler; طلاب; studenti; estudantes alunos; studenten
residents; vecinos residentes habitantes; habitants riverains; einwohner bewohner; سكان; abitanti residenti; moradores habitantes; inwoners bewoners
hostages; rehenes; otages; geiseln; رهائن; ostaggi; reféns; gijzelaars
earthquake; terremoto sismo seísmo; séisme tremblement_de_terre; erdbeben; زلزال; terremoto sisma; terremoto sismo; aardbeving
magnitude; magnitud intensidad; magnitude; magnitude stärke; قوة; magnitudo intensità; magnitude; kracht
epicentre; epicentro; épicentre; epizentrum; مركز_الزلزال; epicentro; epicentro; epicentrum
flood; inundación inundaciones riada; inondation inondations crue; hochwasser überschwemmung flut flutkatastrophe; فيضان فيضانات; alluvione alluvioni inondazione; enchente inundação inundações cheias; overstroming overstromingen
storm; tormenta huracán temporal; tempête ouragan; sturm unwetter orkan; عاصفة إعصار; tempesta uragano; tempestade furacão; storm orkaan
fire; incendio fuego; incendie feu; brand feuer; حريق; incendio rogo; incêndio fogo; brand
wildfires; incendios incendios_forestales; incendies incendies_de_forêt feux_de_forêt; waldbrände waldbrand; حرائق حرائق_الغابات; incendi; incêndios; bosbranden natuurbranden
accident; accidente siniestro; accident; unfall unglück; حادث; incidente; acidente; ongeluk ongeval
crash; choque colisión accidente_aéreo; collision crash catastrophe_ferroviaire; zusammenstoß absturz; اصطدام تصادم تحطم; scontro schianto collisione; colisão choque queda; botsing crash
train; tren trenes; train trains; zug züge; قطار قطارات; treno treni; trem trens comboio; trein treinen
railway; ferroviario ferroviaria ferrocarril; ferroviaire; bahn eisenbahn; سكة_حديد; ferroviario ferroviaria; ferroviário ferroviária; spoorweg
station; estación; gare station; bahnhof station; محطة; stazione; estação; station
station_master; jefe_de_estación; chef_de_gare; bahnhofsvorsteher; ناظر_المحطة مدير_المحطة; capostazione; chefe_da_estação chefe_de_estação; stationschef
boat; barco bote embarcación patera; bateau embarcation; boot; قارب مركب; barca barcone; barco embarcação; boot
ferry; transbordador ferri; ferry; fähre; عبارة; traghetto; balsa; veerboot
captain; capitán capitana; capitaine; kapitän kapitänin; قبطان ربان; capitano; capitão; kapitein
ship; buque navío; navire; schiff; سفينة; nave; navio; schip
shipwreck; naufragio; naufrage; schiffbruch schiffsunglück; غرق_السفينة; naufragio; naufrágio; schipbreuk
sank; hundió se_hundió naufragó; coulé a_coulé sombré; sank gesunken untergegangen; غرق غرقت; affondato affondò affondata; afundou naufragou; zonk gezonken
plane; avión; avion; flugzeug; طائرة; aereo; avião; vliegtuig
bridge; puente; pont; brücke; جسر; ponte; ponte; brug
bridges; puentes; ponts; brücken; جسور; ponti; pontes; bruggen
dam; presa represa; barrage; damm staudamm; سد; diga; barragem represa; dam
collapsed; derrumbó se_derrumbó colapsó; effondré s'est_effondré effondrés; eingestürzt stürzte_ein einsturz; انهار انهيار; crollato crollò crollati; desabou desabaram colapsou; ingestort
destroyed; destruyó destruidos destruidas destruido; détruit détruits détruites; zerstört zerstörte; دمر دمرت تدمير فجر; distrutto distrutti distrutte; destruiu destruídos destruídas; verwoest vernietigd
blew_up; voló hizo_volar; fait_sauter fait_exploser; sprengte gesprengt; فجر فجرت تفجير; fatto_saltare fatto_esplodere; explodiu; opgeblazen
buildings; edificios; bâtiments; gebäude; مبان مباني مبنى; edifici; edifícios prédios; gebouwen
houses; casas viviendas; maisons logements; häuser wohnungen; منازل بيوت; case abitazioni; casas moradias; huizen
villages; pueblos aldeas; villages; dörfer; قرى; villaggi paesi; aldeias; dorpen
hospital; hospital; hôpital; krankenhaus klinik; مستشفى; ospedale; hospital; ziekenhuis
school; escuela colegio; école; schule; مدرسة; scuola; escola; school
nightclub; discoteca; discothèque boîte_de_nuit; diskothek nachtclub; ملهى_ليلي ملهى; discoteca; boate discoteca; nachtclub discotheek
explosion; explosión estallido; explosion; explosion; انفجار; esplosione; explosão; explosie
attack; ataque atentado; attaque attentat; angriff anschlag; هجوم; attacco attentato; ataque atentado; aanval aanslag
attacked; atacó atacaron; attaqué; angegriffen; هاجم; attaccato; atacou; aangevallen
air_strike; bombardeo ataque_aéreo; frappe_aérienne bombardement; luftangriff; غارة قصف; raid_aereo bombardamento; bombardeio ataque_aéreo; luchtaanval
war; guerra; guerre; krieg; حرب; guerra; guerra; oorlog
ceasefire; tregua alto_el_fuego; cessez-le-feu trêve; waffenruhe waffenstillstand; هدنة وقف_إطلاق_النار; tregua cessate_il_fuoco; cessar-fogo trégua; staakt-het-vuren
arrested; arrestados arrestado detenidos detenido detuvieron; arrêté arrêtés arrêtée interpellé interpellés; festgenommen verhaftet; اعتقل اعتقلوا أوقف توقيف; arrestato arrestati arrestata; preso presos detido detidos; gearresteerd aangehouden
suspects; sospechosos sospechoso; suspects suspect; verdächtige verdächtiger; مشتبه مشتبهين; sospettati indagati; suspeitos suspeito; verdachten verdachte
accused; acusado acusados acusada; accusé accusés; angeklagt beschuldigt; متهم اتهم; accusato accusati; acusado acusados; beschuldigd
charged; imputado imputados; inculpé mis_en_examen; angeklagte; وجهت_إليه; incriminato; indiciado; aangeklaagd
charges; cargos; chefs_d'accusation inculpation; anklagepunkte anklage; تهم تهمة; capi_d'accusa; acusações; aanklachten
convicted; condenaron declarado_culpable; condamné reconnu_coupable; schuldig_gesprochen; أدين; riconosciuto_colpevole; considerado_culpado; schuldig_bevonden
sentenced; condenado sentenciado; condamné_à; verurteilt; حكم_عليه; condannato; condenado sentenciado; veroordeeld
sentence; condena sentencia pena; peine; strafe haftstrafe; عقوبة حكم; condanna pena; sentença pena; straf
prison; cárcel prisión; prison; gefängnis haft; سجن; carcere prigione; prisão; gevangenis
trial; juicio proceso; procès; prozess; محاكمة; processo; julgamento; proces
verdict; veredicto fallo; verdict; urteil; حكم; verdetto; veredicto; vonnis
guilty; culpable; coupable; schuldig; مذنب; colpevole; culpado; schuldig
court; tribunal juzgado corte; tribunal cour; gericht; محكمة; tribunale corte; tribunal; rechtbank
judge; juez jueza; juge; richter richterin; قاض القاضي قاضية; giudice; juiz juíza; rechter
jury; jurado; jury; jury geschworene; هيئة_المحلفين; giuria; júri; jury
lawyer; abogado abogada; avocat avocate; anwalt anwältin; محامي محام; avvocato; advogado; advocaat
prosecutor; fiscal; procureur; staatsanwalt; مدع_عام; procuratore; promotor procurador; aanklager
investigation; investigación; enquête; untersuchung ermittlung ermittlungen; تحقيق; inchiesta indagine; investigação inquérito; onderzoek
case; caso; affaire; fall; قضية; caso; caso; zaak
cause; causa causas; cause causes; ursache; سبب أسباب; causa cause; causa causas; oorzaak
caused; causó provocó; causé provoqué; verursacht; تسبب; causato provocato; causou provocou; veroorzaakte veroorzaakt
blame; culpa culpan; blâme accuse; schuld; يتهم مسؤولية; colpa; culpa; schuld
responsible; responsable responsables; responsable; verantwortlich; مسؤول; responsabile; responsável; verantwoordelijk
start; empezó comenzó inició originó; commencé débuté; begann brach_aus ausgebrochen; بدأ; iniziato cominciato iniziò; começou; begon
end; terminó acabó; terminé fini; endete; انتهى; finito terminato; terminou acabou; eindigde
election; elecciones elección comicios; élections élection; wahl wahlen; انتخابات; elezioni elezione; eleições eleição; verkiezingen verkiezing
primaries; primarias; primaires; vorwahl vorwahlen; انتخابات_تمهيدية; primarie; primárias; voorverkiezingen
votes; votos; voix votes; stimmen; أصوات; voti; votos; stemmen
got; obtuvo consiguió recibió sacó; obtenu obtenues obtient recueilli; bekam erhielt erhalten bekommen; حصل حصلت; ottenuto preso ottenne; obteve conseguiu recebeu; kreeg gekregen
won; ganó ganado venció; gagné remporté; gewonnen gewann; فاز فازت; vinto vince vinse; ganhou venceu; gewonnen won
lost; perdió perdido; perdu; verloren verlor; خسر; perso; perdeu; verloren verloor
turnout; participación; participation; wahlbeteiligung; نسبة_المشاركة; affluenza; participação comparecimento; opkomst
percentage; porcentaje; pourcentage; prozent prozentsatz; نسبة; percentuale; porcentagem percentagem; percentage
seats; escaños; sièges; sitze; مقاعد; seggi; assentos cadeiras; zetels
party; partido; parti; partei; حزب; partito; partido; partij
candidate; candidato candidata; candidat candidate; kandidat kandidatin; مرشح; candidato candidata; candidato candidata; kandidaat
president; presidente presidenta; président présidente; präsident präsidentin; رئيس; presidente; presidente; president
prime_minister; primer_ministro primera_ministra; premier_ministre première_ministre; premierminister ministerpräsident; رئيس_الوزراء; primo_ministro premier; primeiro-ministro primeiro_ministro; premier minister-president
minister; ministro ministra; ministre; minister ministerin; وزير; ministro ministra; ministro ministra; minister
health_minister; ministro_de_sanidad ministro_de_salud; ministre_de_la_santé; gesundheitsminister; وزير_الصحة; ministro_della_sanità; ministro_da_saúde; minister_van_volksgezondheid
government; gobierno; gouvernement; regierung; حكومة; governo; governo; regering
mayor; alcalde alcaldesa; maire; bürgermeister bürgermeisterin oberbürgermeister; عمدة رئيس_بلدية رئيس_البلدية; sindaco sindaca; prefeito prefeita presidente_da_câmara; burgemeester
governor; gobernador gobernadora; gouverneur; gouverneur; حاكم محافظ; governatore; governador; gouverneur
chief; jefe jefa; chef cheffe patron; chef leiter; رئيس مدير; capo; chefe; hoofd baas
chief_executive; director_ejecutivo consejero_delegado; directeur_général pdg; vorstandschef geschäftsführer; الرئيس_التنفيذي; amministratore_delegato; diretor_executivo presidente_executivo; topman
emergency; emergencias emergencia; urgences urgence; notfall katastrophenschutz; طوارئ; emergenza; emergência emergências; nood
spokesman; portavoz; porte-parole; sprecher; متحدث; portavoce; porta-voz; woordvoerder
owner; dueño propietario; propriétaire; besitzer eigentümer; مالك; proprietario; dono proprietário; eigenaar
founder; fundador; fondateur; gründer; مؤسس; fondatore; fundador; oprichter
coach; entrenador; entraîneur; trainer; مدرب; allenatore; treinador; trainer
player; jugador jugadora jugadores jugadoras; joueur joueuse joueurs joueuses; spieler spielerin; لاعب لاعبة; giocatore giocatrice; jogador jogadora; speler speelster
football; fútbol; football; fußball; كرة_القدم; calcio; futebol; voetbal
federation; federación; fédération; verband; اتحاد; federazione; federação; bond federatie
kiss; beso besó; baiser embrassé; kuss küsste; قبلة; bacio baciato; beijo beijou; kus kuste
resigned; dimitió renunció; démissionné; zurückgetreten trat_zurück; استقال; dimesso dimise dimessa; renunciou demitiu-se; afgetreden
resign; dimitir renunciar dimite; démissionner démissionne; zurücktreten; يستقيل; dimettersi; renunciar demitir-se; aftreden
refused; rechazó se_negó negó; refusé; weigerte weigerte_sich abgelehnt; رفض; rifiutato rifiutò; recusou; weigerde
bank; banco; banque; bank; بنك مصرف; banca; banco; bank
company; empresa compañía; entreprise société compagnie; unternehmen firma; شركة; azienda società; empresa companhia; bedrijf
merger; fusión; fusion; fusion; اندماج دمج; fusione; fusão; fusie
takeover; adquisición compra; rachat acquisition; übernahme; استحواذ; acquisizione; aquisição; overname
blocked; bloqueó bloqueada bloqueado; bloqué bloquée; blockiert; منع أوقف_القاضي; bloccato bloccata; bloqueou bloqueada bloqueado; geblokkeerd
deal; acuerdo; accord; abkommen; صفقة اتفاق; accordo; acordo; akkoord
cost; cuesta costó coste costo; coûte coûté coût; kostet kostete kosten; تكلفة كلف; costa costato costo; custa custou custo; kost kostte
worth; valor vale; valeur vaut; wert; قيمة; vale valore; vale valor; waard
price; precio; prix; preis; سعر; prezzo; preço; prijs
profit; beneficio ganancia beneficios; bénéfice; gewinn; أرباح ربح; utile profitto; lucro; winst
revenue; ingresos ventas; chiffre_d'affaires recettes; umsatz; إيرادات; ricavi fatturato; receita; omzet
margin; margen; marge; marge; هامش; margine; margem; marge
shares; acciones; actions; aktien; أسهم; azioni; ações; aandelen
vehicles; vehículos; véhicules; fahrzeuge; مركبات; veicoli; veículos; voertuigen
deliver; entregó entregados; livré livrés; ausgeliefert lieferte; سلمت; consegnato consegnati; entregou entregues; geleverd
money; dinero; argent; geld; أموال مال; soldi denaro; dinheiro; geld
magnitude; grados; degrés; grad; درجة; gradi; graus; graden
speed; velocidad; vitesse; geschwindigkeit; سرعة; velocità; velocidade; snelheid
age; edad; âge; alter; عمر; età; idade; leeftijd
name; nombre llama; nom s'appelle; name heißt; اسم; nome chiama; nome chama; naam heet
warned; advirtió alertó; averti; gewarnt warnte; حذر; avvertito; alertou avisou; gewaarschuwd
warning; alerta aviso; alerte avertissement; warnung; تحذير; allerta avviso; alerta aviso; waarschuwing
sirens; sirenas; sirènes; sirenen; صفارات; sirene; sirenes; sirenes
said; dijo dijeron dice; dit dit_que déclaré; sagte gesagt sagt; قال قالت; detto disse; disse; zei
announced; anunció; annoncé; angekündigt kündigte_an; أعلن; annunciato; anunciou; aangekondigd
happened; ocurrió sucedió pasó; arrivé produit passé; geschah passiert ereignete; حدث وقع; successo accaduto avvenuto; aconteceu ocorreu; gebeurde
found; encontrados hallados encontraron; trouvé trouvés retrouvés; gefunden; عثر_على; trovati trovato; encontrados encontrou; gevonden
affected; afectados afectadas; touchés affectés; betroffen; متضررين متأثر; colpiti colpite; afetados atingidos; getroffen
sent; envió enviado; envoyé; geschickt entsandt; أرسل; inviato mandato; enviou; gestuurd
help; ayuda; aide; hilfe; مساعدة مساعدات; aiuto aiuti; ajuda; hulp
coast; costa; côte côtes large; küste; ساحل; costa; costa litoral; kust
town; pueblo localidad; ville commune; stadt ort; بلدة مدينة; città paese cittadina; cidade vila; stad
city; ciudad; -; großstadt; -; -; -; -
disaster; desastre tragedia catástrofe; catastrophe tragédie désastre drame; katastrophe tragödie; كارثة مأساة; disastro tragedia catastrofe; desastre tragédia catástrofe; ramp
island; isla; île; insel; جزيرة; isola; ilha; eiland
region; región provincia; région province; region provinz; منطقة; regione provincia; região província; regio provincie
square; plaza; place; platz; ساحة; piazza; praça; plein
trains_cancelled; trenes_cancelados; trains_annulés; züge_ausgefallen; -; treni_cancellati; trens_cancelados; treinen_geschrapt
cancelled; cancelados canceladas; annulés annulées; abgesagt gestrichen; ألغيت; cancellati cancellate; cancelados canceladas; geannuleerd
started; originado; -; -; -; -; -; -
visit; visita visitó; visite visité; besuch besuchte; زيارة زار; visita visitato; visita visitou; bezoek bezocht
water; agua; eau; wasser; مياه ماء; acqua; água; water
power; luz electricidad; électricité courant; strom; كهرباء; elettricità corrente; energia eletricidade; stroom
law; ley; loi; gesetz; قانون; legge; lei; wet
protest; protesta protestas manifestación; manifestation manifestations; protest proteste demonstration; احتجاج احتجاجات مظاهرة; protesta proteste manifestazione; protesto protestos manifestação; protest betoging
strike; huelga; grève; streik; إضراب; sciopero; greve; staking
year; año años; an ans année années; jahr jahre jahren; سنة عام; anno anni; ano anos; jaar
day; día días; jour jours; tag tage tagen; يوم أيام; giorno giorni; dia dias; dag dagen
hours; horas hora; heures heure; stunden uhr; ساعات ساعة; ore ora; horas hora; uur
month; mes meses; mois; monat monate; شهر; mese mesi; mês meses; maand
week; semana; semaine; woche; أسبوع; settimana; semana; week
first; primer primero primera; premier première; erste ersten erster; أول; primo prima; primeiro primeira; eerste
last; último última; dernier dernière; letzte letzten letzter; آخر; ultimo ultima; último última; laatste
new; nuevo nueva; nouveau nouvelle; neue neuen neuer; جديد; nuovo nuova; novo nova; nieuwe
next; próximo próxima; prochain prochaine; nächste nächster; القادم المقبل; prossimo; próximo próxima; volgende
latest; más_reciente; plus_récent; neueste neuesten; أحدث; più_recente; mais_recente; nieuwste
highest; más_alto máxima; maximale; höchste; أعلى; massima; máxima; hoogste
`;
