/** How the bot is set up for a server. */
import { formatDate } from "../../text/partial-date.ts";
import type { BudgetReport, BudgetUse } from "../../types.ts";
import { shorten } from "../measure.ts";
import { blank, bold, gap, inset, line, subtext, type Line } from "../rich-text.ts";
import { countWords } from "../signs.ts";

/** What can be said of a server's settings without naming a secret, a model or another server. */
export interface Settings {
  /** What today's answers by a model took; null where no model writes. */
  readonly budget: BudgetReport | null;
  readonly articles: number;
  readonly outlets: number;
  /** Names of the collections that answers here come from. */
  readonly collections: readonly string[];
}

const LONGEST_NAME = 60;
const MOST_COLLECTIONS = 20;

const count = (tokens: number): string => tokens.toLocaleString("en");

const useWords = ({ used, limit }: BudgetUse): string => {
  if (limit === null) return `${count(used)} used, no limit`;
  return `${count(used)} of ${count(limit)} used, ${count(Math.max(0, limit - used))} left`;
};

const writerLines = (budget: BudgetReport | null): Line[] => {
  if (budget === null) {
    return [line(bold("Answers"), gap, "sentences as printed; no model writes")];
  }
  const { user, server, total } = budget;
  return [
    line(bold("Answers"), gap, "written by a model, every sentence checked against its passages"),
    line(bold("Tokens"), gap, `today, ${formatDate(budget.day)} UTC`),
    inset("you: ", useWords(user)),
    ...(server ? [inset("this server: ", useWords(server))] : []),
    inset("all together: ", useWords(total)),
  ];
};

const collectionWords = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_COLLECTIONS).map((name) => shorten(name, LONGEST_NAME));
  const left = names.length - shown.length;
  return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(", ");
};

/** Who writes, what that may take, and what answers come from. */
export const settingsLines = ({ budget, articles, outlets, collections }: Settings): Line[] => [
  ...writerLines(budget),
  line(
    bold("Coverage"),
    gap,
    [
      `${countWords(articles, "article")} by ${countWords(outlets, "outlet")}`,
      ...(collections.length > 0 ? [collectionWords(collections)] : []),
    ].join(" · "),
  ),
  ...(budget === null
    ? []
    : [blank, subtext("where a budget is used up, answers are sentences as printed until the day is over")]),
];
