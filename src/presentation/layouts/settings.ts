/** How the bot is set up for a server. */
import type { BudgetReport, BudgetUse } from "../../types.ts";
import { blank, bold, gap, inset, line, subtext, type Line } from "../rich-text.ts";
import type { Words } from "../words/index.ts";

/** What can be said of a server's settings without naming a secret, a model or another server. */
export interface Settings {
  /** What today's answers by a model took; null where no model writes. */
  readonly budget: BudgetReport | null;
  readonly articles: number;
  readonly outlets: number;
}

const useWords = ({ used, limit }: BudgetUse, words: Words): string =>
  limit === null ? words.settings.used(used) : words.settings.usedOf(used, limit, Math.max(0, limit - used));

const writerLines = (budget: BudgetReport | null, words: Words): Line[] => {
  const { settings } = words;
  if (budget === null) {
    return [line(bold(settings.answers), gap, settings.noModel)];
  }
  const { user, server, total } = budget;
  return [
    line(bold(settings.answers), gap, words.answer.byModel),
    line(bold(settings.tokens), gap, settings.today(words.date(budget.day))),
    inset(settings.you, useWords(user, words)),
    ...(server ? [inset(settings.server, useWords(server, words))] : []),
    inset(settings.all, useWords(total, words)),
  ];
};

/** Who writes, what that may take, and what answers come from. */
export const settingsLines = ({ budget, articles, outlets }: Settings, words: Words): Line[] => [
  ...writerLines(budget, words),
  line(
    bold(words.settings.coverage),
    gap,
    words.settings.articlesBy(words.counts.articles(articles), words.counts.outlets(outlets)),
  ),
  ...(budget === null ? [] : [blank, subtext(words.settings.whenUsedUp)]),
];
