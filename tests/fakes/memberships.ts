/** Memberships as a test says them. A person is looked up before they are known, as with Discord. */
import type { Memberships, SharedServer } from "../../src/types.ts";

/** The port over lists that a test gives. */
export const createMembershipsFake = (members: Record<string, readonly SharedServer[]> = {}) => {
  const looked = new Set<string>();
  const fake: Memberships = {
    look: async (userId) => void looked.add(userId),
    of: (userId) => (looked.has(userId) ? (members[userId] ?? []) : []),
  };
  return {
    ...fake,
    /** What Discord would say from now on. */
    set: (userId: string, servers: readonly SharedServer[]): void => void (members[userId] = servers),
  };
};
