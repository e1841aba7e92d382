/** "What is the latest on the ferry?": whether a text asks for what is newest, and on what. */

const NEWS =
  "(?:(?:the |some |any |your )?(?:very )?(?:latest|newest|most recent)(?: (?:news|updates?|developments?|reports?|coverage|stor(?:y|ies)|headlines?))?|(?:any |the )?(?:news|updates?)|new|(?:las? |lo )?[uú]ltim[oa]s?(?: (?:hora|noticias?|novedades))?|(?:las )?(?:noticias|novedades)(?: m[aá]s recientes)?|de nuevo|(?:les )?derni[eè]res? (?:nouvelles|infos?|actualit[eé]s)|de neuf|(?:die )?(?:neueste[nrs]?|letzte[nrs]?)(?: (?:nachrichten|meldungen|stand))?|neues|aktuelles)";
const ASKING =
  "(?:(?:and |so |y |et |und )?(?:what(?:['’]s| is| are)(?: there)?|are there|is there|tell me|show me|give me|got|qu[eé] hay|cu[aá]l(?:es)? (?:es|son)|dime|quoi|quelles? (?:est|sont)|was (?:gibt es|ist)|gibt es)\\s+)?";
const ON =
  "(?:\\s+(?:on|about|in|from|with|regarding|concerning|sobre|de|del|acerca de|sur|du|des|à propos de|zu|zum|zur|über|von)\\s+(?:the\\s+|las?\\s+|los\\s+|el\\s+|les?\\s+|der\\s+|die\\s+|das\\s+|dem\\s+)?(.+?))?";
const LATEST = new RegExp(`^[\\s¿¡]*${ASKING}${NEWS}${ON}[\\s?!.]*$`, "iu");
const LATEST_ARABIC =
  /^\s*(?:ما (?:هي |هو )?)?(?:الجديد|آخر (?:ال)?(?:أخبار|مستجدات|تطورات)|اخر (?:ال)?اخبار)(?:\s+(?:عن|في|حول|بشأن)\s+(.+?))?[\s؟?!.]*$/u;

/** Asks what happened, and not where or to whom: whatever is newest. */
const HAPPENED =
  /^[\s¿¡]*(?:what(?:['’]s| is| has)? (?:happened|happening|going on)|qu[eé] (?:pas[oó]|ha pasado|pasa)|que s['’]est-il passé|was (?:ist passiert|passiert|geschah)|ماذا (?:حدث|جرى))[\s?!.؟]*$/iu;

/** What is asked for the newest of; "" for anything. Null where a text asks for something else. */
export const latestTopic = (text: string): string | null => {
  if (HAPPENED.test(text)) return "";
  const match = LATEST.exec(text) ?? LATEST_ARABIC.exec(text);
  return match ? (match[1] ?? "") : null;
};
