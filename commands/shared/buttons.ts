/** Which buttons a message of an answer carries; none whose command is missing. */
import {
  citationsOf,
  SEARCH_PAGE,
  type ButtonRequest,
  type MessagePosition,
} from "../../src/presentation/index.ts";
import type { Answer } from "../../src/types.ts";
import { placesOfCited } from "./saved-replies.ts";
import type { Kit } from "./services.ts";

/** How an answer is kept, and shown. */
interface Shown {
  /** The id under which its question is kept. */
  readonly id: string;
  readonly command: string;
  readonly ephemeral: boolean;
  /** The page asked for, counting from 1. */
  readonly page: number;
}

/** Gives the buttons for each page of an answer. */
export const buttonsFor = (
  kit: Kit,
  answer: Answer,
  { id, command, ephemeral, page }: Shown,
): ((position: MessagePosition) => readonly ButtonRequest[]) => {
  const placeOf = placesOfCited(citationsOf(answer));
  const isRefused = answer.kind === "refusal";
  const isSearch = answer.kind === "search";
  const button = (action: ButtonRequest["action"], ...args: readonly (string | number)[]): ButtonRequest => ({
    action,
    id: [action, id, ...args].join(":"),
  });
  const when = (holds: boolean, make: () => readonly ButtonRequest[]): readonly ButtonRequest[] =>
    holds ? make() : [];

  return (position) => {
    // Search gets its pages one by one from the desk.
    const number = isSearch ? page : position.number;
    const of = isSearch ? Math.max(page, Math.ceil(answer.total / SEARCH_PAGE)) : position.of;
    return [
      ...when(of > 1, () => [
        { action: "back", id: `page:${id}:${number - 1}`, disabled: number <= 1 },
        { action: "next", id: `page:${id}:${number + 1}`, disabled: number >= of },
      ]),
      ...when(position.citations.length > 0, () => [button("passages", placeOf(position.citations[0]))]),
      ...when(answer.kind === "comparison", () => [button("picture", number)]),
      ...when(answer.kind === "summary" && kit.has("compare"), () => [button("compare")]),
      ...when(isRefused && command === "compare", () => [button("summary")]),
      ...when(isRefused && command !== "search" && answer.query.text !== "", () => [button("search")]),
      ...when(answer.kind === "summary", () => [button("follow-up")]),
      ...when(position.citations.length > 0 && !isRefused, () => [button("export")]),
      ...when(ephemeral && !isRefused, () => [button("share", number)]),
    ];
  };
};
