/** `npm run screenshots`: the pictures in docs/, from the sample coverage. The page is made first. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { openBrowser, openPage, type Look } from "./browser.ts";
import { startPage } from "./support.ts";

const docs = resolve(import.meta.dirname, "../../docs");
mkdirSync(docs, { recursive: true });
const only = process.argv[2];

await build({ configFile: "vite.page.config.ts" });
const browser = await openBrowser();

const run = async (page: Page, path: string, text: string): Promise<void> => {
  const before = await page.locator("discord-message[aria-busy=false]").count();
  await page.locator("#say").pressSequentially(`${path} `);
  await page.locator(".command-line input").first().fill(text);
  await page.keyboard.press("Enter");
  await page.locator("discord-message[aria-busy=false]").nth(before).locator(".line").first().waitFor();
};

/** One picture of a program of its own, so that no picture shows what another one left: of the page, or what `act` gives. */
const shoot = async (
  name: string,
  look: Look,
  act: (page: Page) => Promise<Uint8Array | void>,
): Promise<void> => {
  if (only !== undefined && only !== name) return;
  const started = await startPage();
  const opened = await openPage(browser, started.page.url, look);
  const picture = await act(opened.page);
  // A blinking caret or a pointer over something would make each run's picture another one.
  await opened.page.mouse.move(0, 0);
  await opened.page.waitForTimeout(300);
  writeFileSync(join(docs, `${name}.png`), picture ?? (await opened.page.screenshot({ caret: "hide" })));
  process.stdout.write(`docs/${name}.png\n`);
  await opened.close();
  await started.page.stop();
};

const QUESTION = "How many people died on the ferry?";

await shoot("page", { width: 1200, height: 760 }, async (page) => {
  await run(page, "/ask", QUESTION);
  await page.locator("a.cite").nth(4).click();
  await page.locator("#panel mark").first().waitFor();
});
await shoot("page-compare", { width: 1200, height: 760, theme: "light" }, async (page) => {
  await run(page, "/compare", "ferry death toll");
});
await shoot("page-sources", { width: 1200, height: 760 }, async (page) => {
  await page.evaluate("location.hash = '#in=sources'");
  await page.locator(".point").first().waitFor();
});
await shoot("page-phone", { width: 390, height: 780, isTouch: true }, async (page) => {
  await run(page, "/ask", QUESTION);
});

// A picture that an answer carries, as it is sent.
await shoot("figures", {}, async (page) => {
  await run(page, "/figures", "deaths in Gaza");
  const address = await page.locator("a.picture").last().getAttribute("href");
  return (await page.request.get(new URL(address ?? "", page.url()).href)).body();
});

await browser.close();
process.exit();
