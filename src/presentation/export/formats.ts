/** The forms in which an answer leaves for other programs. */

/** What may be asked for; "md" for reading, "csv" for tables, "bibtex" and "csl" for reference managers. */
export const EXPORT_FORMATS = ["md", "json", "csv", "bibtex", "csl"] as const;

/** A form in which answers are exported. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Endings of the files. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  md: "md",
  json: "json",
  csv: "csv",
  bibtex: "bib",
  csl: "csl.json",
};

/** A file name for an export of a question: "dateline-how-many-people.md"; at most 60 letters and digits of any script. */
export const exportFileName = (text: string, format: ExportFormat): string => {
  const words = text
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join("-");
  const stem = Array.from(words ?? "answer")
    .slice(0, 60)
    .join("")
    .replace(/-+$/u, "");
  return `dateline-${stem}.${ENDINGS[format]}`;
};
