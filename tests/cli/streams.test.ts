import { describe, expect, it } from "vitest";
import { styleOf } from "../../src/cli/streams.ts";
import { createSink } from "./support.ts";

const terminal = createSink({ isTTY: true, columns: 72 });
const pipe = createSink();

describe("how text looks", () => {
  it.each([
    ["on a terminal", terminal, {}, { color: true, width: 72 }],
    ["on a pipe", pipe, {}, { color: false, width: Number.POSITIVE_INFINITY }],
    ["on a terminal with NO_COLOR", terminal, { NO_COLOR: "1" }, { color: false, width: 72 }],
    ["with an empty NO_COLOR, which counts as none", terminal, { NO_COLOR: "" }, { color: true, width: 72 }],
    ["on a dumb terminal", terminal, { TERM: "dumb" }, { color: false, width: 72 }],
    [
      "on a pipe with FORCE_COLOR",
      pipe,
      { FORCE_COLOR: "1" },
      { color: true, width: Number.POSITIVE_INFINITY },
    ],
    ["on a terminal with FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, { color: false, width: 72 }],
    [
      "with FORCE_COLOR over NO_COLOR",
      terminal,
      { FORCE_COLOR: "1", NO_COLOR: "1" },
      { color: true, width: 72 },
    ],
    ["on a very wide terminal", createSink({ isTTY: true, columns: 300 }), {}, { color: true, width: 100 }],
    [
      "on a terminal that does not say its width",
      createSink({ isTTY: true, columns: 0 }),
      {},
      { color: true, width: 80 },
    ],
  ])("%s", (_, sink, environment, style) => {
    expect(styleOf(sink, environment)).toEqual(style);
  });
});
