/** The verbs that change something: what the corpus says of an article, what Discord knows of the commands. */
import type { Config } from "../config.ts";
import type { Arguments } from "./options.ts";
import type { VerbHelp } from "./usage.ts";
import type { Coverage, Outcome } from "./verbs.ts";

/** A verb that opens the coverage itself, if it needs it. */
export interface WorkshopVerb extends VerbHelp {
  run(parts: {
    readonly config: Config;
    readonly open: () => Promise<Coverage>;
    readonly typed: Arguments;
  }): Promise<Outcome>;
}

export const WORKSHOP_VERBS: readonly WorkshopVerb[] = [];
