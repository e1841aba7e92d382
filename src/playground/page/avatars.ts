/** Faces of our own: a message without one would ask a foreign host for it. */
const picture = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const DATELINE = picture(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#b4430c"/>' +
    '<path d="M10 11h9.5a9 9 0 0 1 0 18H10z" fill="none" stroke="#fff" stroke-width="3.4"/>' +
    '<path d="M6 20h28" stroke="#fff" stroke-width="2.2"/><circle cx="34" cy="20" r="2.4" fill="#ffd08a"/></svg>',
);

const YOU = picture(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#3f5b8c"/>' +
    '<circle cx="20" cy="15.5" r="6.5" fill="#dfe8f7"/><path d="M7 36a13 11 0 0 1 26 0z" fill="#dfe8f7"/></svg>',
);

/** By who speaks; addresses that hold the pictures themselves. */
export const avatars = { dateline: DATELINE, you: YOU } as const;
