/** What Discord accepts as application commands: https://discord.com/developers/docs/interactions/application-commands */
import { codePoints, createProblems, type Problems } from "./message-rules.ts";

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const checkName = (problems: Problems, path: string, name: unknown): number => {
  if (typeof name !== "string" || !NAME.test(name) || name !== name.toLowerCase()) {
    problems.add(`${path}.name`, "Command name is invalid");
    return 0;
  }
  return codePoints(name);
};

const checkDescription = (problems: Problems, path: string, text: unknown): number => {
  if (typeof text !== "string" || text === "" || codePoints(text) > 100) {
    problems.add(`${path}.description`, "Must be between 1 and 100 in length.");
    return 0;
  }
  return codePoints(text);
};

const checkOptions = (problems: Problems, path: string, options: unknown, depth: number): number => {
  if (options === undefined || options === null) return 0;
  if (!Array.isArray(options) || options.length > 25) {
    problems.add(`${path}.options`, "Must be 25 or fewer in length.");
    return 0;
  }
  let size = 0;
  let optional = false;
  const names = new Set<string>();
  options.forEach((option: unknown, index) => {
    const at = `${path}.options[${index}]`;
    if (!isObject(option)) return problems.add(at, "must be an object");
    const type = Number(option["type"]);
    if (!Number.isInteger(type) || type < 1 || type > 11) problems.add(`${at}.type`, "must be from 1 to 11");
    size += checkName(problems, at, option["name"]) + checkDescription(problems, at, option["description"]);
    if (names.has(String(option["name"]))) problems.add(at, "Option names must be unique");
    names.add(String(option["name"]));
    if (type <= 2) {
      if (depth >= (type === 2 ? 1 : 2)) problems.add(at, "subcommands nest too deep");
      size += checkOptions(problems, at, option["options"], depth + 1);
      return;
    }
    if (option["required"] === true && optional)
      problems.add(at, "Required options must be placed before non-required options");
    if (option["required"] !== true) optional = true;
    const choices = option["choices"];
    if (choices !== undefined) {
      if (option["autocomplete"] === true) problems.add(at, "autocomplete and choices exclude each other");
      if (!Array.isArray(choices) || choices.length > 25) problems.add(`${at}.choices`, "at most 25");
      else
        for (const choice of choices as Json[]) {
          const name = String(choice["name"] ?? "");
          if (name === "" || codePoints(name) > 100) problems.add(`${at}.choices`, "a name is 1 to 100 long");
          if (typeof choice["value"] !== (type === 3 ? "string" : "number"))
            problems.add(`${at}.choices`, "a value's type is the option's");
          size += codePoints(name) + codePoints(String(choice["value"]));
        }
    }
    if (option["autocomplete"] === true && ![3, 4, 10].includes(type))
      problems.add(at, "only strings and numbers complete");
    if (type !== 3 && (option["min_length"] !== undefined || option["max_length"] !== undefined))
      problems.add(at, "lengths are for strings");
    if (Number(option["max_length"] ?? 1) < 1 || Number(option["max_length"] ?? 1) > 6000)
      problems.add(at, "max_length is 1 to 6000");
  });
  return size;
};

/** Everything that is wrong with a bulk overwrite. */
export const commandProblems = (body: unknown): readonly string[] => {
  const problems = createProblems();
  if (!Array.isArray(body)) return ["body: must be a list"];
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  body.forEach((command: unknown, index) => {
    const path = `[${index}]`;
    if (!isObject(command)) return problems.add(path, "must be an object");
    const type = Number(command["type"] ?? 1);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const key = `${type}:${String(command["name"])}`;
    if (seen.has(key)) problems.add(path, "Application command names must be unique");
    seen.add(key);
    if (type === 1) {
      let size =
        checkName(problems, path, command["name"]) + checkDescription(problems, path, command["description"]);
      size += checkOptions(problems, path, command["options"], 0);
      if (size > 8000) problems.add(path, `Command exceeds maximum size (8000), is ${size}`);
    } else if (type === 2 || type === 3) {
      const name = command["name"];
      if (typeof name !== "string" || codePoints(name) < 1 || codePoints(name) > 32)
        problems.add(`${path}.name`, "1 to 32 long");
      if (command["description"] !== undefined && command["description"] !== "")
        problems.add(`${path}.description`, "Context menu commands cannot have description");
      if (command["options"] !== undefined)
        problems.add(`${path}.options`, "Context menu commands cannot have options");
    } else problems.add(`${path}.type`, "must be 1, 2 or 3");
    const permissions = command["default_member_permissions"];
    if (permissions !== undefined && permissions !== null && !/^\d+$/.test(String(permissions)))
      problems.add(`${path}.default_member_permissions`, "must be a bit set as a string");
  });
  if ((counts.get(1) ?? 0) > 100) problems.add("body", "at most 100 slash commands");
  if ((counts.get(2) ?? 0) > 15 || (counts.get(3) ?? 0) > 15)
    problems.add("body", "at most 15 context menu commands of a kind");
  return problems.list;
};

/** Everything that is wrong with a modal. */
export const modalProblems = (data: unknown): readonly string[] => {
  const problems = createProblems();
  if (!isObject(data)) return ["data: must be an object"];
  for (const [key, most] of [
    ["custom_id", 100],
    ["title", 45],
  ] as const) {
    const value = data[key];
    if (typeof value !== "string" || value === "" || codePoints(value) > most)
      problems.add(key, `Must be between 1 and ${most} in length.`);
  }
  const components = data["components"];
  if (!Array.isArray(components) || components.length < 1 || components.length > 5) {
    problems.add("components", "Must be between 1 and 5 in length.");
    return problems.list;
  }
  const seen = new Set<string>();
  components.forEach((component: unknown, index) => {
    const path = `components[${index}]`;
    if (!isObject(component)) return problems.add(path, "must be an object");
    const label = component["type"] === 18;
    const inner = label ? component["component"] : (component["components"] as unknown[] | undefined)?.[0];
    if (!label && component["type"] !== 1) return problems.add(path, "must be a label or an action row");
    if (!isObject(inner) || inner["type"] !== 4) return problems.add(path, "must hold a text input");
    const named = label ? component["label"] : inner["label"];
    if (typeof named !== "string" || named === "" || codePoints(named) > 45)
      problems.add(`${path}.label`, "Must be between 1 and 45 in length.");
    if (label && inner["label"] !== undefined)
      problems.add(path, "a text input in a label has no label of its own");
    if (label && component["description"] !== undefined && codePoints(String(component["description"])) > 100)
      problems.add(`${path}.description`, "Must be 100 or fewer in length.");
    const id = inner["custom_id"];
    if (typeof id !== "string" || id === "" || codePoints(id) > 100 || seen.has(id))
      problems.add(`${path}.custom_id`, "must be unique, 1 to 100 long");
    seen.add(String(id));
    if (![1, 2].includes(Number(inner["style"]))) problems.add(`${path}.style`, "must be 1 or 2");
    if (inner["placeholder"] !== undefined && codePoints(String(inner["placeholder"])) > 100)
      problems.add(`${path}.placeholder`, "at most 100");
    const most = inner["max_length"];
    if (most !== undefined && (Number(most) < 1 || Number(most) > 4000))
      problems.add(`${path}.max_length`, "1 to 4000");
    if (inner["value"] !== undefined && codePoints(String(inner["value"])) > Number(most ?? 4000))
      problems.add(`${path}.value`, "longer than max_length");
  });
  return problems.list;
};
