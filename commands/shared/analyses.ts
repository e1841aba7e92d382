/** The desk's analyses, as far as it has them: a command whose analysis is missing is not offered. */
import type { Collections, Desk } from "../../src/desk.ts";
import type {
  Comparison,
  FiguresLedger,
  Framing,
  Query,
  QuoteBook,
  Refusal,
  Summary,
  Timeline,
} from "../../src/types.ts";

export interface Analyses {
  compare(query: Query): Promise<Comparison | Refusal>;
  figures(query: Query): Promise<FiguresLedger | Refusal>;
  quotes(query: Query): Promise<QuoteBook | Refusal>;
  timeline(query: Query): Promise<Timeline | Refusal>;
  framing(query: Query): Promise<Framing | Refusal>;
  checkClaims(text: string, collections: Collections): Promise<Summary | Comparison | Refusal>;
  speakers(collections: Collections): readonly string[];
}

export const analysesOf = (desk: Desk): Partial<Analyses> => desk as Desk & Partial<Analyses>;
