/**
 * The settings of ranking, one for every collection. How they were chosen, and what was tried and dropped, is in
 * docs/decisions/retrieval-ranking.md; `npm run eval:retrieval` measures them.
 */

/** BM25's term saturation for a passage; Robertson and Zaragoza (2009) give 1.2-2. */
export const PASSAGE_K1 = 1.2;
/** BM25's term saturation for a whole article: longer texts repeat a word before it says more. */
export const ARTICLE_K1 = 1.8;
/** BM25's length normalisation, for both; the customary .75. */
export const LENGTH_B = 0.75;
/**
 * A word of the headline counts as so many of the article's text and of its lead (BM25F: frequencies are weighted
 * before saturation).
 */
export const HEADLINE_WEIGHT = 2;
/** The same for passages after the lead: the headline tells their topic too, but the lead is what it heads. */
export const LATER_HEADLINE_WEIGHT = 1;
/** How much the article's score adds to its passage's: a passage means what its article is about. */
export const ARTICLE_WEIGHT = 2;
/** What a spelling variant of a typed name counts, of the name's own weight. */
export const VARIANT_WEIGHT = 0.5;
/** How far recency can lift a passage when the query asks for the latest: up to twice its score. */
export const RECENCY_WEIGHT = 1;
/** Days after which that lift has halved, counted back from the newest good match. */
export const RECENCY_HALF_LIFE = 7;
/** Passages in a block: the unit that is scored in cache, pruned, merged and rewritten at once. At most 65,535. */
export const BLOCK_PASSAGES = 4096;
/** Distinct words of a query that are looked up; the rarest are kept. */
export const QUERY_WORDS = 64;
/** UTF-16 units of a query that are read. */
export const QUERY_LENGTH = 6000;
/** Different words of a query that are read, before the rarest are chosen. */
export const QUERY_READ_WORDS = 150;
