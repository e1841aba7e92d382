/** Articles as BibTeX entries (biblatex's `online`), and as CSL-JSON. */
import type { CitedArticle } from "./articles.ts";

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** Text of others in a field: nothing in it is a command, and no brace of it ends the field. */
const escapeBibtex = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .replace(/[\\{}$&%#_^~]/g, (sign) => SPECIAL[sign] ?? sign);

/** An address stays as it is but for what would end or break the field: those signs are written as the address itself may write them. */
const escapeUrl = (url: string): string =>
  url.replace(/[\s{}\\%]/gu, (sign) =>
    sign === "%" ? "\\%" : encodeURIComponent(sign).replaceAll("%", "\\%"),
  );

/** Letters, digits and "-" of the id; a number tells those apart that come out alike. */
const keysOf = (articles: readonly CitedArticle[]): readonly string[] => {
  const taken = new Set<string>();
  return articles.map(({ id }) => {
    const bare =
      id
        .normalize("NFKD")
        .replace(/[^A-Za-z0-9-]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 80) || "article";
    let key = bare;
    for (let number = 2; taken.has(key); number += 1) key = `${bare}-${number}`;
    taken.add(key);
    return key;
  });
};

/** One entry for each article. A wire report's carrier is in its note. */
export const bibtexOf = (articles: readonly CitedArticle[]): string => {
  const keys = keysOf(articles);
  return articles
    .map((article, index) => {
      const { headline, outlet, carrier, byline, publishedOn, url, language } = article;
      const fields: readonly (readonly [string, string | null])[] = [
        // Braced twice: a headline keeps its capitals.
        ["title", headline && `{${escapeBibtex(headline)}}`],
        // Braced twice: a byline of several people is not taken apart, nor an outlet's name for a person's.
        ["author", byline ? `{${escapeBibtex(byline)}}` : outlet && `{${escapeBibtex(outlet)}}`],
        ["organization", outlet && escapeBibtex(outlet)],
        ["date", publishedOn],
        ["url", url && escapeUrl(url)],
        ["language", language],
        ["note", carrier && carrier !== outlet ? `Carried by ${escapeBibtex(carrier)}` : null],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
      return [`@online{${keys[index]},`, ...lines, "}"].join("\n");
    })
    .join("\n\n");
};

/** A date as CSL has it: [year], [year, month] or [year, month, day]. */
const dateParts = (date: string): readonly (readonly number[])[] => [date.split("-").map(Number)];

/** CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), which Zotero and pandoc read. */
export const cslOf = (articles: readonly CitedArticle[]): readonly Readonly<Record<string, unknown>>[] =>
  articles.map(({ id, headline, outlet, carrier, byline, publishedOn, url, language }) => ({
    id,
    type: "article-newspaper",
    ...(headline ? { title: headline } : {}),
    ...(byline ? { author: [{ literal: byline }] } : {}),
    ...(outlet ? { "container-title": outlet } : {}),
    ...(publishedOn ? { issued: { "date-parts": dateParts(publishedOn) } } : {}),
    ...(url ? { URL: url } : {}),
    ...(language ? { language } : {}),
    ...(carrier && carrier !== outlet ? { note: `Carried by ${carrier}` } : {}),
  }));
