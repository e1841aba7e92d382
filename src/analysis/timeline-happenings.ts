/** What kind of thing a clause says happened, in the words of several languages: a quake is one however it is called. */

/** A kind of happening, and the words for it: English, Spanish, French, German, Arabic. */
const WORDS: Readonly<Record<string, string>> = {
  wreck:
    "collisions?|collided?|crash(?:ed|es)?|derail\\p{L}*|sank|sunk|sinking|capsized?|ran\\saground|ran\\sinto|rammed|struck|shipwreck|hit\\s(?:the|an?)|choc(?:ó|aron)|choque|naufragi\\p{L}+|colisi\\p{L}+|hundi(?:ó|miento)|descarril\\p{L}+|naufrage|échou\\p{L}+|percut\\p{L}+|déraill\\p{L}+|Kollision|Zusammenstoß|rammte|gerammt|sank|gesunken|entgleist\\p{L}*|اصطدم\\p{L}*|غرق\\p{L}*|تصادم",
  collapse:
    "collapsed?|collapses|crumpled|crumbled|came\\sdown|gave\\sway|brought\\sdown|caved\\sin|fell|derrumb\\p{L}+|desplom\\p{L}+|effondr\\p{L}+|écroul\\p{L}+|Einsturz|eingestürzt|einstürzt\\p{L}*|انهار\\p{L}*|انهيار",
  quake:
    "(?:earth)?quakes?|tremors?|temblor|terremoto|seísmo|sismo|séisme|tremblement|Erdbeben|Beben|magnitude|magnitud|(?:ال)?زلزال",
  blast:
    "explosions?|blasts?|exploded|explosión|estall\\p{L}+|détonation|Explosion|explodiert\\p{L}*|(?:ال)?انفجار\\p{L}*",
  attack:
    "attack(?:s|ed)?|assaults?|massacres?|slaughter|war|shootings?|ataques?|atentados?|guerra|attaques?|attentats?|guerre|Angriffe?|Anschlag|Krieg|(?:ال)?هجوم|(?:ال)?هجمات|(?:ال)?حرب",
  fire: "fires?|blaze|wildfires?|incendi\\p{L}*|Brand|Feuer|Waldbr\\p{L}+|(?:ال)?حريق|(?:ال)?حرائق",
  march:
    "march(?:ed|es)?|demonstrat\\p{L}+|protest(?:s|ers?|ed)?|marcha(?:ron|s)?|manifest(?:a|é|é)\\p{L}*|défil\\p{L}+|Demonstration|demonstriert\\p{L}*|(?:ال)?مظاهرة|(?:ال)?مظاهرات",
  crush: "crush|stampede|avalancha|estampida|bousculade|Massenpanik|Gedränge|تدافع",
  strike:
    "strikes?|walkouts?|walked\\s(?:out|off)|stoppage|picket(?:s|ing)?|huelgas?|grèves?|Streiks?|Warnstreiks?|(?:ال)?إضراب",
  flood:
    "floods?|flooding|landfall|cyclone|hurricane|typhoon|inundaci\\p{L}+|riadas?|inondations?|crues?|Hochwasser|Überschwemmung\\p{L}*|(?:ال)?فيضان\\p{L}*|(?:ال)?إعصار",
  vote: "elections?|elect(?:ed|ing)|polls|ballots?|run-?off|referendum|voters|elecci(?:ón|ones)|comicios|referéndum|scrutin|référendum|électeurs|Wahl(?:en)?|Volksabstimmung|Referendum|(?:ال)?انتخابات|(?:ال)?استفتاء",
  arrest:
    "arrest(?:s|ed)?|detained|(?:taken|took)\\sinto\\scustody|arrestad[oa]s?|detenid[oa]s?|detuv\\p{L}+|arrêtée?s?|interpellée?s?|arrestation|festgenommen|verhaftet|Festnahmen?|Verhaftung|اعتقل\\p{L}*|(?:ال)?اعتقال|توقيف",
  verdict:
    "verdicts?|convicted|conviction|found\\s(?:\\p{L}+\\s){0,2}guilty|sentenced|jailed|condenad[oa]s?|culpable|sentencia|condamnée?s?|coupable|verurteilt|schuldig|Urteil|أدان\\p{L}*|حكم\\p{L}*",
  resignation:
    "resigned|resigns|resignation|stepped\\sdown|dimitió|dimisión|renunció|renuncia|démissionné|démission|zurückgetreten|Rücktritt|استقال\\p{L}*|استقالة",
};

/** Words for what went wrong, whatever it was: they go with each of the kinds below. */
const MISHAP =
  "accidents?|incidents?|disasters?|traged(?:y|ies)|catastrophes?|accidentes?|incidentes?|desastres?|tragedias?|catástrofes?|tragédies?|Unglücks?|Unfalls?|Katastrophe|Vorfalls?|(?:ال)?حادثة?|(?:ال)?كارثة";
const GONE_WRONG: ReadonlySet<string> = new Set([
  "wreck",
  "collapse",
  "quake",
  "blast",
  "fire",
  "crush",
  "flood",
]);

let compiled: RegExp | undefined;

/** The kinds of happening that a clause speaks of; "mishap" where it says no more than that. */
export const happeningsIn = (clause: string): ReadonlySet<string> => {
  compiled ??= new RegExp(
    `(?<!\\p{L})(?:${Object.entries({ ...WORDS, mishap: MISHAP })
      .map(([kind, words]) => `(?<${kind}>${words})`)
      .join("|")})(?!\\p{L})`,
    "giu",
  );
  const kinds = new Set<string>();
  for (const { groups } of clause.matchAll(compiled))
    for (const kind in groups) if (groups[kind] !== undefined) kinds.add(kind);
  return kinds;
};

/** Of these a day may see two, at two places. */
const TWICE_A_DAY: readonly string[] = [
  "attack",
  "strike",
  "fire",
  "march",
  "arrest",
  "verdict",
  "resignation",
];

/** Whether two clauses share a kind of happening that a day may see twice: air strikes, fires, marches. */
export const mayComeTwice = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  TWICE_A_DAY.some((kind) => a.has(kind) && b.has(kind));

/** Whether two clauses may speak of one happening: of one kind, or the one of a mishap that the other calls by its name. */
export const isOneKind = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const names = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    one.has("mishap") && [...other].some((kind) => kind === "mishap" || GONE_WRONG.has(kind));
  return !a.isDisjointFrom(b) || names(a, b) || names(b, a);
};
