/** The judged pairs of sentences with what their agreement is read from, for fitting src/analysis/claims-agreement.ts. */
import { createAbout, NOT_ABOUT } from "../../src/analysis/claims-about.ts";
import { agreementFeatures } from "../../src/analysis/claims-agreement.ts";
import { createLikeness } from "../../src/analysis/claims-likeness.ts";
import { weightsOf } from "../../src/analysis/claims-matching.ts";
import { claimsOf, matterOfText, type Claim } from "../../src/analysis/claims.ts";
import { findComparable } from "../../src/desk/comparable.ts";
import { createMarkers } from "../../src/text/citation.ts";
import { readPairs, readTopics, type JudgedSide } from "../../tests/eval/rows-judged-set.ts";
import type { Example } from "./fit.ts";
import type { Marked } from "./pairs.ts";

/** One example for each judged pair and each topic whose story holds both; those of one pair weigh 1 together. */
export const readJudged = async ({ library, index }: Marked): Promise<Example[]> => {
  const judged = readPairs().filter(({ figures }) => figures === undefined);
  const isFrom = ({ sentence: { article, text } }: Claim, { article: id, at }: JudgedSide): boolean =>
    text.includes(at) &&
    (article.id === id || article.copyOf === id || library.article(id)?.copyOf === article.id);
  const examplesOf = async ({ topic, collection, since, until }: ReturnType<typeof readTopics>[number]) => {
    const comparable = await findComparable(
      { library, index },
      {
        text: topic,
        outlets: [],
        since: since ?? null,
        until: until ?? null,
        collections: collection,
        language: null,
        speaker: null,
        length: "medium",
        limit: null,
      },
    );
    if ("kind" in comparable) return [];
    const claims = claimsOf(comparable.hits, createMarkers());
    const asked = matterOfText(topic, "en");
    const weight = weightsOf(claims);
    const aboutOf = createAbout(claims, asked);
    const closeness = createLikeness(claims, weight, matterOfText("", "en"), () => NOT_ABOUT);
    return judged.flatMap((pair) => {
      const [a, b] = [pair.a, pair.b].map((side) => claims.find((claim) => isFrom(claim, side)));
      return a && b && a !== b
        ? [
            {
              pair,
              story: collection.join(),
              features: agreementFeatures(a, b, { weight, closeness, aboutOf }),
            },
          ]
        : [];
    });
  };
  const found = (await Promise.all(readTopics().map(examplesOf))).flat();
  const often = Map.groupBy(found, ({ pair }) => pair);
  return found.map(({ pair, story, features }) => ({
    story,
    features,
    together: pair.same,
    weight: 1 / (often.get(pair)?.length ?? 1),
  }));
};
