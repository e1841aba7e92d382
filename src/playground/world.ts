/** The rooms of the local page and what was said in them, kept as long as the program runs. */
import { fileType } from "../surface/file-types.ts";
import type { Clock, MessageData } from "../types.ts";
import type { PageEvent, Room, ShownFile, ShownMessage } from "./protocol.ts";

/** Ids as Discord's would look, for state that expects such. */
export const YOU = "100000000000000001";
/** The server that the page shows. */
export const GUILD = "200000000000000001";

/** A channel of a server, and a direct message. */
export const ROOMS: readonly [Room, Room] = [
  { id: "300000000000000001", name: "newsroom", kind: "channel" },
  { id: "300000000000000002", name: "Dateline", kind: "direct" },
];

/** The most messages kept in a room; the oldest go first. */
const MOST_MESSAGES = 200;

/** How a message stands; its words are MessageData. */
interface Standing {
  readonly roomId: string;
  readonly author: ShownMessage["author"];
  readonly isEphemeral?: boolean;
  readonly isPending?: boolean;
  readonly replyTo?: string | null;
  readonly invoked?: string | null;
}

/** What was said in the rooms. */
export interface World {
  /** Gives the message's id. */
  post(standing: Standing, data: MessageData): string;
  /** Puts other words in a message's place; nothing where it is gone. */
  edit(
    id: string,
    data: MessageData,
    standing?: Partial<Pick<ShownMessage, "isEphemeral" | "isPending">>,
  ): void;
  remove(id: string): void;
  message(id: string): ShownMessage | undefined;
  messages(): readonly ShownMessage[];
  file(
    id: string,
    index: number,
  ): { readonly name: string; readonly type: string; readonly data: Uint8Array } | undefined;
  typing(roomId: string, isTyping: boolean): void;
  /** The rooms in which an answer is being written. */
  typingRooms(): readonly string[];
  /** Calls `tell` for all that happens from now on; the returned function ends that. */
  watch(tell: (event: PageEvent) => void): () => void;
}

const shownFiles = (id: string, revision: number, files: MessageData["files"]): ShownFile[] =>
  (files ?? []).map(({ name, description }, index) => ({
    name,
    // Another revision of a message may carry another picture under the same name.
    url: `/files/${id}/${index}?${revision}`,
    description,
    isImage: fileType(name) === "image/png",
  }));

/** Nothing has been said yet. */
export const createWorld = (clock: Clock): World => {
  const messages = new Map<string, ShownMessage>();
  const files = new Map<string, MessageData["files"]>();
  const typingIn = new Set<string>();
  const watchers = new Set<(event: PageEvent) => void>();
  let last = BigInt(clock.now().getTime()) << 22n;
  let revision = 0;

  const tell = (event: PageEvent): void => {
    for (const watcher of watchers) watcher(event);
  };
  const drop = (id: string): void => {
    files.delete(id);
    if (messages.delete(id)) tell({ kind: "gone", id });
  };
  const keep = (message: ShownMessage, data: MessageData): void => {
    if (data.files && data.files.length > 0) files.set(message.id, data.files);
    else files.delete(message.id);
    messages.set(message.id, message);
    tell({ kind: "message", message });
    const own = [...messages.values()].filter(({ roomId }) => roomId === message.roomId);
    for (const { id } of own.slice(0, -MOST_MESSAGES)) drop(id);
  };
  const words = (id: string, data: MessageData) => ({
    content: data.content ?? "",
    embeds: data.embeds ?? [],
    components: data.components ?? [],
    openings: data.openings ?? [],
    files: shownFiles(id, (revision += 1), data.files),
  });

  return {
    post: (standing, data) => {
      last += 1n;
      const id = String(last);
      keep(
        {
          id,
          roomId: standing.roomId,
          author: standing.author,
          at: clock.now().toISOString(),
          isEphemeral: standing.isEphemeral ?? false,
          isPending: standing.isPending ?? false,
          replyTo: standing.replyTo ?? null,
          invoked: standing.invoked ?? null,
          ...words(id, data),
        },
        data,
      );
      return id;
    },
    edit: (id, data, standing = {}) => {
      const message = messages.get(id);
      if (message) keep({ ...message, ...standing, ...words(id, data) }, data);
    },
    remove: drop,
    message: (id) => messages.get(id),
    messages: () => [...messages.values()],
    file: (id, index) => {
      const file = files.get(id)?.[index];
      return file && { name: file.name, type: fileType(file.name), data: file.data };
    },
    typing: (roomId, isTyping) => {
      if (isTyping) typingIn.add(roomId);
      else typingIn.delete(roomId);
      tell({ kind: "typing", roomId, isTyping });
    },
    typingRooms: () => [...typingIn],
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
};
