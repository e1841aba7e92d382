/**
 * What Discord accepts as a message: https://discord.com/developers/docs/resources/message and
 * /components/reference. Lengths are counted in code points.
 */
export interface Problems {
  add(path: string, problem: string): void;
  readonly list: readonly string[];
}

/** Collects what breaks Discord's rules, with its place. */
export const createProblems = (): Problems => {
  const list: string[] = [];
  return { add: (path, problem) => void list.push(`${path}: ${problem}`), list };
};

/** A length as Discord counts it. */
export const codePoints = (text: string): number => Array.from(text).length;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Message flags a bot may set. */
export const FLAGS = { suppressEmbeds: 4, ephemeral: 64, suppressNotifications: 4096, componentsV2: 32768 };

const KNOWN = new Set([
  "content",
  "embeds",
  "components",
  "attachments",
  "allowed_mentions",
  "flags",
  "tts",
  "nonce",
  "enforce_nonce",
  "message_reference",
  "sticker_ids",
  "poll",
]);

const checkText = (
  problems: Problems,
  path: string,
  value: unknown,
  most: number,
  { required = false } = {},
): number => {
  if (value === undefined || value === null) {
    if (required) problems.add(path, "This field is required");
    return 0;
  }
  if (typeof value !== "string") {
    problems.add(path, "must be a string");
    return 0;
  }
  const length = codePoints(value);
  if (length > most) problems.add(path, `Must be ${most} or fewer in length (is ${length})`);
  if (required && value.trim() === "") problems.add(path, "This field is required");
  return length;
};

const checkUrl = (problems: Problems, path: string, value: unknown, files: ReadonlySet<string>): void => {
  if (typeof value !== "string") return problems.add(path, "must be a string");
  if (value.startsWith("attachment://")) {
    if (!files.has(value.slice("attachment://".length)))
      problems.add(path, "names no attachment of the message");
    return;
  }
  if (!/^https?:\/\/[^\s]+$/i.test(value) || !URL.canParse(value))
    problems.add(path, "Not a well formed URL.");
  if (value.length > 2048) problems.add(path, "Must be 2048 or fewer in length");
};

const checkEmbed = (problems: Problems, path: string, embed: unknown, files: ReadonlySet<string>): number => {
  if (!isObject(embed)) {
    problems.add(path, "must be an object");
    return 0;
  }
  let sum = checkText(problems, `${path}.title`, embed["title"], 256);
  sum += checkText(problems, `${path}.description`, embed["description"], 4096);
  if (embed["url"] !== undefined && embed["url"] !== null)
    checkUrl(problems, `${path}.url`, embed["url"], files);
  const color = embed["color"];
  if (color !== undefined && !(Number.isInteger(color) && Number(color) >= 0 && Number(color) <= 0xffffff))
    problems.add(`${path}.color`, "must be an integer from 0 to 16777215");
  const fields = embed["fields"] ?? [];
  if (!Array.isArray(fields)) problems.add(`${path}.fields`, "must be a list");
  else {
    if (fields.length > 25) problems.add(`${path}.fields`, "Must be 25 or fewer in length.");
    fields.forEach((field: unknown, index) => {
      const at = `${path}.fields[${index}]`;
      if (!isObject(field)) return problems.add(at, "must be an object");
      sum += checkText(problems, `${at}.name`, field["name"], 256, { required: true });
      sum += checkText(problems, `${at}.value`, field["value"], 1024, { required: true });
    });
  }
  for (const [part, key, most] of [
    ["footer", "text", 2048],
    ["author", "name", 256],
  ] as const) {
    const value = embed[part];
    if (value === undefined || value === null) continue;
    if (!isObject(value)) problems.add(`${path}.${part}`, "must be an object");
    else sum += checkText(problems, `${path}.${part}.${key}`, value[key], most, { required: true });
  }
  for (const part of ["image", "thumbnail"]) {
    const value = embed[part];
    if (value === undefined || value === null) continue;
    if (!isObject(value)) problems.add(`${path}.${part}`, "must be an object");
    else checkUrl(problems, `${path}.${part}.url`, value["url"], files);
  }
  const shown = ["title", "description", "fields", "image", "thumbnail", "footer", "author"];
  if (!shown.some((key) => embed[key] !== undefined && embed[key] !== null && embed[key] !== ""))
    problems.add(path, "embed is empty");
  return sum;
};

const checkButton = (problems: Problems, path: string, button: Json, seen: Set<string>): void => {
  const style = button["style"];
  if (!Number.isInteger(style) || Number(style) < 1 || Number(style) > 6)
    return problems.add(`${path}.style`, "must be from 1 to 6");
  const labelled = checkText(problems, `${path}.label`, button["label"], 80) > 0;
  if (!labelled && !isObject(button["emoji"])) problems.add(path, "A button needs a label or an emoji");
  if (style === 5) {
    if (button["custom_id"] !== undefined) problems.add(path, "A custom id and url cannot both be specified");
    checkUrl(problems, `${path}.url`, button["url"], new Set());
    return;
  }
  if (button["url"] !== undefined) problems.add(path, "only a link button has an url");
  checkCustomId(problems, path, button["custom_id"], seen);
};

const checkCustomId = (problems: Problems, path: string, value: unknown, seen: Set<string>): void => {
  if (typeof value !== "string" || value === "")
    return problems.add(`${path}.custom_id`, "This field is required");
  if (codePoints(value) > 100) problems.add(`${path}.custom_id`, "Must be between 1 and 100 in length.");
  if (seen.has(value)) problems.add(`${path}.custom_id`, "Component custom id cannot be duplicated");
  seen.add(value);
};

const checkSelect = (problems: Problems, path: string, select: Json, seen: Set<string>): void => {
  checkCustomId(problems, path, select["custom_id"], seen);
  checkText(problems, `${path}.placeholder`, select["placeholder"], 150);
  if (select["type"] !== 3) return;
  const options = select["options"];
  if (!Array.isArray(options) || options.length < 1 || options.length > 25)
    return problems.add(`${path}.options`, "Must be between 1 and 25 in length.");
  const values = new Set<string>();
  options.forEach((option: unknown, index) => {
    const at = `${path}.options[${index}]`;
    if (!isObject(option)) return problems.add(at, "must be an object");
    checkText(problems, `${at}.label`, option["label"], 100, { required: true });
    checkText(problems, `${at}.value`, option["value"], 100, { required: true });
    checkText(problems, `${at}.description`, option["description"], 100);
    if (values.has(String(option["value"])))
      problems.add(`${at}.value`, "The specified option value is already used");
    values.add(String(option["value"]));
  });
};

const checkComponents = (problems: Problems, components: unknown): void => {
  if (!Array.isArray(components)) return problems.add("components", "must be a list");
  if (components.length > 5) problems.add("components", "Must be between 1 and 5 in length.");
  const seen = new Set<string>();
  components.forEach((row: unknown, index) => {
    const path = `components[${index}]`;
    if (!isObject(row) || row["type"] !== 1) return problems.add(path, "must be an action row");
    const held = row["components"];
    if (!Array.isArray(held) || held.length < 1 || held.length > 5)
      return problems.add(`${path}.components`, "Must be between 1 and 5 in length.");
    const selects = held.filter((one: unknown) => isObject(one) && one["type"] !== 2).length;
    if (selects > 0 && held.length > 1) problems.add(path, "a select menu takes a whole row");
    held.forEach((one: unknown, place) => {
      const at = `${path}.components[${place}]`;
      if (!isObject(one)) return problems.add(at, "must be an object");
      if (one["type"] === 2) checkButton(problems, at, one, seen);
      else if ([3, 5, 6, 7, 8].includes(Number(one["type"]))) checkSelect(problems, at, one, seen);
      else problems.add(`${at}.type`, `Value of field "type" must be one of (2, 3, 5, 6, 7, 8).`);
    });
  });
};

const checkMentions = (problems: Problems, mentions: unknown): void => {
  if (!isObject(mentions)) return problems.add("allowed_mentions", "must be an object");
  const parse = mentions["parse"];
  if (
    parse !== undefined &&
    !(Array.isArray(parse) && parse.every((one) => ["roles", "users", "everyone"].includes(String(one))))
  )
    problems.add("allowed_mentions.parse", "must hold roles, users or everyone");
};

/** A file that came with a request. */
export interface Upload {
  readonly name: string;
  readonly bytes: number;
  readonly data: Uint8Array;
  /** The form field: "files[0]". */
  readonly field: string;
}

const checkAttachments = (problems: Problems, body: Json, uploads: readonly Upload[]): void => {
  if (uploads.length > 10) problems.add("files", "at most 10");
  for (const upload of uploads) {
    if (!/^files\[\d+\]$/.test(upload.field)) problems.add(upload.field, "a file's field is files[n]");
    if (upload.bytes > 10 * 2 ** 20) problems.add(upload.field, "Request entity too large");
  }
  const attachments = body["attachments"];
  if (attachments === undefined || attachments === null) return;
  if (!Array.isArray(attachments)) return problems.add("attachments", "must be a list");
  attachments.forEach((one: unknown, index) => {
    const at = `attachments[${index}]`;
    if (!isObject(one)) return problems.add(at, "must be an object");
    checkText(problems, `${at}.description`, one["description"], 1024);
    const named = uploads.some((upload) => upload.field === `files[${String(one["id"])}]`);
    if (!named && String(one["id"]).length < 17) problems.add(`${at}.id`, "names no uploaded file");
  });
};

/** Everything that is wrong with a message's body. `edit` allows an empty one. */
export const messageProblems = (
  body: unknown,
  uploads: readonly Upload[] = [],
  { edit = false, webhook = false, previousAttachments = [] as readonly string[] } = {},
): readonly string[] => {
  const problems = createProblems();
  if (!isObject(body)) return ["body: must be an object"];
  for (const key of Object.keys(body)) {
    if (!KNOWN.has(key)) problems.add(key, "is no field of a message");
  }
  if (webhook && (body["message_reference"] !== undefined || body["nonce"] !== undefined))
    problems.add("message_reference", "is no field of an interaction's message");
  checkText(problems, "content", body["content"], 2000);
  const files = new Set([...uploads.map((upload) => upload.name), ...previousAttachments]);
  const embeds = body["embeds"] ?? [];
  if (!Array.isArray(embeds)) problems.add("embeds", "must be a list");
  else {
    if (embeds.length > 10) problems.add("embeds", "Must be 10 or fewer in length.");
    const sum = embeds
      .map((embed: unknown, index) => checkEmbed(problems, `embeds[${index}]`, embed, files))
      .reduce((total, one) => total + one, 0);
    if (sum > 6000) problems.add("embeds", `Embed size exceeds maximum size of 6000 (is ${sum})`);
  }
  if (body["components"] !== undefined && body["components"] !== null)
    checkComponents(problems, body["components"]);
  if (body["allowed_mentions"] !== undefined && body["allowed_mentions"] !== null)
    checkMentions(problems, body["allowed_mentions"]);
  const flags = body["flags"] ?? 0;
  if (!Number.isInteger(flags)) problems.add("flags", "must be an integer");
  const allowed =
    FLAGS.suppressEmbeds |
    FLAGS.componentsV2 |
    (edit ? 0 : FLAGS.suppressNotifications | (webhook ? FLAGS.ephemeral : 0));
  if ((Number(flags) & ~allowed) !== 0)
    problems.add("flags", `the flags ${Number(flags) & ~allowed} cannot be set here`);
  if ((Number(flags) & FLAGS.componentsV2) !== 0)
    problems.add("flags", "Components V2 is not what replies use");
  checkAttachments(problems, body, uploads);
  const empty =
    (typeof body["content"] !== "string" || body["content"].trim() === "") &&
    (!Array.isArray(embeds) || embeds.length === 0) &&
    uploads.length === 0 &&
    !(Array.isArray(body["components"]) && body["components"].length > 0);
  if (empty && !edit) problems.add("content", "Cannot send an empty message (50006)");
  return problems.list;
};
