/** A response's body, decompressed as it streams in and never larger than a bound, whatever it was packed with. */
import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";

/** What the fetcher says it can unpack. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br, zstd";

/** Encodings laid over one another: servers use one; proxies that add a second exist. */
const MOST_ENCODINGS = 2;

/** Zstandard's window: 2^23 bytes is what its specification asks a decoder to support. */
const LARGEST_ZSTD_WINDOW = 23;

/** A body that is not read to its end. */
export class BodyError extends Error {
  override readonly name = "BodyError";
  readonly reason: "too-large" | "unreadable";
  constructor(reason: "too-large" | "unreadable", options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

type Chunks = AsyncIterable<Buffer>;
type Decoder = Transform | ((chunks: Chunks) => Chunks);

/** "deflate" is zlib's format by the specification and the bare one at some servers: the first byte tells. */
async function* inflateEither(chunks: Chunks): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const inner = ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  const all = async function* (): AsyncGenerator<Buffer> {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
  const written = pipeline(all(), inner);
  // Its failure is that of reading `inner`, too.
  written.catch(() => undefined);
  yield* inner;
  await written;
}

const decoderOf = (encoding: string): Decoder | null => {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return inflateEither;
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: LARGEST_ZSTD_WINDOW } });
    default:
      return null;
  }
};

/** The decoders for a Content-Encoding header, in the order in which they are applied; null where one is not known. */
const decodersFor = (header: string): readonly Decoder[] | null => {
  const names = header
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MOST_ENCODINGS) return null;
  const decoders = names.toReversed().map(decoderOf);
  return decoders.every((decoder) => decoder !== null) ? decoders : null;
};

/**
 * Reads `source` to its end. Throws BodyError where it is packed in a way that is not known, is broken, or has more than
 * `most` bytes before or after unpacking; rejects with the stream's own error, or the signal's, where those end it.
 */
export const readBody = async (
  source: Readable,
  {
    encoding,
    most,
    signal,
    cut = false,
  }: {
    readonly encoding: string;
    readonly most: number;
    readonly signal: AbortSignal;
    /** Give the first `most` bytes of a longer body instead of throwing. */
    readonly cut?: boolean;
  },
): Promise<Uint8Array> => {
  let sourceError: unknown = null;
  // Stays for good: a stream that breaks with nobody listening would end the program.
  source.on("error", (error) => (sourceError ??= error));
  const decoders = decodersFor(encoding);
  if (decoders === null) {
    source.destroy();
    throw new BodyError("unreadable");
  }
  /** What breaks while unpacking is the server's fault of another kind than a connection that breaks. */
  const failureOf = (error: unknown): unknown => {
    if (error instanceof BodyError) return error;
    if (signal.aborted) return signal.reason;
    return sourceError ?? new BodyError("unreadable", { cause: error });
  };
  // Grows in place: a list of chunks, joined in the end, would take twice the room.
  const buffer = new ArrayBuffer(0, { maxByteLength: most });
  let received = 0;
  let length = 0;
  let isCut = false;
  try {
    await pipeline(
      [
        source,
        async function* (stream: AsyncIterable<Buffer>) {
          for await (const chunk of stream) {
            received += chunk.length;
            if (received > most && !cut) throw new BodyError("too-large");
            yield chunk;
          }
        },
        ...decoders,
        async (stream: AsyncIterable<Buffer>) => {
          for await (const chunk of stream) {
            isCut = cut && length + chunk.length > most;
            if (length + chunk.length > most && !cut) throw new BodyError("too-large");
            const part = chunk.subarray(0, most - length);
            buffer.resize(length + part.length);
            new Uint8Array(buffer, length).set(part);
            length += part.length;
            if (isCut) return;
          }
        },
      ] as unknown as [Readable, NodeJS.WritableStream],
      { signal },
    );
  } catch (error) {
    if (!isCut) throw failureOf(error);
  }
  return new Uint8Array(buffer.transferToFixedLength());
};
