/**
 * Verbs and phrases that hand words to a speaker, by language, as alternations for a pattern. Forms that stand
 * after or before a quotation in news; a form that is also an everyday noun is left out.
 */

const spread = (words: string): string => words.trim().split(/\s+/).join("|").replaceAll("_", "\\s");

/** Forms that take the words themselves: "said", "told", "tweeted". */
const ENGLISH = spread(`
  said says say saying told tells tell telling added adds adding asked asks asking replied replies answered answers
  warned warns warning wrote writes writing stated declared declares stressed stresses stressing insisted insists insisting
  explained explains explaining noted notes noting continued continues announced announces announcing argued argues arguing
  claimed claims claiming concluded concludes concluding confirmed confirms confirming conceded concedes admitted admits
  acknowledged acknowledges recalled recalls recalling remarked remarks observed observes commented vowed vows vowing
  pledged pledges pledging promised promises urged urges urging called calls calling described describes describing
  denounced denounces denouncing condemned condemns condemning praised praises praising criticised criticized criticising
  criticizing tweeted tweets posted posts read reads reading shouted shouts shouting yelled yelling chanted chanting
  cried whispered joked jokes joking quipped quips lamented laments complained complains suggested suggests suggesting
  predicted predicts cautioned cautions cautioning emphasised emphasized emphasises emphasizes emphasising emphasizing
  reiterated reiterates reiterating underlined underscored asserted asserts asserting alleged alleges alleging accused
  accuses accusing denied denies denying demanded demands testified testifies countered counters retorted maintained
  maintains reported reports hailed hails hailing branded brands branding dubbed labelled labeled expressed expresses
  expressing blasted slammed blamed thanked apologised apologized agreed agrees boasted exclaimed recounted mused
  detailed shot_back volunteered interjected begged pleaded proclaimed affirmed reasoned instructed ordered ruled texted messaged
  commented_that responded responds responding charged charges elaborated opined assured assures speaking
  characterised characterized termed deemed cited citing voiced voicing decried decrying lauded lauding
  disagreed disagrees objected objects revealed reveals revealing disclosed clarified clarifies fumed gushed vented ventured
  pointed_out points_out pointing_out sighed sobbed swore
  write argue conclude warn welcomed rejected dismissed ridiculed mocked defended repeated repeats summed hopes believes thinks
`);

const SPANISH = spread(`
  dijo dice dicen dijeron diciendo declaró declara declararon afirmó afirma afirmaron aseguró asegura aseguraron añadió añade
  añadieron agregó agrega explicó explica explicaron señaló señala señalaron indicó indica indicaron sostuvo sostiene
  advirtió advierte advirtieron subrayó subraya manifestó manifiesta expresó expresa destacó destaca recordó recuerda
  insistió insiste comentó comenta escribió escribe contó cuenta relató apuntó apunta precisó precisa reiteró reitera
  denunció denuncia pidió pide preguntó pregunta respondió responde replicó lamentó lamenta aclaró exclamó confesó
  reconoció reconoce admitió admite anunció anuncia concluyó concluye remarcó enfatizó recalcó detalló detalla alertó
  criticó calificó prometió puntualizó zanjó ha_dicho ha_asegurado ha_afirmado ha_explicado ha_señalado ha_declarado
  ha_indicado ha_añadido ha_subrayado ha_advertido ha_recordado ha_insistido ha_destacado ha_apuntado ha_defendido
  ha_manifestado ha_lamentado ha_reconocido ha_comentado ha_reiterado ha_pedido ha_escrito ha_denunciado ha_concluido
  han_dicho han_asegurado han_explicado han_señalado ha_informado ha_detallado ha_precisado ha_anunciado ha_confirmado
  expone expuso lanza lanzó critica se_queja se_quejó zanja sentencia sentenció apostilla ironiza matiza matizó remacha
  relata narra resume resumió defiende defendió reclama reclamó exige exigió celebra celebró alega alegó argumenta
  argumentó avisa avisó confiesa bromea bromeó plantea opina opinó reflexiona rememora lamenta insiste_en recalca
  incide sugiere sugirió aseveró asevera evocó evoca vaticinó ratificó ratifica informó espetó espeta cuestionó cuestiona tildó
  tilda tachó tacha instó insta acusó acusa rechazó rechaza negó niega mantuvo mantiene repitió repite agradeció promete
  prometió ha_calificado ha_prometido ha_rechazado ha_exigido ha_reclamado ha_criticado ha_acusado ha_confirmado ha_anunciado
  ha_confesado ha_relatado ha_contado ha_negado ha_instado ha_agradecido ha_respondido ha_precisado ha_detallado
`);

const FRENCH = spread(`
  dit disent déclaré déclare affirmé affirme affirment expliqué explique expliquent ajouté ajoute indiqué indique assuré assure
  souligné souligne précisé précise estimé estime répondu répond lancé lance écrit estiment raconté raconte rappelé rappelle
  martelé confié confie insisté insiste dénoncé dénonce regretté regrette prévenu prévient averti avertit commenté commente
  poursuivi poursuit conclu conclut promis promet annoncé annonce demandé demande témoigné témoigne reconnu reconnaît
  admis résumé résume réagi réagit soutenu plaidé tweeté fustigé salué déploré jugé juge noté note détaillé
  s'est_félicité s'est_félicitée s'est_indigné s'est_indignée s'indigne se_félicite s'inquiète s'insurge s'alarme s'agace
  s'est_inquiété s'est_inquiétée se_réjouit s'est_réjoui s'est_réjouie se_désole
  plaide soupire déplore dénonce fustige ironise concède martèle observe glisse lâche souffle tonne a_fait_savoir
  ont_fait_savoir fait_savoir fait_valoir a_fait_valoir renchérit tempère reprend relève rétorque réplique appuie
  nuance alerte alerté met_en_garde a_mis_en_garde soulève résument plaident dénoncent réclame réclamé exige exigé
  évoqué évoque qualifié qualifie rejeté rejette confirmé confirme salue jure juré nie proteste s'exclame s'est_exclamé
  s'est_exclamée
`);

const GERMAN = spread(`
  sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten schrieb schreibt schrieben meinte meint
  fügte warnte warnt warnten berichtete berichtet kritisierte kritisiert forderte fordert teilte teilten so äußerte
  mahnte mahnt ergänzte ergänzt antwortete antwortet fragte fragt kündigte nannte nennt bezeichnete behauptete
  behauptet versicherte versichert unterstrich versprach verspricht zitierte zitiert hieß heißt bekräftigte
  bestätigte bestätigt rief erzählte erzählt räumte verkündete hob lobte bedauerte twitterte urteilte urteilt
  beklagte beklagt klagte klagt resümierte resümiert konstatierte konstatiert monierte moniert appellierte appelliert
  empörte scherzte witzelte verteidigte verteidigt stellte_klar stellt_klar gab_zu
  sprach spricht sprachen gestand gesteht verlangte verlangt entgegnete entgegnet erwiderte erwidert bemerkte begründete
  begründet wetterte polterte bilanzierte befand lobt twittert hielt_fest hält_fest
`);

const PORTUGUESE = spread(`
  disse diz disseram afirmou afirma declarou declara explicou explica acrescentou acrescenta ressaltou destacou
  alertou escreveu contou informou respondeu completou comentou garantiu criticou defendeu avaliou
`);

const ITALIAN = spread(`
  detto dice dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea
  scritto scrive ribadito ribadisce sottolinea aggiungono attacca commentano conclude denuncia reso_noto fatto_sapere osservato commentato commenta ricordato concluso avvertito annunciato
`);

const DUTCH = spread(
  `zei zegt zeiden vertelde vertelt aldus schreef schrijft verklaarde benadrukte waarschuwde liet_weten`,
);

const ARABIC = spread(`
  قال قالت قالوا يقول تقول وقال وقالت أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت صرح صرحت وصرح أوضح أوضحت وأوضح وأوضحت
  ذكر ذكرت وذكر وذكرت أعلن أعلنت وأعلن وأعلنت أشار أشارت وأشار وأشارت شدد شددت وشدد حذر حذرت وحذر وحذرت كتب كتبت وكتب وكتبت
  تابع وتابع وتابعت تابعت نقل ونقل نقلت ونقلت أفاد أفادت وأفاد وأفادت لفت لفتت ولفت ولفتت رأى رأت ورأى ورأت
  اعتبر اعتبرت واعتبر واعتبرت دعا دعت ودعا ودعت حث حثت وحث وحثت طالب طالبت وطالب وطالبت علق علقت وعلق وعلقت
  رد ردت ورد وردت تعهد تعهدت وتعهد وتعهدت هدد هددت وهدد وهددت تساءل تساءلت وتساءل وتساءلت ندد نددت وندد ونددت
`);

const CHINESE =
  "表示|指出|强调|強調|认为|認為|称|稱|说道|說道|说|說|写道|寫道|告诉|告訴|宣布|透露|警告|回应|回應|补充|補充|坦言|直言";

const JAPANESE = "述べ|語っ|話し|話す|説明し|強調し|指摘し|コメントし|明らかにし|訴え|発表し|批判し|と言";

/** By ISO 639-1 code: alternations of the verbs' forms, for a pattern with the flags "iu". */
export const SPEECH_VERBS: Readonly<Record<string, string>> = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  ar: ARABIC,
  zh: CHINESE,
  ja: JAPANESE,
};

/** A word boundary on the left and right that knows letters outside ASCII. */
export const wholeWord = (alternation: string): string =>
  `(?<![\\p{L}\\p{N}])(?:${alternation})(?![\\p{L}\\p{N}])`;

const ANY_SPEECH = new RegExp(
  `${wholeWord(
    Object.entries(SPEECH_VERBS)
      .flatMap(([code, verbs]) => (code === "zh" || code === "ja" ? [] : [verbs]))
      .join("|"),
  )}|${CHINESE}|${JAPANESE}`,
  "iu",
);

/** Whether the text holds a verb of saying in any of the languages. */
export const speaksOf = (text: string): boolean => ANY_SPEECH.test(text);
