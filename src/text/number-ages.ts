/** Numbers that are ages: "Rowe, 41,", "a 21-year-old", "aged 40", "he was 82". */
import { capitalised, isDash, isMonth } from "./number-dates.ts";
import type { NumberToken } from "./number-tokens.ts";

// "Turnout was 75." is no age.
const NO_PERSON =
  /^(?:turnout|attendance|support|unemployment|inflation|humidity|gold|oil|brent|visibility|it|this|that|there|here|what|toll|total|approval|germany|france|china|india|russia|ukraine|gaza|israel)$/;

/** "He was 82.", "Rowe is 57 and lives", "who turned 40 on Friday", "who died at 93": said of a person, with nothing counted. */
const isSaidOf = (tokens: readonly NumberToken[], from: number, next: NumberToken | undefined): boolean => {
  const value = Number(tokens[from]?.text ?? "");
  if (tokens[from]?.type !== "digits" || !(value >= 10 && value < 116)) return false;
  const word = (at: number): string => tokens[at]?.word ?? "";
  const alone =
    next === undefined ||
    /^[.,;)”"]$/.test(next.text) ||
    /^(?:and|but|when|next|this|on|in|at|last|yesterday|today|tomorrow|before|after)$/.test(next.word);
  if (!alone) return false;
  // "They put the number of dead at 31": a count.
  if (
    word(from - 1) === "at" &&
    /^(?:died|dies|dead|die)$/.test(word(from - 2)) &&
    !/^(?:the|of|confirmed)$/.test(word(from - 3))
  )
    return true;
  if (word(from - 1) === "turned" || word(from - 1) === "turns")
    return capitalised(tokens[from - 2]) || /^(?:he|she|who)$/.test(word(from - 2));
  const be = word(from - 1) === "be" && /^(?:will|would)$/.test(word(from - 2)) ? from - 2 : from - 1;
  if (!/^(?:is|was|be|will|would)$/.test(word(be)) || !/^(?:is|was|will|would)$/.test(word(be))) return false;
  if (/^(?:he|she|who|i)$/.test(word(be - 1))) return true;
  let opens = be;
  while (opens > 0 && capitalised(tokens[opens - 1]) && be - opens < 4) opens -= 1;
  const lead = tokens[opens - 1];
  return (
    opens < be &&
    !NO_PERSON.test(word(be - 1)) &&
    !tokens.slice(opens, be).every(({ text }) => text === text.toUpperCase()) &&
    (lead === undefined || /^[.,;:—–"“”]$/.test(lead.text) || /^(?:and|but|while)$/.test(lead.word)) &&
    (be - opens > 1 || next?.text === "." || next?.word === "and" || next === undefined)
  );
};

/** "21," after a name, "21-year-old", "aged 40", "40 years old", "(40)" after a name. `value`: what the digits or words say. */
export const ageAt = (
  tokens: readonly NumberToken[],
  from: number,
  to: number,
  value: number,
): number | null => {
  if (value > 125 || !Number.isInteger(value)) return null;
  const [before, next] = [tokens[from - 1], tokens[to]];
  const word = (at: number): string => tokens[at]?.word ?? "";
  if (
    isDash(next) &&
    /^(?:year|years|month|months|week|day)$/.test(word(to + 1)) &&
    isDash(tokens[to + 2]) &&
    /^olds?$/.test(word(to + 3))
  )
    return to + 4;
  if (isDash(next) && word(to + 1).startsWith("jahrig")) return to + 2;
  if (
    /^(?:year|years|month|months|anos|jahre|ans)$/.test(word(to)) &&
    /^(?:old|alt|de)$/.test(word(to + 1)) &&
    (word(to + 1) !== "de" || /^(?:edad|age)$/.test(word(to + 2)))
  )
    return to + 2;
  // "those 65 and older"
  if (/^(?:and|or)$/.test(word(to)) && /^(?:older|younger)$/.test(word(to + 1))) return to + 2;
  if (/^(?:aged|age|ages)$/.test(before?.word ?? "") && /^(?:aged|age|ages)$/.test(before?.text ?? ""))
    return to;
  // "aged 34 and 41", "aged 18 to 65", "raise the retirement age from 63 to 66"
  const opens = tokens
    .slice(Math.max(0, from - 4), from)
    .findLastIndex(({ word }) => /^age[ds]?$/.test(word));
  const between = opens < 0 ? [] : tokens.slice(Math.max(0, from - 4) + opens + 1, from);
  if (
    between.length > 0 &&
    between.every(
      ({ type, word, text }) =>
        type === "digits" ||
        /^(?:and|or|to|from|between|of|is|at|,|-|–|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(
          word || text,
        ),
    ) &&
    !/^(?:people|men|women|percent|%)$/.test(next?.word ?? "")
  )
    return to;
  if (value < 1) return null;
  // "pescador de 41 años", "un homme de 40 ans", "a woman of seventy", "children under five"
  const second = tokens[from - 2]?.word ?? "";
  if (
    /^(?:anos|ans)$/.test(word(to)) &&
    before?.word === "de" &&
    value > 14 &&
    !/^(?:condena|pena|plan|contrato|periodo|plazo|carcel|prision|peine|contrat|duree|mandat)$/.test(second)
  )
    return to + 1;
  const person =
    /^(?:man|woman|boy|girl|people|children|child|those|kids|pupils|players|anyone|adults|infants|babies|everyone|persons)$/;
  const bare =
    next === undefined ||
    !/^\p{Ll}/u.test(next.text) ||
    /^(?:and|or|from|who|with|are|were|is|was|have|has|had|will|would|may|can|die|died|face|need|live|get|in|at|to|as|during|travel)$/.test(
      next.word,
    );
  if (
    bare &&
    /^(?:of|under|over|above|below)$/.test(before?.word ?? "") &&
    person.test(second) &&
    value < 110 &&
    !(before?.word === "of" && second.endsWith("s"))
  )
    return to;
  if (isSaidOf(tokens, from, next)) return to;
  const closes = /^[,.;)]$/.test(next?.text ?? "") || next?.word === "and" || next === undefined;
  const named =
    before?.text === ","
      ? tokens[from - 2]
      : before?.text === "(" && next?.text === ")"
        ? tokens[from - 2]
        : undefined;
  if (
    named &&
    capitalised(named) &&
    !isMonth(named) &&
    /^[,.;)]$/.test(next?.text ?? "") &&
    closes &&
    tokens[from]?.type === "digits"
  ) {
    // "…Gaza, 21, …" would be a place: a person's name has two capitalised words, or a title before it.
    const first = tokens[from - 3];
    if ((capitalised(first) || first?.text === ".") && value >= 1) return to;
    const placed = /^(?:in|at|near|from|of|to|on|around|outside)$/.test(first?.word ?? "");
    if (value < 100 && next?.text === "," && before?.text === "," && !placed) return to;
  }
  const kin =
    /^(?:wife|husband|son|daughter|brother|sister|mother|father|partner|cousin|nephew|niece|uncle|aunt)$/;
  if (before?.text !== "," || tokens[from]?.type !== "digits" || value > 110) return null;
  if (kin.test(second) && closes) return to;
  // "The driver, 34, was unhurt": whoever has an article or an owner before it.
  const owned = tokens
    .slice(Math.max(0, from - 6), from - 2)
    .some(
      ({ word, text }) =>
        /^(?:the|an?|one|another|his|her|their|my|un|una|une|el|la|le|der|die)$/.test(word) ||
        /['’]s$/.test(text),
    );
  const whom = tokens[from - 2];
  if (
    owned &&
    next?.text === "," &&
    /^\p{Ll}+$/u.test(whom?.text ?? "") &&
    !whom?.text.endsWith("s") &&
    value >= 5
  )
    return to;
  return null;
};
