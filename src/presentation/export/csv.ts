/** Answers as CSV (RFC 4180): a row for each figure or quotation; of any other answer one for each citation. */
import type { Answer, ArticleLookup, Citation } from "../../types.ts";

type Cell = string | number | null;

/**
 * A cell. What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection) gets an
 * apostrophe in front; numbers of ours stay numbers.
 */
const csvCell = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = cell.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}/gu, "");
  // A sign after spaces counts too: some programs trim before they look; full-width signs are read as plain ones.
  const safe = /^[\s]*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]|^[\t\n]/u.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n");

const PLACE = ["outlet", "carrier", "published", "article", "headline", "url"] as const;

/** Where a row's words were printed. */
const placeOf = (citation: Citation, articles: ArticleLookup): readonly Cell[] => {
  const entry = articles.entry(citation.articleId);
  const { outlet, carrier, publishedOn, articleId } = citation;
  return [outlet, carrier, publishedOn, articleId, entry?.headline ?? null, entry?.url ?? null];
};

/** The sentences or claims of an answer with what each stands on. */
const sentencesOf = (answer: Answer): readonly (readonly [string, string, readonly Citation[]])[] => {
  switch (answer.kind) {
    case "summary":
      return answer.sentences.map(({ text, citations }) => ["", text, citations]);
    case "comparison":
      return answer.rows.flatMap(({ topic, verdict, cells }) =>
        cells.map(({ sentence }) => [`${topic} (${verdict})`, sentence.text, sentence.citations] as const),
      );
    case "timeline":
      return answer.rows.map(({ on, sentence }) => [on, sentence.text, sentence.citations]);
    case "framing":
      return answer.outlets.flatMap(({ outlet, words, attributions }) => [
        ...words.map(({ term, citations }) => [outlet, term, citations] as const),
        ...attributions.map(({ phrase, citations }) => [outlet, phrase, citations] as const),
      ]);
    case "claim-check":
      return answer.claims.map(({ claim, standing, citations }) => [standing, claim, citations]);
    default:
      return [];
  }
};

/** The rows of an answer; only their heads where it has none. */
export const csvOf = (answer: Answer, articles: ArticleLookup): string => {
  if (answer.kind === "figures") {
    const groups = new Map(answer.groups.flatMap((group) => group.rows.map((row) => [row, group] as const)));
    return table(
      [
        "measure",
        "verdict",
        "printed",
        "value",
        "upper",
        "bound",
        "unit",
        "attributed_to",
        "as_of",
        "quote",
        ...PLACE,
      ],
      answer.rows.map((figure, index) => {
        const { printed, value, upper, bound, unit, attributedTo, asOf, measure, citation } = figure;
        const group = groups.get(index);
        const said = [printed, value, upper, bound, unit, attributedTo, asOf, citation.quote];
        return [group?.measure ?? measure, group?.verdict ?? null, ...said, ...placeOf(citation, articles)];
      }),
    );
  }
  if (answer.kind === "quotes") {
    return table(
      ["speaker", "quote", "relayed_by", ...PLACE],
      answer.rows.map(({ speaker, quote, relayedBy, citation }) => [
        speaker,
        quote,
        relayedBy,
        ...placeOf(citation, articles),
      ]),
    );
  }
  if (answer.kind === "sources") {
    return table(
      [...PLACE, "language", "words"],
      answer.articles.map(({ outlet, carrier, publishedOn, id, headline, url, language, words }) => [
        outlet,
        carrier,
        publishedOn,
        id,
        headline,
        url,
        language,
        words,
      ]),
    );
  }
  if (answer.kind === "search") {
    return table(
      ["passage", ...PLACE],
      answer.hits.map(({ text, outlet, publishedOn, articleId }) => {
        const entry = articles.entry(articleId);
        return [
          text,
          outlet,
          entry?.carrier ?? null,
          publishedOn,
          articleId,
          entry?.headline ?? null,
          entry?.url ?? null,
        ];
      }),
    );
  }
  return table(
    ["about", "sentence", "quote", ...PLACE],
    sentencesOf(answer).flatMap(([about, text, citations]) =>
      citations.map((citation) => [about, text, citation.quote, ...placeOf(citation, articles)]),
    ),
  );
};
