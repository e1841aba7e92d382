/** Whether there is anything to answer from. */
import type { Config } from "../../config.ts";
import { checkCorpus } from "../../corpus/check.ts";
import type { Library } from "../../types.ts";
import { bad, count, doubtful, good, type Finding } from "./finding.ts";

const CHECK = "Coverage";

/** Looks at what was read of the corpus; `check` has the details. */
export const inspectCoverage = (
  library: Pick<Library, "articles" | "problems">,
  { corpusFolder }: Pick<Config, "corpusFolder">,
): readonly Finding[] => {
  const { articles, collections, problems, doubtful: doubts } = checkCorpus(library);
  const details = "npx dateline check names each, and why.";
  const named = collections.filter((name) => name !== "");
  const findings: Finding[] = [
    articles === 0
      ? bad(
          CHECK,
          `no article in ${corpusFolder}`,
          "Put articles (.md, .txt, .html) into a folder under it, or set CORPUS_DIR.",
        )
      : good(
          CHECK,
          `${count(articles, "article")}${named.length > 0 ? ` in ${named.join(", ")}` : ""} (${corpusFolder})`,
        ),
  ];
  if (problems.length > 0)
    findings.push(doubtful(CHECK, `${count(problems.length, "file")} unreadable`, details));
  if (doubts.length > 0) {
    findings.push(
      doubtful(
        CHECK,
        `${count(doubts.length, "article")} with a doubtful outlet or date`,
        `${details} npx dateline describe settles them.`,
      ),
    );
  }
  return findings;
};
