/** The query mix: short, long, rare and common, a third of them with filters; the same for every engine. */
import type { SearchRequest } from "../../src/types.ts";
import { analyse } from "../../src/text/terms.ts";
import { createRandom } from "./corpus.ts";
import type { BenchCorpus } from "./corpus.ts";

export interface BenchQuery {
  readonly kind: "short" | "long" | "rare" | "common";
  readonly text: string;
  readonly outlet: string | null;
  readonly since: string | null;
  readonly request: SearchRequest;
}

/** `count` queries. A peer is asked for `text` (and the filters, if it has any); ours gets operators too. */
export const createQueries = (corpus: BenchCorpus, count: number): BenchQuery[] => {
  const random = createRandom(99);
  const frequencies = new Map<string, number>();
  for (let at = 0; at < 3000; at += 1) {
    for (const word of new Set(corpus.stretch(random, 60).toLowerCase().split(" "))) {
      if (word.length > 3 && analyse(word).length === 1)
        frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
  const byFrequency = [...frequencies].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const common = byFrequency.slice(0, 60);
  const rare = byFrequency.filter((word) => frequencies.get(word) === 1);
  const draw = (words: readonly string[], many: number): string =>
    Array.from({ length: many }, () => words[Math.floor(random() * words.length)]!).join(" ");
  return Array.from({ length: count }, (_, at): BenchQuery => {
    const kind = (["short", "long", "rare", "common"] as const)[at % 4]!;
    const text =
      kind === "short"
        ? corpus.stretch(random, 3)
        : kind === "long"
          ? corpus.stretch(random, 14)
          : draw(kind === "rare" ? rare : common, kind === "rare" ? 2 : 3);
    const filtered = at % 3 === 0;
    const outlet = filtered ? `Outlet ${1 + (at % 5)}` : null;
    const since = filtered ? "2024-09-01" : null;
    // One in eight excludes a word, one in sixteen has a phrase: only ours understands these.
    const operators = at % 8 === 1 ? " -bank" : "";
    const phrase = at % 16 === 2 && kind === "rare" ? ` "${corpus.stretch(random, 2)}"` : "";
    const request: SearchRequest = {
      text: text + operators + phrase,
      limit: 10,
      ...(outlet ? { outlets: [outlet] } : {}),
      ...(since ? { since } : {}),
    };
    return { kind, text, outlet, since, request };
  });
};
