/** `dateline start`: what `npm start` does, for where there is no checkout. */
import type { Config } from "../config.ts";
import type { VerbHelp } from "./usage.ts";
import type { Outcome } from "./verbs.ts";

/** Resolves when the program is told to end. */
export const startVerb: VerbHelp & {
  run(workshop: { readonly config: Config }): Promise<Outcome>;
} = {
  name: "start",
  argument: null,
  description: "run Dateline: with DISCORD_TOKEN the bot, without one what can be tried here",
  options: [],
  example: "npx dateline start",
  run: async ({ config }) => {
    // Loaded here: it is the whole program.
    const { start } = await import("../main.ts");
    const status = await start(config);
    // Connections that are slow to close must not keep an ended program alive.
    setTimeout(() => process.exit(), 1_000).unref();
    return { kind: "report", text: () => "", json: { kind: "ended", status }, failed: status !== 0 };
  },
};
