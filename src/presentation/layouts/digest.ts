/** A digest: what is new on a topic, in one message. */
import type {
  ArticleChange,
  ArticleLookup,
  Citation,
  Digest,
  Disagreement,
  Movement,
  Rewording,
} from "../../types.ts";
import { shorten } from "../measure.ts";
import { LONGEST, markerRuns, outletWords, referenceLines, shortReferences } from "../references.ts";
import { blank, bold, line, plain, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { attributionWords, figureWords } from "../signs.ts";
import type { Words } from "../words/index.ts";
import { writerWords } from "./summary.ts";

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

const copyWords = (copies: number, words: Words): string =>
  copies === 0 ? "" : ` ${words.digest.folded(copies)}`;

const namesOf = (names: readonly string[], words: Words): string => {
  const left = names.length - MOST_OUTLETS;
  return [...names.slice(0, MOST_OUTLETS), ...(left > 0 ? [words.answer.more(left)] : [])].join(words.comma);
};

const outletCounts = ({ outlets }: Digest, words: Words): string =>
  namesOf(
    outlets.map(({ outlet, articles }) => `${outletWords(outlet, words)} ${words.number(articles)}`),
    words,
  );

const newLine = (digest: Digest, words: Words): Line => {
  const { counts } = words;
  const from = words.digest.fromOutlets(
    counts.articles(digest.articles),
    counts.outlets(digest.outlets.length),
  );
  return line(
    bold(digest.since === null ? words.digest.soFar : words.digest.newly),
    ` ${from}${copyWords(digest.copies, words)} · ${outletCounts(digest, words)}`,
  );
};

const movementRuns = ({ measure, from, to }: Movement, words: Words): (Run | string)[] => {
  const authority =
    to.attributedTo === null ? "" : ` (${shorten(attributionWords(to.attributedTo, words), 80)})`;
  return [
    `${shorten(measure, 80)} ${figureWords(from, words)}${words.arrow}${figureWords(to, words)}${authority}`,
    ...markerRuns([from.citation, to.citation], words),
  ];
};

const disagreementRuns = ({ topic, citations }: Disagreement, words: Words): (Run | string)[] => [
  shorten(topic, 100),
  ...markerRuns(citations, words),
];

/** The most of an article's changes that are shown. */
const MOST_REWORDINGS = 2;

const quoted = (text: string): string => `"${shorten(text.replace(/\s+/gu, " "), 140)}"`;

/** Sentences in quotation marks; those that came or went with a word that says so. */
const rewordingWords = ({ before, after }: Rewording, { arrow, versions }: Words): string => {
  if (before === "") return versions.added(quoted(after));
  if (after === "") return versions.removed(quoted(before));
  return `${quoted(before)}${arrow}${quoted(after)}`;
};

/** "Herald, 5 Mar: 31 → 29 (correction)¹". */
const articleChangeRuns = (change: ArticleChange, words: Words): (Run | string)[] => {
  const { outlet, publishedOn, headline, how, figures, rewordings, note, citations } = change;
  const all = [
    ...figures.map(({ before, after }) => `${before}${words.arrow}${after}`),
    ...rewordings.map((own) => rewordingWords(own, words)),
  ];
  const left = all.length - MOST_REWORDINGS;
  const what = [
    ...all.slice(0, MOST_REWORDINGS),
    ...(left > 0 ? [words.versions.moreChanges(left)] : []),
  ].join(words.semicolon);
  const day = publishedOn === null ? "" : `${words.comma}${words.dateInYear(publishedOn)}`;
  return [
    `${outletWords(outlet, words)}${day}${words.colon}${what || quoted(note ?? headline)} (${words.digest.how[how]})`,
    ...markerRuns(citations, words),
  ];
};

/** Parts in one line, with a separator between them. */
const joined = (parts: readonly (readonly (Run | string)[])[], separator: string): (Run | string)[] =>
  parts.flatMap((part, index) => (index === 0 ? [...part] : [separator, ...part]));

const articleChangeLines = ({ changed }: Digest, words: Words): Line[] =>
  changed.map((change) => line(bold(words.digest.changed), " ", ...articleChangeRuns(change, words)));

const changeLines = (digest: Digest, words: Words): Line[] => {
  const last = [
    ...(digest.disagreements.length > 0
      ? [
          [
            bold(digest.since === null ? words.digest.disagreement : words.digest.newDisagreement),
            " ",
            ...joined(
              digest.disagreements.map((each) => disagreementRuns(each, words)),
              words.semicolon,
            ),
          ],
        ]
      : []),
    ...(digest.silent.length > 0
      ? [
          [
            bold(words.digest.silent),
            ` ${namesOf(
              digest.silent.map((outlet) => outletWords(outlet, words)),
              words,
            )}`,
          ],
        ]
      : []),
  ];
  return [
    ...digest.moved.map((movement) => line(bold(words.digest.moved), " ", ...movementRuns(movement, words))),
    ...articleChangeLines(digest, words),
    ...(last.length > 0 ? [line(...joined(last, " · "))] : []),
  ];
};

/** The last line, which must never be cut: it holds the marker. */
export const digestFoot = (digest: Digest, frame: DigestFrame, words: Words): Line =>
  subtext(
    whole(
      [
        ...(digest.sentences.length === 0 ? [] : [writerWords(digest, words)]),
        ...(frame.late === null ? [] : [words.digest.late(frame.late)]),
        ...(frame.next === null ? [] : [words.digest.next(frame.next.moment, frame.next.timezone)]),
        ...(frame.marker === null ? [] : [frame.marker, "/digest pause"]),
      ].join(" · "),
    ),
  );

/** Every citation of a digest, in the order of its parts. */
export const citationsOfDigest = (digest: Digest): readonly Citation[] => [
  ...digest.sentences.flatMap(({ citations }) => [...citations]),
  ...digest.moved.flatMap(({ from, to }) => [from.citation, to.citation]),
  ...digest.changed.flatMap(({ citations }) => [...citations]),
  ...digest.disagreements.flatMap(({ citations }) => [...citations]),
];

const titleRuns = (digest: Digest, frame: DigestFrame, words: Words): (Run | string)[] => [
  bold(shorten(digest.topic, LONGEST.query)),
  ` · ${frame.since === null ? words.digest.first : words.digest.since(frame.since)}`,
];

/** A digest's lines without its last one; where nothing is new a single line, and what changed of what was told. */
export const digestLines = (
  digest: Digest,
  articles: ArticleLookup,
  frame: DigestFrame,
  words: Words,
): Line[] => {
  if (digest.articles === 0) {
    const nothing = digest.since === null ? words.digest.nothingYet : words.digest.nothingNew;
    const changes = articleChangeLines(digest, words);
    return [
      line(...titleRuns(digest, frame, words), ` · ${nothing}${copyWords(digest.copies, words)}`),
      ...changes,
      ...(changes.length > 0 ? [blank] : []),
      ...shortReferences(
        digest.changed.flatMap(({ citations }) => [...citations]),
        articles,
        words,
      ),
    ];
  }
  const text = digest.sentences.flatMap(({ text, citations }): Run[] => [
    plain(text),
    ...markerRuns(citations, words),
    whole(" "),
  ]);
  const summed = digest.sentences.flatMap(({ citations }) => [...citations]);
  const markers = new Set(summed.map(({ marker }) => marker));
  const others = citationsOfDigest(digest).filter(({ marker }) => !markers.has(marker));
  return [
    line(...titleRuns(digest, frame, words)),
    newLine(digest, words),
    ...(text.length > 0 ? [line(...text)] : []),
    ...changeLines(digest, words),
    blank,
    ...referenceLines(summed, articles, words),
    ...shortReferences(others, articles, words),
  ];
};
