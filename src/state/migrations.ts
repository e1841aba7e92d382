/** From documents of older versions to the present one, a step for each version. */

type Fields = Record<string, unknown>;

/** The version that this program writes. */
export const CURRENT_VERSION = 1;

/** `STEPS[n]` takes a document of version n to n + 1. */
const STEPS: Readonly<Record<number, (fields: Fields) => Fields>> = {};

/** Brings a parsed document to the present version. Throws for what is no document and for a newer version. */
export const migrate = (parsed: unknown): Fields => {
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Error("it holds no document");
  }
  let fields: Fields = { ...parsed };
  const { version } = fields;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw new Error("it has no version");
  }
  if (version > CURRENT_VERSION) {
    throw new Error(
      `version ${CURRENT_VERSION} is the newest that this program knows, and the file has ${version}`,
    );
  }
  for (let step = version; step < CURRENT_VERSION; step += 1) {
    const next = STEPS[step];
    if (!next) throw new Error(`there is no way from version ${step} to ${step + 1}`);
    fields = { ...next(fields), version: step + 1 };
  }
  return fields;
};
