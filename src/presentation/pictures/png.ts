/** SVG -> PNG, with fonts of our own: a picture looks the same on every host. */
import type { Attachment } from "../../types.ts";
import type { Drawing } from "./figures-chart.ts";
import { fontFiles } from "./fonts.ts";
import { WIDTH } from "./svg.ts";

/** Pixels across: sharp on a phone, and not blurred where a desktop shows it large. */
const PIXELS = 1_440;

/** Draws a picture 1,440 pixels wide. Throws where the SVG is not sound. */
export const drawPng = async (svg: string): Promise<Uint8Array> => {
  // Loaded at the first picture: most runs draw none.
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: PIXELS / WIDTH },
    font: {
      fontFiles: fontFiles(),
      loadSystemFonts: false,
      defaultFontFamily: "Noto Sans",
    },
  });
  return image.render().asPng();
};

/** A drawing as a message's file, with its alt text. */
export const attachmentOf = async (name: string, { svg, alt }: Drawing): Promise<Attachment> => ({
  name: `${name}.png`,
  data: await drawPng(svg),
  description: alt,
});
