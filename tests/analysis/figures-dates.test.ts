/** The day up to which a sentence counts. */
import { expect, it } from "vitest";
import { asOfDate } from "../../src/analysis/figures-dates.ts";

// 6 March 2031 is a Thursday.
it.each([
  ["The toll rose to at least 31 on Wednesday, the harbour police said.", "2031-03-05"],
  ["Confirmed cases reached 4,200 late on Tuesday.", "2031-03-04"],
  ["As of March 3, 120 people had been brought ashore.", "2031-03-03"],
  ["The ministry said on Monday that 17 were missing.", "2031-03-03"],
  ["Shares fell 3 percent, and a vote is due on Friday.", null],
  ["Police hit back at critics on Tuesday.", null],
  ["Thirty-one people died when the ferry sank on Tuesday.", null],
])("%s", (sentence, on) => {
  expect(asOfDate(sentence, "2031-03-06")).toBe(on);
});
