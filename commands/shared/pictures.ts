/** Pictures of answers. A picture that cannot be drawn is left out: the words stand without it. */
import { attachmentOf, drawingOf, wordsFor } from "../../src/presentation/index.ts";
import type { Answer, Attachment, Caller } from "../../src/types.ts";
import type { Services } from "./services.ts";

/** The most outlets whose colours are kept for a server. */
const MOST_OUTLETS = 200;

/** Outlets in the order in which this server first saw them drawn, these among them. */
const coloursOf = async (
  { state }: Services,
  { guildId, userId }: Caller,
  outlets: readonly string[],
): Promise<readonly string[]> => {
  const place = guildId ?? userId;
  const known = state.read(({ outletsDrawn }) => outletsDrawn[place]) ?? [];
  const all = [...new Set([...known, ...outlets])].slice(0, MOST_OUTLETS);
  if (all.length === known.length) return known;
  await state.update((document) => {
    // Re-inserted, so that the first ones are those that have been the same for longest.
    delete document.outletsDrawn[place];
    document.outletsDrawn[place] = all;
  });
  return all;
};

const outletsIn = (answer: Answer): readonly string[] => {
  if (answer.kind === "comparison") return answer.outlets;
  if (answer.kind === "framing") return answer.outlets.map(({ outlet }) => outlet);
  return answer.kind === "figures" ? answer.rows.map(({ outlet }) => outlet) : [];
};

/** The picture of an answer's page (counting from 1); null where there is none to draw. */
export const pictureOf = async (
  services: Services,
  caller: Caller,
  answer: Answer,
  page: number,
): Promise<Attachment | null> => {
  try {
    const knownOutlets = await coloursOf(services, caller, outletsIn(answer));
    const madeOn = services.clock.now().toISOString().slice(0, 10);
    const drawing = drawingOf(answer, page, { madeOn, knownOutlets, words: wordsFor(caller.locale) });
    return drawing && (await attachmentOf(answer.kind, drawing));
  } catch {
    return null;
  }
};
