/** The language of the page as a whole, and the few words that stand in it before anything is drawn. */
import { byId } from "./dom.ts";
import { words } from "./words/index.ts";

/** Gives the page the browser's language, and the direction that it is read in. */
export const startLanguage = (): void => {
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.language === "ar" ? "rtl" : "ltr";
  for (const id of ["sidebar", "open-sidebar"]) byId(id).setAttribute("aria-label", words.roomsAndViews);
  byId("panel").setAttribute("aria-label", words.article.name);
  document.querySelector(".skip")?.replaceChildren(words.skip);
};
