/** Which answers have a picture. */
import type { Answer } from "../../types.ts";
import { comparisonPicture } from "./comparison-table.ts";
import { figuresChart, type Drawing, type PictureOptions } from "./figures-chart.ts";
import { framingChart } from "./framing-chart.ts";

/** The picture of an answer's page (counting from 1; only a comparison has several); null where there is none to draw. */
export const drawingOf = (answer: Answer, page: number, options: PictureOptions): Drawing | null => {
  switch (answer.kind) {
    case "comparison":
      return comparisonPicture(answer, page, options);
    case "figures":
      return figuresChart(answer, options);
    case "framing":
      return framingChart(answer, options);
    default:
      return null;
  }
};

/** Whether an answer's picture stands above its words, without being asked for. */
export const isPictured = ({ kind }: Answer): boolean => kind === "figures" || kind === "framing";
