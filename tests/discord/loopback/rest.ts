/** REST v10: the routes a bot like this uses, strict about everything it is sent. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { commandProblems } from "./command-rules.ts";
import { ApiFault, invalidForm } from "./errors.ts";
import type { Gateway, GatewayOptions } from "./gateway.ts";
import type { Interactions } from "./interactions.ts";
import { messageProblems, type Upload } from "./message-rules.ts";
import type { RequestCheck } from "./openapi.ts";
import type { RateLimits } from "./rate-limits.ts";
import { snowflake } from "./snowflake.ts";
import {
  channelJson,
  memberJson,
  messageJson,
  PERMISSION,
  personJson,
  type Json,
  type Channel,
  type RegisteredCommand,
  type StoredMessage,
  type World,
} from "./world.ts";

/** A request as it came. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly authorization: string | null;
  readonly at: number;
  status: number;
}

/** What may be made to go wrong: the first fault whose pattern fits `METHOD /path` acts, `times` times. */
export interface RestFault {
  readonly pattern: RegExp;
  times: number;
  /** `reset` and `close` cut the wire before the request acts, with or without a bang; `…-after` once it has acted. */
  readonly kind: "reset" | "close" | "reset-after" | "close-after" | "status" | "slow";
  readonly status?: number;
  readonly code?: number;
  readonly message?: string;
  /** Milliseconds. */
  readonly delay?: number;
}

/** What the REST part answers from. */
export interface RestParts {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: () => Gateway;
  readonly gatewayUrl: () => string;
  readonly options: GatewayOptions;
  readonly limits: RateLimits;
  readonly check: RequestCheck;
  readonly requests: RecordedRequest[];
  readonly faults: RestFault[];
  readonly violations: string[];
  readonly now: () => number;
}

const readBody = async (request: IncomingMessage): Promise<{ body: unknown; uploads: Upload[] }> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (bytes.length === 0) return { body: undefined, uploads: [] };
  if (type.startsWith("multipart/form-data")) {
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    const uploads: Upload[] = [];
    let body: unknown = {};
    for (const [field, value] of form) {
      if (field === "payload_json") body = JSON.parse(String(value)) as unknown;
      else if (typeof value === "string") throw invalidForm([`${field}: is no file`]);
      else {
        const data = new Uint8Array(await value.arrayBuffer());
        uploads.push({ name: value.name, bytes: value.size, data, field });
      }
    }
    return { body, uploads };
  }
  if (!type.startsWith("application/json")) throw new ApiFault(415, 50035, "Unsupported Media Type");
  try {
    return { body: JSON.parse(bytes.toString()) as unknown, uploads: [] };
  } catch {
    throw new ApiFault(400, 50109, "The request body contains invalid JSON.");
  }
};

type Handler = (context: {
  match: RegExpExecArray;
  body: Json;
  uploads: Upload[];
  query: URLSearchParams;
}) => { status: number; body?: unknown };

/** A nonce is enforced for some minutes only. */
const NONCE_LIVES = 3 * 60_000;

/** The REST part: routes, rules, rate limits. */
export const createRest = (parts: RestParts) => {
  const { world, interactions, options } = parts;
  const nonces = new Map<string, { message: StoredMessage; at: number }>();

  const needChannel = (id: string, body: Json, uploads: readonly Upload[]) => {
    const channel = world.channels.get(id);
    if (!channel) throw new ApiFault(404, 10003, "Unknown Channel");
    const has = (bit: bigint): boolean => (channel.permissions & bit) !== 0n;
    if (!has(PERMISSION.viewChannel)) throw new ApiFault(403, 50001, "Missing Access");
    const post = channel.type === 11 ? PERMISSION.sendInThreads : PERMISSION.sendMessages;
    if (!has(post)) throw new ApiFault(403, 50013, "Missing Permissions");
    if (uploads.length > 0 && !has(PERMISSION.attachFiles))
      throw new ApiFault(403, 50013, "Missing Permissions");
    if (Array.isArray(body["embeds"]) && body["embeds"].length > 0 && !has(PERMISSION.embedLinks))
      throw new ApiFault(403, 50013, "Missing Permissions");
    return channel;
  };

  const scopeOf = (application: string, guild: string | undefined): string => {
    if (application !== world.bot.id)
      throw new ApiFault(403, 20012, "You are not authorized to perform this action on this application");
    if (guild !== undefined && !world.guilds.has(guild)) throw new ApiFault(403, 50001, "Missing Access");
    return guild ?? "";
  };

  const store = (channelId: string, body: Json, uploads: readonly Upload[], id?: string): StoredMessage =>
    world.addMessage(
      {
        channelId,
        author: world.bot,
        content: String(body["content"] ?? ""),
        embeds: (body["embeds"] as Json[] | undefined) ?? [],
        components: (body["components"] as Json[] | undefined) ?? [],
        attachments: uploads.map((upload) => ({ id: snowflake(), filename: upload.name, data: upload.data })),
        flags: Number(body["flags"] ?? 0),
        onlyFor: null,
        interactionId: null,
        body,
        reference: String((body["message_reference"] as Json | undefined)?.["message_id"] ?? "") || null,
      },
      id,
    );

  const visible = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (!channel) throw new ApiFault(404, 10003, "Unknown Channel");
    if ((channel.permissions & PERMISSION.viewChannel) === 0n)
      throw new ApiFault(403, 50001, "Missing Access");
    return channel;
  };

  /** The newest message, or in a forum the newest post. */
  const newestIn = (channel: Channel): string | null =>
    (channel.type === 15
      ? Array.from(world.channels.values()).findLast(({ parentId }) => parentId === channel.id)?.id
      : Array.from(world.messages.values()).findLast(({ channelId }) => channelId === channel.id)?.id) ??
    null;

  const threadsOf = (wanted: (thread: Channel) => boolean): Json => ({
    threads: Array.from(world.channels.values())
      .filter((channel) => channel.parentId !== undefined && wanted(channel))
      .map((channel) => channelJson(channel)),
    members: [],
    has_more: false,
  });

  /** Without `with_localizations`, Discord leaves every translation out. */
  const withoutTranslations = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutTranslations);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !key.endsWith("_localizations"))
        .map(([key, own]) => [key, withoutTranslations(own)]),
    );
  };

  /** Commands as Discord gives them back: every default filled in. */
  const overwrite = (scope: string, body: unknown): RegisteredCommand[] => {
    const problems = [...commandProblems(body)];
    const contextual =
      Array.isArray(body) &&
      body.some((one: Json) => one["contexts"] !== undefined || one["integration_types"] !== undefined);
    if (scope !== "" && contextual) problems.push("contexts: only for globally-scoped commands");
    if (problems.length > 0) throw invalidForm(problems);
    const previous = world.commands.get(scope) ?? [];
    const registered = Array.from(body as Json[], (command): RegisteredCommand => {
      const type = Number(command["type"] ?? 1);
      const known = previous.find((one) => one.name === command["name"] && one.type === type);
      return {
        id: known?.id ?? snowflake(),
        application_id: world.bot.id,
        version: snowflake(),
        default_member_permissions: null,
        name_localizations: null,
        description_localizations: null,
        nsfw: false,
        integration_types: [0],
        contexts: null,
        guild_id: scope === "" ? undefined : scope,
        ...command,
        description: command["description"] ?? "",
        name: String(command["name"]),
        type,
      };
    });
    world.commands.set(scope, registered);
    return registered;
  };

  const routes: readonly [string, RegExp, { auth: boolean }, Handler][] = [
    [
      "GET",
      /^\/gateway\/bot$/,
      { auth: true },
      () => ({
        status: 200,
        body: {
          url: parts.gatewayUrl(),
          shards: 1,
          session_start_limit: {
            total: options.limit.total,
            remaining: options.limit.remaining,
            reset_after: options.limit.resetAfter,
            max_concurrency: options.limit.maxConcurrency,
          },
        },
      }),
    ],
    ["GET", /^\/users\/@me$/, { auth: true }, () => ({ status: 200, body: personJson(world.bot) })],
    [
      "GET",
      /^\/users\/@me\/guilds$/,
      { auth: true },
      ({ query }) => ({
        status: 200,
        body: Array.from(world.guilds.values())
          .slice(0, Number(query.get("limit") ?? 200))
          .map(({ id, name, permissions }) => ({
            id,
            name,
            icon: null,
            banner: null,
            owner: false,
            permissions: String(permissions),
            features: [],
          })),
      }),
    ],
    [
      "GET",
      /^\/guilds\/(\d+)\/members\/(\d+)$/,
      { auth: true },
      ({ match }) => {
        const guild = world.guilds.get(match[1] ?? "");
        const person = world.people.get(match[2] ?? "");
        if (!guild) throw new ApiFault(403, 50001, "Missing Access");
        if (!person || !guild.members.has(person.id)) throw new ApiFault(404, 10007, "Unknown Member");
        return { status: 200, body: memberJson(person) };
      },
    ],
    [
      "GET",
      /^\/(?:oauth2\/applications|applications)\/@me$/,
      { auth: true },
      () => ({
        status: 200,
        body: {
          id: world.bot.id,
          name: "Dateline",
          flags: 0,
          description: "",
          bot_public: true,
          bot_require_code_grant: false,
          verify_key: "",
        },
      }),
    ],
    [
      "GET",
      /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/,
      { auth: true },
      ({ match, query }) => {
        const commands = world.commands.get(scopeOf(match[1] ?? "", match[2])) ?? [];
        const isWhole = query.get("with_localizations") === "true";
        return { status: 200, body: isWhole ? commands : withoutTranslations(commands) };
      },
    ],
    [
      "PUT",
      /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/,
      { auth: true },
      ({ match, body }) => ({ status: 200, body: overwrite(scopeOf(match[1] ?? "", match[2]), body) }),
    ],
    [
      "POST",
      /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      { auth: false },
      ({ match, body, uploads, query }) => {
        const interaction = interactions.callback(match[1] ?? "", match[2] ?? "", body, uploads);
        if (query.get("with_response") !== "true") return { status: 204 };
        return {
          status: 200,
          body: {
            interaction: { id: interaction.id, type: interaction.type },
            ...(interaction.original
              ? { resource: { type: body["type"], message: messageJson(interaction.original) } }
              : {}),
          },
        };
      },
    ],
    [
      "GET",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      { auth: false },
      ({ match }) => ({ status: 200, body: messageJson(interactions.original(match[2] ?? "")) }),
    ],
    [
      "PATCH",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      { auth: false },
      ({ match, body, uploads }) => ({
        status: 200,
        body: messageJson(interactions.editOriginal(match[2] ?? "", body, uploads)),
      }),
    ],
    [
      "DELETE",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
      { auth: false },
      ({ match }) => {
        interactions.deleteOriginal(match[2] ?? "");
        return { status: 204 };
      },
    ],
    [
      "POST",
      /^\/webhooks\/(\d+)\/([^/]+)$/,
      { auth: false },
      ({ match, body, uploads }) => ({
        status: 200,
        body: messageJson(interactions.followUp(match[2] ?? "", body, uploads)),
      }),
    ],
    [
      "PATCH",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(\d+)$/,
      { auth: false },
      ({ match, body, uploads }) => ({
        status: 200,
        body: messageJson(interactions.editMessage(match[2] ?? "", match[3] ?? "", body, uploads)),
      }),
    ],
    [
      "POST",
      /^\/channels\/(\d+)\/messages$/,
      { auth: true },
      ({ match, body, uploads }) => {
        const channel = needChannel(match[1] ?? "", body, uploads);
        const problems = messageProblems(body, uploads);
        if (problems.length > 0) throw invalidForm(problems);
        if (
          body["message_reference"] &&
          channel.guildId &&
          (channel.permissions & PERMISSION.readHistory) === 0n
        )
          throw new ApiFault(400, 160002, "Cannot reply without permission to read message history");
        const nonce = body["nonce"];
        if (nonce !== undefined && (String(nonce).length > 25 || String(nonce) === ""))
          throw invalidForm(["nonce: Must be 25 or fewer in length."]);
        const nonceKey = `${channel.id} ${String(nonce)}`;
        const earlier = nonces.get(nonceKey);
        if (earlier && body["enforce_nonce"] === true && parts.now() - earlier.at < NONCE_LIVES)
          return { status: 200, body: messageJson(earlier.message) };
        const message = store(channel.id, body, uploads);
        if (nonce !== undefined) nonces.set(nonceKey, { message, at: parts.now() });
        return { status: 200, body: messageJson(message) };
      },
    ],
    [
      "PATCH",
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      { auth: true },
      ({ match, body, uploads }) => {
        const message = world.messages.get(match[2] ?? "");
        if (!message || message.deleted) throw new ApiFault(404, 10008, "Unknown Message");
        if (message.author.id !== world.bot.id)
          throw new ApiFault(403, 50005, "Cannot edit a message authored by another user");
        const problems = messageProblems(body, uploads, { edit: true });
        if (problems.length > 0) throw invalidForm(problems);
        message.content = String(body["content"] ?? message.content);
        message.embeds = (body["embeds"] as Json[] | undefined) ?? message.embeds;
        message.components = (body["components"] as Json[] | undefined) ?? message.components;
        if (body["attachments"] !== undefined || uploads.length > 0)
          message.attachments = uploads.map(({ name, data }) => ({ id: snowflake(), filename: name, data }));
        message.body = body;
        message.edits += 1;
        return { status: 200, body: messageJson(message) };
      },
    ],
    [
      "GET",
      /^\/channels\/(\d+)\/messages$/,
      { auth: true },
      ({ match, query }) => {
        const channel = visible(match[1] ?? "");
        const limit = Number(query.get("limit") ?? 50);
        const all = Array.from(world.messages.values()).filter(
          (one) => one.channelId === channel.id && !one.deleted && one.onlyFor === null,
        );
        const [after, around] = [query.get("after"), query.get("around")];
        const found =
          after !== null
            ? all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit)
            : around !== null
              ? all.filter(({ id }) => id === around)
              : all.slice(-limit);
        // Without the permission there is no history, and no error either.
        const mayRead = (channel.permissions & PERMISSION.readHistory) !== 0n;
        return { status: 200, body: mayRead ? found.reverse().map(messageJson) : [] };
      },
    ],
    [
      "POST",
      /^\/channels\/(\d+)\/threads$/,
      { auth: true },
      ({ match, body, uploads }) => {
        const forum = visible(match[1] ?? "");
        if (forum.type !== 15) throw new ApiFault(400, 50024, "Cannot execute action on this channel type");
        if ((forum.permissions & PERMISSION.sendMessages) === 0n)
          throw new ApiFault(403, 50013, "Missing Permissions");
        const name = String(body["name"] ?? "");
        if (name === "" || Array.from(name).length > 100)
          throw invalidForm(["name: Must be between 1 and 100 in length."]);
        const message = (body["message"] ?? {}) as Json;
        if ("nonce" in message) throw invalidForm(["message.nonce: is no field of a forum post"]);
        const problems = messageProblems(message, uploads);
        if (problems.length > 0) throw invalidForm(problems);
        const tags = (body["applied_tags"] as string[] | undefined) ?? [];
        if (forum.needsTag === true && tags.length === 0)
          throw new ApiFault(400, 40067, "A tag is required to create a forum post in this channel");
        const guild = world.guilds.get(forum.guildId ?? "") ?? null;
        const thread = world.addChannel(guild, name, 11, [], { parentId: forum.id, ownerId: world.bot.id });
        store(thread.id, message, uploads, thread.id);
        return { status: 201, body: channelJson(thread, thread.id) };
      },
    ],
    [
      "GET",
      /^\/guilds\/(\d+)\/threads\/active$/,
      { auth: true },
      ({ match }) => ({
        status: 200,
        body: threadsOf(({ guildId, archived }) => guildId === match[1] && archived !== true),
      }),
    ],
    [
      "GET",
      /^\/channels\/(\d+)\/threads\/archived\/public$/,
      { auth: true },
      ({ match }) => ({
        status: 200,
        body: threadsOf(({ parentId, archived }) => parentId === match[1] && archived === true),
      }),
    ],
    [
      "POST",
      /^\/users\/@me\/channels$/,
      { auth: true },
      ({ body }) => {
        const recipient = world.people.get(String(body["recipient_id"]));
        if (!recipient) throw new ApiFault(400, 50033, "Invalid Recipient(s)");
        const known = Array.from(world.channels.values()).find(
          ({ type, recipients }) => type === 1 && recipients[0]?.id === recipient.id,
        );
        return { status: 200, body: channelJson(known ?? world.addChannel(null, "", 1, [recipient])) };
      },
    ],
    ["POST", /^\/channels\/(\d+)\/typing$/, { auth: true }, () => ({ status: 204 })],
    [
      "GET",
      /^\/channels\/(\d+)$/,
      { auth: true },
      ({ match }) => {
        const channel = visible(match[1] ?? "");
        return { status: 200, body: channelJson(channel, newestIn(channel)) };
      },
    ],
  ];

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const method = request.method ?? "GET";
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, "");
    const record: RecordedRequest = {
      method,
      path,
      body: undefined,
      files: [],
      authorization: request.headers.authorization ?? null,
      at: Date.now(),
      status: 0,
    };
    parts.requests.push(record);
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      record.status = status;
      response.writeHead(status, {
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    try {
      const { body, uploads } = await readBody(request);
      Object.assign(record, { body, files: uploads.map((upload) => upload.name) });
      if (!url.pathname.startsWith("/api/v10/")) throw new ApiFault(404, 0, "404: Not Found");
      if (!/^DiscordBot \(\S+, \S+\)/.test(request.headers["user-agent"] ?? ""))
        throw new ApiFault(403, 40333, "internal network error: no valid User-Agent");
      const fault = parts.faults.find((one) => one.times > 0 && one.pattern.test(`${method} ${path}`));
      if (fault) {
        fault.times -= 1;
        if (fault.kind === "reset") return void request.socket.resetAndDestroy();
        if (fault.kind === "close") return void request.socket.destroy();
        if (fault.kind === "status")
          throw new ApiFault(fault.status ?? 500, fault.code ?? 0, fault.message ?? "fault");
        if (fault.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.delay ?? 1000));
      }
      const found = routes
        .map(([verb, pattern, needs, handler]) => ({ verb, match: pattern.exec(path), needs, handler }))
        .filter(({ match }) => match !== null);
      const route = found.find(({ verb }) => verb === method);
      if (!route)
        throw found.length > 0
          ? new ApiFault(405, 0, "405: Method Not Allowed")
          : new ApiFault(404, 0, "404: Not Found");
      if (route.needs.auth && request.headers.authorization !== `Bot ${options.token}`)
        throw new ApiFault(401, 0, "401: Unauthorized");
      if (!route.needs.auth && request.headers.authorization !== undefined)
        parts.violations.push(`${method} ${path} carries the token needlessly`);
      const limit = parts.limits.take(method, path);
      if (limit.retryAfter !== null)
        return answer(
          429,
          { message: "You are being rate limited.", retry_after: limit.retryAfter, global: limit.global },
          limit.headers,
        );
      const against = parts.check(method, path, body);
      if (against.length > 0) {
        parts.violations.push(...against);
        throw invalidForm(against);
      }
      const result = route.handler({
        match: route.match as RegExpExecArray,
        body: (body ?? {}) as Json,
        uploads,
        query: url.searchParams,
      });
      if (fault?.kind === "reset-after") return void request.socket.resetAndDestroy();
      if (fault?.kind === "close-after") return void request.socket.destroy();
      answer(result.status, result.body, limit.headers);
    } catch (error) {
      if (!(error instanceof ApiFault)) throw error;
      if (error.status === 400 && error.code !== 40060 && error.code !== 160002)
        parts.violations.push(`${method} ${path}: ${error.message} ${JSON.stringify(error.errors ?? {})}`);
      answer(error.status, {
        message: error.message,
        code: error.code,
        ...(error.errors ? { errors: error.errors } : {}),
      });
    }
  };
};
