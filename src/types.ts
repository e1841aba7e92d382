/** The domain's nouns, in one place to import from. */
export * from "./types/article.ts";
export type * from "./types/query.ts";
export type * from "./types/answer.ts";
export type * from "./types/citation.ts";
export type * from "./types/refusal.ts";
export type * from "./types/ports.ts";
export type * from "./types/message.ts";
export type * from "./types/command.ts";
export type * from "./types/digest.ts";
export type * from "./types/membership.ts";
export type * from "./types/ingest.ts";
