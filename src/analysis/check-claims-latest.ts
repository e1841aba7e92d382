/** A typed figure against those of the coverage: the latest and most exact of them decides. */
import type { CheckedClaim, Figure } from "../types.ts";
import { compareDates, formatDate } from "../text/partial-date.ts";
import { dateOf, reconcilable } from "./verdict.ts";

/** How a typed figure stands, in words, and the coverage's figures that say so. */
interface FigureStanding {
  readonly standing: CheckedClaim["standing"];
  readonly figures: readonly Figure[];
  readonly why: string;
}

const BOUND_WORDS: Readonly<Record<string, string>> = {
  "at-least": "at least ",
  "more-than": "more than ",
  about: "about ",
  "up-to": "up to ",
};

const tell = (figure: Figure): string => {
  const date = dateOf(figure);
  const bound = BOUND_WORDS[figure.bound] ?? "";
  const printed = figure.printed.toLowerCase().startsWith(bound.trim() || "\0") ? "" : bound;
  return `${printed}${figure.printed} (${figure.outlet}${date ? `, ${formatDate(date)}` : ""})`;
};

const isOpen = ({ bound }: Figure): boolean => /^(?:at-least|more-than|up-to)$/.test(bound);

/** The latest figure, or an exact one where that is no older or lies within what the latest leaves open. */
const latestOf = (figures: readonly Figure[]): Figure | undefined => {
  const ordered = figures.toSorted(
    (a, b) =>
      compareDates(dateOf(b), dateOf(a)) || Number(isOpen(a)) - Number(isOpen(b)) || b.value - a.value,
  );
  const [newest] = ordered;
  if (!newest || !isOpen(newest)) return newest;
  return (
    ordered.find(
      (figure) => !isOpen(figure) && reconcilable(figure, newest) && figure.value >= newest.value,
    ) ?? newest
  );
};

/**
 * How `own`, in the shape of a figure, stands to the coverage's figures of its measure. `counting`: the count grows as
 * the event goes on, so that an older figure is overtaken by the latest; else any figure of the coverage supports it.
 * An open bound ("at least 33") supports the number it names; of a number beyond it, it says nothing. Null for no figures.
 */
export const againstLatest = (
  own: Figure,
  figures: readonly Figure[],
  { counting, label }: { readonly counting: boolean; readonly label: string },
): FigureStanding | null => {
  // A running total that halves is another count: of a part, or of another event.
  const known = figures.filter((figure) => reconcilable(own, figure));
  const total =
    counting && known.length > 0 ? figures.filter(({ value }) => value * 2 >= own.value) : figures;
  const latest = latestOf(total) ?? latestOf(figures);
  if (!latest) return null;
  const fits = (figure: Figure): boolean =>
    reconcilable(own, figure) && (!isOpen(figure) || isOpen(own) || own.value === figure.value);
  const fitting = figures.filter(fits);
  const of = label === "" ? "this" : label;
  if (fits(latest) || (!counting && fitting.length > 0)) {
    const shown = [...new Set(fits(latest) ? [latest, ...fitting] : fitting)].slice(0, 3);
    return {
      standing: "supports",
      figures: shown,
      why: `The coverage gives ${shown.slice(0, 2).map(tell).join(" and ")}.`,
    };
  }
  if (fitting.length > 0)
    return {
      standing: "contradicts",
      figures: [latest, ...fitting.slice(0, 2)],
      why: `${tell(fitting[0] as Figure)} has been overtaken: the latest for ${of} is ${tell(latest)}.`,
    };
  if (reconcilable(own, latest))
    return {
      standing: "does-not-say",
      figures: [latest],
      why: `The latest for ${of} is ${tell(latest)}; that leaves ${own.printed} open and does not report it.`,
    };
  const others = figures.filter((figure) => figure !== latest).slice(0, 2);
  return {
    standing: "contradicts",
    figures: [latest, ...others],
    why: `For ${of} the coverage gives ${[latest, ...others].map(tell).join(", ")}.`,
  };
};
