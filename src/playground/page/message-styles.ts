/** What the message components' own styles lack here: contrast, and colours that follow the page's theme. */
const sheet = (css: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
};

const SHEETS: Readonly<Record<string, CSSStyleSheet>> = {
  "discord-message": sheet(`
    :host { color: var(--text); padding-right: 16px; font-family: inherit; }
    .discord-author-avatar { margin-left: 0; margin-right: 0; margin-inline-end: 16px; }
    :host(:hover) { background-color: var(--hover); }
    :host .discord-message-timestamp, :host([light-theme]) .discord-message-timestamp {
      color: var(--muted); margin-left: 0; margin-inline-start: 6px;
    }
    .discord-message-content { min-width: 0; line-height: 1.45; }
    .discord-message-markup { display: block; }
    .discord-author-avatar img { cursor: default; }
    @media (max-width: 720px) {
      :host { padding-left: 0; padding-right: 0; padding-inline: 12px 8px; }
      .discord-author-avatar { margin-inline-end: 10px; min-width: 32px; }
      .discord-author-avatar img { width: 32px; height: 32px; }
    }
  `),
  "discord-author-info": sheet(`
    :host .discord-author-username { color: var(--strong); cursor: default; }
    :host .discord-author-username:hover { text-decoration: none; cursor: default; }
  `),
  "discord-embed": sheet(`
    :host { margin: 4px 0; }
    :host .discord-left-border { background-color: var(--stripe, var(--accent)); }
    :host .discord-embed-root { width: 100%; max-width: 560px; }
    :host .discord-embed-wrapper, :host([light-theme]) .discord-embed-wrapper {
      background-color: var(--panel); border-color: var(--line); width: 100%; max-width: 560px;
    }
  `),
};

/** Applies them to a component, and to those within it, once it is drawn. */
export const restyle = async (element: Element): Promise<void> => {
  if ("updateComplete" in element) await element.updateComplete;
  const root = element.shadowRoot;
  if (!root) return;
  const own = SHEETS[element.localName];
  if (own && !root.adoptedStyleSheets.includes(own))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  for (const inner of root.querySelectorAll("discord-author-info")) await restyle(inner);
};
