/** Choosing coverage: the menus that a server's managers, and people in direct messages, choose from. */
import { createHash } from "node:crypto";
import { collectionName, isShared } from "../../src/desk/collections.ts";
import { shorten, wordsFor, type Words } from "../../src/presentation/index.ts";
import { newServer } from "../../src/state/server-schema.ts";
import type { ActionRow, Caller, SelectMenu } from "../../src/types.ts";
import { directServers, followedBy, type Services } from "./services.ts";

/** Discord shows so many entries of a menu. */
const MOST_ENTRIES = 25;

/** Stands for all servers in the menu of a direct message. */
const ALL_SERVERS = "all";

/** An entry's value for a collection: its name may be empty, or longer than a value may be. */
const valueOf = (collection: string): string =>
  createHash("sha256").update(collection).digest("base64url").slice(0, 12);

const rowOf = (menu: SelectMenu): ActionRow => ({ type: 1, components: [menu] });

const sharedIn = ({ desk }: Services): readonly string[] => desk.collections().filter(isShared);

/** The shared collections, in menus of 25, each followed one chosen; none where there are none, or more than four menus hold. */
export const followMenus = (
  services: Services,
  guildId: string,
  { servers }: Words,
): readonly ActionRow[] => {
  const all = sharedIn(services);
  const followed = new Set(followedBy(services, guildId));
  return Array.from({ length: Math.min(4, Math.ceil(all.length / MOST_ENTRIES)) }, (_, page) => {
    const entries = all.slice(page * MOST_ENTRIES, (page + 1) * MOST_ENTRIES);
    return rowOf({
      type: 3,
      custom_id: `follow:${page}`,
      placeholder: servers.followPlaceholder,
      min_values: 0,
      max_values: entries.length,
      options: entries.map((name) => ({
        label: shorten(collectionName(name), 100),
        value: valueOf(name),
        default: followed.has(name),
      })),
    });
  });
};

/** Takes the choice of one of those menus; the collections of the others stay as they are. */
export const follow = async (
  services: Services,
  guildId: string,
  { page, values }: { readonly page: number; readonly values: readonly string[] },
): Promise<void> => {
  const all = sharedIn(services);
  const offered = new Set(all.slice(page * MOST_ENTRIES, (page + 1) * MOST_ENTRIES));
  const others = followedBy(services, guildId).filter((name) => !offered.has(name));
  const chosen = [...offered].filter((name) => values.includes(valueOf(name)));
  await followOnly(services, guildId, [...others, ...chosen]);
};

/** Follows these shared collections and no others. */
export const followOnly = async (
  { state }: Services,
  guildId: string,
  collections: readonly string[],
): Promise<void> => {
  await state.update(({ servers }) => {
    (servers[guildId] ??= newServer()).follows = [...collections];
  });
};

/** "Which server's coverage?", where a person shares several with the bot; none where there is nothing to choose. */
export const directMenu = (
  services: Services,
  { userId, locale }: Caller,
  action: "direct" | "direct-settings",
): readonly ActionRow[] => {
  const { shared, used } = directServers(services, userId);
  if (shared.length < 2) return [];
  const { servers: own } = wordsFor(locale);
  const isAll = used.length > 1;
  return [
    rowOf({
      type: 3,
      custom_id: action,
      placeholder: own.directPlaceholder,
      options: [
        { label: own.allOfThem, value: ALL_SERVERS, default: isAll },
        ...shared.slice(0, MOST_ENTRIES - 1).map(({ id, name }) => ({
          label: shorten(name, 100),
          value: id,
          default: !isAll && used[0]?.id === id,
        })),
      ],
    }),
  ];
};

/** Takes that choice; gives what the person is told. A server that is not shared with them cannot be chosen. */
export const chooseDirect = async (
  services: Services,
  { userId, locale }: Caller,
  value: string | undefined,
): Promise<string> => {
  const { shared } = directServers(services, userId);
  const own = wordsFor(locale).servers;
  const server = shared.find(({ id }) => id === value);
  if (!server && value !== ALL_SERVERS) return own.noSuchServer;
  await services.state.update(({ people }) => {
    const known = people[userId] ?? { seenIn: [], directFrom: null };
    people[userId] = { ...known, directFrom: server?.id ?? null };
  });
  return server ? own.fromServer(shorten(server.name, 100)) : own.fromAll;
};
