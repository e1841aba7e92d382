/** What the page itself says, in English. */

const count = (number: number, one: string, other = `${one}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : other}`;

/** The page's own words; what Dateline answers comes in words of its own. */
export const english = {
  language: "en",
  skip: "Skip to the message field",
  roomsAndViews: "Rooms and views",
  notConnected: "Not connected. Is Dateline still running? Trying again…",
  unreachable: "Dateline cannot be reached. Is the program still running?",
  noDate: "no date",
  unknownOutlet: "unknown outlet",
  comma: ", ",
  more: (number: number) => `${number.toLocaleString("en")} more`,
  send: "Send (Enter)",
  cancel: "Cancel",
  submit: "Submit",
  reading: "Reading…",
  notRead: "Not read",

  greeting: {
    hello: "Hello, I am Dateline.",
    read: (articles: number, outlets: number) =>
      `I have read ${count(articles, "article")} by ${count(outlets, "outlet")}.`,
    nothing: "I have nothing to answer from yet: put article files into the corpus folder.",
    promise:
      "I answer only what they say: every sentence ends with a digit that opens the article at the very words it stands on.",
    inChannel:
      "Type **/** to see what I can do, or mention **@Dateline** in a question. In the direct message no mention is needed.",
    direct:
      "Ask me anything in your own words; follow-ups like “and what does AFP say?” work too. Type **/** to see what else I can do.",
    examples: "Try one of these:",
    channelHead: (name: string) => `Welcome to #${name}`,
    channelAbout: "Here Dateline answers as it does in a Discord channel.",
    directAbout:
      "Here Dateline answers as it does in direct messages: in plain words, with what was said before in mind.",
    channelTopic: "Ask about the coverage, check a claim, compare outlets",
    directTopic: "Just you and Dateline",
  },

  sidebar: {
    here: "on this machine",
    whereTo: "Where to?",
    directMessages: "Direct messages",
    channels: "Channels",
    coverage: "Coverage",
    alone: "You see this page alone; nothing leaves this machine.",
    theme: { dark: "Theme: dark", light: "Theme: light" },
    sources: "Sources",
    sourcesTopic: "Which outlets reported, and when",
    doctor: "Corpus doctor",
    doctorTopic: "What could not be read, and what is in doubt",
    channel: "channel",
    direct: "direct message",
    find: "Where to? A room, a command, a headline",
    places: "Places",
  },

  composer: {
    commands: "Commands",
    inChannel: (name: string) => `Message #${name}: / for commands, @Dateline to ask`,
    direct: (name: string) => `Ask ${name} anything, or type /`,
    message: (name: string) => `Message ${name}`,
    elsewhere: (name: string) => `in #${name}`,
    replyingTo: (name: string) => `Replying to ${name}`,
    doNotReply: "Do not reply",
    missing: (name: string) => `${name} must be filled in.`,
    command: (path: string) => `Command ${path}`,
    leave: "Leave this command (Escape)",
    leaveOne: (path: string) => `Leave ${path}`,
    sendOne: (path: string) => `Send ${path}`,
    moreOptions: "More options",
    suggestions: (name: string) => `Suggestions for ${name}`,
    yes: "True",
    no: "False",
  },

  messages: {
    all: "Messages",
    you: "You",
    youUsed: "You used",
    thinking: "Dateline is thinking…",
    typing: "Dateline is typing…",
    onlyYou: "Only you can see this",
    dismiss: "Dismiss message",
    one: "Message",
    more: "More: check against coverage, reply",
    reply: "Reply",
    replyTo: (name: string) => `Reply to ${name}`,
    picture: "a picture",
    spoiler: "Spoiler: show",
    citation: (digits: string) => `Citation ${digits}: open the article`,
  },

  article: {
    name: "Article",
    text: "Article text",
    close: "Close the article (Escape)",
    back: "Back",
    published: "Published",
    origins: {
      "front-matter": "as the file gives it",
      dateline: "from the dateline",
      stamp: "from the page's stamp",
      text: "worked out from the text",
      unknown: "no date could be proven",
    },
    carriedBy: "Carried by",
    by: "By",
    alsoIn: "Also in",
    copyOf: "Copy of",
    original: "Original",
    length: "Length",
    words: (number: number) => count(number, "word"),
    retold: "retold",
    id: "Id",
    doubts: "What is in doubt",
    withdrawn: "Withdrawn",
    corrected: "Corrected",
    changed:
      "This article has changed since it was cited; the cited words no longer stand in it as they did.",
    cited: (words: string) => `The cited words: ${words}`,
  },

  sources: {
    lead: "Who reported, and when. Each point is an article; a ring with ? is a date in doubt, a tail means that others carried the same text.",
    nothing: "There is no coverage yet. Put article files into the corpus folder.",
    articles: "Articles",
    withdrawn: "withdrawn",
    corrected: "corrected",
    carriedByMore: (number: number) => `carried by ${number.toLocaleString("en")} more`,
    alsoIn: "also in",
    overTime: (outlet: string) => `${outlet} over time; the arrow keys move`,
    count: (articles: number) => count(articles, "article"),
    undated: (number: number) => `${number.toLocaleString("en")} undated`,
    outlets: (number: number) => count(number, "outlet"),
    folded: (number: number) => `${count(number, "copy", "copies")} folded`,
  },

  doctor: {
    lead: "What could not be read, and which outlets and dates are in doubt. What you know better, write into the file's front matter, or: npx dateline describe ID --outlet NAME --published DATE",
    read: "articles read",
    copies: "of them copies",
    notRead: "files not read",
    toLookAt: "to look at",
    inDoubt: "In doubt",
    nothing: "Nothing is in doubt.",
  },
};

/** What the page says in one language. */
export type PageWords = typeof english;
