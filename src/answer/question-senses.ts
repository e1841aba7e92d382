/**
 * Words that questions use and reports print otherwise, in five languages. Looser than `src/text/meanings.ts`: here a
 * word only has to lead to the sentence that answers, and nothing is concluded from it. Each line is one sense: English;
 * Spanish; French; German; Arabic. Words in one form, the stemmers join the others; "went_down" is two words in a row.
 */
export const QUESTION_SENSES = `
own owns owned owner ownership belong belongs belonged property_of parent_company; dueño propietario pertenece posee; propriétaire appartient possède; besitzer eigentümer gehört besitzt inhaber; مالك يملك تملك تعود_ملكية
operator operate operates operated run runs ran running run_by; operador operadora naviera explota; exploitant opérateur compagnie; betreiber betreibt reederei; مشغل المشغلة شركة
sink sinks sank sunk sinking went_down go_down going_down goes_down founder foundered capsize capsized submerged; hundir hundió hundimiento naufragio naufragar; couler coulé naufrage sombrer sombré chavirer; sinken sank gesunken untergang untergegangen kentern; غرق غرقت انقلاب
overloaded overload overcrowded overcrowding crowded crowding overfull overcapacity too_many too_full capacity licence licensed may_carry allowed_to_carry more_than_its_licence more_than_it_may; sobrecargado sobrecarga demasiado_lleno aforo licencia; surchargé surcharge surpeuplé capacité; überladen überfüllt überlastet zu_viele kapazität zugelassen; حمولة رخصة
blame blames blamed blaming responsible responsibility fault faults culpable culprit liable negligence negligent divides_the_blame led_to; culpa culpable responsable responsabilidad; responsable responsabilité faute coupable; schuld schuldig verantwortlich verantwortung; مسؤول مسؤولية
cause causes caused causing reason reasons led_to lead_to leading_to resulted_from triggered blame blames blamed because owing due_to; causa causó causas razón motivo provocó debido porque; cause causé raison provoqué dû; ursache grund verursacht auslöste ausgelöst wegen; سبب أسباب بسبب
accident accidents disaster disasters tragedy catastrophe crash shipwreck collision calamity loss_of incident; accidente desastre tragedia catástrofe naufragio choque siniestro; accident désastre tragédie catastrophe drame naufrage collision; unglück unfall katastrophe tragödie havarie kollision; حادث حادثة كارثة مأساة اصطدام
hit hits struck crash crashed collide collided ran_into smash smashed slam slammed; chocó golpeó impactó estrelló colisionó; heurté percuté frappé; rammte prallte stieß getroffen kollidiert; اصطدم اصطدمت ضرب
breakwater mole wall jetty pier; espigón rompeolas muelle; digue jetée môle; wellenbrecher mole; حاجز_الأمواج
ferry boat ship vessel liner; transbordador ferri barco buque; ferry traversier bateau navire; fähre schiff boot; عبارة سفينة قارب مركب
captain skipper capt; capitán; capitaine commandant; kapitän; قبطان ربان
oil crude; petróleo crudo; pétrole brut; öl rohöl erdöl; نفط
crew sailor seaman seafarer; tripulación marinero; équipage marin; besatzung mannschaft crew; طاقم بحارة
passenger aboard on_board on_the_ferry on_the_ship on_the_boat on_the_plane carried carrying; pasajero a_bordo; passager à_bord; passagier an_bord insassen; ركاب راكب متن على_متن
dead die died dies death deaths kill killed killing kills toll fatality fatalities casualty perish perished lost_their_lives lost_its_people bodies; muerto muertos murió murieron muerte fallecido fallecieron víctima; mort morts mourir tué décès décédé victime; tot tote toten gestorben starb starben sterben getötet todesopfer ums_leben opfer; قتل قتلى قتيل مات وفاة وفيات ضحايا مصرع
injured injure wounded wound hurt injury injuries intensive_care being_treated hospitalised; herido heridos lesionado; blessé blessés; verletzt verletzte verwundet; جريح جرحى مصاب إصابة
missing unaccounted not_been_found still_sought lost absent not_there nowhere_to_be_found; desaparecido; disparu porté_disparu; vermisst; مفقود مفقودين
rescue rescued save saved survivor survivors survive survived pulled_alive brought_ashore brought_out brought_to_the_surface hauled_to_safety pulled_out alive; rescatado rescate sobreviviente superviviente; sauvé secouru rescapé survivant; gerettet rettung überlebende geborgen; ناج ناجين إنقاذ نجا
hostage hostages captive captives abducted; rehén rehenes secuestrado; otage otages captif; geisel geiseln; رهينة رهائن محتجز أسرى
hold holds held holding captivity kept detained retained; retenido retenidos siguen cautiverio; détenu détenus retenu; festgehalten gefangen gehalten; محتجز احتجاز
abduct abducted kidnap kidnapped seized taken took_hostage; secuestrado secuestró; enlevé kidnappé; entführt verschleppt; خطف اختطف
release released free freed let_go let_out handed_over came_out exchanged; liberado liberó liberación; libéré libération; freigelassen freilassung; أفرج إفراج أطلق
prisoner prisoners inmate detainee; preso prisionero; prisonnier détenu; gefangene häftling; أسير أسرى سجين
shoot shoots shot shots gunfire opened_fire open_fire fired_at fired_on gunman gunmen; disparó tiroteo; tiré tireur fusillade; schoss schüsse geschossen; أطلق_النار رصاص
attack attacked attacker assault raid terrorist terrorism terror; ataque atacó atentado terrorista; attaque attaqué attentat terroriste; angriff angegriffen anschlag terrorist; هجوم هاجم إرهابي
car cars vehicle vehicles automobile van; coche vehículo; voiture véhicule; auto wagen fahrzeug; سيارة مركبة
truce ceasefire cease-fire armistice pause; tregua alto_el_fuego; trêve cessez-le-feu; waffenruhe waffenstillstand feuerpause; هدنة وقف_إطلاق_النار
talks negotiation negotiations negotiate; negociación negociaciones; négociation pourparlers; verhandlung verhandlungen gespräche; مفاوضات محادثات
home homes house houses homeless displaced driven_from forced_out flee fled roof lost_their_homes lost_their_home lose_their_homes; hogar casa vivienda desplazado; maison foyer logement déplacé; haus häuser wohnung heim vertrieben; منزل بيوت نازح
population residents inhabitants people_who_live live lives living; población habitantes vive; population habitants habite; bevölkerung einwohner bewohner lebt leben; سكان عدد_السكان
visit visits visited visiting trip trips travel travelled been_to went_to came_to come_to arrived tour; visita visitó viaje viajó; visite visité voyage; besuch besuchte reise reiste; زيارة زار
meet met meeting talks_with saw spoke_with; reunión reunió; rencontre rencontré; treffen traf; لقاء اجتماع التقى
speak spoke speech address addresses addressed; discurso habló; discours parlé; rede sprach; خطاب كلمة
congress parliament lawmakers legislature senate; congreso parlamento; congrès parlement; kongress parlament bundestag; كونغرس برلمان
minister secretary ministry; ministro ministra; ministre; minister ministerin; وزير وزيرة
defence defense; defensa; défense; verteidigung verteidigungsminister; دفاع
boss bosses chief executive ceo head leader leads led heads chairman director manager who_runs who_leads who_heads in_charge; jefe director presidente líder; chef patron directeur dirigeant; chef leiter direktor vorsitzender; رئيس مدير قائد
president pres; presidente; président; präsident; رئيس
governor gov; gobernador gobernadora; gouverneur gouverneure; gouverneur gouverneurin; حاكم محافظ
senator sen; senador senadora; sénateur sénatrice; senator senatorin; سيناتور
general gen; general; général; general; لواء جنرال
go goes going went gone move moves moving moved travel travels travelled travelling traveled traveling head headed heading bound_for heading_for leaving_for destination; iba va circulaba viajaba destino rumbo; allait va roulait circulait destination; fuhr fahren unterwegs ziel richtung; ذاهب متجه وجهة
block blocked restrict restricted ban banned bans barred shut_off; bloqueado prohibido restringido; bloqué interdit restreint; gesperrt verboten blockiert; محظور محجوب
mayor; alcalde alcaldesa; maire; bürgermeister bürgermeisterin; عمدة رئيس_بلدية
command commands commander commanded; comandante manda; commandant commande; kommandeur befehligt; قائد
resign resigns resigned resignation quit step_down stepped_down steps_down stepping_down leave_his_post leave_her_post stood_down left_office dismissed sacked relieved ousted forced_out gave_up_his_post gave_up_her_post gave_up_their_posts lost_his_job lost_her_job; dimitió dimisión renunció cesado; démission démissionné limogé; rücktritt zurückgetreten entlassen; استقال استقالة أقيل
money sum pay pays paid payment payments payout compensation receive received euros dollars pounds crowns crown; dinero pago pagará indemnización; argent payer indemnisation; geld zahlung zahlt entschädigung; مال تعويض دفع مساعدة
cost costs price priced worth value valued put_at; costó coste precio; coût coûter prix; kosten preis kostet; تكلفة سعر كلف
family families relatives bereaved; familia familiares; famille proches; familie angehörige; عائلة عائلات أسرة
suspend suspended cancelled canceled cancel halt halted stopped interrupted disrupted; suspendido cancelado; suspendu annulé interrompu; ausgesetzt eingestellt abgesagt gestoppt unterbrochen; علق توقف ألغي
again resume resumed resumes restart restarted reopen reopened reopens back_in_service return_to_normal returned_to_normal; de_nuevo otra_vez reanudar reanudó reabrió; de_nouveau à_nouveau repris reprendre rouvert; wieder erneut wiederaufgenommen; مجددا استئناف استؤنف
sail sails sailed sailing sailings run running voyage crossing crossings cross depart departed; zarpó navegar travesía viaje; navigué traversée; fuhr fahrt überfahrt; أبحر إبحار رحلة
close closed closes closing closure shut shuts shutdown; cerrado cerró cierre; fermé fermeture; geschlossen gesperrt schließung; أغلق إغلاق
start starts started begin begins began begun commence commenced commencing erupted broke_out break_out; empezó comenzó inicio; commencé débuté début; begann begonnen anfang beginn; بدأ بداية
end ends ended finish finished lapse lapsed lapses expire expired run_out runs_out over; terminó acabó fin expira; fini terminé fin expire; endete ende läuft_ab; انتهى نهاية ينتهي
leave leaves left leaving withdraw withdrew walked_out pulled_out; abandonó dejó retiró; quitté retiré; verließ verlassen zurückgezogen; غادر انسحب ترك
come comes came coming coming_from on_its_way arrived departed set_out set_off; viene venía procedente; venait provenance; kam kommt; قادم قادمة
drunk drunken alcohol drinking drink intoxicated sober breath_test alcohol_test; borracho ebrio alcohol; ivre alcool; betrunken alkohol; مخمور كحول سكران
report reported reports tell told warn warned complained; informó avisó; signalé averti; gemeldet gewarnt; أبلغ حذر
broken faulty fault faults defect defective malfunction failed failure out_of_service out_of_order not_working working worked work mended repaired; avería fallo roto; panne défaut; defekt ausfall kaputt; عطل خلل
investigation inquiry probe investigate investigators enquiry; investigación; enquête; untersuchung ermittlung; تحقيق
investigator detective inspector; investigador inspector; enquêteur; ermittler; محقق
judge court tribunal magistrate; juez jueza tribunal; juge tribunal; richter richterin gericht; قاض قاضية محكمة
lawyer attorney counsel solicitor barrister represents; abogado abogada; avocat avocate; anwalt anwältin verteidiger; محام محامي
arrest arrested arrests detain detained held custody seized nabbed caught; detenido arrestado; arrêté interpellé; festgenommen verhaftet festnahme; اعتقل اعتقال أوقف
jail jailed prison imprisoned sentence sentenced behind_bars years_in; cárcel prisión condenado condena; prison condamné peine; gefängnis haft verurteilt strafe; سجن حكم
bribe bribes bribed bribery corruption pocketed kickback took_money accepting; soborno corrupción cohecho; pot-de-vin corruption; bestechung schmiergeld korruption; رشوة فساد
steal stole stolen robbery robbed heist raid theft looted burglary; robo robó atraco; vol volé braquage; raub gestohlen diebstahl überfall; سرقة سطو
find found recover recovered discovered located; hallado encontrado recuperado; trouvé retrouvé; gefunden entdeckt geborgen; عثر وجد
win wins won winner winners victory beat defeated; ganó ganador victoria; gagné vainqueur victoire remporté; gewann gewonnen sieger sieg; فاز فوز
score scores scored scorer goal goals put_ahead equalised ahead led; marcó gol anotó; marqué but; tor traf erzielte; سجل هدف
referee refereed umpire; árbitro arbitró; arbitre arbitré; schiedsrichter; حكم
crowd spectators spectator attendance watched audience fans; público espectadores asistencia; public spectateurs affluence; zuschauer publikum; جمهور متفرج
election elections vote poll ballot; elección elecciones; élection scrutin; wahl wahlen; انتخابات
turnout went_to_the_polls; participación; participation; wahlbeteiligung; مشاركة إقبال
quake earthquake tremor seism; terremoto seísmo sismo; séisme tremblement_de_terre; erdbeben beben; زلزال هزة
flood floods flooding floodwater; inundación riada; inondation crue; hochwasser überschwemmung flut; فيضان سيل
rise rose risen rising reach reached peak peaked crest; subió alcanzó; monté atteint; stieg erreichte pegel; ارتفع بلغ
fire fires wildfire blaze burn burned burnt; incendio fuego; incendie feu; brand feuer waldbrand; حريق حرائق
leak leaked leaks spill spilled spilt escaped slick; vertido fuga derrame; fuite fui déversé marée_noire; ausgelaufen leck ölpest; تسرب
destroy destroyed destroys destroying destruction blew_up blow_up blowing_up blown_up breach breached breaching wrecked demolished; destruir destruyó destruido destrucción voló; détruire détruit destruction; zerstört zerstören zerstörung gesprengt; تدمير دمر تفجير تخريب
damage damaged damages crack cracks destroyed collapse collapsed; daño dañado derrumbe; dégât endommagé effondré; schaden beschädigt eingestürzt; ضرر أضرار انهيار
demolish demolished torn_down tear_down knocked_down pulled_down razed; demolido derribado; démoli; abgerissen abriss; هدم
build builds built building construction constructed put_up erected; construido construcción; construit construction; gebaut bau; بناء بني
strike strikes walkout walked_out stopped_work stoppage; huelga paro; grève; streik; إضراب
walkway runway; pista; piste; startbahn landebahn; مدرج
job jobs layoffs redundancies posts; empleo puestos; emploi postes; stellen arbeitsplätze; وظائف
buy buys bought buying purchase takeover acquire acquired paying pays; compra compró; achat acheté; kauf gekauft übernahme; شراء اشترى
sick ill illness infected fallen_ill fell_ill cases; enfermo contagiado casos; malade contaminé cas; krank erkrankt fälle; مرض إصابة
source origin traced; origen fuente; origine source; ursprung quelle; مصدر
trapped stuck below underground; atrapado; coincé piégé; eingeschlossen verschüttet; محاصر عالق
fog mist visibility haze; niebla bruma; brouillard brume; nebel sicht; ضباب
weather fog rain wind storm visibility; tiempo niebla lluvia; météo brouillard pluie; wetter nebel regen; طقس ضباب
check checks checked inspect inspected inspection inspections; inspección revisión; contrôle inspection; kontrolle überprüfung prüfung; تفتيش فحص
apologise apologised apologize apology sorry regret; disculpa disculpó; excuses excusé; entschuldigung entschuldigte; اعتذر اعتذار
school schools pupils classroom; escuela colegio; école; schule; مدرسة
child children kids childern; niño niños; enfant enfants; kind kinder; طفل أطفال
hospital clinic; hospital; hôpital; krankenhaus klinik; مستشفى
company firm line business corporation; empresa compañía naviera; entreprise société compagnie; unternehmen firma gesellschaft; شركة
union league; sindicato; syndicat; gewerkschaft; نقابة
belong_to member members; miembro afiliado; membre adhérent; mitglied mitglieder; عضو أعضاء
protest protested protests demonstration march rally; protesta manifestación; manifestation; protest demonstration; احتجاج مظاهرة
evacuate evacuated evacuation brought_to_safety leave_their_homes; evacuado; évacué; evakuiert; إجلاء
aid help supplies assistance relief; ayuda; aide; hilfe; مساعدات
war conflict fighting; guerra conflicto; guerre conflit; krieg konflikt; حرب
police officers; policía; police; polizei; شرطة
found_a_company founded founder founders co-founder co-founded founding established set_up started_by created; fundó fundador fundadora fundada fundado; fondé fondateur fondatrice fondée; gründer gründerin gegründet gründete; أسس مؤسس تأسست
explode explosion explosions exploded explodes blast blasts detonated detonation blew_up blown_up; explosión explotó estalló estallido; explosion explosé détonation; explosion explodierte explodiert; انفجار انفجر تفجير
collapse collapsed collapses caved_in gave_way came_down fell_down crumpled crumbled toppled; derrumbe derrumbó colapso; effondrement effondré; einsturz eingestürzt; انهيار انهار
blocked_by blocking wedged stuck plugging plugged jammed aground ran_aground run_aground grounding stranded; encalló encallado bloqueó atascado; échoué bloqué coincé; auf_grund gelaufen blockiert blockierte festgefahren; عالقة جنحت أغلقت
refloat refloated freed floated pulled_clear dislodged unblocked; reflotado liberado; renflouer renfloué; freigeschleppt befreit; تعويم تحرير
abandon abandoned abandons walk_away walked_away walks_away withdrew_from dropped scrapped pulled_out backed_out called_off; abandonó retiró; abandonné renoncé; aufgegeben abgesagt; تخلى
bailout bail_out bailed_out rescue rescued rescuing; rescate; sauvetage renflouement; rettung; إنقاذ
nightclub nightclubs disco discotheque club; discoteca discotecas; discothèque boîte_de_nuit; diskothek nachtclub; ملهى
US united_states american americans america washington; estados_unidos EE.UU. estadounidense; états-unis américain; USA vereinigte_staaten amerikanisch; الولايات_المتحدة أمريكا واشنطن
EU european_union; unión_europea UE; union_européenne UE; europäische_union EU; الاتحاد_الأوروبي
soldier soldiers troops servicemen; soldado soldados tropas militares; soldat soldats militaires troupes; soldat soldaten truppen; جندي جنود قوات عسكريين
decide decides decided decision ruled ruling approve approved approval cleared reject rejected voted agreed verdict; decidió decisión aprobó rechazó acordó; décidé décision approuvé rejeté; entschied entschieden entscheidung genehmigt abgelehnt beschloss; قرر قرار
submersible submarine sub; submarino sumergible; sous-marin submersible; tauchboot u-boot; غواصة
mistake mistakes error errors shortcoming shortcomings fallen_short fell_short failings; error fallo; erreur faute; fehler versäumnis; خطأ أخطاء
british briton britons brit brits UK britain united_kingdom; británico británicos; britannique britanniques; brite briten britisch; بريطاني
container containers; contenedor contenedores; conteneur conteneurs; container; حاوية حاويات
chemical chemicals; químico químicos; chimique chimiques; chemikalien; مواد_كيميائية
concede conceded concedes admitted_defeat accepted_defeat congratulated_his congratulate congratulated; reconoció_la_derrota; reconnu_sa_défaite; niederlage eingeräumt; أقر_بالهزيمة
swear sworn swearing_in inauguration inaugurated take_office takes_office took_office assume_office; toma_posesión investidura asume; investiture entre_en_fonction; amtsantritt vereidigt; تنصيب يتولى
deny denied denies rejects rejected refuted; negó niega; nié dément démenti; bestritt dementiert; نفى
charge charges charged indicted accused prosecuted; acusado imputado; accusé inculpé; angeklagt beschuldigt; متهم
appoint appointed named_as chosen nominated replaces succeeds successor takes_his_place takes_her_place takes_over; nombrado designado sucesor; nommé successeur; ernannt nachfolger; عين
donate donated donation donations pledge pledged pledges gift gifts gave_money; donó donación donaciones; don dons promesse; spende spenden gespendet; تبرع تبرعات
storm hurricane cyclone typhoon gale winds; tormenta huracán; tempête ouragan; sturm orkan; عاصفة إعصار
warn warned warning warnings alert alerts alarm siren; alerta aviso alarma; alerte avertissement; warnung alarm; تحذير إنذار
electricity power outage blackout; electricidad luz suministro_eléctrico apagón; électricité courant panne; strom stromausfall; كهرباء
government cabinet; gobierno; gouvernement; regierung; حكومة
`;
