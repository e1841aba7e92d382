/** A real browser: the one that the development dependencies bring, or the system's Chrome. */
import chromium from "@sparticuz/chromium";
import { chromium as launcher, type Browser, type Page } from "playwright-core";

/** Starts it. Throws where this machine has none that starts. */
export const openBrowser = async (): Promise<Browser> => {
  try {
    // Not the arguments it recommends: those switch off what the tests are about, the rules between sites.
    return await launcher.launch({
      executablePath: await chromium.executablePath(),
      args: ["--no-sandbox", "--disable-gpu"],
      headless: true,
    });
  } catch (error) {
    try {
      return await launcher.launch({ channel: "chrome", headless: true });
    } catch {
      throw error;
    }
  }
};

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "dark" | "light";
  readonly isTouch?: boolean;
  /** The browser's language, as BCP 47. */
  readonly locale?: string;
}

/**
 * A page of its own, which may reach `url` alone: `foreign` collects what asked for anything else, `errors` what the page
 * complained of (scripts that failed, the content security policy).
 */
export const openPage = async (
  browser: Browser,
  url: string,
  { width = 1280, height = 800, theme = "dark", isTouch = false, locale = "en-GB" }: Look = {},
): Promise<{
  readonly page: Page;
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
}> => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    hasTouch: isTouch,
    locale,
  });
  const foreign: string[] = [];
  const errors: string[] = [];
  await context.route(
    () => true,
    async (route) => {
      const asked = route.request().url();
      if (asked.startsWith(url) || asked.startsWith("data:") || asked.startsWith("blob:"))
        return route.continue();
      foreign.push(asked);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("dialog", (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  await page.waitForSelector("discord-message");
  return { page, foreign, errors, close: async () => context.close() };
};
