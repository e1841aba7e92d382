/** Active verbs as participles: "strikes killing 90" counts people killed. */

const IRREGULAR: Readonly<Record<string, string>> = {
  missing: "missing",
  hold: "held",
  holds: "held",
  holding: "held",
  sending: "sent",
  send: "sent",
  leaving: "left",
  leave: "left",
  losing: "lost",
  lose: "lost",
  taking: "taken",
  buying: "bought",
  buy: "bought",
  selling: "sold",
  sell: "sold",
  shooting: "shot",
  making: "made",
  kill: "killed",
  kills: "killed",
  wounds: "wounded",
  injures: "injured",
  cutting: "cut",
  employs: "employed",
  carries: "carried",
  seeking: "sought",
  seek: "sought",
  seeks: "sought",
  bringing: "brought",
  building: "built",
  spending: "spent",
  finding: "found",
  paying: "paid",
  keeping: "kept",
  feeding: "fed",
  hiding: "hidden",
  driving: "driven",
  giving: "given",
  putting: "put",
  hitting: "hit",
  setting: "set",
};

/** "killing" as "killed": active clauses read like passive ones. */
export const participle = (low: string): string => {
  const known = IRREGULAR[low];
  if (known !== undefined) return known;
  if (low.endsWith("ing") && low.length > 5) {
    const stem = low.slice(0, -3);
    if (/([bcdfgklmnprstvz])\1$/.test(stem) && !/(?:ll|ss)$/.test(stem))
      return `${stem.slice(0, -1)}${stem.at(-1)}ed`;
    return stem.endsWith("y") && !/[aeo]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
  }
  return low;
};
