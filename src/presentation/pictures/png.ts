/** SVG -> PNG, with fonts of our own: a picture looks the same on every host. */
import { createRequire } from "node:module";
import type { Drawing } from "./figures-chart.ts";
import type { Attachment } from "../../types.ts";

const require = createRequire(import.meta.url);

const FONTS = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
] as const;

/** Pixels for each of the picture's own. */
const SCALE = 2;

/** Draws a picture at twice its size. Throws where the SVG is not sound. */
export const drawPng = async (svg: string): Promise<Uint8Array> => {
  // Loaded at the first picture: most runs draw none.
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: SCALE },
    font: {
      fontFiles: FONTS.map((font) => require.resolve(font)),
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
