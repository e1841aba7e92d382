/** SVG -> PNG, with fonts of our own: a picture looks the same on every host. Drawing and packing go on beside the main thread. */
import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";
import { inTurns, type Steps } from "../../text/breath.ts";
import type { Attachment } from "../../types.ts";
import type { Drawing } from "./figures-chart.ts";
import { fontFiles } from "./fonts.ts";
import { WIDTH } from "./svg.ts";

/** Pixels across: sharp on a phone, and not blurred where a desktop shows it large. */
const PIXELS = 1_440;

/** Red, green, blue and opacity, a byte each. */
const BYTES = 4;

interface Pixels {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Eight bits a channel, red, green, blue and opacity; the rest as every PNG has it. */
const DEPTH_AND_KIND = [8, 6, 0, 0, 0] as const;

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

/** The rows of a picture as a PNG holds them, each after a byte that says it is as it is. Colours were multiplied by opacity. */
const layingRows = function* ({ pixels, width, height }: Pixels): Steps<Buffer> {
  const across = width * BYTES;
  const rows = Buffer.alloc(height * (across + 1));
  for (let row = 0; row < height; row += 1) {
    const [from, to] = [row * across, (row + 1) * across];
    pixels.copy(rows, from + row + 1, from, to);
    for (let at = from + BYTES - 1; at < to; at += BYTES) {
      const opacity = pixels[at] ?? 0;
      if (opacity === 0 || opacity === 255) continue;
      for (let colour = at - BYTES + 1; colour < at; colour += 1)
        rows[colour + row + 1] = Math.min(255, Math.round(((pixels[colour] ?? 0) * 255) / opacity));
    }
    yield;
  }
  return rows;
};

/** The pixels as a PNG file: the library's own way of making one holds the main thread for 70 ms. */
const pack = async (image: Pixels): Promise<Uint8Array> => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(image.width, 0);
  size.writeUInt32BE(image.height, 4);
  const packed = await promisify(deflate)(await inTurns(layingRows(image)));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([size, Buffer.from(DEPTH_AND_KIND)])),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

/** Draws a picture 1,440 pixels wide. Throws where the SVG is not sound. */
export const drawPng = async (svg: string): Promise<Uint8Array> => {
  // Loaded at the first picture: most runs draw none.
  const { renderAsync } = await import("@resvg/resvg-js");
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: PIXELS / WIDTH },
    font: {
      fontFiles: fontFiles(),
      loadSystemFonts: false,
      defaultFontFamily: "Noto Sans",
    },
  });
  return pack({ pixels, width, height });
};

/** A drawing as a message's file, with its alt text. */
export const attachmentOf = async (name: string, { svg, alt }: Drawing): Promise<Attachment> => ({
  name: `${name}.png`,
  data: await drawPng(svg),
  description: alt,
});
