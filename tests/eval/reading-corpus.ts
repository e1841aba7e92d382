/** Files as an operator drops them in: about 400 words each, in several languages, with the page's furniture left on. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { splitSentences } from "../../src/text/sentences.ts";
import { createRandom } from "../bench/corpus.ts";
import { hasSet, readReuters } from "./retrieval-sets.ts";

const WORDS = 400;
/** Out of ten articles so many are in English; the others take turns. */
const ENGLISH = 6;
/** The share of words of a small pool's sentences that others take the place of: their articles are no copies then. */
const MIXED = 0.4;

const places = ["PORT ALDERY", "Corvane", "KHAN YUNIS", "New York", "Paris", "BERLIN", "Madrid"] as const;
const outlets = [
  "Reuters",
  "AP",
  "AFP",
  "Xinhua",
  "Port Aldery Herald",
  "dpa",
  "EFE",
  "Norland Gazette",
] as const;
const names = ["Jane Doe", "Maria Sanz", "Pierre Blanc", "Karin Thomsen", "Omar Haddad"] as const;

/** What stands above and below an article on a page, by language; "{date}", "{name}", "{outlet}" are filled in. */
const furniture: Readonly<
  Record<string, { readonly above: readonly string[]; readonly below: readonly string[] }>
> = {
  en: {
    above: [
      "By {name}",
      "Published {date} 10:22 GMT",
      "Share",
      "Listen to this article",
      "4 min read",
      "Updated {date}",
    ],
    below: [
      "Read more: The story behind the figures",
      "Subscribe to our newsletter",
      "© 2031 {outlet}. All rights reserved.",
      "Related articles",
      "Editing by {name}",
      "Source: {outlet}",
      "Tags: harbour, inquiry",
    ],
  },
  es: {
    above: ["Por {name}", "Actualizado el {date}", "Compartir"],
    below: [
      "Lea también: la otra historia",
      "Suscríbete a nuestro boletín",
      "Publicidad",
      "Noticias relacionadas",
    ],
  },
  fr: {
    above: ["Par {name}", "Publié le {date} à 10h12", "Partager"],
    below: [
      "Lire aussi : l’autre histoire",
      "Abonnez-vous à notre lettre",
      "Publicité",
      "Tous droits réservés",
    ],
  },
  de: {
    above: ["Von {name}", "Stand: {date}", "Teilen"],
    below: ["Lesen Sie auch: die andere Geschichte", "Anzeige", "Alle Rechte vorbehalten"],
  },
  ar: {
    above: ["{date}", "شارك"],
    below: ["اقرأ أيضا: القصة الأخرى", "المصدر: {outlet}", "جميع الحقوق محفوظة"],
  },
  other: { above: ["{name}", "{date}"], below: ["Read more: more", "© 2031 {outlet}"] },
};

const textsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name) && !entry.name.startsWith("README"))
    .map((entry) =>
      readFileSync(join(entry.parentPath, entry.name), "utf8").replace(/^---\n[^]*?\n---\n/, ""),
    );

const languageOf = (line: string): string => {
  if (/\p{Script=Arabic}/u.test(line)) return "ar";
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Devanagari}]/u.test(
      line,
    )
  )
    return "other";
  const counts = {
    en: / (?:the|of|and|to|in|said) /g,
    es: / (?:el|los|del|una|las|con) /g,
    fr: / (?:les|des|une|dans|est|sur) /g,
    de: / (?:der|die|und|den|das|mit) /g,
  };
  const scored = Object.entries(counts).map(
    ([name, words]) => [name, line.match(words)?.length ?? 0] as const,
  );
  return scored.toSorted((a, b) => b[1] - a[1])[0]![0];
};

/** Sentences by language: the newswire's where it is here, and those of the sample coverage and of the test cases. */
const sentencePools = (): Map<string, string[]> => {
  const own = ["../../corpus", "../cases/gold/texts", "../cases/corpus"].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const pools = new Map<string, string[]>();
  const take = (paragraph: string): void => {
    if (paragraph.length < 120 || paragraph.length > 2_000) return;
    const language = languageOf(paragraph);
    const pool = pools.get(language) ?? [];
    pools.set(language, pool);
    for (const { start, end } of splitSentences(paragraph))
      if (end - start > 40) pool.push(paragraph.slice(start, end));
  };
  for (const folder of own)
    for (const text of textsBelow(folder)) for (const line of text.split(/\n+/)) take(line);
  if (hasSet("reuters/docs.jsonl.gz"))
    for (const { text } of readReuters().slice(0, 6_000)) take(text.replace(/\s+/g, " ").slice(0, 1_999));
  return pools;
};

/**
 * Writes `count` articles' files below `folder`, a thousand to a subfolder; the same ones every time. Words of small pools
 * are mixed, so that articles made of the same sentences are no copies of each other; one article in fifty is one.
 */
export const writeReadingCorpus = (folder: string, count: number): void => {
  if (existsSync(join(folder, `made-${count}`))) return;
  const pools = sentencePools();
  const others = [...pools.keys()].filter((language) => language !== "en").sort();
  let earlier = "";
  for (let number = 0; number < count; number += 1) {
    const random = createRandom(number + 1);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const language = random() * 10 < ENGLISH ? "en" : others[number % others.length]!;
    const pool = pools.get(language)!;
    const sentence = (): string => {
      const plain = pick(pool);
      if (pool.length > 10_000) return plain;
      const stock = pick(pool);
      if (!plain.includes(" ")) {
        return plain.replace(/\p{L}/gu, (letter) =>
          random() < MIXED ? (/\p{L}/u.exec(pick([...stock]))?.[0] ?? letter) : letter,
        );
      }
      const others = stock.split(" ");
      const mixed = (word: string): string =>
        random() < MIXED ? pick(others).replace(/[^\p{L}]/gu, "") || word : word;
      return plain
        .split(" ")
        .map((word) => (/^[\p{Ll}\p{Lo}]+$/u.test(word) ? mixed(word) : word))
        .join(" ");
    };
    const unspaced = !pool[0]!.includes(" ");
    const paragraphs: string[] = [];
    for (let length = 0; length < (unspaced ? WORDS * 2 : WORDS * 5.1); length += paragraphs.at(-1)!.length)
      paragraphs.push(Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(" "));
    const date = `${1 + Math.floor(random() * 28)} ${pick(["March", "April", "May"])} 2031`;
    const { above, below } = furniture[language] ?? furniture["other"]!;
    const [name, outlet] = [pick(names), pick(outlets)];
    const fill = (line: string): string =>
      line.replace("{date}", date).replace("{name}", name).replace("{outlet}", outlet);
    const headline = sentence()
      .split(" ")
      .slice(0, 9)
      .join(" ")
      .slice(0, 90)
      .replace(/[.,;:]$/, "");
    let body = `${pick(places)} (${outlet}) - ${paragraphs.join("\n\n")}`;
    if (number % 50 === 49) body = earlier;
    if (number % 50 === 7) earlier = body;
    const kind = number % 10;
    const head = above.filter(() => random() < 0.7).map(fill);
    const foot = below.filter(() => random() < 0.7).map(fill);
    const place = join(folder, `c${Math.floor(number / 1000)}`);
    if (number % 1000 === 0) mkdirSync(place, { recursive: true });
    const [ending, text] =
      kind < 3
        ? [
            "md",
            `---\ntitle: ${JSON.stringify(headline)}\noutlet: ${outlet}\npublished: 2031-03-${String(1 + (number % 28)).padStart(2, "0")}\n---\n\n${[body, ...foot].join("\n\n")}\n`,
          ]
        : kind < 4
          ? [
              "html",
              `<!doctype html><html><head><title>${headline} | ${outlet}</title></head><body><nav>Home News World</nav><article><h1>${headline}</h1>${[...head, ...body.split("\n\n")].map((line) => `<p>${line}</p>`).join("")}</article><footer>${foot.join(" ")}</footer></body></html>`,
            ]
          : [
              "txt",
              [`${headline}${random() < 0.3 ? ` | ${outlet}` : ""}`, ...head, body, ...foot].join("\n\n"),
            ];
    writeFileSync(join(place, `${String(number).padStart(6, "0")}.${ending}`), text!);
  }
  writeFileSync(join(folder, `made-${count}`), "");
};
