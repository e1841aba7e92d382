import { describe, expect, it } from "vitest";
import { isOwnSite, outletOfFeed } from "../../src/ingest/feed-outlet.ts";

const known = (name: string): string | undefined => (name === "TSC" ? "The Skerrow Courier" : undefined);
const outletOf = (title: string, ...addresses: string[]): string | null =>
  outletOfFeed({ title, addresses }, known);

describe("the outlet behind a feed's title", () => {
  it.each([
    ["Skerrow Herald", "https://skerrowherald.example/rss", "Skerrow Herald"],
    [
      "World news | The Skerrow Herald",
      "https://www.theskerrowherald.example/world/rss",
      "The Skerrow Herald",
    ],
    ["Harbour News - Europe", "https://feeds.harbour.co.uk/europe.xml", "Harbour News"],
    ["TSC > World", "https://rss.skerrowcourier.example/world.xml", "The Skerrow Courier"],
    ["News : Bay Radio", "https://feeds.bayradio.example/1", "Bay Radio"],
    ["Latest news from the Bay Herald", "https://bayherald.example/rss", "the Bay Herald"],
    ["Portada de LA BITÁCORA", "https://ep00.labitacora.example/rss", "LA BITÁCORA"],
    ["Le Phare.fr - À la une", "https://www.lephare.fr/rss", "Le Phare"],
    ["Hafenblatt - Schlagzeilen", "https://www.hafenblatt.de/feed", "Hafenblatt"],
    ["Deck Radio – Breaking News and Video from Deck Radio", "https://deckradio.example/x", "Deck Radio"],
    ["Tide Monthly RSS Feed", "https://tidemonthly.example/x", "Tide Monthly"],
  ])("%s: %s", (title, address, outlet) => {
    expect(outletOf(title, address)).toBe(outlet);
  });

  it.each(["World", "Latest news", "RSS", "Politics | Sport", ""])("none in %j", (title) => {
    expect(outletOf(title, "https://a.example/rss")).toBeNull();
  });

  it("is not that of what an aggregator links to", () => {
    const addresses = ["https://feeds.gather.example/top", "https://www.gather.example/"];
    expect(isOwnSite("https://www.gather.example/a", { addresses })).toBe(true);
    expect(isOwnSite("https://bayherald.example2/a", { addresses })).toBe(false);
  });
});
