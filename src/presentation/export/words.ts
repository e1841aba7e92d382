/** Words of an export, which is in English whatever language a reader is answered in: other programs and people read it. */
import type { Figure, Verdict } from "../../types.ts";

/** English in every export, as programs read them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  agree: "agree",
  differ: "differ",
  "changed-over-time": "changed over time",
  "different-measures": "not the same measure",
  "single-outlet": "only one reports",
};

const BOUNDS: Readonly<Record<Figure["bound"], string>> = {
  exactly: "",
  "at-least": "at least ",
  "more-than": "more than ",
  about: "about ",
  "up-to": "up to ",
  between: "",
};

/** "at least 31". A figure that is printed with its bound is not given it twice. */
export const boundWords = ({ bound, printed }: Pick<Figure, "bound" | "printed">): string => {
  const words = BOUNDS[bound];
  return printed.toLowerCase().startsWith(words.trim()) && words !== "" ? printed : `${words}${printed}`;
};
