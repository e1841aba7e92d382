/** What Discord answers a request that it does not take. */
export class ApiFault extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Record<string, unknown> | undefined;
  constructor(status: number, code: number, message: string, errors?: Record<string, unknown>) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** 50035 with every problem listed, as `path: problem`. */
export const invalidForm = (problems: readonly string[]): ApiFault =>
  new ApiFault(400, 50035, "Invalid Form Body", {
    _errors: problems.map((problem) => ({ code: "INVALID", message: problem })),
  });
