/** Ids as Discord makes them: milliseconds since 2015 in the upper 42 bits. */
const EPOCH = 1_420_070_400_000n;
let step = 0n;

/** A new id, of now or of the instant given in milliseconds; each differs from the 4,095 before it. */
export const snowflake = (at: number = Date.now()): string => {
  step = (step + 1n) % 4096n;
  return (((BigInt(Math.trunc(at)) - EPOCH) << 22n) | step).toString();
};
