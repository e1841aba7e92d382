/** The page in a real browser: a newcomer's whole way, the keyboard alone, hostile articles, and axe. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage, type Look } from "./browser.ts";
import { startPage } from "./support.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const QUESTION = "How many people died on the ferry?";

let browser: Browser;
let pageFolder: string;
let started: Awaited<ReturnType<typeof startPage>>;
beforeAll(async () => {
  // What is tested is what the sources make, not what somebody made of them before.
  pageFolder = mkdtempSync(join(tmpdir(), "dateline-bundle-"));
  await build({ configFile: "vite.page.config.ts", build: { outDir: pageFolder } });
  started = await startPage("corpus", { pageFolder });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await started.page.stop();
});

/** Does something on a page of its own; whatever it is, nothing may complain and nothing may leave the machine. */
const on = async (look: Look, act: (page: Page) => Promise<void>, url = started.page.url): Promise<void> => {
  const opened = await openPage(browser, url, look);
  try {
    await act(opened.page);
    expect(opened.errors).toEqual([]);
    expect(opened.foreign).toEqual([]);
  } finally {
    await opened.close();
  }
};

/** The newest message that is whole. */
const newest = (page: Page) => page.locator("discord-message[aria-busy=false]").last();

/** Types a command, its first option after its name. */
const command = async (page: Page, typed: string): Promise<void> => {
  const [path = "", rest = ""] = typed.split(": ");
  await page.locator("#say").pressSequentially(`${path} `);
  if (rest !== "") await page.locator(".command-line input").first().fill(rest);
  await page.keyboard.press("Enter");
};

describe("a newcomer", () => {
  it("clicks an example, then a digit, and reads the very words; goes back", async () => {
    await on({}, async (page) => {
      const examples = page.locator("discord-message").first().locator("button.press");
      expect(await examples.count()).toBe(3);
      await examples.first().click();
      const answer = page.locator("discord-message[aria-busy=false]", { has: page.locator("a.cite") }).last();
      await answer.waitFor();
      const digit = answer.locator("a.cite").first();
      const sentence = await digit.evaluate((node) => {
        const before = node.previousSibling?.textContent ?? "";
        return before.trim();
      });
      await digit.click();
      const mark = page.locator("#panel mark").first();
      await mark.waitFor();
      expect(sentence).toContain((await mark.textContent())!.replace(/\s+/g, " ").trim());
      expect(await mark.isVisible()).toBe(true);
      // The address leads there by itself.
      const address = page.url();
      await page.keyboard.press("Escape");
      await page.locator("#panel").waitFor({ state: "hidden" });
      await expect.poll(async () => page.evaluate("document.activeElement?.className")).toBe("cite");
      await page.goto(address);
      await page.locator("#panel mark").first().waitFor();
      await page.goBack();
      await page.locator("#panel").waitFor({ state: "hidden" });
    });
  });

  it("opens passages for himself, leafs, dismisses them; compares; shares nothing by accident", async () => {
    await on({}, async (page) => {
      await command(page, `/ask: ${QUESTION}`);
      await page.locator("a.cite").first().waitFor();
      await newest(page).getByRole("button", { name: "Passages" }).click();
      const own = page.locator("discord-message.ephemeral").last();
      await own.waitFor();
      const first = await own.locator(".body").textContent();
      await own.getByRole("button", { name: /Next/ }).click();
      await expect.poll(async () => own.locator(".body").textContent()).not.toBe(first);
      await expect.poll(async () => page.evaluate("document.activeElement?.textContent")).toMatch(/Next/);
      await own.locator(".body strong a.cite-line, .body a.cite-line").first().click();
      await page.locator("#panel mark").first().waitFor();
      await own.getByRole("button", { name: "Dismiss message" }).click();
      await expect.poll(async () => page.locator("discord-message.ephemeral").count()).toBe(0);
    });
  });

  it("fills in a command with completion, a form, and sees a picture", async () => {
    await on({}, async (page) => {
      await page.locator("#say").pressSequentially("/as");
      expect(await page.getByRole("option").first().textContent()).toContain("/ask");
      await page.keyboard.press("Enter");
      await page.keyboard.type("What did the inquiry find?");
      await page.getByRole("button", { name: "+ outlet" }).first().click();
      await page.keyboard.type("coast");
      await page.getByRole("option", { name: "Coastal Wire" }).waitFor();
      await page.keyboard.press("Enter");
      expect(await page.locator("#option-outlet").inputValue()).toBe("Coastal Wire");
      await page.keyboard.press("Enter");
      await newest(page).getByText("only Coastal Wire").waitFor();
      await command(page, "/figures: ferry death toll");
      const picture = page.locator(".picture img").last();
      await picture.waitFor();
      await expect
        .poll(async () => picture.evaluate((node) => ("naturalWidth" in node ? node.naturalWidth : 0)), {
          timeout: 30_000,
        })
        .toBeGreaterThan(100);
      await command(page, `/ask: ${QUESTION}`);
      await newest(page).getByRole("button", { name: "Follow up" }).click();
      await page.getByRole("dialog").getByRole("textbox").fill("Who owned the ferry?");
      await page.getByRole("button", { name: "Submit" }).click();
      await newest(page).getByText("Who owned the ferry?").first().waitFor();
    });
  });

  it("types a question at once, and is answered; sends a command typed whole; is told how to ask in a channel", async () => {
    await on({}, async (page) => {
      await page.keyboard.type(QUESTION);
      await page.keyboard.press("Enter");
      await newest(page).locator("a.cite").first().waitFor();
      await page.locator("#say").pressSequentially("/help");
      await page.keyboard.press("Enter");
      await newest(page).getByText("every sentence points at the words").waitFor();
      await page.getByRole("link", { name: "newsroom" }).click();
      await page.locator("#say").fill("Who owned the ferry?");
      await page.keyboard.press("Enter");
      await newest(page).getByRole("button", { name: "Answer this one" }).click();
      await newest(page).locator("a.cite").first().waitFor();
    });
  });

  it("checks a message against the coverage from its menu", async () => {
    await on({}, async (page) => {
      await page.locator("#say").fill("At least 90 people died on the ferry Linnet.");
      await page.keyboard.press("Enter");
      const said = page.locator("discord-message.from-you").filter({ hasText: "At least 90" });
      await said.click({ button: "right" });
      await page.getByRole("menuitem", { name: "Check against coverage" }).click();
      const check = page.locator("discord-message.ephemeral").last();
      await check.getByText("contradicts").first().waitFor();
    });
  });

  it("is told where an article has changed since it was cited, and finds words that have only moved", async () => {
    await on({}, async (page) => {
      const id = "2031-03-04-coastal-wire-ferry-strikes-breakwater";
      const moved = "The Linnet, on its way".slice(0, 16);
      await page.evaluate(
        `location.hash = '#in=newsroom&article=${id}&words=0-20-${encodeURIComponent(moved)}'`,
      );
      expect(await page.locator("#panel mark").first().textContent()).toBe("The Linnet, on its w");
      await page.evaluate(`location.hash = '#in=newsroom&article=${id}&words=0-20-Nothing%20of%20it'`);
      await page.getByText("has changed since it was cited").waitFor();
      expect(await page.locator("#panel mark").count()).toBe(0);
    });
  });

  it("looks at the sources and at what is in doubt, and opens an article from each", async () => {
    await on({}, async (page) => {
      await page.getByRole("link", { name: "Sources" }).click();
      const point = page.locator(".point").first();
      await point.click();
      await page.locator("#panel h2").waitFor();
      await page.getByRole("link", { name: "Corpus doctor" }).click();
      await page.locator(".findings li button").first().click();
      await page.locator("#panel .doubts").waitFor();
    });
  });
});

describe("every digit of every kind of answer", () => {
  it.each([
    "/summary: ferry accident",
    "/compare: ferry death toll",
    "/quotes: Dana Ferrow",
    "/timeline: Linnet",
    "/search: radar",
  ])("%s opens words that its article prints", async (typed) => {
    await on({}, async (page) => {
      await command(page, typed);
      await newest(page).locator("a.cite, a.cite-line").first().waitFor();
      const addresses = await newest(page)
        .locator("a.cite, a.cite-line")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      for (const address of addresses) {
        const parameters = new URLSearchParams(address.slice(1));
        const article = started.library.article(parameters.get("article") ?? "");
        expect(article, address).toBeDefined();
        for (const span of (parameters.get("words") ?? "").split("_").filter(Boolean)) {
          const [, start, end] = (/^(\d+)-(\d+)/.exec(span) ?? []).map(Number);
          expect(article!.text.slice(start, end).trim().length, address).toBeGreaterThan(0);
        }
      }
      // No digit of the message is left that opens nothing.
      const left = await newest(page)
        .locator(".line")
        .evaluateAll((lines) =>
          lines.flatMap((line) =>
            [...line.childNodes]
              .filter((node) => node.nodeName !== "A")
              .map((node) => node.textContent ?? ""),
          ),
        );
      expect(left.join("")).not.toMatch(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/);
    });
  });
});

describe("the keyboard alone", () => {
  it("asks, opens a digit, comes back, moves between messages, opens a menu, switches rooms", async () => {
    await on({}, async (page) => {
      await expect.poll(async () => page.evaluate("document.activeElement?.id")).toBe("say");
      await page.keyboard.type("/as");
      await page.keyboard.press("Tab");
      await page.keyboard.type(QUESTION);
      await page.keyboard.press("Enter");
      await newest(page).locator("a.cite").first().waitFor();
      // Out of the field upwards: the newest message, then its first digit.
      await page.keyboard.press("Shift+Tab");
      for (let step = 0; step < 30; step += 1) {
        if (await page.evaluate('document.activeElement?.className === "cite"')) break;
        await page.keyboard.press("Shift+Tab");
      }
      await page.keyboard.press("Enter");
      await page.locator("#panel mark").first().waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(async () => page.evaluate("document.activeElement?.className")).toBe("cite");
      await page.keyboard.press("Home");
      await page.keyboard.press("End");
      await expect
        .poll(async () => page.evaluate("document.activeElement?.localName"))
        .toBe("discord-message");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowDown");
      await newest(page).locator(".tools button").last().focus();
      await page.keyboard.press("Enter");
      await expect
        .poll(async () => page.evaluate('document.activeElement?.getAttribute("role")'))
        .toBe("menuitem");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("channel");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "newsroom", level: 1 }).waitFor();
      await expect.poll(async () => page.evaluate("document.activeElement?.id")).toBe("say");
      await page.keyboard.type("/help ");
      await page.keyboard.press("Escape");
      await expect.poll(async () => page.evaluate("document.activeElement?.id")).toBe("say");
    });
  });
});

describe("hostile articles", () => {
  const EVIL = [
    "<script>window.__acted = 1; fetch('http://evil.example/')</script>",
    "<img src=x onerror=\"window.__acted = 1\"> <svg onload=alert(1)> </div></main><iframe src='http://evil.example/'></iframe>",
    "[click](javascript:window.__acted=1) ![x](http://evil.example/x.png) [a](<http://evil.example>) <http://evil.example/>",
    "** __ ~~ || ` ``` > # -# - [ ]( \uE100\uE0FF \uE101 ¹ ² ⁹⁹",
    "\u202Etxet desrever\u202C \u2066isolated \u200Bzero\u200Bwidth",
    `${"W".repeat(4_000)} was reported by the harbour office on Tuesday.`,
  ];
  let hostile: Awaited<ReturnType<typeof startPage>>;
  beforeAll(async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "dateline-hostile-")), "corpus");
    mkdirSync(folder, { recursive: true });
    for (const [index, evil] of EVIL.entries()) {
      writeFileSync(
        join(folder, `evil-${index}.md`),
        `---\noutlet: "<b onclick=alert(1)>Outlet ${index}</b>"\npublished: 2031-03-0${index + 1}\nurl: "javascript:alert(${index})"\nheadline: ${JSON.stringify(`The harbour gate ${evil.slice(0, 120)}`)}\n---\nThe harbour gate was closed on Tuesday ${evil.slice(0, 300)} by the harbour office.\n\nThe harbour office said the gate ${evil} would open on Friday.\n`,
      );
    }
    hostile = await startPage(folder, { pageFolder });
  });
  afterAll(async () => hostile.page.stop());

  it("act in no message, no article and no view", async () => {
    await on(
      {},
      async (page) => {
        for (const typed of [
          "/ask: When was the harbour gate closed?",
          "/search: harbour gate",
          "/sources",
          "/compare: harbour gate",
        ]) {
          await command(page, typed);
          await expect.poll(async () => page.locator("discord-message[aria-busy=true]").count()).toBe(0);
        }
        const links = page.locator("discord-message a.cite, discord-message a.cite-line");
        expect(await links.count()).toBeGreaterThan(3);
        for (const index of EVIL.keys()) {
          await page.goto(`${hostile.page.url}#in=newsroom&article=evil-${index}`);
          await page.locator("#panel h2").waitFor();
          expect(await page.locator("#panel a[href^=javascript]").count()).toBe(0);
        }
        for (const view of ["sources", "doctor"]) {
          await page.goto(`${hostile.page.url}#in=${view}`);
          await page.locator(".view").waitFor();
        }
        expect(await page.evaluate('"__acted" in window')).toBe(false);
        expect(
          await page
            .locator("#stage script, #panel script, #stage iframe, #panel iframe, #stage b[onclick]")
            .count(),
        ).toBe(0);
        // Nothing is wider than the page, however long its words.
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      },
      hostile.page.url,
    );
  });
});

describe("the page in another language", () => {
  it.each([
    ["de-AT", "ltr", "Direktnachrichten", "Quellen", "Erschienen"],
    ["es-MX", "ltr", "Mensajes directos", "Fuentes", "Publicado"],
    ["fr-CA", "ltr", "Messages privés", "Sources", "Publié"],
    ["ar-EG", "rtl", "الرسائل المباشرة", "المصادر", "نُشر"],
  ])("greets, offers examples that are answered and shows articles: %s", async (locale, dir, ...said) => {
    const [direct = "", sources = "", published = ""] = said;
    await on({ locale }, async (page) => {
      expect(await page.evaluate("[document.documentElement.lang, document.documentElement.dir]")).toEqual([
        locale.slice(0, 2),
        dir,
      ]);
      await page.getByRole("heading", { name: direct }).waitFor();
      const examples = page.locator("discord-message").first().locator("button.press");
      expect(await examples.count()).toBe(3);
      for (const example of await examples.all()) {
        const before = await page.locator("a.cite").count();
        await example.click();
        await page.locator("a.cite").nth(before).waitFor();
      }
      await page.locator("a.cite").last().click();
      await page.locator("#panel").getByText(published, { exact: true }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("link", { name: sources }).click();
      await page.locator(".point").first().waitFor();
    });
  });

  it("places points of time where the dates stand that the strip is labelled with, read from the right too", async () => {
    await on({ locale: "ar-EG" }, async (page) => {
      await page.evaluate("location.hash = '#in=sources'");
      const strip = page
        .locator(".strip")
        .filter({ has: page.locator(".point").nth(2) })
        .first();
      const places = await strip
        .locator(".point")
        .evaluateAll((points) => points.map((point) => point.getBoundingClientRect().x));
      expect(places).toEqual(places.toSorted((a, b) => b - a));
      await strip.locator(".point").first().focus();
      await page.keyboard.press("ArrowLeft");
      expect(await strip.locator(".point").nth(1).getAttribute("tabindex")).toBe("0");
    });
  });
});

describe("axe finds nothing serious", () => {
  it.each([
    ["in the dark", { theme: "dark" }],
    ["in the light", { theme: "light" }],
    ["on a phone", { theme: "light", width: 360, height: 740, isTouch: true }],
    ["read from the right", { locale: "ar" }],
  ] as const)("%s", async (_, look) => {
    await on(look, async (page) => {
      await page.evaluate(axe);
      const check = async (where: string): Promise<void> => {
        const found = await page.evaluate(`(async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | "));
        })()`);
        expect(found, where).toEqual([]);
      };
      await check("at first");
      await command(page, `/ask: ${QUESTION}`);
      await newest(page).locator("a.cite").first().waitFor();
      await newest(page).locator("button.press").first().click();
      await page.locator("discord-message.ephemeral").first().waitFor();
      await page.locator("#say").pressSequentially("/");
      await check("with an answer, passages and the picker");
      await page.keyboard.press("Escape");
      await page.locator("a.cite").first().click();
      await page.locator("#panel mark").first().waitFor();
      await check("with an article");
      await page.evaluate("location.hash = '#in=sources'");
      await page.locator(".point").first().waitFor();
      await page.locator(".outlet").first().click();
      await check("with the sources");
      await page.evaluate("location.hash = '#in=doctor'");
      await page.locator(".tile").first().waitFor();
      await check("with the doctor");
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    });
  });
});
