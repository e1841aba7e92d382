/** The JSON that leaves the program, as its users rely on it. */
import { z } from "zod";

const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .nullable();
const span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

export const citation = z.looseObject({
  marker: z.number().int().min(1),
  articleId: z.string(),
  outlet: z.string(),
  carrier: z.string().nullable(),
  publishedOn: date,
  passageId: z.string().regex(/#\d+$/),
  quote: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});

export const sentence = z.looseObject({ text: z.string().min(1), citations: z.array(citation).min(1) });
const query = z.looseObject({ text: z.string() });
const writer = z.enum(["extractive", "model"]);
const notes = z.array(z.string());
const verdict = z.enum(["agree", "differ", "changed-over-time", "different-measures", "single-outlet"]);

export const summary = z.looseObject({
  kind: z.literal("summary"),
  query,
  writer,
  sentences: z.array(sentence).min(1),
  dropped: z.number().int().min(0),
  notes,
});

const figure = z.looseObject({
  printed: z.string(),
  value: z.number(),
  upper: z.number().nullable(),
  bound: z.enum(["exactly", "at-least", "more-than", "about", "up-to", "between"]),
  measure: z.string(),
  unit: z.string().nullable(),
  attributedTo: z.string().nullable(),
  asOf: date,
  publishedOn: date,
  outlet: z.string(),
  citation,
});

export const figures = z.looseObject({
  kind: z.literal("figures"),
  query,
  rows: z.array(figure),
  groups: z.array(
    z.looseObject({ measure: z.string(), verdict, rows: z.array(z.number().int().min(0)), why: z.string() }),
  ),
});

export const comparison = z.looseObject({
  kind: z.literal("comparison"),
  query,
  writer,
  outlets: z.array(z.string()),
  rows: z.array(
    z.looseObject({
      topic: z.string(),
      verdict,
      cells: z.array(
        z.looseObject({ outlet: z.string(), articleId: z.string(), sentence, figures: z.array(figure) }),
      ),
      silent: z.array(z.string()),
      why: z.string(),
    }),
  ),
  dropped: z.number().int().min(0),
  notes,
});

export const quotes = z.looseObject({
  kind: z.literal("quotes"),
  query,
  rows: z.array(
    z.looseObject({
      speaker: z.string(),
      relayedBy: z.string().nullable(),
      quote: z.string(),
      outlet: z.string(),
      publishedOn: date,
      citation,
    }),
  ),
});

export const timeline = z.looseObject({
  kind: z.literal("timeline"),
  query,
  rows: z.array(
    z.looseObject({
      on: z.string(),
      precision: z.enum(["day", "month", "year"]),
      stated: z.enum(["explicit", "relative", "published"]),
      sentence,
    }),
  ),
});

export const framing = z.looseObject({
  kind: z.literal("framing"),
  query,
  outlets: z.array(
    z.looseObject({
      outlet: z.string(),
      words: z.array(
        z.looseObject({
          term: z.string(),
          weight: z.number(),
          count: z.number(),
          otherCount: z.number(),
          citations: z.array(citation),
        }),
      ),
      speakers: z.array(z.looseObject({ speaker: z.string(), quotes: z.number(), share: z.number() })),
      attributions: z.array(
        z.looseObject({ phrase: z.string(), count: z.number(), citations: z.array(citation) }),
      ),
    }),
  ),
});

export const search = z.looseObject({
  kind: z.literal("search"),
  query,
  total: z.number().int().min(0),
  hits: z.array(
    z.looseObject({
      passageId: z.string().regex(/#\d+$/),
      articleId: z.string(),
      outlet: z.string(),
      publishedOn: date,
      score: z.number(),
      text: z.string(),
      highlights: z.array(span),
    }),
  ),
});

const entry = {
  id: z.string(),
  headline: z.string(),
  outlet: z.string(),
  carrier: z.string().nullable(),
  publishedOn: date,
  dateFrom: z.enum(["front-matter", "dateline", "stamp", "text", "unknown"]),
  byline: z.string().nullable(),
  language: z.string(),
  words: z.number().int(),
  copyOf: z.string().nullable(),
  warnings: z.array(z.string()),
};

export const sources = z.looseObject({
  kind: z.literal("sources"),
  outlets: z.array(
    z.looseObject({
      outlet: z.string(),
      articles: z.number().int(),
      firstPublished: date,
      lastPublished: date,
    }),
  ),
  articles: z.array(z.looseObject(entry)),
});

export const article = z.looseObject({
  kind: z.literal("article"),
  ...entry,
  text: z.string(),
  passages: z.array(z.looseObject({ id: z.string(), start: z.number().int(), end: z.number().int() })),
});

export const refusal = z.looseObject({
  kind: z.literal("refusal"),
  query,
  reason: z.enum(["no-coverage", "unsupported", "busy", "over-budget", "not-allowed", "bad-input"]),
  message: z.string(),
  missingTerms: z.array(z.string()),
  nearest: z.array(citation),
});
