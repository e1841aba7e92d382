/** Numbers that a sentence gives of a year long past, to hold today's against: "the worst fire since 1990, when 43 died". */

const SINCE = "since|desde|depuis|seit";
const WHEN =
  "when|in which|which|that|killing|cuando|en el que|en la que|que|lorsque|quand|qui|als|bei dem|bei der|das|der|die";
const YEAR = "(?:1[5-9]|20|21)\\d\\d(?!\\d)";
const WORST =
  "(?:\\p{L}{2,}(?:st|este[nrsm]?|ste[nrsm]?)|first|most|least|peor|mejor|mayor|menor|más|primer[oa]?|pire|plus|moins|premier|première)";

/** Up to the number: the year that a superlative reaches back to, and that the number is told of. */
const OF_THEN = new RegExp(
  `(?<!\\p{L})${WORST}(?!\\p{L})[^;.]{0,70}?(?<!\\p{L})(?:${SINCE})\\s(?:[^,;.\\d]{0,40}?\\s)?(${YEAR})(?:\\s[^,;.\\d]{1,30}?)?,?\\s(?:${WHEN})(?!\\p{L})[^,;.]*$`,
  "iu",
);
/** The same with all that is told of that year: nothing of it is of now. */
const REACHING_BACK = new RegExp(
  `(?<=(?<!\\p{L})${WORST}(?!\\p{L})[^;.]{0,70}?)(?<!\\p{L})(?:${SINCE})\\s(?:[^,;.\\d]{0,40}?\\s)?${YEAR}(?:(?:\\s[^,;.\\d]{1,30}?)?,?\\s(?:${WHEN})(?!\\p{L})[^,;.]*)?`,
  "giu",
);

/** The year of which the number at `at` of `quote` is told, where it only stands beside a superlative; else null. */
export const yearOfThen = (quote: string, at: number): string | null => {
  const before = quote.slice(Math.max(0, at - 200), at);
  return /\d{4}/u.test(before) ? (OF_THEN.exec(before)?.[1] ?? null) : null;
};

/** The words without how far back a superlative reaches. */
export const withoutThen = (words: string): string => words.replace(REACHING_BACK, " ");
