/** What can go wrong between the bot and a model, and what the reader is told. */

/** What kept a model from answering. */
export type ModelFaultKind =
  | "late"
  | "unfinished"
  | "unreachable"
  | "rejected"
  | "rate-limited"
  | "quota"
  | "failing"
  | "unusable"
  | "declined"
  | "unsupported"
  | "empty"
  | "busy"
  | "over-budget"
  | "resting"
  | "cancelled";

/** A model's fault. Its message holds sizes, status codes and kinds only: never a prompt, a key or a model's name. */
export class ModelFault extends Error {
  readonly kind: ModelFaultKind;
  /** Milliseconds that the server asked to wait, or null. */
  readonly retryAfterMs: number | null;
  /** Whether the same request may succeed if sent again. */
  readonly retryable: boolean;

  constructor(
    kind: ModelFaultKind,
    message: string,
    options: { cause?: unknown; retryable?: boolean; retryAfterMs?: number | null } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "ModelFault";
    this.kind = kind;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

const PRINTED = "these are sentences as printed.";

const WHY: Readonly<Record<ModelFaultKind, string>> = {
  late: "",
  unfinished: "",
  unreachable: "The model could not be reached",
  rejected: "The model's server refused the request, which the bot's operator can settle",
  "rate-limited": "The model's server takes no more requests just now",
  quota: "The model's quota is used up",
  failing: "The model's server failed",
  unusable: "The model's answer could not be read",
  declined: "The model declined to answer",
  unsupported: "Less than half of what the model wrote was in its passages",
  empty: "The model found no answer in the passages",
  busy: "Busy: too many questions are with the model",
  "over-budget": "The budget for the model is used up for now",
  resting: "The model has failed several times and is left alone for a moment",
  cancelled: "The question was withdrawn",
};

/** The note under an extractive answer that stands in for a model's. `seconds` is the deadline that passed, if one did. */
export const faultNote = (kind: ModelFaultKind, seconds: number): string => {
  if (kind === "late") return `The model did not answer in ${seconds} s; ${PRINTED}`;
  if (kind === "unfinished") return `The model did not finish in ${seconds} s; ${PRINTED}`;
  return `${WHY[kind]}; ${PRINTED}`;
};
