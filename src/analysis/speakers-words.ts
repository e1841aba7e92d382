/** Words that tell what kind of speaker a phrase names: titles, offices, courtesy, gender, documents. */

const alternation = (words: string): string => words.trim().split(/\s+/).join("|");

/** Words for what a person is or does; they stand before or after names and are no part of them. */
const ROLES = alternation(`
  president minister secretary chancellor mayor governor gov atty senator sen rep reps representative congressman congresswoman
  king queen prince princess pope emperor emir sultan sheikh general gen brigadier brig colonel col major maj captain capt
  lieutenant lt sergeant sgt corporal admiral adm commander cmdr judge justice chief director chairman chairwoman
  chairperson chair ceo cfo president-elect spokesman spokeswoman spokesperson ambassador envoy commissioner inspector
  superintendent detective officer professor prof dr doctor ayatollah rabbi imam bishop archbishop cardinal reverend rev
  sir dame lord lady baroness baron premier prime deputy vice assistant acting attorney prosecutor speaker leader adviser
  advisor counsel coach manager captain owner founder editor analyst economist lawyer activist councillor councilor
  councilman councilwoman lawmaker legislator mp mep comptroller treasurer sheriff constable marshal coordinator
  co-ordinator negotiator head executive administrator representative undersecretary undersecretary-general
  secretary-general scientist researcher historian master skipper pilot superintendent rector principal expert author singer actor actress striker
  presidente presidenta ministro ministra alcalde alcaldesa portavoz secretario secretaria gobernador gobernadora
  senador senadora diputado diputada fiscal juez jueza rey reina general director directora consejero consejera
  canciller vicepresidente vicepresidenta líder ministre maire porte-parole président présidente député députée
  sénateur sénatrice préfet préfète procureur procureure secrétaire chef cheffe directeur directrice roi reine
  ministro sindaco sindaca presidente portavoce premier prefeito prefeita porta-voz burgemeester woordvoerder
  woordvoerster minister-president premier
`);

const GERMAN_ROLE =
  "[\\p{L}-]*(?:minister|kanzler|präsident|sprecher|meister|chef|direktor|leiter|vorsitzende|anwalt|abgeordnete|könig|experte|politiker|ökonom|forscher|trainer|gründer|beauftragte)(?:in|r|n|nen)?";

const COURTESY =
  "mr|mrs|ms|miss|mx|sr|sra|srta|señor|señora|m|mm|mme|mlle|monsieur|madame|herr|frau|signor|signora|senhor|senhora|dhr|mevrouw|sir|dame|lord|lady";

const ROLE_WORD = new RegExp(`^(?:(?:${ROLES}|${COURTESY})(?:\\.|s)?|${GERMAN_ROLE})$`, "iu");
const COURTESY_WORD = new RegExp(`^(?:${COURTESY})\\.?$`, "iu");

/** Whether the word is a title, an office or a trade ("Minister", "spokesman", "Bürgermeisterin") or courtesy ("Mr."). */
export const isRole = (word: string): boolean => ROLE_WORD.test(word);

/** "Mr.", "Frau", "Sra.". */
export const isCourtesy = (word: string): boolean => COURTESY_WORD.test(word);

export type Gender = "male" | "female";

const FEMALE_WORD =
  /^(?:mrs|ms|miss|sra|srta|señora|doña|mme|mlle|madame|frau|signora|senhora|mevrouw|dame|lady|queen|princess|baroness|sister|spokeswoman|chairwoman|congresswoman|councilwoman|actress|mother|wife|daughter|woman|girl|widow|grandmother|presidenta|ministra|alcaldesa|jueza|reina|directora|consejera|senadora|diputada|secretaria|gobernadora|présidente|députée|sénatrice|directrice|reine|sindaca|woordvoerster|\p{L}+(?:ministerin|kanzlerin|präsidentin|sprecherin|meisterin|chefin|leiterin))\.?$/iu;
const MALE_WORD =
  /^(?:mr|sr|señor|don|monsieur|herr|signor|senhor|sir|lord|king|prince|pope|baron|emir|sultan|sheikh|ayatollah|imam|spokesman|chairman|congressman|councilman|actor|father|husband|son|man|boy|grandfather|ministro|alcalde|juez|rey|sénateur|directeur|roi|sindaco)\.?$/iu;

/** Given names that are nearly always of one gender, in the languages that the news is full of. A hint, no more. */
const FEMALE_NAMES = new Set(
  `ana anna anne angela annalena maria marie mary elena helen elizabeth elisabeth ursula christine christina karen sarah sara
  laura julia julie emma emily sophie sofia olivia kamala hillary nancy susan linda patricia jennifer jessica michelle
  margaret theresa kate catherine katherine victoria diana alexandra claudia isabel carmen rosa lucia petra ida eva
  fatima aisha layla leila mariam nadia yasmin olga natalia irina svetlana tatiana yulia giorgia marine rachel rebecca
  ruth deborah barbara betty sandra donna carol sharon amy angelina alice grace greta ingrid inga astrid mette sanna
  jacinda ellen jane joan judith martha lisa monica paula silvia teresa beatriz dolores mercedes pilar yolanda cristina
  francesca chiara giulia valentina camille charlotte claire elise juliette nathalie sylvie valérie mia zoe hannah
  heidi katja sabine birgit renate monika ahed liz priti yvette angelica bridget fiona moira nicola`.split(
    /\s+/,
  ),
);
const MALE_NAMES = new Set(
  `john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony antony mark
  donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
  eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
  jerry luis carlos juan josé jose pedro miguel antonio manuel francisco jorge rafael fernando alberto javier sergio
  diego pablo andrés hans karl carl heinz klaus jürgen wolfgang peter stefan olaf friedrich markus andreas christian
  martin jean pierre michel françois jacques philippe emmanuel nicolas gérald bruno olivier luca marco giovanni giuseppe
  mario matteo silvio vladimir dmitry sergei sergey alexei ivan igor mikhail oleg volodymyr yuri mohammed muhammad
  mohamed ahmed mahmoud ali hassan hussein omar khalid abdullah ibrahim yusuf yoav yair benny naftali ehud ron joe joseph
  barack bill boris keir rishi tony gordon jeremy nigel ed tom tim jim bob ben sam adam simon neil ian alan barry graham
  keith colin stuart malcolm recep xi narendra shinzo jair lula gustavo nayib volker lars erik sven jens jonas anders
  mike steve chris matt nick greg jeff dan don rick ted antoine louis henri arthur albert ernest walter hugo oscar felix
  max leo otto viktor victor roman andrei pavel jan mateusz piotr jakub tomas`.split(/\s+/),
);

/** The gender that a title or role shows ("Ms.", "spokesman"), or null. */
export const genderOfWord = (word: string): Gender | null =>
  FEMALE_WORD.test(word) ? "female" : MALE_WORD.test(word) ? "male" : null;

/** The gender that a given name hints at, or null. */
export const genderOfGivenName = (name: string): Gender | null => {
  const folded = name.toLowerCase();
  if (FEMALE_NAMES.has(folded)) return "female";
  return MALE_NAMES.has(folded) ? "male" : null;
};

const PRONOUNS: readonly (readonly [RegExp, "male" | "female" | "they" | "it"])[] = [
  [/^(?:he|él|il|er|lui|ele|egli|hij|هو)$/iu, "male"],
  [/^(?:she|ella|elle|lei|ela|zij|هي)$/iu, "female"],
  [/^(?:they|ellos|ellas|ils|elles|eles|essi|loro)$/iu, "they"],
  [/^(?:it|this|ello|es|esso)$/iu, "it"],
];

/** What a pronoun stands for: a man, a woman, several, a thing or body; null for any other word. "sie" can be both. */
export const pronounOf = (word: string): "male" | "female" | "they" | "it" | null =>
  /^sie$/iu.test(word) ? "female" : (PRONOUNS.find(([pattern]) => pattern.test(word))?.[1] ?? null);

const DOCUMENT =
  /^(?:statement|letter|memo|email|e-mail|message|post|tweet|report|document|communique|communiqué|text|release|filing|lawsuit|complaint|indictment|resolution|note|comunicado|communiqué|erklärung|mitteilung|declaración|announcement|transcript|readout|video|broadcast|interview|speech|article|editorial)s?$/iu;

/** Whether the noun is a thing written or sent rather than somebody: "statement", "letter". */
export const isDocument = (noun: string): boolean => DOCUMENT.test(noun);

/** Weekdays, months and the like: capitalised, but nobody's name. */
export const isCalendarWord = (word: string): boolean =>
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\.?$/u.test(
    word,
  );
