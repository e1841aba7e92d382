/** One colour and one shape for each outlet, so that colour never stands alone. */

/** Okabe and Ito's colours, safe for colour-blind readers; the yellow comes last, being faint on a light ground. */
const COLORS = [
  "#0072B2",
  "#D55E00",
  "#009E73",
  "#CC79A7",
  "#E69F00",
  "#56B4E9",
  "#000000",
  "#F0E442",
] as const;

/** Names alone choose among the first six; black and the faint yellow are for when those are taken. */
const FIRST_CHOICES = 6;

/** As many as there are colours, so that the first eight outlets differ in shape as well. */
const SHAPES = ["circle", "square", "triangle", "diamond", "star", "wedge", "cross", "hexagon"] as const;

/** How an outlet is drawn. */
export interface OutletStyle {
  readonly color: string;
  readonly shape: (typeof SHAPES)[number];
}

/** FNV-1a. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
};

/**
 * Styles for the outlets of a picture. `known` is a list that only ever grows (say, a server's outlets as first met): an
 * outlet on it keeps its place's colour in every picture. Others take a colour by their name, the next free one
 * where it is taken in this picture.
 */
export const outletStyles = (
  outlets: readonly string[],
  known: readonly string[] = [],
): ReadonlyMap<string, OutletStyle> => {
  const styles = new Map<string, OutletStyle>();
  const taken = new Set<number>();
  const give = (outlet: string, place: number): void => {
    taken.add(place % COLORS.length);
    styles.set(outlet, {
      color: COLORS[place % COLORS.length] ?? COLORS[0],
      shape: SHAPES[(place + Math.floor(place / COLORS.length)) % SHAPES.length] ?? SHAPES[0],
    });
  };
  const names = [...new Set(outlets)];
  for (const outlet of names) {
    const place = known.indexOf(outlet);
    if (place >= 0) give(outlet, place);
  }
  for (const outlet of names.filter((name) => !styles.has(name)).sort()) {
    let place = hash(outlet) % FIRST_CHOICES;
    for (let tries = 0; tries < COLORS.length && taken.has(place); tries += 1)
      place = (place + 1) % COLORS.length;
    give(outlet, place);
  }
  return styles;
};
