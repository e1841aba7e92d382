/** A digest: what is new on a topic, in one message. */
import type { Citation, Digest, Disagreement, Movement } from "../../types.ts";
import { shorten } from "../measure.ts";
import {
  LONGEST,
  markerRuns,
  outletWords,
  referenceLines,
  shortReferences,
  type ArticleLookup,
} from "../references.ts";
import { blank, bold, line, plain, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { attributionWords, countWords, figureWords } from "../signs.ts";

/** What stands around a digest; moments are in words, "Mon 3 Mar, 08:00". */
export interface DigestFrame {
  /** When the last one was due; null for the first one. */
  readonly since: string | null;
  /** When this one was due, where it comes late; else null. */
  readonly late: string | null;
  /** Tells it from every other digest, "k3f9w2 no. 12"; null for a preview. */
  readonly marker: string | null;
  /** When the next one is due, and where clocks show that; null where none comes. */
  readonly next: { readonly moment: string; readonly timezone: string } | null;
}

/** The most outlets that are named with their counts, and in a list of silent ones. */
const MOST_OUTLETS = 6;

const copyWords = (copies: number): string =>
  copies === 0 ? "" : ` (${countWords(copies, "copy", "copies")} folded)`;

const outletCounts = ({ outlets }: Digest): string => {
  const named = outlets
    .slice(0, MOST_OUTLETS)
    .map(({ outlet, articles }) => `${outletWords(outlet)} ${articles.toLocaleString("en")}`);
  const left = outlets.length - named.length;
  return [...named, ...(left > 0 ? [`${left} more`] : [])].join(", ");
};

const newLine = (digest: Digest): Line =>
  line(
    bold(digest.since === null ? "So far:" : "New:"),
    ` ${countWords(digest.articles, "article")} from ${countWords(digest.outlets.length, "outlet")}${copyWords(digest.copies)} · ${outletCounts(digest)}`,
  );

const movementRuns = ({ measure, from, to }: Movement): (Run | string)[] => {
  const authority = to.attributedTo === null ? "" : ` (${shorten(attributionWords(to.attributedTo), 80)})`;
  return [
    `${shorten(measure, 80)} ${figureWords(from)} → ${figureWords(to)}${authority}`,
    ...markerRuns([from.citation, to.citation]),
  ];
};

const disagreementRuns = ({ topic, citations }: Disagreement): (Run | string)[] => [
  shorten(topic, 100),
  ...markerRuns(citations),
];

/** Parts in one line, with a separator between them. */
const joined = (parts: readonly (readonly (Run | string)[])[], separator: string): (Run | string)[] =>
  parts.flatMap((part, index) => (index === 0 ? [...part] : [separator, ...part]));

const silentWords = ({ silent }: Digest): string => {
  const named = silent.slice(0, MOST_OUTLETS).map(outletWords);
  const left = silent.length - named.length;
  return [...named, ...(left > 0 ? [`${left} more`] : [])].join(", ");
};

const changeLines = (digest: Digest): Line[] => {
  const last = [
    ...(digest.disagreements.length > 0
      ? [
          [
            bold(digest.since === null ? "Disagreement:" : "New disagreement:"),
            " ",
            ...joined(digest.disagreements.map(disagreementRuns), "; "),
          ],
        ]
      : []),
    ...(digest.silent.length > 0 ? [[bold("Newly silent:"), ` ${silentWords(digest)}`]] : []),
  ];
  return [
    ...digest.moved.map((movement) => line(bold("Moved:"), " ", ...movementRuns(movement))),
    ...(last.length > 0 ? [line(...joined(last, " · "))] : []),
  ];
};

/** The last line, which must never be cut: it holds the marker. */
export const digestFoot = (digest: Digest, frame: DigestFrame): Line =>
  subtext(
    whole(
      [
        ...(digest.sentences.length === 0
          ? []
          : [
              digest.writer === "model"
                ? `written by a model, every sentence checked against its passages${digest.dropped > 0 ? `; ${digest.dropped} dropped` : ""}`
                : `sentences as printed${digest.dropped > 0 ? `; ${digest.dropped} dropped` : ""}`,
            ]),
        ...(frame.late === null ? [] : [`late: due ${frame.late}`]),
        ...(frame.next === null ? [] : [`next: ${frame.next.moment} ${frame.next.timezone}`]),
        ...(frame.marker === null ? [] : [frame.marker, "/digest pause"]),
      ].join(" · "),
    ),
  );

/** Every citation of a digest, in the order of its parts. */
export const citationsOfDigest = (digest: Digest): readonly Citation[] => [
  ...digest.sentences.flatMap(({ citations }) => [...citations]),
  ...digest.moved.flatMap(({ from, to }) => [from.citation, to.citation]),
  ...digest.disagreements.flatMap(({ citations }) => [...citations]),
];

const titleRuns = (digest: Digest, frame: DigestFrame): (Run | string)[] => [
  bold(shorten(digest.topic, LONGEST.query)),
  frame.since === null ? " · first digest" : ` · since ${frame.since}`,
];

/** A digest's lines without its last one; a single line where there is nothing new. */
export const digestLines = (digest: Digest, articles: ArticleLookup, frame: DigestFrame): Line[] => {
  if (digest.articles === 0) {
    const nothing = digest.since === null ? " · nothing in the coverage yet" : " · nothing new";
    return [line(...titleRuns(digest, frame), `${nothing}${copyWords(digest.copies)}`)];
  }
  const text = digest.sentences.flatMap(({ text, citations }): Run[] => [
    plain(text),
    ...markerRuns(citations),
    whole(" "),
  ]);
  const summed = digest.sentences.flatMap(({ citations }) => [...citations]);
  const markers = new Set(summed.map(({ marker }) => marker));
  const others = citationsOfDigest(digest).filter(({ marker }) => !markers.has(marker));
  return [
    line(...titleRuns(digest, frame)),
    newLine(digest),
    ...(text.length > 0 ? [line(...text)] : []),
    ...changeLines(digest),
    blank,
    ...referenceLines(summed, articles),
    ...shortReferences(others, articles),
  ];
};
