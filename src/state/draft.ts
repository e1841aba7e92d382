/**
 * A document being changed. Its parts, and of lists by id the entries, are copied when they are first looked at: a change costs what
 * it touches, not what there is.
 */
import { z } from "zod";
import type { Steps } from "../text/breath.ts";
import { stateDocument, type StateDocument } from "./document.ts";

type Part = keyof StateDocument;
type Entries = Record<string, unknown>;

const PARTS = Object.keys(stateDocument.shape) as readonly Part[];

/** Parts that hold entries by id. */
const LISTS: ReadonlySet<Part> = new Set(
  PARTS.filter((part) => {
    const schema: unknown = stateDocument.shape[part];
    return (schema instanceof z.ZodDefault ? schema.unwrap() : schema) instanceof z.ZodRecord;
  }),
);

/** Entries of `own` that are still those of `base` become copies when they are looked at. */
const copying = (own: Entries, base: Readonly<Entries>): Entries =>
  new Proxy(own, {
    get: (target, id) => {
      if (typeof id !== "string" || !Object.hasOwn(target, id)) return Reflect.get(target, id) as unknown;
      if (Object.hasOwn(base, id) && target[id] === base[id]) target[id] = structuredClone(base[id]);
      return target[id];
    },
  });

/** A part held against the schema; of entries by id, those that are not as they were. Throws where one does not fit. */
const settle = (part: Part, value: unknown, base: unknown): unknown => {
  const schema = stateDocument.shape[part];
  if (!LISTS.has(part) || typeof value !== "object" || value === null) return schema.parse(value);
  const [own, before] = [value as Entries, base as Readonly<Entries>];
  const isNew = (id: string): boolean => !Object.hasOwn(before, id) || before[id] !== own[id];
  const ids = Object.keys(own);
  const fresh = schema.parse(Object.fromEntries(ids.filter(isNew).map((id) => [id, own[id]]))) as Entries;
  return Object.fromEntries(ids.map((id) => [id, Object.hasOwn(fresh, id) ? fresh[id] : own[id]]));
};

/** A change under way. */
interface Draft {
  /** The document to change: a copy, as far as it is looked at. */
  readonly document: StateDocument;
  /** The same for looking: a part that is assigned counts as changed; what is looked at is no copy, and must not be changed. */
  readonly looking: StateDocument;
  /** The document as it is now, its changed parts held against the schema one at a time. Throws where one does not fit. */
  settling(): Steps<StateDocument>;
}

/** Nothing is changed yet; `base` never is. */
export const draftOf = (base: Readonly<StateDocument>): Draft => {
  const changed: Partial<Record<Part, unknown>> = {};
  const copies: Partial<Record<Part, Entries>> = {};
  const look = (part: Part): unknown => (Object.hasOwn(changed, part) ? changed[part] : base[part]);
  const copy = (part: Part): unknown => {
    if (!Object.hasOwn(changed, part)) {
      if (LISTS.has(part)) {
        const own: Entries = { ...(base[part] as Entries) };
        changed[part] = own;
        copies[part] = copying(own, base[part] as Entries);
      } else changed[part] = structuredClone(base[part]);
    }
    return copies[part] ?? changed[part];
  };
  const through = (get: (part: Part) => unknown): StateDocument => {
    const view = {};
    for (const part of PARTS)
      Object.defineProperty(view, part, {
        enumerable: true,
        get: () => get(part),
        set: (value: unknown) => {
          changed[part] = value;
          delete copies[part];
        },
      });
    return view as StateDocument;
  };
  return {
    document: through(copy),
    looking: through(look),
    *settling() {
      const settled: Record<string, unknown> = { ...base };
      for (const part of PARTS) {
        if (!Object.hasOwn(changed, part)) continue;
        settled[part] = settle(part, changed[part], base[part]);
        yield;
      }
      return settled as StateDocument;
    },
  };
};

/** The text of what was written before, which most changes leave as it is. */
const texts = new WeakMap<object, string>();

const textOf = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let text = texts.get(value);
  if (text === undefined) {
    text = JSON.stringify(value);
    texts.set(value, text);
  }
  return text;
};

const fieldsOf = (fields: readonly (readonly [string, string])[]): string =>
  `{${fields.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(",")}}`;

/** A settled document as JSON. */
export const printing = function* (document: Readonly<StateDocument>): Steps<string> {
  const parts: [string, string][] = [];
  for (const part of PARTS) {
    const value = document[part];
    if (LISTS.has(part)) {
      const entries: [string, string][] = [];
      for (const [id, entry] of Object.entries(value as Entries)) {
        entries.push([id, textOf(entry)]);
        yield;
      }
      parts.push([part, fieldsOf(entries)]);
    } else parts.push([part, textOf(value)]);
    yield;
  }
  return fieldsOf(parts);
};
