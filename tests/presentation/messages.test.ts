import { describe, expect, it } from "vitest";
import {
  LANGUAGE_CODES,
  noticesIn,
  renderMessages,
  renderNotice,
  renderPassage,
  wordsFor,
} from "../../src/presentation/index.ts";
import { isolate, isolateForeign } from "../../src/presentation/clean-text.ts";
import type { Answer, ArticleView, ClaimCheck } from "../../src/types.ts";
import {
  articles,
  cite,
  comparison,
  entries,
  entry,
  framing,
  ledger,
  passage,
  query,
  quotes,
  refusal,
  results,
  sentence,
  summary,
  timeline,
  lookupOver,
} from "./answers.ts";

const contents = (answer: Answer): (string | undefined)[] =>
  renderMessages(answer, { articles }).map(({ content }) => content);

describe("messages for Discord", () => {
  it("lay out a summary: question, sentences with markers, articles, what it stands on", () => {
    expect(contents(summary())).toEqual([
      [
        "**How many people were on the ferry?**",
        "The ferry carried 214 people when it struck the breakwater on Tuesday evening.¹ Its licence allows 180.² “We do not yet know how many boarded without a ticket,” a port spokeswoman said.¹",
        "",
        "¹ Coastal Wire · 4 Mar 2031 · [Ferry strikes breakwater](<https://coastal.example/ferry>) (also in Morning Post)",
        "² El Faro · 6 Mar 2031 · La licencia del transbordador",
        "-# 2 outlets · 3 articles, one a wire copy · 4-6 Mar 2031 · sentences as printed",
      ].join("\n"),
    ]);
  });

  it("say who wrote a summary, what was dropped, what is doubtful and what is retold", () => {
    const [content] = contents(
      summary({
        writer: "model",
        dropped: 1,
        notes: ["The coverage ends on 9 Mar 2031."],
        sentences: [sentence("The crew had warned.", "wire-2", "times-1")],
      }),
    );
    expect(content?.split("\n").slice(1)).toEqual([
      "The crew had warned.³ ⁴",
      "",
      "³ Coastal Wire · 6 Mar 2031 · Search goes on · retold",
      "⁴ Harbour Times · 9 Mar 2031 (?) · Crew had warned of radar",
      "-# 2 outlets · 2 articles · 6-9 Mar 2031 · written by a model, every sentence checked against its passages; 1 dropped",
      "-# The coverage ends on 9 Mar 2031.",
    ]);
  });

  it("lay out search results, numbered on from the page before, with the filters said", () => {
    const [message] = renderMessages(results, { articles, offset: 5 });
    expect(message?.content).toBe(
      [
        "**Search: ferry licence**",
        "6 · Coastal Wire · 4 Mar 2031 · [Ferry strikes breakwater](<https://coastal.example/ferry>)",
        "> The **ferry** had a **licence** for 180.",
        "7 · El Faro · 6 Mar 2031 · La licencia del transbordador",
        "> La licencia del transbordador.",
        "-# 6-7 of 12 passages · only El Faro · since 1 Mar 2031 · copies count as one voice",
      ].join("\n"),
    );
  });

  it("say where a search has counted no more than the most that there can be", () => {
    const [message] = renderMessages({ ...results, isTotalMost: true }, { articles, offset: 5 });
    expect(message?.content).toContain("6-7 of at most 12 passages");
  });

  it("say of a search that it has ended, not that nothing matches, past its last passage", () => {
    const last = (total: number): string | undefined =>
      renderMessages({ ...results, total, hits: [] }, { articles, offset: 15 })[0]?.content;
    expect(last(12)).toContain("nothing after the last of 12 passages");
    expect(last(0)).toContain("nothing matches");
  });

  it("lay out a comparison, contradictions first, at most four topics a page", () => {
    expect(contents(comparison)).toEqual([
      [
        "**Ferry accident**: 4 outlets, 4-9 Mar 2031",
        "**≠ differ · how many died by 5 Mar**",
        "  Coastal Wire  at least 31, harbour police¹",
        "  El Faro  29, no attribution²",
        "-# same day, not reconcilable · silent: Morning Post",
        "**→ changed over time · people rescued**",
        "  Coastal Wire  120 (4 Mar)¹ → 174 (6 Mar)³",
        "**= agree · licensed for 180**: Coastal Wire¹, El Faro², Harbour Times⁴",
        "**◇ only Harbour Times**: The crew had reported the radar twice.⁴",
        "",
        "-# ¹ Coastal Wire, 4 Mar 2031 · ² El Faro, 6 Mar 2031 · ³ Coastal Wire, 6 Mar 2031, retold · ⁴ Harbour Times, 9 Mar 2031 (?)",
        "-# page 1 of 2 · 5 topics · copies count as one voice",
      ].join("\n"),
      [
        "**Ferry accident**: 4 outlets, 4-9 Mar 2031",
        "**◇ only El Faro**: La investigación empieza el lunes.²",
        "",
        "-# ² El Faro, 6 Mar 2031",
        "-# page 2 of 2 · 5 topics · copies count as one voice",
        "-# One article has no date and was left out.",
      ].join("\n"),
    ]);
  });

  it("lay out figures by date, with bounds in words and whose they are", () => {
    expect(contents(ledger)).toEqual([
      [
        "**ferry deaths**: 4 figures",
        "**Deaths, ferry accident** · 2031",
        "3 Mar  **at least 12** · Coastal Wire · harbour police¹",
        "5 Mar  **29** · El Faro · no attribution²",
        "5 Mar  **at least 31** · Coastal Wire · harbour police³",
        "-# → changed over time: A series; on 5 Mar the figures differ",
        "",
        "9 Mar 2031  **about 80%** of the crew · Harbour Times · no attribution⁴",
        "",
        "-# ¹ Coastal Wire, 4 Mar 2031 · ² El Faro, 6 Mar 2031 · ³ Coastal Wire, 6 Mar 2031, retold · ⁴ Harbour Times, 9 Mar 2031 (?)",
      ].join("\n"),
    ]);
  });

  it("lay out quotations with who relayed them", () => {
    expect(contents(quotes)[0]?.split("\n").slice(0, 2)).toEqual([
      "**port spokeswoman**: 1 quotation",
      "“We do not yet know how many boarded without a ticket” — a port spokeswoman, relayed by the harbour master · Coastal Wire, 4 Mar 2031¹",
    ]);
  });

  it("lay out a timeline with its gaps", () => {
    expect(contents(timeline)[0]?.split("\n").slice(0, 4)).toEqual([
      "**ferry**: 2 dated events",
      '**Tue 4 Mar 2031**  The ferry strikes the breakwater.¹ ² (relative: "on Tuesday")',
      "-# 4 days without a dated event",
      "**Sun 9 Mar 2031**  The inquiry opens.⁴",
    ]);
  });

  it("lay out framing as a hint", () => {
    expect(contents(framing)[0]?.split("\n")).toEqual([
      "**ferry**: 2 outlets",
      "**Coastal Wire** says more often: vessel (9:1)¹",
      "attributes to: harbour police (4)³",
      "quotes: harbour police 75%",
      "",
      "**El Faro** says more often: no word stands out",
      "",
      "-# ¹ Coastal Wire, 4 Mar 2031 · ³ Coastal Wire, 6 Mar 2031, retold",
      "-# counts are this outlet's and the others' · a hint, not a finding",
      "-# From 4 and 3 articles.",
    ]);
  });

  it("lay out a message held against the coverage", () => {
    const check: ClaimCheck = {
      kind: "claim-check",
      query: query("The ferry carried 190 people. It was blue."),
      claims: [
        {
          claim: "The ferry carried 190 people.",
          figure: "190",
          standing: "contradicts",
          citations: [cite("wire-1", "The ferry carried 214 people.")],
          why: "214, not 190.",
        },
        { claim: "It was blue.", figure: null, standing: "does-not-say", citations: [], why: "" },
      ],
      notes: [],
    };
    expect(contents(check)[0]?.split("\n")).toEqual([
      "**Checked against coverage** · 2 claims",
      "> The ferry carried **190** people.",
      "**≠ the coverage contradicts this**: 214, not 190",
      "  “The ferry carried 214 people.”¹",
      "",
      "> It was blue.",
      "**◇ the coverage does not say**",
      "",
      "¹ Coastal Wire · 4 Mar 2031 · [Ferry strikes breakwater](<https://coastal.example/ferry>) (also in Morning Post)",
      "-# held against this corpus alone; what it does not say may still be true",
    ]);
  });

  it("lay out a refusal with what is nearest, and keep what was typed", () => {
    expect(contents(refusal)).toEqual([
      [
        'The coverage does not say. No article mentions "combatants".',
        'Nearest: "The ferry carried 214 people."¹',
        "",
        "¹ Coastal Wire · 4 Mar 2031 · [Ferry strikes breakwater](<https://coastal.example/ferry>) (also in Morning Post)",
        "-# you asked: How many combatants?",
      ].join("\n"),
    ]);
  });

  it("lay out the sources: outlets, then articles by date, then what could not be read", () => {
    const [content] = contents({
      kind: "sources",
      outlets: [
        { outlet: "Coastal Wire", articles: 2, firstPublished: "2031-03-04", lastPublished: "2031-03-06" },
        { outlet: "unknown", articles: 1, firstPublished: null, lastPublished: null },
      ],
      articles: entries.slice(0, 2),
      problems: [{ file: "harbour/scan.pdf.txt", reason: "it is not text" }],
    });
    expect(content).toBe(
      [
        "**Sources** · 2 outlets · 2 articles · 4 Mar 2031",
        "Coastal Wire · 2 articles · 4-6 Mar 2031",
        "unknown outlet (?) · 1 article · no date",
        "",
        "4 Mar 2031 · Coastal Wire · [Ferry strikes breakwater](<https://coastal.example/ferry>) · wire-1",
        "4 Mar 2031 · Morning Post · Ferry strikes breakwater · copy of Coastal Wire · post-1",
        "-# not read: harbour/scan.pdf.txt: it is not text",
      ].join("\n"),
    );
  });

  it("open a passage with the cited words marked", () => {
    expect(renderPassage(passage, { marker: 1 }).content).toBe(
      [
        "¹ Coastal Wire · 4 Mar 2031 · passage 3 of 9",
        "**[Ferry strikes breakwater](<https://coastal.example/ferry>)**",
        "> …The vessel, licensed for coastal trips, **carried 214 people** when it struck the breakwater.…",
        "-# date from the dateline · carried also by Morning Post, 96% the same",
      ].join("\n"),
    );
  });

  it("say of a doubtful date why it is what it is", () => {
    const article = entries.find(({ id }) => id === "times-1")!;
    const { content } = renderPassage({
      ...passage,
      article,
      dateReasons: ['"Sunday" is 9 Mar.'],
      number: 1,
      of: 1,
      marks: [],
      copies: [],
    });
    expect(content?.split("\n").slice(-3)).toEqual([
      "-# date worked out from the text",
      '-# "Sunday" is 9 Mar.',
      "-# The date was worked out from a weekday.",
    ]);
  });

  it("page an article between paragraphs and lose no word of it", () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) =>
      `Paragraph ${index}. ${"The harbour was quiet that evening. ".repeat(12)}`.trim(),
    );
    const view: ArticleView = {
      kind: "article",
      ...entries[0]!,
      text: paragraphs.join("\n\n"),
      passages: [],
      dateReasons: [],
    };
    const pages = contents(view);
    expect(pages.length).toBeGreaterThan(2);
    const body = pages
      .flatMap((page) => page?.split("\n") ?? [])
      .filter((text) => text !== "" && !text.startsWith("-# ") && !text.startsWith("**"));
    expect(body).toEqual(paragraphs);
  });
});

describe("right-to-left text", () => {
  const arabic = lookupOver([
    entry("faro-1", "صدى المضيق", "2031-03-08", "عائلات ضحايا العبّارة", { url: "https://sada.example/a" }),
  ]);

  it("keeps its names apart from the dates beside them, and needs nothing where all runs one way", () => {
    const [message] = renderMessages(
      summary({ query: query("العبّارة"), sentences: [sentence("قالت الشرطة إن 33 شخصاً قتلوا.", "faro-1")] }),
      { articles: arabic },
    );
    expect(message?.content?.split("\n").slice(0, 4)).toEqual([
      "**العبّارة**",
      "قالت الشرطة إن 33 شخصاً قتلوا.²",
      "",
      "² \u2068صدى المضيق\u2069 · 6 Mar 2031 · [\u2068عائلات ضحايا العبّارة\u2069](<https://sada.example/a>)",
    ]);
  });

  it("keeps the date after an outlet that has no page, in a link as beside it", () => {
    expect(isolate("¹ صدى المضيق, 8 Mar 2031")).toBe("¹ \u2068صدى المضيق\u2069, 8 Mar 2031");
    expect(isolate("غزة, 8 قتلى")).toBe("\u2068غزة, 8 قتلى\u2069");
    expect(isolateForeign("الأمر /privacy forget يحذف")).toBe("الأمر \u2068/privacy forget\u2069 يحذف");
  });
});

describe("buttons", () => {
  it("are those that the caller asks for, back and next disabled at the ends", () => {
    const pages = renderMessages(comparison, {
      articles,
      buttons: ({ number }) => [
        { action: "back", id: `c:${number - 1}` },
        { action: "next", id: `c:${number + 1}` },
        { action: "passages", id: "p" },
      ],
    });
    expect(pages.map(({ components }) => components)).toEqual([
      [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: "◀ Back", custom_id: "c:0", disabled: true },
            { type: 2, style: 2, label: "Next ▶", custom_id: "c:2", disabled: false },
            { type: 2, style: 1, label: "Passages", custom_id: "p", disabled: false },
          ],
        },
      ],
      [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: "◀ Back", custom_id: "c:1", disabled: false },
            { type: 2, style: 2, label: "Next ▶", custom_id: "c:3", disabled: true },
            { type: 2, style: 1, label: "Passages", custom_id: "p", disabled: false },
          ],
        },
      ],
    ]);
  });

  it("take a second row after five", () => {
    const [message] = renderMessages(summary(), {
      buttons: () =>
        Array.from({ length: 6 }, (_, index) => ({ action: "share" as const, id: String(index) })),
    });
    expect(message?.components?.map(({ components }) => components.length)).toEqual([5, 1]);
  });
});

describe("notices", () => {
  it("keep their lines and let nothing in them act", () => {
    expect(renderNotice('"@everyone" is no outlet here.\nDid you mean *this*?').content).toBe(
      '"\\@everyone" is no outlet here.\nDid you mean \\*this\\*?',
    );
  });

  it("name a channel by its name, and one without a known name in words", () => {
    const lacking = (channel: string | null): string =>
      noticesIn(wordsFor("en")).missingPermissions(channel, ["Send Messages"]);
    expect(lacking("newsroom")).toBe("I may not post in #newsroom: I need Send Messages there.");
    expect(lacking(null)).toBe("I may not post in this channel: I need Send Messages there.");
    for (const code of LANGUAGE_CODES)
      expect(noticesIn(wordsFor(code)).missingPermissions(null, ["Send Messages"])).not.toContain("#");
  });
});
