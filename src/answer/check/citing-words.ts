/** Stems of words that say who said a thing or link two reports: they need no support of their own. */
import { stemsOf } from "../words.ts";

/** By stem, as `stemsOf` gives them. */
export const CITING: ReadonlySet<string> = new Set(
  stemsOf(
    `say says said saying tell tells told report reports reported reporting state states stated according add added adds note noted notes write wrote written
    describe described quote quoted cite cited mention mentioned outlet outlets article articles agency newspaper paper coverage meanwhile however while whereas also
    both separately earlier later respectively figure number put puts statement account announce announced spokesman spokeswoman spokesperson
    dijo según informó informa dice declaró señaló afirmó selon dit rapporte déclaré indiqué laut sagte berichtet erklärte قال ذكر أفاد حسب`,
  ),
);
