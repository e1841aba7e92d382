/** What the page around an article says: each line of furniture is told from prose, and its evidence noted. */
import { readByline, readContributors } from "./byline.ts";
import type { DateMention } from "./find-dates.ts";
import { readLine } from "./furniture.ts";
import type { OutletRegistry } from "./outlets.ts";
import { looksLikeOutlet } from "./outlets.ts";
import { plainStamp } from "./page-stamp.ts";

/** A line that bears the page's own date. */
export interface Stamp {
  readonly line: string;
  readonly dates: readonly DateMention[];
  readonly hasTime: boolean;
  /** The label says that this is the time of a change, not of the first publication. */
  readonly updated: boolean;
  /** Glued before the text by the program that fetched it ("date 2024-01-01 WASHINGTON …"): the weakest kind. */
  readonly crawler: boolean;
}

/** What the page says, as printed. */
export interface PageNotes {
  readonly stamps: Stamp[];
  /** Names after "Source:" and the like. */
  readonly sources: string[];
  /** Names after "©", beside a stamp or alone at the head. */
  readonly owners: string[];
  /** Names after "first appeared on" and the like. */
  readonly origins: string[];
  readonly names: string[];
  readonly contributors: string[];
  /** Outlets named by bylines and credits. */
  readonly credited: string[];
  readonly tags: string[];
  /** The article's web address, where the page prints it at its head. */
  address: string | null;
}

/** Where a line stands: above the text, in it, below it, or in the part of the page that is no longer the article's. */
export type Place = "head" | "inside" | "tail" | "beyond";

const SIGNED = /^[—–―-]{1,2}\s?(.{2,40})$/u;
/** An hour of the day. */
export const TIME = /\d{1,2}[:.h]\d{2}|\d\s?[ap]\.?m\b|\d{1,2}\s?[時时시点點]\s?\d{1,2}/iu;
const LABELLED =
  /publi|posted|updated|modified|first|veröffentlicht|aktualisiert|stand:|actualizad|mis à jour|aggiornato|atualizado|опубликовано|обновлено|نشر|تحديث|发布|更新|公開|입력|송고|פורסם|עודכן|tarihi|güncelleme|date\s?:/iu;
const UPDATED =
  /updated|modified|actualizad|mis à jour|aktualisiert|aggiornato|atualizado|обновлено|güncelleme|עודכן|تحديث|更新/iu;

/** Below the text only a labelled date, or one with an hour, is the page's own: tables and notes end in dates as well. */
const isOwnDate = (line: string, dates: readonly DateMention[]): boolean =>
  dates.some(({ day }) => day !== null) && (TIME.test(line) || LABELLED.test(line));

/** The outlets that a stamp names beside its date: "The Harbour Post, Thursday 6 March 2031". */
const outletsBeside = (printed: string, dates: readonly DateMention[], outlets: OutletRegistry): string[] =>
  dates
    .reduceRight((rest, date) => `${rest.slice(0, date.start)}|${rest.slice(date.end)}`, plainStamp(printed))
    .split(/[|,/·•–—]|\s-\s/u)
    .map((part) => part.replace(/\b(?:published|posted|updated)\b(?: (?:in|by|on))?:?/giu, "").trim())
    .filter((part) => !/[:：]|^\d+$/u.test(part))
    .filter((part) => outlets.find(part) !== undefined || (/[ .]/.test(part) && looksLikeOutlet(part)));

/** Collects what a page says. `consume` tells whether a line is furniture, and notes its evidence. */
export const createPageNotes = (
  outlets: OutletRegistry,
): { readonly notes: PageNotes; consume(line: string, place: Place): boolean } => {
  const notes: PageNotes = {
    stamps: [],
    sources: [],
    owners: [],
    origins: [],
    names: [],
    contributors: [],
    credited: [],
    tags: [],
    address: null,
  };

  const note = (line: string, place: Place): boolean | null => {
    const read = readLine(line);
    const inside = place === "inside";
    switch (read.kind) {
      case "prose":
        return null;
      case "stamp":
        if (
          inside ||
          (place === "tail" && !isOwnDate(line, read.dates)) ||
          (!read.dates.some(({ day }) => day !== null) && !LABELLED.test(line))
        )
          return false;
        // Other articles and readers have dates of their own.
        if (place === "beyond") return true;
        notes.stamps.push({
          line,
          dates: read.dates,
          hasTime: TIME.test(line),
          updated: UPDATED.test(line),
          crawler: false,
        });
        notes.names.push(...(readByline(line, outlets)?.names ?? []));
        if (read.value) notes.sources.push(read.value);
        notes.owners.push(...outletsBeside(line, read.dates, outlets));
        return true;
      case "source":
        if (inside) return false;
        notes.sources.push(read.value ?? "");
        return true;
      case "rights":
        if (read.value) notes.owners.push(read.value);
        return true;
      case "origin":
        if (inside && !/^(?:the post|this|originally|first|\(?credit)/iu.test(line)) return false;
        notes.origins.push(read.value ?? "");
        return true;
      case "tags":
        if (place !== "beyond") notes.tags.push(...line.split(/[\s,#]+/).filter(Boolean));
        return true;
      case "address":
        if (inside) return false;
        if (place === "head") notes.address ??= read.value;
        return true;
      case "notice":
        return place === "tail" || place === "beyond";
      case "editor":
        return !inside;
      default:
        return true;
    }
  };

  const consume = (line: string, place: Place): boolean => {
    const noted = note(line, place);
    if (noted !== null) return noted;
    if (place === "inside" || place === "beyond") return false;
    const byline = readByline(line, outlets);
    if (byline) {
      notes.names.push(...byline.names);
      if (byline.outlet) notes.credited.push(byline.outlet);
      return true;
    }
    if (place === "tail") {
      const credits = readContributors(line, outlets);
      if (credits) {
        notes.names.push(...credits.reporters);
        notes.contributors.push(...credits.contributors);
        if (credits.outlet) notes.credited.push(credits.outlet);
        return true;
      }
      // "Marta Hollin is our northern bureau chief.": who wrote it is told of below it.
      if (notes.names.some((name) => line.startsWith(`${name} `)) && BIOGRAPHY.test(line)) return true;
    }
    if (line.length > 60) return false;
    // "BBC News, Kessel": an outlet with the place it writes from.
    const signed = (SIGNED.exec(line)?.[1] ?? line).replace(/[()[\]]/g, "");
    const name = place === "head" ? signed.replace(/,\s\p{Lu}[\p{L}\s'’-]{1,30}$/u, "") : signed;
    const outlet = outlets.find(name);
    if (outlet === undefined) return false;
    // An agency alone on a line reported it; any other outlet at the head is whose page it is.
    if (place === "head" && !outlet.agency) notes.owners.push(name);
    else notes.credited.push(name);
    return true;
  };

  return { notes, consume };
};

const BIOGRAPHY =
  /^.{3,60}? (?:is|was|covers|writes|reports|has covered|joined) (?=.{0,160}\b(?:correspondent|reporter|editor|writer|journalist|columnist|bureau|producer|fellow|covers|covering|author)\b).{4,320}$/iu;
