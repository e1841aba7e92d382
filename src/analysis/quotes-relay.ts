/** Who passed a speaker's words on: another outlet, a spokeswoman, the office that put out a statement. */
import { BLANK } from "./quotes-context.ts";
import { phraseRight } from "./quotes-verbs.ts";
import type { Phrase, SayingVerb } from "./quotes-verbs.ts";

/** "according to" and the like within a sentence; global, so reset `lastIndex` after `exec`. */
export const ACCORDING_INSIDE =
  /(?:^|[\s,])(?:according\s+to|según|selon|laut|nach\s+Angaben\s+(?:von|der|des|einer|eines)|secondo|segundo|volgens)\s+/giu;

const RELEASED =
  /(?:statement|letter|video|recording|readout|transcript|comments|remarks)\s+(?:that\s+was\s+)?(?:released|issued|published|put\s+out|distributed|carried|broadcast|sent|posted)\s+(?:\w+day\s+)?by\s+/iu;
const MEDIA =
  /(?:\b(?:Times|News|Post|TV|Television|Radio|Press|Agency|Journal|Tribune|Guardian|Herald|Telegraph|Gazette|Observer|Independent|Mail|Mirror|Sun|Star|Globe|Review|Magazine|Chronicle|Examiner|Courier|Record|Standard|Today|Zeitung|Spiegel|Bild|Monde|Figaro|País|Mundo|Repubblica|Corriere|Network|Broadcasting|Media|Weekly|Daily)\b|^(?:[Tt]he\s+)?(?:AFP|AP|BBC|CNN|NBC|CBS|ABC|NPR|PBS|MSNBC|CNBC|ITV|Reuters|Bloomberg|Politico|Axios|Xinhua|TASS|DPA|EFE|ANSA|Al\s?Jazeera|Haaretz|Sky|Fox|Agence\s+France-Presse|Associated\s+Press|ZDF|ARD|TF1|RTL|RAI)\b)/u;
const MEDIUM = /newspaper|broadcaster|news\s+(?:site|agency|outlet|channel|website)|magazine/iu;
const isMedium = (name: string): boolean => MEDIA.test(name) || MEDIUM.test(name);

const ASIDE_RELAY =
  /\s(?:through|via)\s+(?:an?|his|her|its|their|the)\s+(?=[\p{L}\s-]{0,30}?(?:spokes\p{L}+|lawyers?|attorney|aide|representative|interpreter|translator|publicist)\b)/iu;

/** Who passes the words on: "told The Harbour Times", "said through a spokeswoman", "…, according to the newspaper". */
export const relayAfter = (tail: string, verb: SayingVerb): Phrase | null => {
  const rest = tail.slice(verb.end);
  const aside = ASIDE_RELAY.exec(rest.slice(0, 80));
  if (aside) return phraseRight(tail, verb.end + aside.index + aside[0].length);
  const according = ACCORDING_INSIDE.exec(rest);
  ACCORDING_INSIDE.lastIndex = 0;
  if (according && !rest.slice(0, according.index).includes(BLANK))
    return phraseRight(tail, verb.end + according.index + according[0].length);
  const told = /^(?:told|tells|telling)$/iu.test(verb.verb)
    ? /^\s+/u.exec(rest)
    : /^(?:\s+\p{L}+day)?\s+(?:in\s+an\s+interview\s+with|speaking\s+to|to|a(?=\s+(?:la\s+)?\p{Lu})|al|à|au|zu|dem|der)\s+/u.exec(
        rest,
      );
  if (!told) return null;
  const phrase = phraseRight(tail, verb.end + told[0].length);
  return phrase &&
    phrase.text.length < 60 &&
    isMedium(phrase.text) &&
    !/conference|reporter|journalist|briefing/iu.test(phrase.text)
    ? phrase
    : null;
};

/** The office that put out the statement: "in a statement released by the Press Office". */
export const issuerIn = (stretch: string): Phrase | null => {
  const match = RELEASED.exec(stretch);
  return match ? phraseRight(stretch, match.index + match[0].length) : null;
};
