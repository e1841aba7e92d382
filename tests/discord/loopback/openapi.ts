/** Discord's own description of its API, where it lies beside the project: every request is checked against it. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const file = resolve(import.meta.dirname, "../../../../shared/discord/openapi.json");

/** Whether the description is there; tests say so when it is not. */
export const openApiHere = existsSync(file);

interface Operation {
  readonly requestBody?: { readonly content: Record<string, unknown> };
}

/** Gives what is wrong with a request, or nothing. Its known gaps are checked by the loopback itself. */
export type RequestCheck = (method: string, path: string, body: unknown) => readonly string[];

/** Integers may be sent as strings that parse as integers; the permissions field is one. */
const withIntegers = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body ?? null), (key, value: unknown) =>
    key === "default_member_permissions" && typeof value === "string" ? Number(value) : value,
  ) as unknown;

let shared: RequestCheck | undefined;

/** The checker, compiled once; a checker that finds nothing where the description is not there. */
export const createRequestCheck = (): RequestCheck => {
  if (shared) return shared;
  if (!openApiHere) return (shared = () => []);
  const description = JSON.parse(readFileSync(file, "utf8")) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(description as object, "discord");
  const routes = Object.keys(description.paths)
    .map((template) => ({
      template,
      pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
      literal: template.replaceAll(/\{[^}]+\}/g, "").length,
    }))
    .sort((left, right) => right.literal - left.literal);
  const compiled = new Map<string, ValidateFunction | null>();
  return (shared = (method, path, body) => {
    const route = routes.find(
      ({ pattern, template }) => pattern.test(path) && description.paths[template]?.[method.toLowerCase()],
    );
    if (!route) return [`${method} ${path}: no such operation in Discord's description`];
    const operation = description.paths[route.template]?.[method.toLowerCase()];
    if (!operation?.requestBody) return [];
    const key = `${method} ${route.template}`;
    if (!compiled.has(key)) {
      const escaped = route.template.replaceAll("~", "~0").replaceAll("/", "~1");
      const pointer = `discord#/paths/${encodeURIComponent(escaped)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
      compiled.set(
        key,
        operation.requestBody.content["application/json"] ? ajv.compile({ $ref: pointer }) : null,
      );
    }
    const validate = compiled.get(key);
    if (!validate || validate(withIntegers(body))) return [];
    return (validate.errors ?? []).map((error) => `${key} ${error.instancePath} ${error.message ?? ""}`);
  });
};
