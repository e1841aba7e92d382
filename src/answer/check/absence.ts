/** Sentences about what is not reported: "nobody says", "only X reports". They are checked against the retrieved passages. */
import type { Hit } from "../../types.ts";
import type { Fault } from "../check.ts";
import { stemsOf } from "../words.ts";
import { CITING } from "./citing-words.ts";
import type { Ground } from "./ground.ts";

const NOBODY =
  /(?<!\p{L})(?:no (?:other )?(?:outlet|article|report|source|coverage|one (?:else )?(?:reports|says|mentions))|none of the (?:outlets|articles|reports|sources|coverage)|nobody (?:else )?(?:reports|says|mentions)|(?:coverage|outlets|articles|reports) (?:do|does) not (?:say|mention|report)|ningún medio|aucun média|kein medium)(?!\p{L})/iu;

const ONLY = /(?<!\p{L})(?:only|alone|solely|exclusively|sólo|solo|únicamente|seul|nur|allein)(?!\p{L})/iu;

/** The share of a sentence's words in one passage that makes the passage a report of the same thing. */
const REPORTS = 0.6;

const reportsIt = (stems: readonly string[], { article, passage }: Hit): boolean => {
  const held = new Set(stemsOf(article.text.slice(passage.start, passage.end), article.language));
  return stems.filter((stem) => held.has(stem)).length >= stems.length * REPORTS;
};

/** Whether the sentence claims that others are silent. */
export const claimsAbsence = (text: string): boolean => NOBODY.test(text);

/** A claim of silence that a retrieved passage breaks, or that there is nothing to check against; null where it holds. */
export const absenceFault = ({ sentence, articles, hits }: Ground): Fault | null => {
  const nobody = NOBODY.exec(sentence.text);
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))];
  const named = outlets.find((outlet) => {
    const at = sentence.text.toLowerCase().indexOf(outlet.toLowerCase());
    return at >= 0 && ONLY.test(sentence.text.slice(Math.max(0, at - 12), at + outlet.length + 12));
  });
  if (!nobody && named === undefined) return null;
  const detail = nobody?.[0] ?? `only ${named}`;
  const names = new Set(outlets.flatMap((outlet) => stemsOf(outlet)));
  const claim = nobody ? sentence.text.replace(nobody[0], " ") : sentence.text;
  const stems = [...new Set(stemsOf(claim, articles[0]?.language))].filter(
    (stem) => !CITING.has(stem) && !names.has(stem),
  );
  if (stems.length === 0 || hits.length === 0) return { reason: "absence", detail };
  const except = nobody && !/other|else/iu.test(nobody[0]) ? new Set<string>() : new Set(outlets);
  const broken = hits.some((hit) => !except.has(hit.article.outlet) && reportsIt(stems, hit));
  return broken ? { reason: "absence", detail } : null;
};
