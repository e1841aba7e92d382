/** Commands that change what a server's answers come from: who may use them. */
import { wordsFor } from "../../src/presentation/index.ts";
import type { Caller, MessagesReply } from "../../src/types.ts";
import { notice } from "./replies.ts";
import type { Services } from "./services.ts";

/** Discord's permission Manage Server, in a bit set. */
export const MANAGE_SERVER = "32";

/**
 * Whether somebody may change a server's coverage. Discord asks this too before it offers the command; settings of its
 * own may let others through, and buttons know no permissions.
 */
export const mayManage = ({ isLocal }: Services, { guildId, mayManage: may }: Caller): boolean =>
  isLocal === true || (guildId !== null && may === true);

/** Told to whoever may not. */
export const managersOnly = (caller: Caller): MessagesReply => {
  const { servers } = wordsFor(caller.locale);
  return notice(caller.guildId === null ? servers.managersDirect : servers.managersOnly, caller);
};
