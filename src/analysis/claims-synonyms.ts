/** Words that newswriting exchanges for each other, so that sentences which say one thing in two ways meet. */
import { termOf } from "../text/terms.ts";

// Each line is one meaning, in any of its forms; only words that hardly mean anything else in the news.
const MEANINGS = [
  "met meet meets meeting meetings saw talks",
  "lawyer lawyers attorney attorneys counsel",
  "plane planes aircraft airliner airliners jet jets aeroplane",
  "inspection inspections inspected inspect",
  "blaze fire wildfire bushfire inferno",
  "prison jail bars",
  "jailed imprisoned sentenced",
  "arrested detained",
  "injured wounded hurt",
  "killed died dead deaths death fatalities",
  "resigned quit resigns quits resignation",
  "buy buys bought acquire acquired acquires acquisition purchase purchased",
  "cut cuts lowered reduced slashed lower reduce",
  "ceasefire cease-fire truce armistice",
  "election elections polls",
  "kids children child",
  "soldiers troops soldier troop",
  "earthquake quake tremor",
  "crew sailors seamen",
  "vessel ship tanker boat",
  "car vehicle cars vehicles",
  "strike walkout stoppage",
  "inquiry investigation probe enquiry",
  "cause caused sparked",
  "stolen theft stole steal heist",
  "exchanged swapped exchange swap",
  "destroyed razed",
  "vote voted ballot votes ballots",
  "court judge tribunal",
  "doctors medics physicians",
  "teacher teachers educators",
  "firms companies company firm",
];

const canonical = new Map<string, string>();
for (const line of MEANINGS) {
  const words = line.split(" ");
  const name = `=${words[0] ?? ""}`;
  for (const word of words) canonical.set(termOf(word, "en"), name);
}

/** The term that stands for a stemmed word's meaning; the term itself where it stands for no other. */
export const meaningOf = (term: string): string => canonical.get(term) ?? term;

/** The meaning of a printed word. `language`: ISO 639-1. */
export const meaningOfWord = (word: string, language: string): string => meaningOf(termOf(word, language));
