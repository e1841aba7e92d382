import { describe, expect, it } from "vitest";
import { askedBy } from "../src/desk/asked-question.ts";

describe("what a topic asks", () => {
  it.each([
    ["number of jurors", "how many jurors", "number", false],
    ["causes of the flood", "what is the cause of the flood", "cause", false],
    ["depth of the crater", "how deep the crater", "size", false],
    ["crater depth", "how deep crater", "size", false],
    ["what the lifeboat cost", "how much money the lifeboat cost", "number", true],
    ["skiers in the cabins", "how many skiers in the cabins", "number", true],
  ])("%s: %s", (topic, text, kind, implied) => {
    const asked = askedBy(topic);
    expect(asked.text).toBe(text);
    expect([asked.question.kind, asked.implied]).toEqual([kind, implied]);
  });

  it("is nothing where the topic is a name or already a question", () => {
    expect(askedBy("Ferrel Lifts").question.kind).toBeNull();
    expect(askedBy("why did the rope jump")).toMatchObject({ text: "why did the rope jump", implied: false });
  });
});
