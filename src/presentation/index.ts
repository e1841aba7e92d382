/** What surfaces may use of the presentation. */
export {
  renderDigest,
  renderHelp,
  renderingMessages,
  renderMessages,
  renderNotice,
  renderPassage,
  renderPreview,
  renderSettings,
  renderSourcesPage,
  LIMITS,
} from "./messages.ts";
export type { Settings } from "./layouts/settings.ts";
export type { MessagePosition } from "./messages.ts";
export { buttonRows, type ButtonRequest } from "./buttons.ts";
export { noArticles } from "./references.ts";
export { SEARCH_PAGE } from "./layouts/search.ts";
export { citationsOfDigest } from "./layouts/digest.ts";
export { refusalMessage } from "./layouts/summary.ts";
export { notBroughtIn, particular } from "./ingest-refusals.ts";
export type { Help } from "./layouts/help.ts";
export { citationsOf } from "./citations.ts";
export { progressBar } from "./progress-bar.ts";
export { exportAnswer } from "./export/export.ts";
export { EXPORT_FORMATS, exportFileName, type ExportFormat } from "./export/formats.ts";
export { DISCORD_LOCALES, ENGLISH, LANGUAGE_CODES, wordsFor, type Words } from "./words/index.ts";
export { notices, noticesIn } from "./notices.ts";
export { lengthOf, shorten } from "./measure.ts";
export {
  renderTerminal,
  renderTerminalCheck,
  renderTerminalPicture,
  renderTerminalHelp,
  renderTerminalNotice,
  renderTerminalPages,
  renderTerminalPassage,
  renderTerminalPreview,
} from "./terminal-answers.ts";
export type { TerminalStyle } from "./terminal.ts";
export { comparisonPicture } from "./pictures/comparison-table.ts";
export { drawingOf, isPictured } from "./pictures/drawing.ts";
export { framingChart } from "./pictures/framing-chart.ts";
export { figuresChart } from "./pictures/figures-chart.ts";
export { attachmentOf, drawPng } from "./pictures/png.ts";
