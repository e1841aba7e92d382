/** Fields that a program wrote before the text it fetched: "title: … source: … url: …". */

/** One field. */
interface Labelled {
  readonly key: "title" | "url" | "source" | "author" | "date" | "text" | "other";
  readonly value: string;
}

const KEYS: Readonly<Record<string, Labelled["key"]>> = {
  title: "title",
  headline: "title",
  url: "url",
  link: "url",
  source: "source",
  publisher: "source",
  outlet: "source",
  site: "source",
  author: "author",
  authors: "author",
  byline: "author",
  date: "date",
  published: "date",
  publish_date: "date",
  pubdate: "date",
  timestamp: "other",
  id: "other",
  section: "other",
  category: "other",
  language: "other",
  lang: "other",
  text: "text",
  content: "text",
  body: "text",
  article: "text",
};
const FIELD = /^([A-Za-z_]{2,12})\s?[:=]\s+(\S.{0,1000})$/u;
/** Where a further field begins in a first line that holds several. */
const NEXT_FIELD =
  /\s(?=(?:title|headline|url|link|source|publisher|authors?|byline|published|pubdate|text|content|body)\s?[:=]\s|date\s?[:=]?\s?\d{4}-\d{2}-\d{2})/gu;
/** How far into the line fields are looked for, in UTF-16 units. */
const REACH = 600;

/** "title: A source: B date 2031-01-01 text" as lines of one field each; any other line as it is. */
export const splitLabelled = (line: string): string[] => {
  if (!/^(?:title|headline|url|source|author|date|timestamp)\s?[:=]\s/iu.test(line)) return [line];
  const head = line.slice(0, REACH);
  return `${head.replace(NEXT_FIELD, "\n")}${line.slice(REACH)}`.split("\n");
};

/**
 * Reads a field. `first` says that the line opens the file or follows another field: later in a head, "Date: …" and
 * "Source: …" are the page's own lines, and are read as such.
 */
export const readLabelled = (line: string, first: boolean): Labelled | null => {
  const match = first ? FIELD.exec(line) : null;
  const key = match ? KEYS[match[1]!.toLowerCase()] : undefined;
  if (!match || key === undefined) return null;
  // A lone "Source: …" or "Date: …" opens many an article; the fields of a program start with what it fetched.
  return { key, value: match[2]!.trim() };
};
