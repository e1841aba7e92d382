import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCommands } from "../../commands/index.ts";
import {
  DISCORD_LOCALES,
  ENGLISH,
  LANGUAGE_CODES,
  notBroughtIn,
  particular,
  renderMessages,
  wordsFor,
} from "../../src/presentation/index.ts";
import { PARTICULARS } from "../../src/presentation/words/particulars.ts";
import type { Desk } from "../../src/desk.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { Answer, CommandOption, Digests, Ingest, RefusalCause } from "../../src/types.ts";
import { articles, comparison, ledger, refusal, summary } from "./answers.ts";

const OTHERS = LANGUAGE_CODES.filter((code) => code !== "en");

/** Every phrase with its path; what the platform formats is left out. */
const phrasesOf = (value: object, path = ""): [path: string, phrase: unknown][] =>
  Object.entries(value).flatMap(([key, own]: [string, unknown]): [string, unknown][] =>
    typeof own === "object" && own !== null ? phrasesOf(own, `${path}${key}.`) : [[`${path}${key}`, own]],
  );
const spoken = (code: string) => {
  const { refusals: _, descriptions: __, locale: ___, notBroughtIn: ____, ...own } = wordsFor(code);
  return new Map(phrasesOf(own));
};

/** Numbers of three digits look the same in all five languages. */
const NUMBERS = [471, 582, 693, 814];

/** What a phrase says of these; names in a list where it wants one. */
const said = (phrase: unknown): string => {
  if (typeof phrase !== "function") return String(phrase);
  try {
    return String(phrase(...NUMBERS));
  } catch {
    const lists = [
      [["471", "582"], 693],
      [471, ["582", "693"]],
      [471, 582, ["693", "814"]],
    ];
    for (const values of lists) {
      try {
        return String(phrase(...values));
      } catch {
        continue;
      }
    }
    throw new Error("a phrase that takes something else");
  }
};
const numbersIn = (text: string): number[] =>
  [...new Set(text.match(/\d{3}/g) ?? [])]
    .map(Number)
    .filter((number) => NUMBERS.includes(number))
    .sort();

/** Phrases that say what others leave out, or that choose by a word. */
const OWN_WAY = /^notices\.unknownName$|^options\.wrongType$/;

const CAUSES: readonly RefusalCause[] = [
  { key: "empty" },
  { key: "nothing-citable" },
  { key: "no-match" },
  { key: "nothing-found" },
  { key: "nothing-to-check" },
  { key: "nobody-quoted" },
  { key: "no-figures" },
  { key: "no-events" },
  { key: "too-little-text" },
  { key: "unknown-outlet", typed: "Xinhau", nearest: ["Xinhua"] },
  { key: "no-article", typed: "wire-9", nearest: ["wire-1"] },
  { key: "nobody-called", typed: "Smiht", nearest: ["Smith"] },
  { key: "bad-date", typed: "yesterweek" },
  { key: "bad-length", typed: "huge" },
  { key: "bad-limit", most: 100 },
  { key: "no-days", since: "2031-03-06", until: "2031-03-04" },
  { key: "words-missing", words: ["combatants"] },
  { key: "words-apart", words: ["ferry", "combatants"] },
  { key: "one-outlet", outlet: "El Faro", silent: ["Coastal Wire"] },
];

const nothing = (): never => {
  throw new Error("not asked here");
};
/** Only definitions are looked at: whatever there may be is there. */
const definitions = () => {
  const anything = <T>(): T => new Proxy({}, { get: () => nothing }) as T;
  return createCommands({
    desk: anything<Desk>(),
    state: createMemoryState(),
    clock: { now: () => new Date(0) },
    digests: anything<Digests>(),
    ingest: anything<Ingest>(),
    reload: nothing,
  }).map(({ definition }) => definition);
};
interface Described {
  readonly text: string;
  readonly translations: Readonly<Record<string, string>>;
}
const described = (): Described[] => {
  const found: Described[] = [];
  const see = (text: string, translations: Readonly<Record<string, string>> = {}): void =>
    void found.push({ text, translations });
  const inOptions = (options: readonly CommandOption[] = []): void => {
    for (const option of options) {
      see(option.description, option.description_localizations);
      for (const choice of option.choices ?? []) see(choice.name, choice.name_localizations);
      inOptions(option.options);
    }
  };
  for (const definition of definitions()) {
    if (definition.description !== undefined)
      see(definition.description, definition.description_localizations);
    inOptions(definition.options);
  }
  return found;
};

describe.each(OTHERS)("the language %s", (code) => {
  const english = spoken("en");
  const own = spoken(code);

  it("says all that English says, and nothing else", () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const untranslated = [...own].filter(([, phrase]) => phrase === "").map(([path]) => path);
    expect(untranslated).toEqual([]);
  });

  it("leaves out nothing that is put in", () => {
    const differing = [...english].flatMap(([path, phrase]) => {
      if (typeof phrase !== "function" || OWN_WAY.test(path) || !path.includes(".")) return [];
      const [there, here] = [numbersIn(said(phrase)), numbersIn(said(own.get(path)))];
      return there.join() === here.join() ? [] : [`${path}: ${there.join()} is ${here.join()}`];
    });
    expect(differing).toEqual([]);
  });

  it("says why coverage could not be brought in, with the particulars behind it", () => {
    const refused = { reason: "unreachable", message: "wire.example gave no answer." } as const;
    const text = notBroughtIn(refused, wordsFor(code));
    expect(text).toContain(`(${refused.message})`);
    expect(text.indexOf(refused.message)).toBeGreaterThan(20);
    expect(notBroughtIn(refused, wordsFor("en"))).toBe(refused.message);
  });

  it("says in its own words what bringing coverage in says of particulars", () => {
    const words = wordsFor(code);
    const folder = "src/ingest";
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const told =
      /(?:\b(?:refusal|failure|failed|cut)\(\s*"[a-z-]+",\s*|\bunread\(\s*|\breason: )(?:"([^"]{12,})"|`([^`]{12,})`)/gu;
    const messages = sources
      .flatMap((source) => Array.from(source.matchAll(told)))
      .map(([, plain, built = ""]) => plain ?? built.replaceAll(/\$\{[^}]*\}/gu, "271"))
      // It names what broke, for whoever mends it; of the others the pattern above sees a part.
      .filter((message) => !/^it is broken, or made|\$\{|left alone/u.test(message));
    expect(messages.length).toBeGreaterThan(40);
    expect(messages.filter((message) => particular(message, words) === message)).toEqual([]);
    for (const [english, ...others] of PARTICULARS)
      for (const other of others)
        expect(other.match(/\{\d\}/gu)?.toSorted()).toEqual(english.match(/\{\d\}/gu)?.toSorted());
    expect(particular("a.example asks to be left alone for now.", words)).toMatch(/a\.example/u);
    const nested = "No article could be read there: it holds only 9 words of text.";
    expect(particular(nested, words)).toContain(particular("it holds only 9 words of text", words));
  });

  it("has a form of every noun for every number", () => {
    for (const count of Object.values(wordsFor(code).counts))
      for (const number of [0, 1, 2, 3, 11, 100, 1_000_000]) expect(count(number)).toMatch(/^\P{Cn}{2,}$/u);
    for (const number of [3, 11, 100])
      expect(wordsFor(code).counts.articles(number)).toContain(String(number));
  });

  it("tells the cause of every refusal with what it is about", () => {
    for (const cause of CAUSES) {
      const [message] = renderMessages(
        { ...refusal, nearest: [], missingTerms: [], cause },
        { words: wordsFor(code) },
      );
      expect(message?.content).not.toContain(refusal.message);
      for (const [key, told] of Object.entries(cause)) {
        if (key === "key" || key === "since" || key === "until") continue;
        for (const value of [told].flat()) expect(message?.content).toContain(String(value));
      }
    }
  });

  it("fits where Discord puts it", () => {
    const { buttons, followUp } = wordsFor(code);
    for (const label of Object.values(buttons)) expect(Array.from(label).length).toBeLessThanOrEqual(80);
    expect(Array.from(followUp.title).length).toBeLessThanOrEqual(45);
    expect(Array.from(followUp.label).length).toBeLessThanOrEqual(45);
    expect(Array.from(followUp.placeholder).length).toBeLessThanOrEqual(100);
  });

  it("describes every command, option and choice, and none that is gone", () => {
    const texts = new Set(described().map(({ text }) => text));
    const translated = new Set(Object.keys(wordsFor(code).descriptions ?? {}));
    expect([...texts].filter((text) => !translated.has(text))).toEqual([]);
    expect([...translated].filter((text) => !texts.has(text))).toEqual([]);
  });
});

describe("English", () => {
  it("counts one of a thing as one", () => {
    const wrong = phrasesOf(ENGLISH).flatMap(([path, phrase]) => {
      if (typeof phrase !== "function" || path.startsWith("refusals.")) return [];
      try {
        const text = String(phrase(1, 1, 1, 1));
        return /\b1 (?:(?:more|earlier|new|other|further) )?(?!has\b|shows\b)[a-z]{2,}(?<!s)s\b/.test(text)
          ? [`${path}: ${text}`]
          : [];
      } catch {
        // It takes lists or words, and counts nothing.
        return [];
      }
    });
    expect(wrong).toEqual([]);
  });
});

describe("the commands' translations", () => {
  it("stand under Discord's locales, in 1 to 100 characters", () => {
    for (const { text, translations } of described()) {
      expect(Object.keys(translations), text).toEqual([...DISCORD_LOCALES]);
      for (const translation of Object.values(translations)) {
        expect(Array.from(translation).length, translation).toBeGreaterThan(0);
        expect(Array.from(translation).length, translation).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe("a locale", () => {
  it("is a language with its region's numbers, and English where nobody speaks it", () => {
    expect(wordsFor("es-419").number(1234.5)).toBe("1,234.5");
    expect(wordsFor("es-ES").number(12345.5)).toBe("12.345,5");
    expect(wordsFor("ar-EG").date("2031-03-04")).toBe("٤ مارس ٢٠٣١");
    expect(wordsFor("ar-SA").date("2031-03-04")).toBe("٤ مارس ٢٠٣١");
    expect(wordsFor("fr").percent(0.35)).toMatch(/^35[\u00A0\u202F]%$/u);
    for (const unknown of ["ja", "x", "", "not a locale", null, undefined])
      expect(wordsFor(unknown)).toBe(ENGLISH);
  });
});

const contentOf = (answer: Answer, locale: string): string[] =>
  (renderMessages(answer, { articles, words: wordsFor(locale) })[0]?.content ?? "").split("\n");

describe("an answer", () => {
  it("speaks Spanish around sentences as printed", () => {
    expect(contentOf(summary(), "es-ES")).toEqual([
      "**How many people were on the ferry?**",
      "The ferry carried 214 people when it struck the breakwater on Tuesday evening.¹ Its licence allows 180.² “We do not yet know how many boarded without a ticket,” a port spokeswoman said.¹",
      "",
      "¹ Coastal Wire · 4 mar 2031 · [Ferry strikes breakwater](<https://coastal.example/ferry>) (también en Morning Post)",
      "² El Faro · 6 mar 2031 · La licencia del transbordador",
      "-# 2 medios · 3 artículos, uno de ellos copia de agencia · 4–6 mar 2031 · frases tal como se publicaron",
    ]);
  });

  it("speaks French", () => {
    expect(contentOf(ledger, "fr").slice(0, 6)).toEqual([
      "**ferry deaths** : 4 chiffres",
      "**Deaths, ferry accident** · 2031",
      "3 mars  **au moins 12** · Coastal Wire · harbour police¹",
      "5 mars  **29** · El Faro · sans attribution²",
      "5 mars  **au moins 31** · Coastal Wire · harbour police³",
      "-# → a changé avec le temps: A series; on 5 Mar the figures differ",
    ]);
  });

  it("speaks German", () => {
    expect(contentOf(comparison, "de").slice(0, 8)).toEqual([
      "**Ferry accident**: 4 Medien, 4.–9. März 2031",
      "**≠ widersprechen sich · how many died by 5 Mar**",
      "  Coastal Wire  mindestens 31, harbour police¹",
      "  El Faro  29, ohne Quellenangabe²",
      "-# same day, not reconcilable · schweigen dazu: Morning Post",
      "**→ mit der Zeit verändert · people rescued**",
      "  Coastal Wire  120 (4. März)¹ → 174 (6. März)³",
      "**= stimmen überein · licensed for 180**: Coastal Wire¹, El Faro², Harbour Times⁴",
    ]);
  });

  it("speaks Arabic from the right, with Latin names set apart so that they do not reorder the line", () => {
    expect(contentOf(comparison, "ar").slice(0, 8)).toEqual([
      "\u200F**\u2068Ferry accident\u2069**: 4 وسائل إعلام، 4–9 مارس 2031",
      "\u200F**≠ مختلفة · \u2068how many died by 5 Mar\u2069**",
      "  \u200F\u2068Coastal Wire\u2069  31 على الأقل، \u2068harbour police\u2069¹",
      "  \u200F\u2068El Faro\u2069  29، بلا إسناد²",
      "-# \u200F\u2068same day, not reconcilable\u2069 · لم تذكره: \u2068Morning Post\u2069",
      "\u200F**→ تغيّرت مع الوقت · \u2068people rescued\u2069**",
      "  \u200F\u2068Coastal Wire\u2069  120 (4 مارس)¹ ← 174 (6 مارس)³",
      "\u200F**= متفقة · \u2068licensed for 180\u2069**: \u2068Coastal Wire\u2069¹، \u2068El Faro\u2069²، \u2068Harbour Times\u2069⁴",
    ]);
  });

  it("closes every isolate that it opens, and lets none of an article's through", () => {
    const hostile = summary({
      query: { ...summary().query, text: "ferry \u2067\u202E\u2066" },
      notes: ["note \u2068 open \u202B"],
    });
    for (const answer of [hostile, comparison, ledger]) {
      for (const line of contentOf(answer, "ar")) {
        expect(line.split("\u2068").length, line).toBe(line.split("\u2069").length);
        expect(line).not.toMatch(/[\u202A-\u202E\u2066\u2067]/u);
      }
    }
  });

  it("leaves sentences that run from the left as they are", () => {
    expect(contentOf(summary(), "ar")[1]).toBe(contentOf(summary(), "en")[1]);
  });
});
