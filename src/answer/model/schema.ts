/** The shape a model must answer in, as JSON Schema for the request and as zod for what comes back. */
import { z } from "zod";

/** JSON Schema of the strict subset: every property required, nothing additional, passages as an enum of their numbers. */
export const answerSchema = (passages: number): Record<string, unknown> => ({
  type: "object",
  additionalProperties: false,
  required: ["sentences"],
  properties: {
    sentences: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["text", "citations"],
        properties: {
          text: { type: "string", description: "One plain sentence of the answer, without any markup." },
          citations: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["passage", "quote"],
              properties: {
                passage: {
                  type: "integer",
                  enum: Array.from({ length: passages }, (_item, index) => index + 1),
                  description: "The passage's number.",
                },
                quote: { type: "string", description: "Words copied exactly from that passage." },
              },
            },
          },
        },
      },
    },
  },
});

/** The longest sentence and quote that are read, in UTF-16 units. */
const LONGEST = 2000;

/** A sentence as a model gives it: its text, and of each passage (by number, from 1) the words it stands on. */
export const rawSentence = z.object({
  text: z.string().min(1).max(LONGEST),
  citations: z
    .array(
      z.object({
        passage: z
          .union([
            z.number(),
            z
              .string()
              .regex(/^\d{1,3}$/u)
              .transform(Number),
          ])
          .pipe(z.int().min(1)),
        quote: z.string().min(1).max(LONGEST),
      }),
    )
    .min(1)
    .max(8),
});

/** A sentence as a model returned it: nothing in it is trusted. */
export interface RawSentence {
  readonly text: string;
  readonly citations: readonly { readonly passage: number; readonly quote: string }[];
}
