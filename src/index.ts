/** Dateline as a library: questions over coverage, answered with citations. Bring articles, get values. */
export {
  createDesk,
  isRefusal,
  HITS_PER_PAGE,
  type Collections,
  type Desk,
  type QueryInput,
} from "./desk.ts";
export { openDesk, systemClock, type OnProgress } from "./wire.ts";
export type * from "./types.ts";
