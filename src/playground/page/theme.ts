/** Dark or light: as the system has it, until somebody chooses. */
const KEY = "dateline-theme";
const system = matchMedia("(prefers-color-scheme: light)");

type Theme = "dark" | "light";

const stored = (): Theme | null => {
  try {
    const found = localStorage.getItem(KEY);
    return found === "dark" || found === "light" ? found : null;
  } catch {
    // A browser that keeps nothing has the system's theme.
    return null;
  }
};

let chosen = stored();

/** The theme chosen on this browser, else the system's. */
export const currentTheme = (): Theme => chosen ?? (system.matches ? "light" : "dark");

const apply = (): void => {
  document.documentElement.dataset["theme"] = currentTheme();
  for (const list of document.querySelectorAll("discord-messages"))
    list.toggleAttribute("light-theme", currentTheme() === "light");
};

/** Shows the theme, and follows the system's. */
export const startTheme = (): void => {
  apply();
  system.addEventListener("change", apply);
};

/** Chooses the other one; gives it. */
export const switchTheme = (): Theme => {
  chosen = currentTheme() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // It holds until the page is left.
  }
  apply();
  return chosen;
};
