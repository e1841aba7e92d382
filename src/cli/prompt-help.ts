/** What the prompt tells of itself. */
import { EXPORT_FORMATS, type Help } from "../presentation/index.ts";
import { VERBS } from "./verbs.ts";

/** What can be typed at the prompt, and what it does. */
export const HELP_ROWS: Help["commands"] = [
  { usage: "any question", description: "answered in cited sentences" },
  ...VERBS.filter(({ name }) => name !== "ask").map((verb) => ({
    usage: `/${verb.name}${verb.argument === null ? "" : ` ${verb.argument}`}`,
    description: verb.description,
  })),
  { usage: "/check WORDS", description: "what the coverage says about somebody's words" },
  { usage: "1, 2 …", description: "open the passages behind a number; /passages opens all" },
  { usage: "next", description: "the next page" },
  {
    usage: "and AFP?",
    description:
      'goes on from before; so do "since March", "compare them", "shorter", "in Spanish", "show me the passages", "export as csv"',
  },
  { usage: "/forget", description: "begin anew" },
  { usage: "/quit", description: "or Ctrl-D" },
];

/** What one is told who asks in words for what has no button here. */
export const HOW_TO = {
  picture: "A picture's path stands under the answers that have one, such as those of /figures.",
  share: "Nobody else reads here. /export QUESTION --output FILE writes an answer for others.",
  export: `Ask first, then say for example "export as csv"; there is ${EXPORT_FORMATS.join(", ")}. /export QUESTION --format csv --output FILE writes a file.`,
} as const;
