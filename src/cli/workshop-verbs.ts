/** The verbs that change something: what the corpus says of an article, what Discord knows of the commands. */
import type { Config, ConfigError } from "../config.ts";
import { describeVerb } from "./describe.ts";
import { deployVerb } from "./deploy.ts";
import { doctorVerb } from "./doctor/doctor.ts";
import { inviteVerb } from "./invite.ts";
import type { Arguments } from "./options.ts";
import { startVerb } from "./start.ts";
import type { VerbHelp } from "./usage.ts";
import type { Coverage, Outcome } from "./verbs.ts";

/** What such a verb works with. */
interface Workshop {
  readonly config: Config;
  /** Reads the coverage. */
  readonly open: () => Promise<Coverage>;
  readonly typed: Arguments;
}

/** A verb that opens the coverage itself. */
interface WorkshopVerb extends VerbHelp {
  run(workshop: Workshop): Promise<Outcome>;
  /** What it says where the environment has faults; without this the faults are all that is said. */
  withoutConfig?(error: ConfigError): Outcome;
}

/** In the order of help. */
export const WORKSHOP_VERBS: readonly WorkshopVerb[] = [
  startVerb,
  describeVerb,
  inviteVerb,
  doctorVerb,
  deployVerb,
];
