/** Answers of an invented story, for layout tests. */
import type {
  ArticleEntry,
  ArticleLookup,
  Citation,
  Comparison,
  ComparisonCell,
  Figure,
  FiguresLedger,
  Framing,
  PassageView,
  Query,
  QuoteBook,
  Refusal,
  SearchResults,
  Sentence,
  Summary,
  Timeline,
} from "../../src/types.ts";

export const query = (text: string, more: Partial<Query> = {}): Query => ({
  text,
  outlets: [],
  since: null,
  until: null,
  collections: null,
  language: null,
  speaker: null,
  length: "medium",
  limit: null,
  ...more,
});

export const entry = (
  id: string,
  outlet: string,
  publishedOn: string | null,
  headline: string,
  more: Partial<ArticleEntry> = {},
): ArticleEntry => ({
  id,
  headline,
  outlet,
  carrier: null,
  publishedOn,
  dateFrom: publishedOn === null ? "unknown" : "dateline",
  byline: null,
  language: "en",
  words: 310,
  copyOf: null,
  warnings: [],
  collection: "harbour",
  retold: false,
  url: null,
  ...more,
});

export const entries: readonly ArticleEntry[] = [
  entry("wire-1", "Coastal Wire", "2031-03-04", "Ferry strikes breakwater", {
    url: "https://coastal.example/ferry",
  }),
  entry("post-1", "Morning Post", "2031-03-04", "Ferry strikes breakwater", { copyOf: "wire-1" }),
  entry("faro-1", "El Faro", "2031-03-06", "La licencia del transbordador", { language: "es" }),
  entry("wire-2", "Coastal Wire", "2031-03-06", "Search goes on", { retold: true }),
  entry("times-1", "Harbour Times", "2031-03-09", "Crew had warned of radar", {
    dateFrom: "text",
    warnings: ["The date was worked out from a weekday."],
  }),
];

/** A lookup over these entries. */
export const lookupOver = (own: readonly ArticleEntry[]): ArticleLookup => {
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  const familyOf = (id: string): string => byId.get(id)?.copyOf ?? id;
  return {
    entry: (id) => byId.get(id),
    copies: (id) => own.filter((other) => other.id !== id && familyOf(other.id) === familyOf(id)),
  };
};

export const articles = lookupOver(entries);

const MARKERS: Record<string, number> = { "wire-1": 1, "faro-1": 2, "wire-2": 3, "times-1": 4 };

export const cite = (articleId: string, quote = "words"): Citation => {
  const article = entries.find(({ id }) => id === articleId);
  return {
    marker: MARKERS[articleId] ?? 9,
    articleId,
    outlet: article?.outlet ?? "unknown",
    carrier: article?.carrier ?? null,
    publishedOn: article?.publishedOn ?? null,
    passageId: `${articleId}#0`,
    quote,
    start: 0,
    end: quote.length,
  };
};

export const sentence = (text: string, ...ids: string[]): Sentence => ({
  text,
  citations: ids.map((id) => cite(id, text)),
});

export const summary = (more: Partial<Summary> = {}): Summary => ({
  kind: "summary",
  query: query("How many people were on the ferry?"),
  writer: "extractive",
  sentences: [
    sentence("The ferry carried 214 people when it struck the breakwater on Tuesday evening.", "wire-1"),
    sentence("Its licence allows 180.", "faro-1"),
    sentence("“We do not yet know how many boarded without a ticket,” a port spokeswoman said.", "wire-1"),
  ],
  dropped: 0,
  notes: [],
  ...more,
});

export const figure = (
  articleId: string,
  printed: string,
  value: number,
  more: Partial<Figure> = {},
): Figure => ({
  printed,
  value,
  upper: null,
  bound: "exactly",
  measure: "deaths, ferry accident",
  unit: null,
  attributedTo: null,
  asOf: null,
  publishedOn: cite(articleId).publishedOn,
  outlet: cite(articleId).outlet,
  citation: cite(articleId),
  ...more,
});

const cell = (articleId: string, text: string, ...figures: Figure[]): ComparisonCell => ({
  outlet: cite(articleId).outlet,
  articleId,
  sentence: sentence(text, articleId),
  figures,
});

export const comparison: Comparison = {
  kind: "comparison",
  query: query("Ferry accident"),
  writer: "extractive",
  outlets: ["Coastal Wire", "El Faro", "Morning Post", "Harbour Times"],
  rows: [
    {
      topic: "licensed for 180",
      verdict: "agree",
      cells: [
        cell("wire-1", "It is licensed for 180.", figure("wire-1", "180", 180)),
        cell("faro-1", "La licencia es para 180.", figure("faro-1", "180", 180)),
        cell("times-1", "The licence is for 180.", figure("times-1", "180", 180)),
      ],
      silent: [],
      why: "All give the same figure.",
    },
    {
      topic: "how many died by 5 Mar",
      verdict: "differ",
      cells: [
        cell(
          "wire-1",
          "At least 31 died.",
          figure("wire-1", "31", 31, { bound: "at-least", attributedTo: "harbour police" }),
        ),
        cell("faro-1", "Murieron 29.", figure("faro-1", "29", 29)),
      ],
      silent: ["Morning Post"],
      why: "same day, not reconcilable",
    },
    {
      topic: "the radar",
      verdict: "single-outlet",
      cells: [cell("times-1", "The crew had reported the radar twice.")],
      silent: ["Coastal Wire"],
      why: "Only Harbour Times reports it.",
    },
    {
      topic: "people rescued",
      verdict: "changed-over-time",
      cells: [
        cell("wire-2", "174 were rescued.", figure("wire-2", "174", 174)),
        cell("wire-1", "120 were rescued.", figure("wire-1", "120", 120)),
      ],
      silent: [],
      why: "",
    },
    {
      topic: "the inquiry",
      verdict: "single-outlet",
      cells: [cell("faro-1", "La investigación empieza el lunes.")],
      silent: [],
      why: "",
    },
  ],
  dropped: 0,
  notes: ["One article has no date and was left out."],
};

export const ledger: FiguresLedger = {
  kind: "figures",
  query: query("ferry deaths"),
  rows: [
    figure("faro-1", "29", 29, { asOf: "2031-03-05" }),
    figure("wire-1", "12", 12, { bound: "at-least", attributedTo: "harbour police", asOf: "2031-03-03" }),
    figure("wire-2", "31", 31, { bound: "at-least", attributedTo: "harbour police", asOf: "2031-03-05" }),
    figure("times-1", "80", 80, { bound: "about", unit: "%", measure: "of the crew" }),
  ],
  groups: [
    {
      measure: "Deaths, ferry accident",
      verdict: "changed-over-time",
      rows: [0, 1, 2],
      why: "A series; on 5 Mar the figures differ.",
    },
  ],
  notes: [],
};

export const quotes: QuoteBook = {
  kind: "quotes",
  query: query("", { speaker: "port spokeswoman" }),
  rows: [
    {
      speaker: "a port spokeswoman",
      relayedBy: "the harbour master",
      quote: "We do not yet know how many boarded without a ticket",
      outlet: "Coastal Wire",
      publishedOn: "2031-03-04",
      citation: cite("wire-1"),
    },
  ],
  notes: [],
};

export const timeline: Timeline = {
  kind: "timeline",
  query: query("ferry"),
  rows: [
    {
      on: "2031-03-04",
      precision: "day",
      stated: "relative",
      words: "on Tuesday",
      sentence: sentence("The ferry strikes the breakwater.", "wire-1", "faro-1"),
    },
    {
      on: "2031-03-09",
      precision: "day",
      stated: "explicit",
      sentence: sentence("The inquiry opens.", "times-1"),
    },
  ],
  notes: [],
};

export const framing: Framing = {
  kind: "framing",
  query: query("ferry"),
  outlets: [
    {
      outlet: "Coastal Wire",
      words: [{ term: "vessel", weight: 3.1, count: 9, otherCount: 1, citations: [cite("wire-1")] }],
      speakers: [{ speaker: "harbour police", quotes: 3, share: 0.75 }],
      attributions: [{ phrase: "harbour police", count: 4, citations: [cite("wire-2")] }],
    },
    { outlet: "El Faro", words: [], speakers: [], attributions: [] },
  ],
  notes: ["From 4 and 3 articles."],
};

export const results: SearchResults = {
  kind: "search",
  query: query("ferry licence", { outlets: ["El Faro"], since: "2031-03-01" }),
  total: 12,
  hits: [
    {
      passageId: "wire-1#0",
      articleId: "wire-1",
      outlet: "Coastal Wire",
      publishedOn: "2031-03-04",
      score: 3,
      text: "The ferry had a licence for 180.",
      highlights: [
        [4, 9],
        [16, 23],
      ],
    },
    {
      passageId: "faro-1#0",
      articleId: "faro-1",
      outlet: "El Faro",
      publishedOn: "2031-03-06",
      score: 2,
      text: "La licencia del transbordador.",
      highlights: [],
    },
  ],
};

export const refusal: Refusal = {
  kind: "refusal",
  query: query("How many combatants?"),
  reason: "no-coverage",
  message: 'The coverage does not say. No article mentions "combatants".',
  missingTerms: ["combatants"],
  nearest: [cite("wire-1", "The ferry carried 214 people.")],
};

export const passage: PassageView = {
  article: entry("wire-1", "Coastal Wire", "2031-03-04", "Ferry strikes breakwater", {
    url: "https://coastal.example/ferry",
  }),
  dateReasons: [],
  passageId: "wire-1#2",
  number: 3,
  of: 9,
  start: 300,
  text: "The vessel, licensed for coastal trips, carried 214 people when it struck the breakwater.",
  marks: [{ start: 40, end: 58 }],
  copies: [{ article: entry("post-1", "Morning Post", "2031-03-04", "Ferry"), likeness: 0.968 }],
};
