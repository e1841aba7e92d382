/** Words that tell what kind of speaker a phrase names: titles, offices, courtesy, gender, documents. */

const alternation = (words: string): string => words.trim().split(/\s+/).join("|");

/** Words for what a person is or does; they stand before or after names and are no part of them. */
const ROLES = alternation(`
  president minister secretary chancellor mayor governor gov atty senator sen rep reps representative congressman congresswoman
  king queen prince princess pope emperor emir sultan sheikh general gen brigadier brig colonel col major maj captain capt
  lieutenant lt sergeant sgt corporal admiral adm commander cmdr judge justice chief director chairman chairwoman
  chairperson chair ceo cfo cio cto coo pm president-elect spokesman spokeswoman spokesperson ambassador envoy commissioner inspector
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
  "mr|mrs|ms|miss|mx|sr|sra|srta|señor|señora|m|mm|mme|mlle|monsieur|madame|herrn?|frau|signor|signora|senhor|senhora|dhr|mevrouw|sir|dame|lord|lady";

const ROLE_WORD = new RegExp(`^(?:(?:${ROLES}|${COURTESY})(?:\\.|s)?|${GERMAN_ROLE})$`, "iu");
const COURTESY_WORD = new RegExp(`^(?:${COURTESY})\\.?$`, "iu");

/** Whether the word is a title, an office or a trade ("Minister", "spokesman", "Bürgermeisterin") or courtesy ("Mr."). */
export const isRole = (word: string): boolean => ROLE_WORD.test(word);

/** Trades that news sets before a name without an article: "Farmer Luis Brandt", "Republican Ana Ortega". */
export const isTrade = (word: string): boolean =>
  /^(?:farmer|teacher|nurse|student|resident|worker|driver|fisherman|businessman|businesswoman|entrepreneur|journalist|reporter|columnist|engineer|playwright|chef|baker|shopkeeper|restaurateur|midfielder|defender|goalkeeper|striker|winger|forward|batsman|bowler|pitcher|quarterback|republican|democrat|labour|conservative|socialist|liberal|communist|centrist|unionist|nationalist|tory|independent|psychologist|epidemiologist|biologist|physicist|chemist|barrister|solicitor|neighbou?r|eyewitness|survivor|organi[sz]er|campaigner|filmmaker|comedian|musician|rapper|novelist|poet|painter|billionaire|millionaire|tycoon|brit|explorer|adventurer|mum|dad|star|superstar|legend|veteran|boss|pensioner|plumber|builder|shopper|commuter|holidaymaker|fan|campaigner|influencer|blogger|broadcaster|presenter|host|model|climber|swimmer|runner|cyclist|boxer|golfer)$/iu.test(
    word,
  );

/** What a newspaper calls people by before their names: "Evacuee Joe Begay", "Boss Carla Voss"; no given name, as far as the ending tells. */
export const isCalling = (word: string): boolean =>
  /^(?:\p{Lu}\p{Ll}{2,}(?:er|or|ist|ee|eer|man|woman|naire)|Boss|Mum|Mom|Dad|Gran|Tycoon|Brit|Aussie|Star|Fan|Hero|Witness|Athlete|Pupil|Cop|Medic|Vet|Clerk|Guard|Cook|Ace|Teen|Pal|Guru|Widow)$/u.test(
    word,
  );

/** "Mr.", "Frau", "Sra.". */
export const isCourtesy = (word: string): boolean => COURTESY_WORD.test(word);

/** Marks a name as that of a body, a paper or a place rather than of a person. */
export const HOLDS_BODY =
  /(?:Ministry|Department|Times|News|Post|Agency|Party|University|Council|Committee|Company|Group|Union|Nations|Court|Army|Police|Service|Office|Bank|Hospital|Institute|Association|Federation|Parliament|Senate|House|Street|Center|Centre|Movement|Front|Forces|Authority|Commission|Organization|Organisation|Corp|Inc|Ltd|League|City|State|States|Kingdom|Republic|Airlines|Airport|Bridge|River|Strip|Bank|East|West|North|South|Day|Sea|Island|Islands|Bay|Lake|Valley|County|Province|District|War|Act|Zone|Lines?|Board|Ferries|Airways|Systems|Industries|Holdings|Fund|Foundation|Trust|Society|Club)\b/u;

const COMMON_BODY =
  /^(?:\p{Lu}\p{Ll}+,\s)?The\s(?:\p{Ll}+\s)?(guild|union|company|ministry|agency|government|authority|party|group|club|bank|airline|operator|association|charity|army|military|commission|regulator|council|committee|federation|university|hospital|alliance|court)\s(?!of\s|and\s|in\s|for\s|at\s|has\sbeen|was\s|were\s|is\s|spokes|official|chief|leader|president|director|chairman|head\s|boss|statement)\p{Ll}+/u;

/** The common noun of a body that opens a sentence as the subject of a verb: "guild" of "The guild blamed the companies."; else null. */
export const commonBodyOpening = (sentence: string): string | null => COMMON_BODY.exec(sentence)?.[1] ?? null;

/** Anonymous people and what they are called the second time. */
export const ANONYMOUS =
  /(?:official|source|spokes\p{L}+|diplomat|witness|resident|worker|aide|adviser|officer|soldier|man|woman|survivor|doctor|expert|analyst|person|individual|passenger|neighbou?r|eyewitness|bystander|shopkeeper|student|pupil|teacher|villager|passer-by|customer|colleague|friend|relative|cousin|caller|protester|demonstrator|commuter|volunteer|rescuer|firefighter|nurse|paramedic|patient|driver|parent)s?$/iu;

/** What a word or a given name tells of a person for "he" and "she". */
export type Gender = "male" | "female";

const FEMALE_WORD =
  /^(?:mrs|ms|miss|sra|srta|señora|doña|mme|mlle|madame|frau|signora|senhora|mevrouw|dame|lady|queen|princess|baroness|sister|spokeswoman|chairwoman|congresswoman|councilwoman|actress|mother|wife|daughter|woman|girl|widow|grandmother|presidenta|ministra|alcaldesa|jueza|reina|directora|consejera|senadora|diputada|secretaria|gobernadora|présidente|députée|sénatrice|directrice|reine|sindaca|woordvoerster|\p{L}+(?:ministerin|kanzlerin|präsidentin|sprecherin|meisterin|chefin|leiterin))\.?$/iu;
const MALE_WORD =
  /^(?:mr|sr|señor|don|monsieur|herrn?|signor|senhor|sir|lord|king|prince|pope|baron|emir|sultan|sheikh|ayatollah|imam|spokesman|chairman|congressman|councilman|actor|father|husband|son|man|boy|grandfather|ministro|alcalde|juez|rey|sénateur|directeur|roi|sindaco)\.?$/iu;

/** The gender that a title or role shows ("Ms.", "spokesman"), or null. */
export const genderOfWord = (word: string): Gender | null =>
  FEMALE_WORD.test(word) ? "female" : MALE_WORD.test(word) ? "male" : null;

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
  /^(?:statement|letter|memo|email|e-mail|message|post|tweet|report|document|communique|communiqué|text|release|filing|circular|bulletin|memorandum|biography|book|manifesto|lawsuit|petition|complaint|indictment|resolution|note|comunicado|communiqué|erklärung|mitteilung|declaración|announcement|transcript|readout|video|broadcast|interview|speech|article|editorial)s?$/iu;

/** What reports of sport and courts call somebody named before: "the Dutchman", "the 30-year-old", "the striker". */
export const isEpithet = (noun: string): boolean =>
  /^(?:\d{1,2}-year-old|\p{Lu}\p{Ll}+(?:man|woman)|Spaniard|German|Italian|Portuguese|Argentine|Argentinian|Brazilian|Belgian|Croat|Croatian|Dane|Swede|Norwegian|Scot|Pole|Swiss|Serb|Serbian|Senegalese|Egyptian|American|Australian|Canadian|Austrian|Nigerian|Ghanaian|Japanese|Korean|Turk|Greek|Finn|Czech|Russian|Ukrainian|Mexican|Colombian|Uruguayan|Chilean|(?:former |veteran )?(?:striker|midfielder|defender|goalkeeper|winger|forward|quarterback|bowler|batsman|pitcher|driver|rider|champion|veteran|youngster|teenager|star|skipper))$/u.test(
    noun,
  );

/** Whether the noun is a thing written or sent rather than somebody: "statement", "letter". */
export const isDocument = (noun: string): boolean => DOCUMENT.test(noun);

/** Weekdays, months and the like: capitalised, but nobody's name. */
export const isCalendarWord = (word: string): boolean =>
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\.?$/u.test(
    word,
  );

/** "An Apollo spokesman said …": somebody without a name who is heard in indirect speech. */
export const UNNAMED =
  /(?:^|[\s(,])((?:an?|the|one)\s(?:[\p{L}.'’-]+\s){0,4}?(?:official|source|spokesman|spokeswoman|spokesperson|diplomat|witness|resident|aide|adviser|officer|analyst|economist|trader|dealer|delegate|executive|lawyer|doctor))\s(?:said|told|added|says|noted|explained)(?![\p{L}])/iu;

/** A sentence whose subject is a pronoun, a short phrase before it allowed: "Over the years, he has". */
export const HE_OPENS = /^(?:\p{Lu}\p{Ll}+,?\s)?(?:[^\p{Lu}“”"]{0,32}?\s)?(?:[Hh]e|[Hh]is)(?=\s)/u;
/** The same of a woman. */
export const SHE_OPENS = /^(?:\p{Lu}\p{Ll}+,?\s)?(?:[^\p{Lu}“”"]{0,32}?\s)?(?:[Ss]he|[Hh]er)(?=\s)/u;
/** Ends a sentence of indirect speech: "…, he said." */
export const HE_ENDS = /,\she\s(?:said|added|says|adds|told|noted|explained)(?![\p{L}])[^,“”"]*$/u;
/** The same of a woman. */
export const SHE_ENDS = /,\sshe\s(?:said|added|says|adds|told|noted|explained)(?![\p{L}])[^,“”"]*$/u;

/** Somebody without a name: "a diplomat", "regional manager for one of the firms". */
export const isOnePerson = (speaker: string): boolean => {
  const head =
    speaker.split(/\s(?:of|for|at|with|from|in|who|to|close|des|der|von|du|del?)\s/u)[0] ?? speaker;
  return !head.endsWith("s") && (ANONYMOUS.test(head) || isRole(head.split(" ").at(-1) ?? ""));
};

/** Whether a name, before what follows it, is a nationality that names no body: "West German officials". */
export const isAdjective = (name: string, after: string): boolean =>
  /(?:an|ish|ese|ench|utch|elsh|eek|iss|ic|eli|aqi|ani)$/u.test(name) &&
  /^\s(?!said|says|told|added|has|had|is|was|will)\p{Ll}/u.test(after);

/** Words by which a sentence shows that its subject is a man or a woman. */
export const OWN: Readonly<Record<Gender, RegExp>> = {
  male: /(?<!\p{L})(?:his|him|himself)(?!\p{L})/u,
  female: /(?<!\p{L})(?:her|hers|herself)(?!\p{L})/u,
};

/** The other one. */
export const opposite = (gender: Gender): Gender => (gender === "male" ? "female" : "male");
