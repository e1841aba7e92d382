/** What the files of messages are, by the ending of their names. */

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
};

/** The media type of a file of that name; bytes of no known kind where its ending tells nothing. */
export const fileType = (name: string): string =>
  TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
