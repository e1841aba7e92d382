/** One answer from a model: the stream read sentence by sentence, each checked, and one round of repair. */
import type { Hit, Query, Sentence } from "../../types.ts";
import { plainForm } from "../check/support.ts";
import type { Completions } from "./completion.ts";
import { ModelFault } from "./faults.ts";
import { createJudge, type Judgement } from "./judging.ts";
import { buildMessages, buildRepair, type PromptMessage } from "./prompt.ts";
import { answerSchema } from "./schema.ts";
import { createSentenceStream } from "./sentence-stream.ts";

/** What a model wrote: the sentences that passed the check, how many did not, and the tokens it took. */
export interface ModelDraft {
  readonly sentences: readonly Sentence[];
  readonly dropped: number;
  /** Whether the model ended before its answer was whole. */
  readonly cutShort: boolean;
  readonly tokens: { readonly prompt: number; readonly completion: number };
}

interface DraftRequest {
  readonly query: Query;
  readonly hits: readonly Hit[];
  readonly context: readonly string[];
  /** Each passage is to be put into one sentence, rather than a question answered. */
  readonly wording?: boolean;
  /** The most sentences wanted; what comes beyond is not read. */
  readonly most: number;
  readonly signal: AbortSignal;
  /** Whether there is time for a round of repair. */
  readonly mayRepair: () => boolean;
  /** Called whenever something of the answer comes. */
  readonly onPiece: () => void;
  readonly onSentence: (sentence: Sentence) => void;
}

/** What a round of the model brought, filled while it arrives so that a broken round still counts. */
interface Round {
  kept: Sentence[];
  failed: Judgement[];
  malformed: number;
  whole: boolean;
  prompt: number;
  completion: number;
}

/** Tokens are about four characters; used where a server does not count. */
const CHARACTERS_PER_TOKEN = 4;

/** Drafts an answer. Throws a ModelFault where less than half of what the model wrote may be shown. */
export const draftAnswer = async (completions: Completions, request: DraftRequest): Promise<ModelDraft> => {
  const judge = createJudge(request.hits);
  const schema = answerSchema(request.hits.length);
  const shown = new Set<string>();
  const sizes = (messages: readonly PromptMessage[]): number =>
    messages.reduce((sum, { content }) => sum + content.length, 0) / CHARACTERS_PER_TOKEN;

  const readRound = async (messages: readonly PromptMessage[], most: number, round: Round): Promise<void> => {
    const reader = createSentenceStream();
    let finish: string | null = null;
    let counted = false;
    let received = 0;
    for await (const piece of completions.stream({ messages, schema, signal: request.signal })) {
      request.onPiece();
      finish = piece.finish ?? finish;
      received += piece.text.length;
      if (piece.usage) {
        [round.prompt, round.completion] = [piece.usage.prompt, piece.usage.completion];
        counted = true;
      }
      for (const raw of reader.push(piece.text)) {
        if (round.kept.length >= most) continue;
        const judgement = judge(raw);
        if (!judgement.sentence) {
          round.failed.push(judgement);
          continue;
        }
        const key = plainForm(judgement.text);
        if (shown.has(key)) continue;
        shown.add(key);
        round.kept.push(judgement.sentence);
        request.onSentence(judgement.sentence);
      }
      round.malformed = reader.malformed;
      if (reader.hopeless) throw new ModelFault("unusable", "an answer without reasonable shape");
    }
    if (!counted) [round.prompt, round.completion] = [sizes(messages), received / CHARACTERS_PER_TOKEN];
    if (!reader.opened) throw new ModelFault("unusable", "an answer without sentences");
    round.whole = reader.closed && finish !== "length";
  };

  const emptyRound = (): Round => ({
    kept: [],
    failed: [],
    malformed: 0,
    whole: false,
    prompt: 0,
    completion: 0,
  });
  const messages = buildMessages(request.query, request.hits, {
    context: request.context,
    wording: request.wording ?? false,
  });
  const first = emptyRound();
  let broken: unknown = null;
  await readRound(messages, request.most, first).catch((error: unknown) => {
    // What was checked before a stream died may stand, if it is enough.
    if (first.kept.length === 0) throw error;
    broken = error;
  });

  const repair = emptyRound();
  if (broken === null && first.failed.length > 0 && request.mayRepair()) {
    const room = Math.min(first.failed.length, request.most - first.kept.length);
    await readRound(buildRepair(messages, first.failed), room, repair).catch(() => undefined);
  }
  const sentences = [...first.kept, ...repair.kept];
  const dropped = Math.max(0, first.failed.length + first.malformed - repair.kept.length);
  if (sentences.length === 0 && dropped === 0)
    throw new ModelFault("empty", "an answer without any sentence");
  if (sentences.length < dropped)
    throw new ModelFault("unsupported", `${dropped} of ${sentences.length + dropped} dropped`);
  return {
    sentences,
    dropped,
    cutShort: broken !== null || !first.whole,
    tokens: { prompt: first.prompt + repair.prompt, completion: first.completion + repair.completion },
  };
};
