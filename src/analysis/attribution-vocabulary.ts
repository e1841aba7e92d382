/** Words by which news in several languages names its sources, as alternations for patterns with the flags "iu". */

/** One language's words. */
interface AttributionWords {
  /** What stands before a source ("selon"), or around it with the group `source` ("der Polizei zufolge"). */
  readonly according: string;
  /** Finite verbs of saying, with their auxiliaries. */
  readonly verbs: string;
  /** What opens the clause that is said. */
  readonly that: string;
  /** Verbs that take a number themselves, their subject before them. */
  readonly counts: string;
  /** Words at which a source that follows its verb ends. */
  readonly stops?: string;
}

const SPANISH_SAID =
  "inform(?:ó|aron|a|an)|indic(?:ó|aron|a|an)|señal(?:ó|aron|a|an)|explic(?:ó|aron|a|an)|asegur(?:ó|aron|a|an)|afirm(?:ó|aron|a|an)|declar(?:ó|aron|a|an)|anunci(?:ó|aron|a|an)|confirm(?:ó|aron|a|an)|precis(?:ó|aron|a|an)|detall(?:ó|aron|a|an)|apunt(?:ó|aron|a|an)|estim(?:ó|aron|a|an)|calcul(?:ó|aron|a|an)|agreg(?:ó|aron|a|an)|comunic(?:ó|aron|a|an)|report(?:ó|aron|a|an)|denunci(?:ó|aron|a|an)|public(?:ó|aron|a|an)|revel(?:ó|aron|a|an)|coment(?:ó|aron|a|an)|subray(?:ó|aron|a|an)|destac(?:ó|aron|a|an)|dijo|dijeron|dice|dicen|añadió|añaden?|sostiene|sostienen|sostuvo|advirtió|advierten?|reconoció|reconocen?|admitió|admiten?|recoge|recogen|expuso|manifestó|(?:ha|han|había|habían)\\s(?:informado|indicado|señalado|explicado|asegurado|afirmado|declarado|anunciado|confirmado|precisado|detallado|apuntado|estimado|calculado|comunicado|dicho|añadido|advertido|reconocido|admitido|publicado|denunciado|revelado|destacado|subrayado|manifestado)";
const FRENCH_SAID =
  "(?:a|ont|avait|avaient)\\s(?:(?:également|aussi|encore|toutefois|ensuite)\\s)?(?:indiqué|déclaré|annoncé|affirmé|précisé|expliqué|ajouté|assuré|estimé|confirmé|rapporté|dit|souligné|révélé|détaillé|averti|prévenu|reconnu|admis|dénoncé|déploré|regretté|écrit|recensé|chiffré|appris|communiqué|constaté|fait\\ssavoir|fait\\sétat|fait\\spart)|indique(?:nt)?|déclare(?:nt)?|annonce(?:nt)?|affirme(?:nt)?|précise(?:nt)?|explique(?:nt)?|ajoute(?:nt)?|assure(?:nt)?|estime(?:nt)?|confirme(?:nt)?|rapporte(?:nt)?|souligne(?:nt)?|révèle(?:nt)?|détaille(?:nt)?|disent|dit|reconnaît|reconnaissent|fait\\ssavoir|font\\ssavoir|s['’](?:est|étaient)\\s(?:félicité|alarmé|inquiété)e?s?";
const GERMAN_SAID =
  "teilten?|teilt|teilen|sagten?|sagt|sagen|erklärten?|erklärt|erklären|berichteten?|berichtet|berichten|meldeten?|meldet|melden|betonten?|betont|ergänzten?|fügten?|warnten?|warnt|bestätigten?|bestätigt|schätzten?|schätzt|kündigten?|räumten?|schrieb|schrieben|schreibt|gab|gaben|hieß\\ses|heißt\\ses|so";
const ITALIAN_SAID =
  "(?:ha|hanno)\\s(?:reso\\snoto|fatto\\ssapere|detto|dichiarato|affermato|spiegato|aggiunto|annunciato|comunicato|confermato|riferito|precisato|sottolineato|stimato|scritto)|riferisce|riferiscono|dice|dicono|afferma|affermano|spiega|spiegano|stima|stimano|rende\\snoto|fa\\ssapere|comunica";
const PORTUGUESE_SAID =
  "inform(?:ou|aram|a|am)|diss(?:e|eram)|diz|dizem|afirm(?:ou|aram|a|am)|declar(?:ou|aram)|anunci(?:ou|aram)|explic(?:ou|aram)|acrescent(?:ou|aram)|confirm(?:ou|aram)|revel(?:ou|aram)|estim(?:ou|a|am)|divulg(?:ou|aram)|relat(?:ou|aram)|apont(?:ou|a|am)";
const DUTCH_SAID =
  "meldt|meldde|melden|meldden|zegt|zei|zeggen|zeiden|laat\\sweten|liet\\sweten|laten\\sweten|lieten\\sweten|bevestigt|bevestigde|bericht|berichtte|schrijft|schreef|aldus|verklaarde|stelt|stelde";
const ARABIC_SAID =
  "[وف]?(?:قال|قالت|قالوا|يقول|تقول|أفاد|أفادت|أعلن|أعلنت|ذكر|ذكرت|أكد|أكدت|أضاف|أضافت|أوضح|أوضحت|صرح|صرحت|أشار|أشارت|كشف|كشفت|أبلغ|أبلغت|بين|بينت|أخبر|أخبرت|قدر|قدرت|أحصى|أحصت|سجلت)";

/** By ISO 639-1 code. */
export const VOCABULARY: Readonly<Record<string, AttributionWords>> = {
  es: {
    according: `(?:según|de\\sacuerdo\\scon|conforme\\sa|a\\sdecir\\sde|en\\spalabras\\sde|a\\sjuicio\\sde|citando\\sa)\\s(?:(?:${SPANISH_SAID})\\s)?(?:a\\s\\p{Lu}[\\p{L}]+\\s)?`,
    verbs: SPANISH_SAID,
    that: "que|de\\sque|sobre",
    counts:
      "cifran?(?:\\sen)?|cifr(?:ó|aron)(?:\\sen)?|eleva(?:n|ron)?\\s(?:a|el|la|los|las)|elevó\\s(?:a|el|la)|contabiliz(?:a|an|ó|aron)|habla(?:n|ba)?\\sde|dan?\\scuenta\\sde|dieron\\scuenta\\sde|dio\\scuenta\\sde|estiman?\\sen|calculan?\\sen|contaron",
  },
  fr: {
    according:
      "(?:selon|d['’]après|de\\sl['’]avis\\s(?:de|des|du)|aux\\sdires\\s(?:de|des|du)|citant|au\\sdire\\s(?:de|des|du)|à\\sen\\scroire|a\\sappris\\s(?:l['’]AFP|Le\\sMonde|[\\p{Lu}][\\p{L}]+)\\s(?:auprès\\s(?:de|du|des|d['’])|de))\\s*|(?<![\\p{L}])(?<source>de\\ssources?\\s(?:policière|judiciaire|diplomatique|hospitalière|syndicale|gouvernementale|officielle|proche\\s[^,.;]{3,40}|sécuritaire|militaire|médicale|locale|concordante)s?(?:\\s(?:locale|libanaise|proche|concordante|officielle)s?)?)",
    verbs: FRENCH_SAID,
    that: "que|qu['’]",
    counts:
      "fait\\sétat\\sd['’e]|font\\sétat\\sd['’e]|a\\sfait\\sétat\\sd['’e]|ont\\sfait\\sétat\\sd['’e]|avance(?:nt)?(?:\\sle\\schiffre)?|évoque(?:nt)?|évoquait|recense(?:nt)?|a\\srecensé|ont\\srecensé|dénombre(?:nt)?|a\\sdénombré|chiffre(?:nt)?|comptabilise(?:nt)?|évalue(?:nt)?\\sà|estime(?:nt)?\\sà|table(?:nt)?\\ssur|parle(?:nt)?\\sde",
  },
  de: {
    according:
      "(?:laut|gemäß|nach\\s(?:eigenen\\s|ersten\\s|offiziellen\\s|jüngsten\\s)?(?:Angaben|Aussage|Aussagen|Darstellung|Einschätzung|Schätzung|Schätzungen|Auskunft|Worten|Erkenntnissen|Berechnungen|Berichten|Informationen|Ansicht|Meinung)\\s(?:der|des|von|vom|eines|einer)?|unter\\sBerufung\\sauf|hieß\\ses\\s(?:aus|von|bei)(?:\\s(?:dem|der|den))?)\\s+|(?<![\\p{L}])nach\\s(?<source>[\\p{Lu}][\\p{L}-]*(?:angaben|berichten|informationen|auskunft))|(?<![\\p{L}])(?:(?:der|den|dem|des|einem|einer)\\s)?(?<source>(?:Angaben\\s(?:der|des|von)\\s)?[\\p{Lu}][\\p{L}-]*(?:\\s(?:der|des|von|für)\\s[\\p{Lu}][\\p{L}-]*)?)\\szufolge|(?<=^|,\\s)wie\\s(?<source>[^,.;]{2,70}?)\\s(?:(?:am|im|in|auf|bei|gegenüber|der|dem|weiter)\\s[^,.;]{2,40}?\\s)?(?:mitteilten?|mitteilt|berichteten?|berichtet|berichten|meldeten?|meldet|sagten?|erklärten?|schreibt|schrieb|bekanntgab)",
    verbs: GERMAN_SAID,
    that: "dass|mit,\\sdass|an,\\sdass|bekannt,\\sdass",
    counts:
      "(?:spricht|sprach|sprechen|sprachen)\\svon|(?:geht|ging|gehen|gingen)\\svon|beziffer(?:t|te|n|ten)|zähl(?:t|te|en|ten)|registrier(?:t|te|en|ten)|meldet|meldete|meldeten|melden",
  },
  it: {
    according:
      "(?:secondo(?:\\squanto\\s(?:riferito|reso\\snoto|comunicato|dichiarato)\\s(?:da|dal|dalla|dai))?|stando\\s(?:a|al|alla|ai|agli)|a\\sdetta\\s(?:di|del|della|dei))\\s(?=\\p{L})",
    verbs: ITALIAN_SAID,
    that: "che",
    counts: "parlano?\\sdi|contano?|stimano?\\sin",
  },
  pt: {
    according: "(?:segundo|de\\sacordo\\scom|conforme|na\\savaliação\\s(?:de|do|da))\\s(?=\\p{L})",
    verbs: PORTUGUESE_SAID,
    that: "que",
    counts: "falam?\\sem|contabiliz(?:a|am|ou|aram)|registr(?:ou|aram)|calculam?",
  },
  nl: {
    according: "(?:volgens|naar\\seigen\\szeggen\\svan)\\s",
    verbs: DUTCH_SAID,
    that: "dat",
    counts: "spreekt\\svan|spreken\\svan|telde|tellen|telt",
    stops: "raakten?|werden?|zijn|is|was|waren|kwamen?|vielen|hebben|heeft|hadden|had|gaat|gaan|wordt|worden",
  },
  ar: {
    according: `(?:[وف]?(?:بحسب|حسب|وفق|وفقا|وفقاً|استنادا|نقلا|نقلاً)(?:\\s(?:إلى|عن))?(?:\\sما\\s(?:${ARABIC_SAID})(?:\\sبه)?)?\\s)|[وف]?(?:نقل|نقلت)\\s[^،.]{2,40}?\\sعن\\s`,
    verbs: ARABIC_SAID,
    that: "إن|أن|بأن|إنه|إنها|إنّ|أنّ|إلى|عن|مقتل|إصابة|سقوط|ارتفاع|اعتقال|وفاة|نزوح|تسجيل|انتشال",
    counts: "[وف]?(?:تحدث|تحدثت)\\sعن",
    stops:
      "إن|أن|بأن|إنه|إنها|إنّ|أنّ|إلى|عن|مقتل|إصابة|سقوط|ارتفاع|اعتقال|وفاة|نزوح|تسجيل|انتشال|قوله|قولها|قولهم|في|خلال|على|أمام|بعد|اليوم|أمس|يوم|قتل|قتلت|أصيب|أصيبت|لوكالة|للصحفيين|للصحافيين|بلغ|ارتفع|ارتفعت|وصل|لقي",
  },
};

const DAYS =
  "lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag";
const TIME = `(?:(?:este|el|la|ce|le|am|an|diesem|den|questo|nesta|neste|na|no|op)\\s)?(?:(?:${DAYS})(?:abend|morgen|nachmittag|\\s(?:soir|matin|noche|mañana))?|hoy|ayer|anoche|hier|aujourd['’]hui|heute|gestern|oggi|ieri|hoje|ontem|vandaag|gisteren|jeudi\\ssoir)`;

/** Times at the edges of a source: "a annoncé | mardi | le ministre". */
export const TIMES = {
  leading: new RegExp(`^(?:${TIME}|encore|también|auch|weiter|anche|também)\\s+(?=\\S)`, "iu"),
  trailing: new RegExp(`(?:\\s+${TIME})+$`, "iu"),
} as const;

/** To whom or in what it was said: "a EFE", "à l'AFP", "dans un communiqué", "in Berlin", and the German verb's rest. */
export const LISTENERS = {
  // Capitals tell the agency's name from a word that only begins with an "a": "autoridades".
  leading:
    /^(?:(?:a|à|al|ao|alla|alle|aan)\s|all['’]|à\sl['’])(?:la\s(?:agencia|presse)\s)?(?:EFE|AFP|AP|Reuters|dpa|ANSA|Lusa|los\s(?:medios|periodistas)|la\sprensa|(?:aux\s)?journalistes|\p{Lu}{2,}|\p{Lu}[\p{L}]+(?=\s(?:un|una|une|la|el|le|il|o|een|uma|um)\s))\s+/u,
  trailing:
    /\s+(?:mit|an|bekannt|ein|hinzu|dans\s.+|sur\s.+|à\sl['’]AFP.*|en\sun\s.+|en\suna\s.+|a\stravés\s.+|a\slos\s(?:medios|periodistas).*|in\suna\s.+|in\seiner\s.+|der\sDeutschen\sPresse-Agentur.*|der\sdpa.*|em\snota.*|في\sبيان.*)$/iu,
} as const;
