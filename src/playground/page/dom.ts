/** Small helpers over the DOM. Text is only ever set as text. */

type Child = Node | string | null | undefined | false;
type Listener = (event: never) => void;

/** Attributes, and listeners under `on` and the event's name. `true` sets an empty attribute; false and null none. */
type Properties = Readonly<Record<string, string | number | boolean | null | undefined | Listener>>;

/** Makes an element. */
export const h = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key.slice(2), value as EventListener);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(
    ...children.filter(
      (child): child is Node | string => child !== null && child !== undefined && child !== false,
    ),
  );
  return element;
};

/** The element of that id, which the page has from the start. */
export const byId = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

/** Says something to those who listen rather than look. */
export const announce = (words: string): void => {
  const region = byId("announcer");
  region.textContent = "";
  // A region that gets the same words again must change in between to be read.
  requestAnimationFrame(() => (region.textContent = words.slice(0, 300)));
};

const ICONS = {
  hash: "M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17",
  at: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5",
  list: "M4 6h16M4 12h16M4 18h10",
  pulse: "M3 12h4l3 8 4-16 3 8h4",
  close: "M6 6l12 12M18 6 6 18",
  back: "M15 5l-7 7 7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  reply: "M10 7 5 12l5 5M5 12h9a5 5 0 0 1 5 5v1",
  dots: "M5 12h.01M12 12h.01M19 12h.01",
  theme: "M12 3v18M12 3a9 9 0 1 0 0 18M12 3a9 9 0 0 1 0 18",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.8-4.8",
  eye: "M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  out: "M14 4h6v6M20 4l-9 9M18 14v5H5V6h5",
  send: "M4 12 20 4l-5 16-3.5-6.5z",
} as const;

/** A drawing that says nothing by itself. */
export const icon = (name: keyof typeof ICONS): SVGSVGElement => {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
};

/** A button with a drawing, named for those who do not see it. */
export const iconButton = (
  name: keyof typeof ICONS,
  label: string,
  properties: Properties = {},
): HTMLButtonElement =>
  h(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, ...properties },
    icon(name),
  );
