/** What every implementation of the State port must do. */
import { describe, expect, it } from "vitest";
import { emptyDocument, type SavedReply } from "../../src/state/document.ts";
import type { State } from "../../src/state/state.ts";

/** A reply as it is kept, to a question of that text. */
export const savedReply = (text: string): SavedReply => ({
  command: "ask",
  question: { text, outlets: [], since: null, until: null, speaker: null, length: null },
  userId: "100000000000000001",
  guildId: null,
  cited: [],
  savedAt: new Date().toISOString(),
});

/** What every state must do; `open` gives a new, empty one. */
export const describeState = (name: string, open: () => Promise<State>): void => {
  describe(`state: ${name}`, () => {
    it("begins empty", async () => {
      const state = await open();
      expect(state.read((document) => document)).toEqual(emptyDocument());
      await state.close();
    });

    it("shows a change once it is made, and hands back what the change returned", async () => {
      const state = await open();
      const result = await state.update((document) => {
        document.registered["global"] = { sent: "a", kept: "b" };
        return 7;
      });
      expect(result).toBe(7);
      expect(state.read((document) => document.registered["global"])).toEqual({ sent: "a", kept: "b" });
      await state.close();
    });

    it("applies changes one after the other: none is lost", async () => {
      const state = await open();
      await state.update((document) => void (document.registered["count"] = { sent: "0", kept: "" }));
      await Promise.all(
        Array.from({ length: 200 }, () =>
          state.update((document) => {
            const entry = document.registered["count"];
            if (entry) entry.sent = String(Number(entry.sent) + 1);
          }),
        ),
      );
      expect(state.read((document) => document.registered["count"]?.sent)).toBe("200");
      await state.close();
    });

    it("leaves no trace of a change that throws, and goes on with the others", async () => {
      const state = await open();
      const failing = state.update((document) => {
        document.registered["half"] = { sent: "", kept: "" };
        throw new Error("changed my mind");
      });
      const following = state.update(
        (document) => void (document.registered["whole"] = { sent: "", kept: "" }),
      );
      await expect(failing).rejects.toThrow("changed my mind");
      await following;
      expect(state.read((document) => Object.keys(document.registered))).toEqual(["whole"]);
      await state.close();
    });

    it("refuses a change that breaks the schema", async () => {
      const state = await open();
      const broken = state.update((document) => void Object.assign(document, { registered: null }));
      await expect(broken).rejects.toThrow();
      expect(state.read((document) => document)).toEqual(emptyDocument());
      await state.close();
    });

    it("refuses changes after it is closed", async () => {
      const state = await open();
      await state.close();
      await expect(state.update(() => 1)).rejects.toThrow("closed");
    });
  });
};
