import { describe, expect, it } from "vitest";
import { judgeClaims } from "../../src/analysis/claims-verdict.ts";
import { claimsOf } from "../../src/analysis/claims.ts";
import { articleOf, hitsOf } from "./article.ts";

const verdictOf = (left: string, right: string, language = "en"): string => {
  const hits = hitsOf(
    articleOf(left, { id: "left", outlet: "Courier", language }),
    articleOf(right, { id: "right", outlet: "Herald", language }),
  );
  return judgeClaims(
    claimsOf(hits, () => 1),
    () => 3,
    () => 2,
  ).verdict;
};

it("reads no negation in a Portuguese “no”", () => {
  expect(
    verdictOf(
      "A coalizão Nova Costa obteve 27,64% dos votos no somatório de seus dois candidatos.",
      "A coalizão Nova Costa obteve dos votos a maior parte de seus dois candidatos.",
      "pt",
    ),
  ).not.toBe("differ");
});

describe("two sentences do not contradict each other", () => {
  it.each([
    [
      "where the negation is that of another verb",
      "Sailors on the ferry said that they heard no horn, realizing they were in danger only when they saw smoke.",
      "Sailors on the ferry said that they did not hear a horn and only realized they were in danger when they saw smoke.",
    ],
    [
      "where what follows a negated verb begins anew",
      "Sailors on the ferry said that they heard no horn, realizing they were in danger when they saw smoke.",
      "Sailors on the ferry said that they did not hear a horn and realized they were in danger when they saw smoke.",
    ],
    [
      "where one counts what the other only has no indication of",
      "The harbour log shows no indication that warning bells sounded before the ferry sank.",
      "The harbour has about 40 bells to warn ferry crews.",
    ],
    [
      "where both deny it, each in words of its own",
      "The harbour log shows no indication that warning bells sounded before the ferry sank.",
      "The ferry has emergency bells meant to warn of smoke and water, but they did not appear to have sounded.",
    ],
    [
      "where both say that nobody does it",
      "The harbour office said no sailors were wearing helmets.",
      "Nobody on the ferry was wearing a helmet, the harbour office said.",
    ],
    [
      "where one won and the other was beaten by it",
      "Crowds filled the square after Norland beat Sudland in the cup final.",
      "The mayor spoke after the cup final win of Norland over Sudland.",
    ],
    [
      "where each tells its kind of a thing from the other kind",
      "Seven parties enter the council according to unofficial results.",
      "Official results of the council vote are expected on Monday.",
    ],
    [
      "where one only asks for what the other says was not done",
      "The chief of the harbour office said he would not step down over the ferry.",
      "The crews of the ferry will strike unless the chief of the harbour office steps down.",
    ],
    [
      "where two are each in a place of their own",
      "The second place of the council vote went to the Green List.",
      "The baker's new party is in third place of the council vote.",
    ],
    [
      "where bodies were found and people are missing",
      "Some 61 bodies were recovered after the ferry sank off the northern coast.",
      "The coast guard looked for missing passengers of the wreck that killed 61.",
    ],
  ])("%s", (_, left, right) => {
    expect(verdictOf(left, right)).not.toBe("differ");
  });
});

it("two sentences do where one denies what the other asserts", () => {
  expect(
    verdictOf(
      "The harbour office said the sailors were not wearing helmets.",
      "The sailors were wearing helmets, the harbour office said.",
    ),
  ).toBe("differ");
});
