/** Answers as files for other programs: whole, and harmless wherever they are opened. */
import { describe, expect, it } from "vitest";
import { exportAnswer, exportFileName, EXPORT_FORMATS } from "../../src/presentation/index.ts";
import type { Answer, ArticleView, QuoteBook, SourceList } from "../../src/types.ts";
import {
  articles,
  cite,
  comparison,
  entry,
  framing,
  ledger,
  quotes,
  refusal,
  results,
  summary,
  timeline,
  lookupOver,
} from "./answers.ts";
import { createRandom, hostileText } from "./hostile.ts";

/** Reads RFC 4180, strictly. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error("an open quote");
        if (text[at] === '"' && text[at + 1] === '"') at += 1;
        else if (text[at] === '"') break;
        cell += text[at];
      }
      at += 1;
    } else while (at < text.length && !",\r\n".includes(text[at] ?? "")) cell += text[at++];
    rows.at(-1)?.push(cell);
    if (text.startsWith("\r\n", at)) {
      rows.push([]);
      at += 2;
    } else if (text[at] === ",") {
      at += 1;
      if (at === text.length) rows.at(-1)?.push("");
    } else if (at < text.length) throw new Error(`what follows a cell at ${at}?`);
  }
  return rows;
};

const all: readonly Answer[] = [summary(), comparison, ledger, quotes, timeline, framing, results, refusal];

describe("CSV", () => {
  it("has a row for each figure, with what it counts, whose it is and where it stands", () => {
    const [head = [], ...rows] = readCsv(exportAnswer(ledger, "csv", articles));
    expect(rows).toHaveLength(ledger.rows.length);
    const at = (row: string[] | undefined, name: string): string | undefined => row?.[head.indexOf(name)];
    const [first] = ledger.rows;
    expect(at(rows[0], "printed")).toBe(first?.printed);
    expect(at(rows[0], "value")).toBe(String(first?.value));
    expect(at(rows[0], "outlet")).toBe(first?.outlet);
    expect(at(rows[0], "article")).toBe(first?.citation.articleId);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  it("has a row for each quotation, word for word", () => {
    const [head = [], ...rows] = readCsv(exportAnswer(quotes, "csv", articles));
    expect(rows.map((row) => row[head.indexOf("quote")])).toEqual(quotes.rows.map(({ quote }) => quote));
  });

  it("holds no formula, whatever was printed, and stays a table", () => {
    const attacks = [
      '=HYPERLINK("https://evil.example","click")',
      "+1+1|cmd",
      "-2+3",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      " =1+1",
      "\uFF1D1+1",
      'a"b,c\r\nd',
      "nul\u0000l",
    ];
    for (const quote of attacks) {
      const [row] = quotes.rows;
      if (!row) throw new Error("no quotes");
      const book: QuoteBook = { ...quotes, rows: [{ ...row, quote, speaker: quote }] };
      const text = exportAnswer(book, "csv", articles);
      const rows = readCsv(text);
      expect(rows).toHaveLength(2);
      for (const cell of rows[1] ?? []) {
        expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D]/u);
        expect(cell).not.toContain("\u0000");
      }
    }
  });
});

describe("bibliographies", () => {
  const hostile = entry("café ☂ {id}", "Wire & Sons", "2031-03", "50% of \\input{x} {braces} $5 #1 a_b ~ ^", {
    url: "https://wire.example/a%20b?x={y}&z=1",
    byline: "Ana Ruiz and Bo Lind",
    carrier: "Morning Post",
  });
  const twin = { ...hostile, id: "cafe id" };
  const lookup = lookupOver([hostile, twin]);
  const answer = summary({
    sentences: [
      {
        text: "It rained.",
        citations: [
          { ...cite("wire-1"), articleId: hostile.id },
          { ...cite("wire-1"), articleId: twin.id },
        ],
      },
    ],
  });

  it("name each cited article once", () => {
    const bib = exportAnswer(summary(), "bibtex", articles);
    const cited = new Set(
      summary().sentences.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)),
    );
    expect(bib.match(/^@online\{/gm)).toHaveLength(cited.size);
    const csl: { id: string }[] = JSON.parse(exportAnswer(summary(), "csl", articles));
    expect(csl.map(({ id }) => id)).toEqual([...cited]);
  });

  it("escape what TeX would obey, and give each entry a key of its own", () => {
    const bib = exportAnswer(answer, "bibtex", lookup);
    expect(bib).toContain(
      "title = {{50\\% of \\textbackslash{}input\\{x\\} \\{braces\\} \\$5 \\#1 a\\_b \\textasciitilde{} \\textasciicircum{}}}",
    );
    expect(bib).toContain("author = {{Ana Ruiz and Bo Lind}}");
    expect(bib).toContain("organization = {Wire \\& Sons}");
    expect(bib).toContain("date = {2031-03}");
    expect(bib).toContain("url = {https://wire.example/a\\%20b?x=\\%7By\\%7D&z=1}");
    const keys = [...bib.matchAll(/^@online\{([^,]*),$/gm)].map((match) => match[1]);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]+$/);
    const bare = bib.replace(/\\[{}]/g, "");
    expect(bare.split("{").length).toBe(bare.split("}").length);
  });

  it("give CSL its dates as far as they are known", () => {
    const [first] = JSON.parse(exportAnswer(answer, "csl", lookup));
    expect(first).toMatchObject({
      type: "article-newspaper",
      "container-title": "Wire & Sons",
      issued: { "date-parts": [[2031, 3]] },
      note: "Carried by Morning Post",
    });
  });
});

describe("Markdown", () => {
  it("gives each sentence footnotes that hold the words it stands on", () => {
    const answer = summary();
    const text = exportAnswer(answer, "md", articles);
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]));
    const told = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map((match) => match[1]);
    expect(new Set(told)).toEqual(used);
    expect(told.length).toBeGreaterThan(0);
    expect(text).toContain(`# ${answer.query.text}`);
  });

  it("lets nothing that was printed act", () => {
    const random = createRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const nasty = `<script>alert(1)</script> ![x](https://evil.example/p.png) # ${hostileText(random, 40)}`;
      const text = exportAnswer(
        summary({
          sentences: [{ text: nasty, citations: [{ ...cite("wire-1"), quote: nasty, outlet: nasty }] }],
        }),
        "md",
        articles,
      );
      expect(text).not.toMatch(/(?<!\\)<script|!\[[^\]]*\]\(http/);
    }
  });
});

describe("lists and articles", () => {
  const own = entry("wire-1", "Coastal Wire", "2031-03-04", "Ferry strikes breakwater");
  const listed: SourceList = {
    kind: "sources",
    outlets: [
      { outlet: "Coastal Wire", articles: 1, firstPublished: "2031-03-04", lastPublished: "2031-03-04" },
    ],
    articles: [own],
    problems: [],
  };

  it("are written out in Markdown", () => {
    const text = exportAnswer(listed, "md", articles);
    expect(text).toContain("- Coastal Wire: 1 article");
    expect(text).toContain("- Ferry strikes breakwater, Coastal Wire, 4 Mar 2031");
    const article: ArticleView = {
      ...own,
      kind: "article",
      text: "The ferry struck *the* pier.\n\nNobody was hurt.",
      passages: [],
      dateReasons: [],
    };
    const whole = exportAnswer(article, "md", articles);
    expect(whole).toMatch(/^# Ferry strikes breakwater$/m);
    expect(whole).toContain("Coastal Wire, 4 Mar 2031");
    expect(whole).toContain("The ferry struck \\*the\\* pier.\n\nNobody was hurt.");
  });

  it("have a row for each article in CSV", () => {
    const [head, row, ...more] = readCsv(exportAnswer(listed, "csv", articles));
    expect(head).toContain("headline");
    expect(row).toContain("Ferry strikes breakwater");
    expect(more).toEqual([]);
  });
});

describe("every answer", () => {
  it("goes into every form, and back from those that are data", () => {
    for (const answer of all) {
      for (const format of EXPORT_FORMATS) {
        const text = exportAnswer(answer, format, articles);
        if (format === "json") expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(answer)));
        if (format === "csl") expect(Array.isArray(JSON.parse(text))).toBe(true);
        if (format === "csv") readCsv(text);
      }
    }
  });

  it("gets a name that any file system takes", () => {
    expect(exportFileName("How many? ../../etc/passwd", "bibtex")).toBe("dateline-how-many-etc-passwd.bib");
    expect(exportFileName("كم عدد الركاب؟", "csl")).toBe("dateline-كم-عدد-الركاب.csl.json");
    expect(exportFileName("???", "md")).toBe("dateline-answer.md");
    expect(exportFileName("x".repeat(500), "csv").length).toBeLessThan(90);
  });
});
