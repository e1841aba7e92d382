/** Ids as Discord makes them: milliseconds since 2015 in the upper 42 bits. */
const EPOCH = 1_420_070_400_000n;
let step = 0n;

export const snowflake = (at: number = Date.now()): string => {
  step = (step + 1n) % 4096n;
  return (((BigInt(Math.trunc(at)) - EPOCH) << 22n) | step).toString();
};

export const isSnowflake = (value: unknown): value is string =>
  typeof value === "string" && /^\d{17,20}$/.test(value);
