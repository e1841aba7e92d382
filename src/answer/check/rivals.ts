/**
 * Families of words that exclude each other in a report: a sentence with one of them, whose quotes hold only another of
 * the same family, says something else than its quotes. English and, for what news turns on most, a few more languages.
 */

const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, "iu");

const family = (...members: readonly string[]): readonly string[] => members;

/** Each member is a pattern; words of one member may stand for each other, those of different members may not. */
const FAMILIES: readonly (readonly string[])[] = [
  family(
    "kill(?:ed|s|ing|ings)?|dead|die[sd]?|dying|deaths?|fatal(?:ly|ities|ity)?|toll|bodies|slain|drown(?:ed|ing)?|perish(?:ed)?|murder(?:ed|s)?|lives|muert[oa]s?|murieron|fallecid[oa]s?|mort[es]*|tués?|tote[nr]?|getötet|starben|قتلى|قتل|مقتل",
    "injur(?:ed|ies|y|ing|es)|wound(?:ed|s|ing)|hurt|herid[oa]s?|bless(?:és?|ée?s)|verletzte?[nr]?|جرحى|إصابة",
    "rescued|survived|survivors?|saved|alive|unharmed|rescatad[oa]s?|supervivientes?|rescapés?|gerettet|überlebende?|ناجون",
  ),
  family(
    "rose|ris(?:e|en|es|ing)|increas(?:e[sd]?|ing)|grew|grow(?:n|s|th|ing)?|climb(?:ed|s)?|soar(?:ed|s|ing)?|jump(?:ed|s)?|surg(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|up|higher|aument\\w+|subió",
    "fell|fall(?:en|s|ing)?|decreas(?:e[sd]?|ing)|drop(?:ped|s)?|declin(?:e[sd]?|ing)|shrank|plung(?:ed|es)|slump(?:ed|s)?|lower(?:ed|s|ing)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|down|disminuy\\w+|bajó",
  ),
  family(
    "approv(?:e[sd]?|al|ing)|accept(?:ed|s|ing|ance)?|agree[sd]?|endors(?:e[sd]?|ing)|aprob\\w+|acept\\w+",
    "reject(?:ed|s|ion|ing)?|refus(?:e[sd]?|al|ing)|declin(?:e[sd]?|ing)|den(?:y|ied|ies|ial)|bann?(?:ed|s)?|block(?:ed|s)?|forbade|forbidden|prohibit(?:ed|s)?|veto(?:ed|es)?|rechaz\\w+",
  ),
  family(
    "support(?:ed|s|ing)?|back(?:ed|s|ing)|favou?r(?:ed|s)?",
    "oppos(?:e[sd]?|ing|ition)|against|condemn(?:ed|s|ing)?|criticis(?:ed|es)|criticiz(?:ed|es)",
  ),
  family(
    "confirm(?:ed|s|ing|ation)?|admit(?:ted|s)?|acknowledg(?:ed|es)",
    "den(?:y|ied|ies|ying|ial)|disput(?:ed|es)|withdr(?:ew|awn)|retract(?:ed|s)?",
  ),
  family("w[io]n(?:s|ning)?|victor(?:y|ious)|prevailed", "los(?:t|es|s|ing)|defeat(?:ed)?"),
  family(
    "beg[aiu]n(?:s|ning)?|start(?:ed|s|ing)?|open(?:ed|s|ing)?|launch(?:ed|es)?|resum(?:ed|es|ption|e)",
    "end(?:ed|s|ing)?|stop(?:ped|s)?|clos(?:ed|es|ing|ure)|halt(?:ed|s)?|suspend(?:ed|s)?|finish(?:ed)?|cancel(?:led|ed)?",
  ),
  family(
    "arriv(?:ed|es|al|ing)|enter(?:ed|s|ing)?|landed",
    "le(?:ft|aves?|aving)|depart(?:ed|s|ure|ing)?|exit(?:ed|s)?|fled|withdr(?:ew|awn|aw|awal)",
  ),
  family("before|ahead of|prior to|antes", "after|following|since|después|tras"),
  family("north(?:ern|ward)?|norte|nord|nördlich\\w*|شمال", "south(?:ern|ward)?|sur|sud|südlich\\w*|جنوب"),
  family("east(?:ern|ward)?|este", "west(?:ern|ward)?|oeste"),
  family("morning|mañana|dawn|predawn", "evening|night|noche|afternoon|tarde|dusk"),
  family("more|most|majority|larger|greater|higher", "fewer|less|least|minority|smaller|lower"),
  family("guilty|convict(?:ed|ion)", "innocent|acquit(?:ted|tal)|not guilty|cleared"),
  family(
    "releas(?:ed|es|ing|e)|freed|liberat(?:ed|ion)",
    "seiz(?:ed|es|ure|e)|captur(?:ed|es|e)|abduct(?:ed|s|ion)?|kidnapp?(?:ed|ing|s)?|detain(?:ed|s)?|arrest(?:ed|s)?|jailed|held",
  ),
  family("children|minors|boys|girls|kids", "adults|elderly"),
  family("wom[ae]n|female|wife|mother|daughter|sister", "m[ae]n|male|husband|father|son|brother"),
  family("civilians?", "soldiers?|troops|fighters|militants?|combatants?|gunmen"),
  family("prime minister|premier", "president", "king|queen|monarch", "mayor", "governor"),
  family("buy|bought|purchas(?:ed|e|es)", "sell|sold|sale"),
  family("safe|cleared|intact", "unsafe|faulty|broken|damaged|defective"),
  family("too (?:few|little|small|slow)", "too (?:many|much|large|fast|big)"),
  family(
    "above|over|exceed(?:ed|s|ing)?|more than|surpass(?:ed|es)?",
    "below|under|less than|fewer than|short of",
  ),
];

let patterns: readonly (readonly RegExp[])[] | null = null;

/** The families as patterns. Made at the first call: verbatim answers never need them, and they take long to make. */
export const rivals = (): readonly (readonly RegExp[])[] =>
  (patterns ??= FAMILIES.map((members) => members.map(word)));
