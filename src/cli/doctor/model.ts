/** Whether the model writes: one tiny request, sent and read as answers are. */
import { createCompletions } from "../../answer/model/completion.ts";
import { ModelFault } from "../../answer/model/faults.ts";
import type { Config } from "../../config.ts";
import { bad, doubtful, good, type Finding } from "./finding.ts";

/** Milliseconds; a local model may have to be loaded first. */
const PATIENCE = 20_000;

const CHECK = "Model";

const TINY = {
  messages: [{ role: "user", content: 'Answer with the JSON object {"ready": true} and nothing else.' }],
  schema: {
    type: "object",
    properties: { ready: { type: "boolean" } },
    required: ["ready"],
    additionalProperties: false,
  },
} as const;

/** An address without the name and password that it may hold. */
const where = ({ name, baseUrl }: NonNullable<Config["model"]>): string => {
  if (baseUrl === undefined) return `${name} at OpenAI`;
  const { origin, pathname } = new URL(baseUrl);
  return `${name} at ${origin}${pathname}`;
};

const ADVICE: Partial<Record<ModelFault["kind"], string>> = {
  unreachable: "Check OPENAI_BASE_URL (it usually ends in /v1) and that the server runs.",
  "rate-limited": "Wait a minute and try again.",
  quota: "Look at the account's balance and limits.",
  failing: "Look at the model server's log.",
};

const adviceFor = ({ kind, message }: ModelFault): string => {
  if (/status 40[13]/.test(message)) return "Check OPENAI_API_KEY.";
  if (/status 404/.test(message)) return "Check OPENAI_MODEL, and that OPENAI_BASE_URL usually ends in /v1.";
  return ADVICE[kind] ?? "Check OPENAI_BASE_URL and OPENAI_MODEL.";
};

/** A fault of the model costs no answer: sentences as printed stand in. */
const STANDS_IN = "Until then answers are sentences as printed.";

/** Sends one request of a few tokens. `patience` in milliseconds. */
export const inspectModel = async (
  model: Config["model"],
  { patience = PATIENCE }: { readonly patience?: number } = {},
): Promise<Finding> => {
  if (model === null)
    return good(CHECK, "none: answers are sentences as printed", "To have a model write, see docs/model.md.");
  const signal = AbortSignal.timeout(patience);
  const completions = createCompletions({
    apiKey: model.apiKey,
    baseUrl: model.baseUrl,
    model: model.name,
    retries: 0,
  });
  let text = "";
  try {
    for await (const piece of completions.stream({ ...TINY, messages: [...TINY.messages], signal }))
      text += piece.text;
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    if (signal.aborted) {
      const found = `${where(model)} did not answer in ${patience / 1000} s`;
      return doubtful(
        CHECK,
        found,
        "Try again once it is loaded; else take a smaller model, or a faster server.",
      );
    }
    return bad(
      CHECK,
      `${where(model)}: ${error.kind} (${error.message})`,
      `${adviceFor(error)} ${STANDS_IN}`,
    );
  }
  try {
    JSON.parse(text);
    return good(CHECK, `${where(model)} writes JSON as asked`);
  } catch {
    return doubtful(
      CHECK,
      `${where(model)} answers, but not with the JSON it is asked for`,
      `Take a model or server that follows response_format json_schema. ${STANDS_IN}`,
    );
  }
};
