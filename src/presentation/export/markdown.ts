/**
 * Answers as Markdown for a notebook or an article's draft: each sentence with footnotes that hold the words it stands on. In
 * English whatever language a reader is answered in: others read it.
 */
import { formatDate } from "../../text/partial-date.ts";
import type { Answer, ArticleEntry, ArticleLookup, Citation } from "../../types.ts";
import { escapeMarkdown, safeUrl } from "../escape.ts";
import { outletWords } from "../references.ts";
import { figureWords } from "../signs.ts";
import { ENGLISH } from "../words/index.ts";

/** One line of others' text. */
const flat = (text: string): string => escapeMarkdown(text.replace(/\s+/gu, " ").trim());

const via = ({ outlet, carrier }: Pick<ArticleEntry, "outlet" | "carrier">): string =>
  carrier && carrier !== outlet ? `, via ${flat(carrier)}` : "";

const placeOf = (printed: Pick<ArticleEntry, "outlet" | "carrier" | "publishedOn">): string =>
  `${flat(outletWords(printed.outlet, ENGLISH))}${via(printed)}, ${formatDate(printed.publishedOn)}`;

const linkedHeadline = ({ headline, id, url }: Pick<ArticleEntry, "headline" | "id" | "url">): string => {
  const words = flat(headline || id);
  const safe = safeUrl(url);
  return safe ? `[${words}](${safe})` : words;
};

/** Numbers the citations as they come, each stretch of words once. */
const createNotes = (articles: ArticleLookup) => {
  const numbers = new Map<string, number>();
  const lines: string[] = [];
  const number = (citation: Citation): number => {
    const key = `${citation.articleId} ${citation.start} ${citation.end}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const next = numbers.size + 1;
    numbers.set(key, next);
    const entry = articles.entry(citation.articleId) ?? { headline: "", id: citation.articleId, url: null };
    lines.push(`[^${next}]: ${placeOf(citation)}: ${linkedHeadline(entry)}. "${flat(citation.quote)}"`);
    return next;
  };
  return {
    marks: (citations: readonly Citation[]): string =>
      [...new Set(citations.map(number))].map((own) => `[^${own}]`).join(""),
    lines,
  };
};

type Notes = ReturnType<typeof createNotes>;

const bodyOf = (answer: Answer, notes: Notes): readonly string[] => {
  const cited = (text: string, citations: readonly Citation[]): string =>
    `${flat(text)}${notes.marks(citations)}`;
  switch (answer.kind) {
    case "summary":
      return [answer.sentences.map(({ text, citations }) => cited(text, citations)).join(" ")];
    case "comparison":
      return answer.rows.flatMap(({ topic, verdict, cells, silent, why }) => [
        `## ${flat(topic)}: ${ENGLISH.verdicts[verdict]}`,
        [
          ...cells.map(
            ({ outlet, sentence }) => `- ${flat(outlet)}: ${cited(sentence.text, sentence.citations)}`,
          ),
          ...(silent.length > 0 ? [`- silent: ${silent.map(flat).join(", ")}`] : []),
        ].join("\n"),
        ...(why === "" ? [] : [flat(why)]),
      ]);
    case "figures":
      return answer.groups.flatMap(({ measure, verdict, rows }) => [
        `## ${flat(measure)}: ${ENGLISH.verdicts[verdict]}`,
        rows
          .flatMap((row) => answer.rows[row] ?? [])
          .map((figure) => {
            const whose = figure.attributedTo === null ? "no attribution" : flat(figure.attributedTo);
            return `- ${formatDate(figure.asOf ?? figure.publishedOn)}: ${flat(figureWords(figure, ENGLISH))}, ${flat(figure.outlet)}, ${whose}${notes.marks([figure.citation])}`;
          })
          .join("\n"),
      ]);
    case "quotes":
      return answer.rows.map(
        ({ speaker, quote, relayedBy, citation }) =>
          `> ${flat(quote)}\n\n${flat(speaker)}${relayedBy === null ? "" : `, relayed by ${flat(relayedBy)}`}, in ${flat(citation.outlet)}, ${formatDate(citation.publishedOn)}${notes.marks([citation])}`,
      );
    case "timeline":
      return [
        answer.rows
          .map(({ on, sentence }) => `- ${formatDate(on)}: ${cited(sentence.text, sentence.citations)}`)
          .join("\n"),
      ];
    case "framing":
      return answer.outlets.map(({ outlet, words }) =>
        [
          `## ${flat(outlet)}`,
          ...words.map(({ term, count, citations }) => `- ${flat(term)} (${count})${notes.marks(citations)}`),
        ].join("\n"),
      );
    case "claim-check":
      return [
        answer.claims
          .map(({ claim, standing, citations }) => `- ${ENGLISH.check[standing]}: ${cited(claim, citations)}`)
          .join("\n"),
      ];
    case "search":
      return answer.hits.map(
        ({ text, outlet, publishedOn }) => `> ${flat(text)}\n\n${flat(outlet)}, ${formatDate(publishedOn)}`,
      );
    case "refusal":
      return [flat(answer.message)];
    case "sources":
      return [
        answer.outlets
          .map(
            ({ outlet, articles }) =>
              `- ${flat(outletWords(outlet, ENGLISH))}: ${ENGLISH.counts.articles(articles)}`,
          )
          .join("\n"),
        answer.articles.map((entry) => `- ${linkedHeadline(entry)}, ${placeOf(entry)}`).join("\n"),
      ];
    case "article":
      return [
        placeOf(answer) + (safeUrl(answer.url) ? `, <${safeUrl(answer.url)}>` : ""),
        ...answer.text.split(/\n+/).map(flat).filter(Boolean),
      ];
  }
};

/** The answer with its question above and its footnotes below. */
export const markdownOf = (answer: Answer, articles: ArticleLookup): string => {
  const notes = createNotes(articles);
  const body = bodyOf(answer, notes);
  const title =
    "query" in answer
      ? answer.query.text || answer.query.speaker || ""
      : answer.kind === "article"
        ? answer.headline
        : ENGLISH.sources.title;
  const remarks = "notes" in answer ? answer.notes.map(flat) : [];
  const written =
    "writer" in answer
      ? answer.writer === "model"
        ? "Written by a model, every sentence checked against its passages."
        : "Sentences as printed."
      : null;
  return [
    ...(title === "" ? [] : [`# ${flat(title)}`]),
    ...body,
    ...(remarks.length > 0 ? [remarks.map((remark) => `- ${remark}`).join("\n")] : []),
    ...(written === null ? [] : [`*${written}*`]),
    ...(notes.lines.length > 0 ? [notes.lines.join("\n")] : []),
  ].join("\n\n");
};
