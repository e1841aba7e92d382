import { describe, expect, it } from "vitest";
import { latestTopic } from "../../src/text/latest.ts";

describe("what is asked for the newest of", () => {
  it.each([
    ["What is the latest on the ferry?", "ferry"],
    ["¿Qué hay de nuevo sobre el puente?", "puente"],
    ["Was ist neues zur Fähre", "Fähre"],
    ["What's new?", ""],
    ["What happened?", ""],
    ["What is going on", ""],
    ["¿Qué ha pasado?", ""],
    ["Was ist passiert?", ""],
    ["ماذا حدث؟", ""],
  ])("%s", (text, topic) => {
    expect(latestTopic(text)).toBe(topic);
  });

  it.each(["What happened to the Linnet?", "What happened in Gaza?", "How many boats sank?"])(
    "is nothing where something else is asked: %s",
    (text) => {
      expect(latestTopic(text)).toBeNull();
    },
  );
});
