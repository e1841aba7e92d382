/** What a message takes from those before it. */
import { describe, expect, it } from "vitest";
import { carryOver, topicOf, type Plan } from "../../../commands/conversation/carry-over.ts";
import { readUtterance, type Vocabulary } from "../../../commands/conversation/reading.ts";
import type { Turn } from "../../../commands/conversation/turns.ts";

const NAMES = ["AFP", "Reuters", "Xinhua"];

const vocabulary: Vocabulary = {
  outlet: (name) => NAMES.find((known) => known.toLowerCase() === name.toLowerCase()),
  outlets: NAMES,
  speakers: () => ["Adela Brandt", "Jonas Wick"],
  now: new Date("2031-04-10T12:00:00Z"),
};

/** Says one thing after the other, and gives what the last one amounts to. */
const after = (...messages: readonly string[]): Plan | null => {
  const turns: Turn[] = [];
  let plan: Plan | null = null;
  for (const said of messages) {
    plan = carryOver(turns, readUtterance(said, vocabulary));
    if (!plan) continue;
    const { command, question, mentioned } = plan;
    turns.push({ said, command, question, mentioned, replyId: null, at: 0 });
  }
  return plan;
};

describe("a message that goes on", () => {
  it("asks the same of another outlet", () => {
    const plan = after("what's the toll according to Xinhua?", "and AFP?");
    expect(plan).toMatchObject({ command: "ask", question: { text: "what's the toll?", outlets: ["AFP"] } });
    expect(plan?.carried).toEqual(["topic"]);
  });

  it("compares the outlets that were named since the topic came up", () => {
    const plan = after("what's the toll according to Xinhua?", "and AFP?", "compare them");
    expect(plan).toMatchObject({
      command: "compare",
      question: { text: "toll", outlets: ["Xinhua", "AFP"] },
    });
  });

  it("compares with one more", () => {
    const plan = after("what's the toll according to Xinhua?", "compare with Reuters");
    expect(plan?.question.outlets).toEqual(["Xinhua", "Reuters"]);
  });

  it("compares all where only one was named", () => {
    expect(after("what's the toll according to Xinhua?", "compare")?.question.outlets).toEqual([]);
  });

  it("keeps the command while filters change", () => {
    const plan = after("timeline of the inquiry", "since March", "only AFP");
    expect(plan).toMatchObject({
      command: "timeline",
      question: { text: "inquiry", since: "March", outlets: ["AFP"] },
    });
  });

  it("takes both ends of a stretch one by one", () => {
    expect(after("the inquiry", "since March 2031", "until 10 March 2031")?.question).toMatchObject({
      since: "March 2031",
      until: "10 March 2031",
    });
  });

  it("grows shorter and longer, between short and long", () => {
    expect(after("the inquiry", "shorter")?.question.length).toBe("short");
    expect(after("the inquiry", "shorter", "longer")?.question.length).toBe("medium");
    expect(after("the inquiry", "longer", "longer", "longer")?.question.length).toBe("long");
  });

  it("sums up where what was before has no length", () => {
    expect(after("timeline of the inquiry", "shorter")).toMatchObject({
      command: "summary",
      question: { text: "inquiry", length: "short" },
    });
  });

  it("asks about what was asked before where it cannot stand alone", () => {
    expect(after("what's the toll?", "who counted it?")?.question.text).toBe("who counted it? (toll)");
    expect(after("what's the toll?", "who counted it?", "timeline")?.question.text).toBe("toll");
  });

  it("keeps the speaker with the topic", () => {
    expect(after("what did Brandt say?", "and about the licence?")).toMatchObject({
      command: "quotes",
      question: { speaker: "Brandt", text: "about the licence?" },
    });
    expect(after("what did Brandt say?", "what did she say about the licence?")?.question).toMatchObject({
      speaker: "Brandt",
      text: "the licence",
    });
    expect(after("what did Brandt say?", "how many people died?")?.question.speaker).toBeNull();
  });
});

describe("somebody's words", () => {
  it("give way to another's on the same topic", () => {
    expect(after("what did Brandt say about the licence?", "and Jonas Wick?")).toMatchObject({
      command: "quotes",
      question: { speaker: "Jonas Wick", text: "licence" },
    });
  });

  it("of nobody known are asked for as a question", () => {
    expect(after("who was the captain?", "what did he say?")).toMatchObject({
      command: "ask",
      question: { speaker: null, text: "what did he say? (captain)" },
    });
  });
});

describe("a correction", () => {
  it("takes the topic's place and keeps the rest", () => {
    const plan = after("figures on Rafah since March", "no, the ferry");
    expect(plan).toMatchObject({ command: "figures", question: { text: "the ferry", since: "March" } });
  });

  it("takes an outlet's place", () => {
    expect(after("what's the toll according to Xinhua?", "no, I meant AFP")?.question).toMatchObject({
      text: "what's the toll?",
      outlets: ["AFP"],
    });
  });
});

describe("a new topic", () => {
  it("keeps filters, and tells that it does", () => {
    const plan = after("what's the toll according to Xinhua?", "the hostages");
    expect(plan?.question.outlets).toEqual(["Xinhua"]);
    expect(plan).toMatchObject({ carried: ["outlets"], isNewTopic: true });
  });

  it("is rid of them in a word", () => {
    const before = ["what's the toll according to Xinhua?", "since March", "the hostages"];
    expect(after(...before, "all outlets")?.question).toMatchObject({ outlets: [], since: "March" });
    expect(after(...before, "any time")?.question).toMatchObject({ outlets: ["Xinhua"], since: null });
    expect(after(...before, "without filters")?.question).toMatchObject({ outlets: [], since: null });
  });

  it.each([
    "how many hostages are held?",
    "¿cuántos rehenes siguen retenidos?",
    "combien d'otages sont retenus ?",
    "Wie viele Geiseln werden festgehalten?",
    "كم عدد الرهائن المحتجزين؟",
    "what did Adela Brandt say?",
    "what did Jonas Wick say about the licence?",
  ])("that is a whole question, %s, is asked of all", (said) => {
    const plan = after("what's the toll?", "and Xinhua?", "since March", said);
    expect(plan?.question).toMatchObject({ outlets: [], since: null });
    expect(plan?.question.text).not.toContain("toll");
    expect(plan?.carried).toEqual([]);
  });

  it("that names its outlet has that one, and no date of before", () => {
    const before = ["what's the toll?", "since March"];
    expect(after(...before, "what did Xinhua say about the radar fault?")?.question).toMatchObject({
      outlets: ["Xinhua"],
      since: null,
    });
  });

  it("is not narrowed to the outlets that were compared", () => {
    const before = ["what's the toll according to Xinhua?", "and AFP?", "compare them"];
    expect(after(...before, "the hostages")?.question.outlets).toEqual([]);
    expect(after(...before, "timeline")?.question.outlets).toEqual(["Xinhua", "AFP"]);
  });

  it("is still that of before where it says so", () => {
    const before = ["what's the toll according to Xinhua?", "since March"];
    for (const said of [
      "what did Adela Brandt say about that?",
      "who counted it?",
      "and the injured?",
      "when?",
    ])
      expect(after(...before, said)?.question, said).toMatchObject({ outlets: ["Xinhua"], since: "March" });
  });

  it("has the length it asks for, not that of before", () => {
    expect(after("the inquiry", "shorter", "how many hostages are held?")?.question.length).toBeNull();
  });

  it("that is to be checked is held against everything", () => {
    const plan = after("what's the toll according to Xinhua?", "is it true that 12 people died?");
    expect(plan).toMatchObject({
      command: "check",
      question: { text: "12 people died?", outlets: [] },
      carried: [],
    });
  });

  it("does not compare outlets of another topic", () => {
    const plan = after(
      "what's the toll according to Xinhua?",
      "and AFP?",
      "how many crew were there according to Reuters?",
      "compare them",
    );
    expect(plan?.question.outlets).toEqual([]);
  });
});

describe("nothing before", () => {
  it.each(["and AFP?", "since March", "shorter", "compare them", "timeline", "figures"])(
    "%s needs a topic",
    (said) => {
      expect(after(said)).toBeNull();
    },
  );

  it("asks what stands alone", () => {
    expect(after("who owned it?")).toMatchObject({
      command: "ask",
      question: { text: "who owned it?" },
      carried: [],
    });
  });
});

describe("a topic's name", () => {
  it.each([
    ["what's the toll?", "toll"],
    ["What is the death toll in Rafah?", "death toll in Rafah"],
    ["who counted it? (toll)", "toll"],
    ["how many people died?", "how many people died"],
    ["What happened to the Linnet?", "Linnet"],
    ["who was the captain?", "captain"],
    ["ferry", "ferry"],
    ["?", "?"],
  ])("%s", (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });
});
