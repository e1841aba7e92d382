/** A person at a Discord client: types commands, completes options, presses buttons, fills in forms, writes messages. */
import type { Interaction } from "./interactions.ts";
import type { LoopbackCore } from "./discord.ts";
import { FLAGS } from "./message-rules.ts";
import { snowflake } from "./snowflake.ts";
import {
  channelJson,
  messageJson,
  personJson,
  type Channel,
  type Json,
  type Person,
  type RegisteredCommand,
  type StoredMessage,
} from "./world.ts";

/** Options by name, as a person fills them in. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What came back, as the person sees it. */
export interface Seen {
  readonly interaction: Interaction;
  /** The reply's messages, in order; live. */
  readonly messages: readonly StoredMessage[];
  readonly content: string;
  /** Contents and the texts of embeds of all messages, one after the other. */
  readonly text: string;
  readonly ephemeral: boolean;
  readonly deferred: boolean;
  readonly buttons: readonly string[];
  readonly files: readonly { name: string; description: string | undefined; data: Uint8Array }[];
  readonly modal: Json | null;
  /** Milliseconds from sending to reading. */
  readonly latency: number;
}

type Component = Json & { type: number; label?: string; custom_id?: string; disabled?: boolean };

const componentsOf = (message: StoredMessage): Component[] =>
  message.components.flatMap((row) => row["components"] as Component[]);

const textOf = (message: StoredMessage): string =>
  [
    message.content,
    ...message.embeds.flatMap((embed) => [
      embed["title"],
      embed["description"],
      ...((embed["fields"] as Json[] | undefined) ?? []).flatMap((field) => [field["name"], field["value"]]),
      (embed["footer"] as Json | undefined)?.["text"],
    ]),
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join("\n");

/** A person who types, presses and reads. */
export const createUser = (core: LoopbackCore, name: string, place: Channel) => {
  const me: Person = { id: snowflake(), username: name, bot: false };
  core.world.people.set(me.id, me);
  /** Whoever is in a server's channel is in the server. */
  const enter = ({ guildId }: Channel): void => void core.world.guilds.get(guildId ?? "")?.members.add(me.id);
  enter(place);
  let channel = place;
  let last: Seen | null = null;
  /** Neither Manage Server nor Administrator, until the test says so. */
  let memberPermissions = 2_248_473_465_835_073n;
  let locale = "en-US";
  /** What the person's servers speak; only Community servers can choose. */
  let serverLocale: string | null = null;

  const envelope = (interaction: Interaction, data: Json): Json => {
    const guild = channel.guildId;
    const member = {
      user: personJson(me),
      roles: [],
      permissions: String(memberPermissions),
      joined_at: new Date().toISOString(),
      deaf: false,
      mute: false,
      flags: 0,
    };
    return {
      id: interaction.id,
      application_id: core.world.bot.id,
      type: interaction.type,
      token: interaction.token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: channelJson(channel),
      ...(guild
        ? {
            guild_id: guild,
            guild: {
              id: guild,
              locale: serverLocale ?? "en-US",
              features: serverLocale === null ? [] : ["COMMUNITY"],
            },
            member,
            guild_locale: serverLocale ?? "en-US",
            context: 0,
          }
        : { user: personJson(me), context: 1 }),
      locale,
      app_permissions: String(channel.permissions),
      authorizing_integration_owners: { "0": guild ?? "0" },
      entitlements: [],
      attachment_size_limit: 10 * 2 ** 20,
      ...(interaction.message ? { message: messageJson(interaction.message) } : {}),
    };
  };

  const view = (interaction: Interaction): Seen => {
    const messages = (): StoredMessage[] =>
      [interaction.original, ...interaction.followUps].filter(
        (one): one is StoredMessage => one !== null && !one.deleted,
      );
    return {
      interaction,
      get messages() {
        return messages();
      },
      get content() {
        return messages()[0]?.content ?? "";
      },
      get text() {
        return messages().map(textOf).join("\n");
      },
      get ephemeral() {
        return messages().every((one) => (one.flags & FLAGS.ephemeral) !== 0);
      },
      deferred: interaction.acknowledged?.type === 5,
      get buttons() {
        return messages().flatMap((message) =>
          componentsOf(message)
            .filter((one) => one.type === 2)
            .map((one) => one.label ?? ""),
        );
      },
      get files() {
        return messages().flatMap((message) =>
          message.attachments.map((one) => ({
            name: one.filename,
            description: one.description,
            data: one.data ?? new Uint8Array(),
          })),
        );
      },
      modal: interaction.modal,
      latency: interaction.answeredAfter ?? Number.NaN,
    };
  };

  /** Delivers it and waits until there is something to read. */
  const exchange = async (interaction: Interaction, data: Json, { deliveries = 1 } = {}): Promise<Seen> => {
    const answered = (): boolean =>
      interaction.answeredAfter !== null &&
      (interaction.original === null || !interaction.original.deleted || interaction.followUps.length > 0);
    const seen = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        if (interaction.acknowledged) return;
        interaction.timedOut = true;
        reject(new Error("The application did not respond"));
      }, core.patience.acknowledge);
      interaction.changed = () => {
        if (interaction.acknowledged) clearTimeout(timer);
        if (answered()) resolve();
      };
    });
    const payload = envelope(interaction, data);
    for (let delivery = 0; delivery < deliveries; delivery += 1)
      core.gateway.dispatch("INTERACTION_CREATE", payload, channel.guildId !== null);
    await seen;
    await core.idle();
    last = view(interaction);
    return last;
  };

  const registered = (name: string, type: number): RegisteredCommand | undefined => {
    const scopes = [channel.guildId ?? "", ""];
    return scopes
      .flatMap((scope) => core.world.commands.get(scope) ?? [])
      .find((one) => one.name === name && one.type === type);
  };

  /** What the client itself would not let a person send. */
  const typed = (
    command: RegisteredCommand,
    values: OptionValues,
    unchecked: boolean,
    subcommand?: string,
  ): Json[] => {
    const own = (command["options"] as Json[] | undefined) ?? [];
    const chosen = own.find((option) => option["type"] === 1 && option["name"] === subcommand);
    if (subcommand !== undefined && !chosen) throw new Error(`/${command.name} has no ${subcommand}`);
    const declared = chosen ? ((chosen["options"] as Json[] | undefined) ?? []) : own;
    if (!unchecked) {
      for (const option of declared) {
        if (option["required"] === true && values[String(option["name"])] === undefined)
          throw new Error(`/${command.name} needs ${String(option["name"])}`);
      }
    }
    return Object.entries(values).map(([name, value]) => {
      const option = declared.find((one) => one["name"] === name);
      if (!option) {
        if (unchecked) return { name, type: 3, value };
        throw new Error(`/${command.name} has no option ${name}`);
      }
      const choices = option["choices"] as Json[] | undefined;
      if (!unchecked && choices && !choices.some((choice) => choice["value"] === value))
        throw new Error(`${name} takes none of the choices`);
      if (
        !unchecked &&
        typeof value === "string" &&
        Array.from(value).length > Number(option["max_length"] ?? 6000)
      )
        throw new Error(`${name} is too long`);
      return { name, type: option["type"], value };
    });
  };

  const find = (label: string, on?: StoredMessage): { message: StoredMessage; component: Component } => {
    const mine = (message: StoredMessage): boolean =>
      !message.deleted &&
      message.channelId === channel.id &&
      (message.onlyFor === null || message.onlyFor === me.id);
    const candidates = on ? [on] : Array.from(core.world.messages.values()).filter(mine).reverse();
    for (const message of candidates) {
      const component = componentsOf(message).find((one) => one.label === label || one.custom_id === label);
      if (component) {
        if (component.disabled === true) throw new Error(`the button ${label} is disabled`);
        return { message, component };
      }
    }
    throw new Error(`there is no button ${label}`);
  };

  return {
    person: me,
    /** The last reply. */
    get last(): Seen {
      if (!last) throw new Error("nothing was answered yet");
      return last;
    },
    go: (to: Channel): void => {
      enter(to);
      channel = to;
    },
    /** Leaves a server, or is made to. */
    leave: (guildId: string): void => void core.world.guilds.get(guildId)?.members.delete(me.id),
    /** The language of the person's own Discord, and the one that the server has chosen, if any. */
    speaks: (own: string, server: string | null = null): void => {
      locale = own;
      serverLocale = server;
    },
    /** Gives the person Manage Server. */
    promote: (): void => {
      memberPermissions |= 1n << 5n;
    },
    /** `unchecked` sends what a client would refuse; `unregistered` a command that is not there any more. */
    command: async (
      name: string,
      values: OptionValues = {},
      {
        unchecked = false,
        unregistered = false,
        deliveries = 1,
        subcommand,
        attachments = {},
      }: {
        unchecked?: boolean;
        unregistered?: boolean;
        deliveries?: number;
        subcommand?: string;
        /** By the ids that attachment options hold. */
        attachments?: Readonly<Record<string, { filename: string; size: number; url: string }>>;
      } = {},
    ): Promise<Seen> => {
      const command = registered(name, 1) ?? (unregistered ? { id: snowflake(), name, type: 1 } : undefined);
      if (!command) throw new Error(`/${name} is not registered here`);
      const options = typed(command, values, unchecked || unregistered, subcommand);
      return exchange(
        core.interactions.create(2, me, channel),
        {
          id: command.id,
          name,
          type: 1,
          options: subcommand === undefined ? options : [{ type: 1, name: subcommand, options }],
          ...(Object.keys(attachments).length === 0
            ? {}
            : {
                resolved: {
                  attachments: Object.fromEntries(
                    Object.entries(attachments).map(([id, file]) => [
                      id,
                      { id, proxy_url: file.url, ...file },
                    ]),
                  ),
                },
              }),
        },
        { deliveries },
      );
    },
    /** The command of a message's menu. */
    menu: async (name: string, message: StoredMessage): Promise<Seen> => {
      const command = registered(name, 3);
      if (!command) throw new Error(`${name} is not registered here`);
      return exchange(core.interactions.create(2, me, channel), {
        id: command.id,
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: messageJson(message) } },
      });
    },
    /** The choices offered while `option` holds `value`. */
    complete: async (
      name: string,
      option: string,
      value: string,
      others: OptionValues = {},
      subcommand?: string,
    ): Promise<readonly { name: string; value: string }[]> => {
      const command = registered(name, 1);
      if (!command) throw new Error(`/${name} is not registered here`);
      const interaction = core.interactions.create(4, me, channel);
      const options = [
        ...typed(command, others, true, subcommand),
        { name: option, type: 3, value, focused: true },
      ];
      await exchange(interaction, {
        id: command.id,
        name,
        type: 1,
        options: subcommand === undefined ? options : [{ type: 1, name: subcommand, options }],
      });
      return (interaction.choices ?? []) as unknown as { name: string; value: string }[];
    },
    press: async (label: string, on?: StoredMessage, { deliveries = 1 } = {}): Promise<Seen> => {
      const { message, component } = find(label, on);
      return exchange(
        core.interactions.create(3, me, channel, message),
        { custom_id: component.custom_id, component_type: 2 },
        { deliveries },
      );
    },
    /** Uses a component that may not be shown (any more). */
    pressId: async (customId: string, message: StoredMessage): Promise<Seen> =>
      exchange(core.interactions.create(3, me, channel, message), { custom_id: customId, component_type: 2 }),
    select: async (customId: string, values: readonly string[], on?: StoredMessage): Promise<Seen> => {
      const { message, component } = find(customId, on);
      return exchange(core.interactions.create(3, me, channel, message), {
        custom_id: component.custom_id,
        component_type: 3,
        values,
      });
    },
    /** Fills in the form that the last press opened: values by the inputs' ids or labels. */
    submitModal: async (values: Readonly<Record<string, string>>): Promise<Seen> => {
      const modal = last?.modal;
      if (!last || !modal) throw new Error("no form is open");
      const filled = (modal["components"] as Json[]).map((component) => {
        const input = (component["component"] ?? (component["components"] as Json[])[0]) as Json;
        const value = values[String(input["custom_id"])] ?? values[String(component["label"])] ?? "";
        if (input["required"] !== false && value === "")
          throw new Error(`${String(component["label"])} must be filled in`);
        if (Array.from(value).length > Number(input["max_length"] ?? 4000))
          throw new Error("too long for the form");
        const inner = { type: 4, custom_id: input["custom_id"], value };
        return component["type"] === 18 ? { type: 18, component: inner } : { type: 1, components: [inner] };
      });
      return exchange(core.interactions.create(5, me, channel, last.interaction.message), {
        custom_id: modal["custom_id"],
        components: filled,
      });
    },
    /**
     * Writes a message into the channel. Mentions in its words, and a reply to the bot, mention as Discord has it; in a server
     * the bot is told the words of a message that mentions it, and of no other. `fields` go over what is delivered.
     */
    message: (
      content: string,
      {
        mentions = [] as readonly Person[],
        reference = null as string | null,
        ping = true,
        fields = {} as Json,
        deliveries = 1,
      } = {},
    ): StoredMessage => {
      const stored = core.world.addMessage({
        channelId: channel.id,
        author: me,
        content,
        embeds: [],
        components: [],
        attachments: [],
        flags: 0,
        onlyFor: null,
        interactionId: null,
        body: {},
        reference,
      });
      const { bot } = core.world;
      const answered = reference === null ? undefined : core.world.messages.get(reference);
      const isNamed = new RegExp(`<@!?${bot.id}>`).test(content) || (answered?.author.id === bot.id && ping);
      const mentioned = isNamed && !mentions.some(({ id }) => id === bot.id) ? [...mentions, bot] : mentions;
      const isTold = channel.guildId === null || mentioned.some(({ id }) => id === bot.id);
      const payload = {
        ...messageJson(stored),
        channel_type: channel.type,
        mentions: mentioned.map(personJson),
        ...(answered
          ? {
              type: 19,
              message_reference: { type: 0, channel_id: channel.id, message_id: answered.id },
              referenced_message: messageJson(answered),
            }
          : {}),
        ...(channel.guildId ? { guild_id: channel.guildId } : {}),
        ...fields,
        ...(isTold ? {} : { content: "", attachments: [], components: [], embeds: [] }),
      };
      for (let delivery = 0; delivery < deliveries; delivery += 1)
        core.gateway.dispatch("MESSAGE_CREATE", payload, channel.guildId !== null);
      return stored;
    },
    /** Changes a message of one's own. */
    editMessage: (message: StoredMessage, content: string): void => {
      message.content = content;
      message.edits += 1;
      core.gateway.dispatch(
        "MESSAGE_UPDATE",
        {
          ...messageJson(message),
          mentions: [personJson(core.world.bot)],
          ...(channel.guildId ? { guild_id: channel.guildId } : {}),
        },
        channel.guildId !== null,
      );
    },
    /** What the bot has posted in answer to a message, in order; waits for `count` posts that come after it. */
    heard: async (message: StoredMessage, count = 1): Promise<Heard> => {
      const own = (): readonly StoredMessage[] =>
        Array.from(core.world.messages.values()).filter(
          (one) =>
            one.author.id === core.world.bot.id &&
            one.channelId === message.channelId &&
            one.interactionId === null &&
            !one.deleted &&
            BigInt(one.id) > BigInt(message.id),
        );
      const until = Date.now() + 20_000;
      while (own().length < count && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await core.idle();
      const messages = own();
      if (messages.length < count)
        throw new Error(`${messages.length} posts where ${count} were waited for: ${message.content}`);
      return {
        messages,
        text: messages.map(textOf).join("\n"),
        buttons: messages.flatMap((one) =>
          componentsOf(one).flatMap(({ type, label }) => (type === 2 && label !== undefined ? [label] : [])),
        ),
      };
    },
  };
};

/** Posts of the bot's, as a person sees them. */
export interface Heard {
  readonly messages: readonly StoredMessage[];
  readonly text: string;
  readonly buttons: readonly string[];
}

/** What such a person may do. */
export type LoopbackUser = ReturnType<typeof createUser>;
