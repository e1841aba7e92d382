/**
 * English: what the program says in its own voice, and the shape of every other language. To add something: say it here, and the
 * compiler asks for it in es.ts, fr.ts, de.ts and ar.ts.
 */
import type { IngestReason, RefusalCause } from "../../types.ts";
import type { Formats } from "./formats.ts";

/** What the desk's refusals say, by cause. */
type RefusalWords = {
  readonly [Key in RefusalCause["key"]]: (cause: Extract<RefusalCause, { key: Key }>) => string;
};

/** For a date that is not known; the formats need it before there are phrases. */
export const noDate = "no date";

const did = (formats: Formats, nearest: readonly string[]): string =>
  nearest.length > 0 ? ` Did you mean ${formats.or(nearest)}?` : "";

/** `formats` are those of the reader's locale. Text that is put in comes escaped by the printer, not here. */
export const english = (formats: Formats) => {
  const { number, plural } = formats;
  const counter =
    (one: string, other = `${one}s`) =>
    (count: number) =>
      plural(count, { one: `{n} ${one}`, other: `{n} ${other}` });
  return {
    direction: "ltr" as "ltr" | "rtl",
    /** Between the names of a list without "and". */
    comma: ", ",
    colon: ": ",
    semicolon: "; ",
    /** From an earlier value to a later one. */
    arrow: " → ",
    verdicts: {
      differ: "differ",
      "changed-over-time": "changed over time",
      agree: "agree",
      "different-measures": "not the same measure",
      "single-outlet": "only one reports",
    },
    reasons: {
      elsewhere: "the same outlet elsewhere",
      /** The figure that another takes the place of, in brackets after it. */
      former: (outlet: string, date: string) => `the earlier figure, in ${outlet}, ${date}`,
    },
    bounds: {
      "at-least": (printed: string) => `at least ${printed}`,
      "more-than": (printed: string) => `more than ${printed}`,
      about: (printed: string) => `about ${printed}`,
      "up-to": (printed: string) => `up to ${printed}`,
    },
    /** Words of quantity that give no digits. */
    magnitudes: {
      dozens: "dozens",
      scores: "scores",
      hundreds: "hundreds",
      thousands: "thousands",
      tensOfThousands: "tens of thousands",
      hundredsOfThousands: "hundreds of thousands",
      millions: "millions",
      tensOfMillions: "tens of millions",
      hundredsOfMillions: "hundreds of millions",
      billions: "billions",
    },
    counts: {
      outlets: counter("outlet"),
      articles: counter("article"),
      figures: counter("figure"),
      quotations: counter("quotation"),
      topics: counter("topic"),
      claims: counter("claim"),
      events: counter("dated event"),
      words: counter("word"),
      files: counter("file"),
      wireCopies: counter("wire copy", "wire copies"),
      messages: counter("message"),
      answers: counter("answer"),
      digests: counter("digest"),
    },
    buttons: {
      passages: "Passages",
      compare: "Compare outlets",
      "follow-up": "Follow up",
      share: "Share",
      back: "◀ Back",
      next: "Next ▶",
      article: "Whole article",
      search: "Search instead",
      summary: "Summary instead",
      picture: "Picture",
      forget: "Forget",
      export: "Export",
    },
    exporting: {
      which: "In which form?",
      file: (format: string) => `The answer as ${format}.`,
    },
    answer: {
      noAttribution: "no attribution",
      unknownOutlet: "unknown outlet",
      via: (carrier: string) => `via ${carrier}`,
      alsoIn: (names: string) => `also in ${names}`,
      more: (count: number) => `${number(count)} more`,
      retold: "retold",
      withdrawn: (date: string) => `withdrawn ${date}`,
      corrected: (date: string) => `corrected ${date}`,
      articlesWithCopies: (articles: number, copies: number) =>
        `${plural(articles, { one: "{n} article", other: "{n} articles" })}${copies === 0 ? "" : copies === 1 ? ", one a wire copy" : `, ${number(copies)} of them wire copies`}`,
      onlyOutlets: (names: string) => `only ${names}`,
      since: (date: string) => `since ${date}`,
      until: (date: string) => `until ${date}`,
      inLanguage: (code: string) => `in ${code}`,
      page: (page: number, of: number) => `page ${number(page)} of ${number(of)}`,
      asPrinted: "sentences as printed",
      byModel: "written by a model, every sentence checked against its passages",
      dropped: (count: number) => `${number(count)} dropped`,
      copiesOneVoice: "copies count as one voice",
      allOfIt: "All of it",
      moreSentences: (count: number) =>
        plural(count, { one: "{n} more sentence: Passages", other: "{n} more sentences: Passages" }),
      modelIsWriting: "a model is writing; each sentence shows once it is checked",
      inWords: "A model is putting these reports into its words.",
      nearest: "Nearest:",
      youAsked: (typed: string) => `you asked: ${typed}`,
      /** `languages`: their names. */
      coverageIn: (languages: readonly string[]) =>
        `Most of the coverage is in ${formats.and(languages)}: try words of ${plural(languages.length, { one: "that language", other: "those languages" })}.`,
      noArticleMentions: (terms: readonly string[]) =>
        `No article mentions ${terms.map((term) => `"${term}"`).join(" or ")}.`,
    },
    comparison: {
      title: "Comparison",
      only: (outlet: string) => `only ${outlet}`,
      silent: (names: string) => `silent: ${names}`,
    },
    ledgers: {
      on: (topic: string) => ` on ${topic}`,
      relayedBy: (name: string) => `, relayed by ${name}`,
      verbatim: "verbatim",
      byPublication: "by publication",
      relative: (words: string | null) => (words === null ? "relative" : `relative: "${words}"`),
      gap: (days: number) =>
        plural(days, { one: "{n} day without a dated event", other: "{n} days without a dated event" }),
      framingSays: "says more often:",
      framingNoWord: "no word stands out",
      framingAttributes: (list: string) => `attributes to: ${list}`,
      framingQuotes: (list: string) => `quotes: ${list}`,
      framingCounts: "counts are this outlet's and the others'",
      hint: "a hint, not a finding",
    },
    search: {
      inHeadline: (phrase: string) => `“${phrase}” in the headline`,
      title: (text: string) => `Search: ${text}`,
      nothing: "nothing matches",
      nothingAfter: (total: number) =>
        `nothing after the last of ${plural(total, { one: "{n} passage", other: "{n} passages" })}`,
      range: (from: number, to: number, total: number, isMost: boolean) =>
        `${number(from)}-${number(to)} of ${isMost ? "at most " : ""}${plural(total, { one: "{n} passage", other: "{n} passages" })}`,
    },
    sources: {
      title: "Sources",
      copyOf: (outlet: string) => `copy of ${outlet}`,
      notRead: (file: string, reason: string) => `not read: ${file}: ${reason}`,
    },
    passage: {
      number: (passage: number, of: number) => `passage ${number(passage)} of ${number(of)}`,
      origins: {
        "front-matter": "date as the file gives it",
        dateline: "date from the dateline",
        stamp: "date from the page's stamp",
        text: "date worked out from the text",
        unknown: "no date could be proven",
      },
      carriedBy: (list: string) => `carried also by ${list}`,
      sameShare: (name: string, share: string) => `${name}, ${share} the same`,
      changed: "This article has changed since it was cited; what was cited no longer stands here as it did.",
      gone: "That passage is no longer in the coverage. Ask again for what there is now.",
    },
    check: {
      title: "Checked against coverage",
      supports: "the coverage supports this",
      contradicts: "the coverage contradicts this",
      "does-not-say": "the coverage does not say",
      caveat: "held against this corpus alone; what it does not say may still be true",
      noText: "That message has no text to check. Choose one with words in it.",
    },
    corpus: {
      title: "Corpus",
      allRead: "every file could be read",
      notRead: (files: string) => `${files} not read`,
      nothingInDoubt: "nothing in doubt",
      toLookAt: (count: number) => `${number(count)} to look at`,
    },
    digest: {
      newly: "New:",
      soFar: "So far:",
      fromOutlets: (articles: string, outlets: string) => `${articles} from ${outlets}`,
      folded: (copies: number) => plural(copies, { one: "({n} copy folded)", other: "({n} copies folded)" }),
      moved: "Moved:",
      changed: "Changed:",
      how: { withdrawn: "withdrawn", correction: "correction", unsaid: "without a word of it" },
      disagreement: "Disagreement:",
      newDisagreement: "New disagreement:",
      silent: "Newly silent:",
      first: "first digest",
      since: (moment: string) => `since ${moment}`,
      nothingYet: "nothing in the coverage yet",
      nothingNew: "nothing new",
      late: (moment: string) => `late: due ${moment}`,
      next: (moment: string, timezone: string) => `next: ${moment} ${timezone}`,
    },
    digests: {
      none: "There are no digests here. /digest create makes one.",
      noneComes: "None comes.",
      next: (moments: string, timezone: string) => `Next: ${moments} (${timezone})`,
      listNext: (moment: string | null) => `next: ${moment ?? "none"}`,
      listPaused: (why: string) => `paused: ${why}`,
      created: (id: string, title: string, place: string, schedule: string) =>
        `Digest ${id} on ${title} for ${place}: ${schedule}.`,
      howTheyCome:
        "The first one tells what there is so far, those after it what is new. See it now: /digest preview",
      several: "Say which digest: there are several here.",
      paused: (title: string) => `Paused: ${title}. /digest resume starts it again.`,
      running: (title: string, next: string) => `Running: ${title}. ${next}`,
      deleted: (title: string) => `Deleted: ${title}.`,
      directMessages: "direct messages",
      everyDay: "every day",
      weekdays: "weekdays",
      atTime: (days: string, time: string, timezone: string) => `${days} at ${time}, ${timezone}`,
    },
    digestFaults: {
      noSuch: "There is no such digest here. /digest list shows those there are.",
      beingPosted: "This digest is being posted just now. Change its channel in a few minutes.",
      cannotSee: "I cannot see that channel: I need View Channel there.",
      gone: "I cannot see that channel any more: it is gone, or I need View Channel there.",
      elsewhere: "That channel is not of this server. Choose one that is.",
      notTold: "Discord did not tell me about that channel. Try again in a minute.",
      noChannel: "Say which channel it is for.",
      mostHere: (most: number) =>
        `There are ${plural(most, { one: "{n} digest", other: "{n} digests" })} here, the most there may be. Delete one first.`,
      mostInAll: "I keep as many digests as I can. Ask those who run me.",
      noTimezone: (typed: string) =>
        `"${typed}" is no time zone I know. Try one such as Europe/Berlin, or UTC.`,
      noRhythm: (typed: string) =>
        `"${typed}" is no rhythm I understand. Try day, weekday, Mon,Thu, or a cron pattern such as 0 8 * * 1-5.`,
      noTime: (typed: string) => `"${typed}" is no time of day I understand. Try 08:00.`,
      noCron: (typed: string) => `"${typed}" is no cron pattern: minute, hour, day, month, day of the week.`,
      cronHasTime: "A cron pattern says its own time. Leave at out.",
      goesByCron: "This digest goes by a cron pattern. Give the new one as every.",
      noDay: "No day fits that. Try day, weekday, Mon,Thu or a cron pattern.",
      tooOften: "A digest comes once an hour at most. Choose wider times.",
      pausedInServer: (topic: string, times: number, why: string) =>
        `I paused the digest "${topic}": it could not be posted ${plural(times, { one: "{n} time", other: "{n} times" })} in a row. ${why} Once that is mended, /digest resume in the server starts it again.`,
      pausedHere: (topic: string, times: number, why: string) =>
        `I paused the digest "${topic}": it could not be posted ${plural(times, { one: "{n} time", other: "{n} times" })} in a row. ${why} Once that is mended, /digest resume here starts it again.`,
    },
    help: {
      opening: "I answer from news coverage, and every sentence points at the words it stands on.",
      try: "Try:",
      signs: "¹ ² name the articles below an answer · (?) marks a doubtful date or outlet",
      menu: "What the coverage says about a message: open the message's menu",
      apps: (name: string) => `Apps → ${name}`,
      coverage: (outlets: string, articles: string) => `${outlets}, ${articles}`,
    },
    settings: {
      answers: "Answers",
      noModel: "sentences as printed; no model writes",
      tokens: "Tokens",
      today: (day: string) => `today, ${day} UTC`,
      you: "you: ",
      server: "this server: ",
      all: "all together: ",
      used: (used: number) => `${number(used)} used, no limit`,
      usedOf: (used: number, limit: number, left: number) =>
        `${number(used)} of ${number(limit)} used, ${number(left)} left`,
      coverage: "Coverage",
      articlesBy: (articles: string, outlets: string) => `${articles} by ${outlets}`,
      whenUsedUp: "where a budget is used up, answers are sentences as printed until the day is over",
    },
    feeds: {
      none: "No feed is followed here. /feed add with an address follows one, /feed test shows first what it would bring.",
      notLookedAt: "not looked at yet",
      lookedAt: (moment: string) => `looked at ${moment} UTC`,
      next: (moment: string) => `next ${moment} UTC`,
      pausedBecause: (why: string) => `paused: ${why} /feed resume starts it again.`,
      pausedByItself: (feed: string, times: number, why: string) =>
        `I paused the feed ${feed}: it failed ${plural(times, { one: "{n} time", other: "{n} times" })} in a row. ${why} Once that is mended, /feed resume starts it again; /feed remove ends it.`,
      failedInARow: (times: number, why: string) =>
        `failed ${number(times)} ${times === 1 ? "time" : "times"} in a row: ${why}`,
      newArticles: (count: number) => plural(count, { one: "{n} new article", other: "{n} new articles" }),
      changedSince: (count: number) => `${number(count)} changed since`,
      hereAlready: (count: number) => `${number(count)} here already`,
      couldNotBeHad: (count: number) => `${number(count)} could not be had`,
      andMore: (count: number) => `and ${number(count)} more`,
      noHeadline: "no headline",
      known: "here already",
      items: (count: number) => plural(count, { one: "{n} item", other: "{n} items" }),
      noneKnown: "none here yet",
      nothingKept: "Nothing is kept of this. /feed add follows it.",
      soFar: (done: number, of: number) =>
        `${number(done)} of ${plural(of, { one: "{n} item", other: "{n} items" })} are in so far; the rest comes by itself.`,
      same: (feed: string) => `${feed} is followed here already. /feed list shows how it does.`,
      following: (feed: string, brought: string) =>
        `Following ${feed}: ${brought}\nI look at it by myself from now on. /feed list shows how it does.`,
      noSuch: "There is no such feed here. /feed list shows those there are.",
      running: (feed: string) => `Running again: ${feed}. I look at it in a moment.`,
      removed: (feed: string) =>
        `No longer followed: ${feed}. The articles it brought stay; /corpus remove takes one out.`,
      reading: (what: string, done: number, of: number) =>
        `Reading ${what}: ${number(done)} of ${number(of)}`,
    },
    additions: {
      added: "Added",
      same: "Here already",
      changed: "Here already with other words; the new text stands, the earlier one is kept as a version",
      noOutlet: "Nothing names its outlet.",
      undated: "Nothing dates it; answers filtered by date leave it out.",
      howRead: (id: string) => `/article id:${id} shows how it was read.`,
      news: (count: number) => `${number(count)} new`,
      changes: (count: number) => `${number(count)} changed`,
      losses: (count: number) => `${number(count)} gone`,
      unchanged: "nothing has changed",
      readAgain: (articles: string, changes: string) => `Read again: ${articles}, ${changes}.`,
      tooLarge: (name: string, size: string, most: string) =>
        `${name} has ${size}; at most ${most} are read. Attach the article alone.`,
      noFiles: "Files cannot be fetched here. Give the article's address instead.",
      sayWhat:
        "Say what to add: url: with the address of an article, or file: with a .txt, .md, .html, .pdf or .docx file.",
      nothingToReload: "The folders of articles are watched here; there is nothing to reload.",
      coverage: "the coverage",
      removed: (title: string) => `Removed: ${title}. No feed brings it back.`,
    },
    versions: {
      title: (count: number) =>
        `This article has changed since it was first fetched: ${plural(count, { one: "{n} version", other: "{n} versions" })}.`,
      asFetched: "as first fetched",
      unsaid: "changed without a word of it",
      corrected: (words: string) => `corrected: ${words}`,
      headline: "headline",
      figure: "figure",
      reworded: "reworded",
      added: (words: string) => `added: ${words}`,
      removed: (words: string) => `taken out: ${words}`,
      moreChanges: (count: number) =>
        plural(count, { one: "and {n} more change", other: "and {n} more changes" }),
      earlier: (count: number) =>
        plural(count, { one: "and {n} earlier one", other: "and {n} earlier ones" }),
    },
    servers: {
      emptyDirect:
        "There is no coverage that you can see. Use me in a server that has some, or ask those who run me to add articles.",
      emptyServer: (canAdd: boolean) =>
        `There is no coverage here yet. Somebody with Manage Server can mend that: ${canAdd ? "/feed add follows a feed, /corpus add takes an article, and " : ""}/settings follows the shared collections there are.`,
      managersDirect:
        "Coverage is added in a server, for that server. Use this there; it takes the permission Manage Server.",
      managersOnly: "That takes the permission Manage Server. Ask somebody who runs this server to do it.",
      followsNone: "Follows: no shared collection",
      follows: (names: string) => `Follows: ${names}`,
      followsAll: (names: string) =>
        `Follows: ${names} (all shared collections, until somebody chooses below)`,
      own: (articles: string) => `Own coverage: ${articles}, seen by no other server`,
      feeds: (count: number, paused: number) =>
        `Feeds: ${count === 0 ? "none" : `${number(count)}${paused > 0 ? `, ${number(paused)} paused` : ""} · /feed list`}`,
      digests: (count: number) => `Digests: ${count === 0 ? "none" : number(count)} · /digest list`,
      directNone:
        "Your direct messages use the shared collections: I know of no server that we share. Use a command of mine in yours, then ask here again.",
      directOne: (name: string) =>
        `Your direct messages use the coverage of ${name}: the server that we share.`,
      directAll: (names: string) =>
        `Your direct messages use the coverage of ${names}: all servers that we share.`,
      directChosen: (names: string) => `Your direct messages use the coverage of ${names}, as you chose.`,
      followPlaceholder: "Shared collections: none followed",
      directPlaceholder: "Which server's coverage?",
      allOfThem: "All of them",
      noSuchServer: "You and I are in no such server. Open /settings again for those there are.",
      fromServer: (name: string) =>
        `From now on I answer your direct messages from the coverage of ${name}. /settings changes it.`,
      fromAll:
        "From now on I answer your direct messages from the coverage of all servers that we share. /settings changes it.",
      samplesKept: (names: string) =>
        `Kept: answers here come from ${names}, and from what you add. /settings changes it.`,
      samplesDropped:
        "Answers here come from what you add, and from nothing else: /feed add, /corpus add. /settings brings the samples back.",
    },
    welcome: {
      opening: "I answer questions from news coverage, and every sentence points at the words it stands on.",
      howToAsk:
        "Ask with /ask, set outlets side by side with /compare, or mention me in plain words; /help shows the rest.",
      nothingYet: (canAdd: boolean) =>
        `There is no coverage here yet: ${canAdd ? "add your own with /feed add and /corpus add" : "ask those who run me to add some"}.`,
      samples: (articles: number, names: string, canAdd: boolean) =>
        `To begin with, answers come from ${plural(articles, { one: "{n} sample article", other: "{n} sample articles" })} (${names}); ${canAdd ? "add your own coverage with /feed add and /corpus add" : "/settings shows more of them"}.`,
      keep: "Keep the samples",
      drop: "Our own coverage only",
    },
    privacy: {
      opening: "What I keep of you:",
      conversation: (messages: string) =>
        `Conversation: ${messages} to me with the question I made of each, in memory only, for 24 hours at most; gone when I restart.`,
      answers: (answers: string, days: number) =>
        `Answers: the questions behind ${answers} and the passages they cite, so that their buttons work, for ${plural(days, { one: "{n} day", other: "{n} days" })} at most.`,
      digests: (digests: string) =>
        `Digests: ${digests} that you ordered, until deleted with /digest delete.`,
      pictures: "Pictures: the order of outlets in those drawn for your direct messages.",
      budget:
        "Budget: how many tokens a model's answers to you took today, for that day; it is not forgotten on request.",
      language: "Language: the one that Discord told me you use, in memory only.",
      servers: "Servers: in which of them you used me last, and whose coverage your direct messages use.",
      feeds: "Feeds: which of them you added; forgetting leaves the feeds and takes your id away.",
      closing:
        "I keep no names, and of what is written to others only a message that somebody has me check. /privacy export gives you all of it as a file, /privacy forget deletes it.",
      exported: "All that I keep of you is in this file.",
      fileAlt: "What Dateline keeps of you, as JSON",
      forgotten: (messages: string, answers: string) =>
        `Forgotten: ${messages} of our conversation and ${answers}; the buttons under those no longer work.`,
      digestsGoOn: "Your digests go on; /digest delete ends them.",
    },
    followUp: {
      title: "Follow up",
      label: "Your question",
      placeholder: 'A question, or "and AFP?", "since March", "compare them", "shorter"',
    },
    picture: {
      cannot: "This page cannot be drawn. Its words say the same.",
      figures: "Figures",
      framing: "Words that mark each outlet",
      figuresFoot: (day: string) =>
        `As printed by the outlets; an open whisker is a bound; the date is the figure's own, else the day of publication. Dateline, ${day}`,
      comparisonFoot: (day: string) =>
        `Sentences and figures as printed; copies of one report count as one voice. Dateline, ${day}`,
      framingFoot: (day: string) =>
        `Each bar: how strongly the word marks this outlet against the others here; beside it, times this outlet : the others. A hint, not a finding. Dateline, ${day}`,
      saysMoreOften: "says more often",
      quotesMost: "quotes most",
      logScale: "logarithmic scale",
      more: (figures: string) => `and ${figures} more, in the list below`,
    },
    conversation: {
      filesOnly: "I read words, not files or stickers. Type your question, or paste the text.",
      noPassages: "There is no answer here whose passages I could show. Ask a question first.",
      noneCited: "The last answer cites no passage. Ask a question that the coverage answers, or search.",
      gonePassages:
        "That answer's passages are no longer at hand. Ask again, and I show what it stands on now.",
      inWords:
        'or in plain words: ask, then go on with "and" and an outlet, "since March", "compare them", "passages", "shorter", "forget"',
      thanks: 'Any time. Ask on, or say "help".',
      forgotten:
        "Forgotten: what we talked about here. /privacy forget also deletes the answers I keep for buttons.",
      goesOnFromNothing:
        "I do not know what that goes on from: I keep a conversation in memory only, for a day. Ask a whole question, or reply to one of my answers.",
      whatAbout: (intent: string) =>
        `What about? Say for example "${intent} the ferry inquiry", with your own topic.`,
      citesOnly: (count: number) =>
        count === 1
          ? "That answer cites one passage: ask for 1."
          : `That answer cites ${number(count)} passages: ask for 1 to ${number(count)}.`,
      nothingToExport: "There is no answer here that I could export. Ask a question first.",
      underAnswer: (button: string) => `The button "${button}" does that, under answers that have it.`,
      speaks: (languages: readonly string[]) =>
        `I speak ${formats.and(languages)}; what articles print is never translated.`,
      topicForgotten: "Forgotten: the topic and its filters. The next question starts afresh.",
      nothingToForget: "There is nothing of yours to forget here. The next question starts afresh.",
      topic: "topic",
      speaker: "speaker",
      outlets: "outlets",
      printed: "printed",
      length: "length",
      keptOutlets: "all outlets",
      keptDates: "any time",
      kept: (ways: readonly string[]) =>
        `kept from before: say ${ways.map((way) => `"${way}"`).join(" or ")} to drop ${ways.length > 1 ? "them" : "that"}`,
      /** The filters of before keep an answer away; `ways` are the words that drop them. */
      hidden: (ways: readonly string[]) =>
        `Without what is kept from before there is an answer: say ${ways.map((way) => `"${way}"`).join(" or ")}, or "forget" to begin anew.`,
    },
    notices: {
      /** `channel` without "#"; null for one whose name is not known. Permissions as Discord's own pages name them. */
      missingPermissions: (channel: string | null, permissions: readonly string[]) =>
        `I may not post in ${channel === null ? "this channel" : `#${channel}`}: I need ${formats.and(permissions)} there.`,
      onlyYou: "Only you see this answer.",
      unknownCommand: (name: string) =>
        `/${name} is no command of mine any more. /help lists those there are.`,
      /** For a name (a verb, an option, an id) that is not there. */
      unknownName: (typed: string, what: string, nearest: readonly string[]) =>
        `"${typed}" is no ${what} here.${did(formats, nearest)}`,
      /** A button whose answer was given too long ago to be made again. */
      expired: "This answer is too old to open. Ask again for a fresh one.",
      /** `typed` is empty where nothing was. */
      failed: (typed: string) =>
        `Something went wrong on my side.${typed === "" ? "" : ` You asked: "${typed}".`} Try again in a moment.`,
      restarting: "I am being restarted. Ask again in a minute.",
      tooLong: "That took too long. Ask for less: fewer outlets, or a shorter time.",
      crowded: "Too many questions wait here already. Ask again in a minute.",
      waitPerson: (seconds: number) =>
        `One moment: that was many questions at once. Ask on in ${number(seconds)} s; until then I stay silent.`,
      waitServer: (seconds: number) =>
        `One moment: this server asks more than I can answer. Ask on in ${number(seconds)} s; until then I stay silent.`,
    },
    /** Questions to begin with, by a name that the coverage is about. */
    examples: [
      (name: string) => `What is known about ${name}?`,
      (name: string) => `What is reported on ${name}?`,
      (name: string) => `What does the coverage say about ${name}?`,
    ],
    /** In a channel of the local page, to words that are not for Dateline; the button has them answered all the same. */
    notAddressed: {
      text: "In a channel I answer slash commands, replies to me, and messages with @Dateline in them, as on Discord. In the direct message I answer everything.",
      answer: "Answer this one",
    },
    options: {
      changed: (command: string) =>
        `/${command} has changed. Type it anew, or restart Discord to see its new form.`,
      missing: (name: string) => `${name} must be filled in.`,
      empty: (name: string) => `${name} must not be empty.`,
      tooLong: (name: string, length: number, most: number) =>
        `${name} is ${plural(length, { one: "{n} character", other: "{n} characters" })} long; at most ${number(most)} are read. Shorten it.`,
      oneOf: (name: string, choices: string) => `${name} must be one of ${choices}.`,
      wholeNumber: (name: string) => `${name} must be a whole number.`,
      range: (name: string, least: number, most: number) =>
        `${name} must be from ${number(least)} to ${number(most)}.`,
      wrongType: (name: string, type: "string" | "number" | "boolean") =>
        `${name} must be ${{ string: "text", number: "a number", boolean: "true or false" }[type]}.`,
    },
    /** The desk speaks English itself. */
    refusals: null as RefusalWords | null,
    /** What brings coverage in speaks English too: by its reason, the particulars follow in English. */
    notBroughtIn: null as Readonly<Record<IngestReason, string>> | null,
    /** By the English text, which commands carry themselves. */
    descriptions: null as Readonly<Record<string, string>> | null,
  };
};

/** What the program says in one language. */
export type Phrases = ReturnType<typeof english>;
