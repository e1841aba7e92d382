/** What the page sends, read and checked. */
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { ROOMS } from "./world.ts";

/** The largest body that is read, in bytes; one with a file may be as large as the second. */
const LARGEST_BODY = 256 * 1024;
/** The largest with a file, in bytes. */
export const LARGEST_WITH_FILE = 24 * 1024 * 1024;

const roomId = z.enum(ROOMS.map(({ id }) => id));
const messageId = z
  .string()
  .regex(/^\d{1,25}$/)
  .nullable();
const name = z.string().min(1).max(32);
const options = z
  .record(z.string().max(32), z.union([z.string().max(6_000), z.number(), z.boolean()]))
  .refine((given) => Object.keys(given).length <= 25, "at most 25 options");

/** By the last part of the path. */
export const schemas = {
  say: z.object({ roomId, text: z.string().trim().min(1).max(4_000), replyTo: messageId }),
  run: z.object({
    roomId,
    type: z.union([z.literal(1), z.literal(3)]),
    name,
    subcommand: z.array(name).max(2),
    options,
    files: z.record(z.string().max(32), z.object({ name: z.string().min(1).max(200), data: z.base64() })),
    targetId: messageId,
  }),
  press: z.object({
    roomId,
    messageId,
    customId: z.string().min(1).max(100),
    values: z.array(z.string().max(100)).max(25),
    fields: z.record(z.string().max(100), z.string().max(4_000)),
  }),
  complete: z.object({ roomId, name, option: name, text: z.string().max(6_000), options }),
  dismiss: z.object({ messageId: z.string().regex(/^\d{1,25}$/) }),
};

/** Why a body is not taken, as an HTTP status and in words. */
type BodyFault = { readonly status: 400 | 413 | 415; readonly fault: string };

const isFault = (value: unknown): value is BodyFault =>
  typeof value === "object" && value !== null && "fault" in value;

const readText = async (request: IncomingMessage, most: number): Promise<string | BodyFault> => {
  const tooLarge: BodyFault = { status: 413, fault: `At most ${most / 1024} KB are read.` };
  if (Number(request.headers["content-length"] ?? 0) > most) return tooLarge;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
};

/** Reads a JSON body; a fault says what is wrong with it, naming the field. */
export const readBody = async <S extends z.ZodType>(
  request: IncomingMessage,
  schema: S,
  most: number = LARGEST_BODY,
): Promise<{ readonly value: z.infer<S> } | BodyFault> => {
  // A form of another site cannot send this type without being asked first.
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
    return { status: 415, fault: "Send JSON, as application/json." };
  const text = await readText(request, most);
  if (isFault(text)) return text;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { status: 400, fault: "That is no JSON." };
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    status: 400,
    fault: `${issue?.path.join(".") || "body"}: ${issue?.message ?? "is not as it should be"}`,
  };
};
