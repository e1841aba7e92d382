import { createPassageIndex, restorePassageIndex } from "../../src/retrieval/passage-index.ts";
import { describePassageIndex } from "../contracts/passage-index.ts";

describePassageIndex("the index in memory", createPassageIndex);
describePassageIndex("an index restored from an empty snapshot", async () => {
  const restored = await restorePassageIndex(createPassageIndex().snapshot(), []);
  if (!restored) throw new Error("An index cannot read its own snapshot.");
  return restored.index;
});
