/** What the page itself says, in German. */
import type { PageWords } from "./en.ts";

const number = (value: number): string => value.toLocaleString("de");
const count = (value: number, one: string, other = one): string =>
  `${number(value)} ${value === 1 ? one : other}`;

/** The page's own words. */
export const german: PageWords = {
  language: "de",
  skip: "Zum Nachrichtenfeld springen",
  roomsAndViews: "Räume und Ansichten",
  notConnected: "Nicht verbunden. Läuft Dateline noch? Es wird weiter versucht …",
  unreachable: "Dateline ist nicht zu erreichen. Läuft das Programm noch?",
  noDate: "ohne Datum",
  unknownOutlet: "unbekanntes Medium",
  comma: ", ",
  more: (value) => `${number(value)} weitere`,
  send: "Senden (Eingabetaste)",
  cancel: "Abbrechen",
  submit: "Absenden",
  reading: "Wird gelesen …",
  notRead: "Nicht gelesen",

  greeting: {
    hello: "Guten Tag, ich bin Dateline.",
    read: (articles, outlets) =>
      `Ich habe ${count(articles, "Artikel")} von ${count(outlets, "Medium", "Medien")} gelesen.`,
    nothing: "Noch habe ich nichts, woraus ich antworten kann: Legen Sie Artikel in den Ordner corpus.",
    promise:
      "Ich antworte nur, was darin steht: Jeder Satz endet mit einer Ziffer, die den Artikel an genau den Worten öffnet, auf denen er beruht.",
    inChannel:
      "Mit **/** sehen Sie, was ich kann; oder nennen Sie **@Dateline** in einer Frage. In der Direktnachricht braucht es das nicht.",
    direct:
      "Fragen Sie mich in eigenen Worten; auch „Und was sagt AFP?“ wird danach verstanden. Mit **/** sehen Sie, was ich noch kann.",
    examples: "Zum Beispiel:",
    channelHead: (name) => `Willkommen in #${name}`,
    channelAbout: "Hier antwortet Dateline wie in einem Kanal auf Discord.",
    directAbout:
      "Hier antwortet Dateline wie in Direktnachrichten: auf gewöhnliche Sätze, und mit dem im Sinn, was vorher gesagt wurde.",
    channelTopic: "Nach der Berichterstattung fragen, eine Behauptung prüfen, Medien vergleichen",
    directTopic: "Nur Sie und Dateline",
  },

  sidebar: {
    here: "auf diesem Rechner",
    whereTo: "Wohin?",
    directMessages: "Direktnachrichten",
    channels: "Kanäle",
    coverage: "Berichterstattung",
    alone: "Diese Seite sehen nur Sie; nichts verlässt diesen Rechner.",
    theme: { dark: "Farben: dunkel", light: "Farben: hell" },
    sources: "Quellen",
    sourcesTopic: "Welche Medien wann berichteten",
    doctor: "Prüfung",
    doctorTopic: "Was nicht gelesen werden konnte und was zweifelhaft ist",
    channel: "Kanal",
    direct: "Direktnachricht",
    find: "Wohin? Ein Raum, ein Befehl, eine Schlagzeile",
    places: "Orte",
  },

  composer: {
    commands: "Befehle",
    inChannel: (name) => `Nachricht an #${name}: / für Befehle, @Dateline für Fragen`,
    direct: (name) => `Fragen Sie ${name}, oder tippen Sie /`,
    message: (name) => `Nachricht an ${name}`,
    elsewhere: (name) => `in #${name}`,
    replyingTo: (name) => `Antwort an ${name}`,
    doNotReply: "Nicht antworten",
    missing: (name) => `${name} muss ausgefüllt werden.`,
    command: (path) => `Befehl ${path}`,
    leave: "Befehl verlassen (Escape)",
    leaveOne: (path) => `${path} verlassen`,
    sendOne: (path) => `${path} senden`,
    moreOptions: "Weitere Optionen",
    suggestions: (name) => `Vorschläge für ${name}`,
    yes: "Ja",
    no: "Nein",
  },

  messages: {
    all: "Nachrichten",
    you: "Sie",
    youUsed: "Sie verwendeten",
    thinking: "Dateline denkt nach …",
    typing: "Dateline schreibt …",
    onlyYou: "Nur Sie sehen das",
    dismiss: "Nachricht verwerfen",
    one: "Nachricht",
    more: "Mehr: mit der Berichterstattung vergleichen, antworten",
    reply: "Antworten",
    replyTo: (name) => `${name} antworten`,
    picture: "ein Bild",
    spoiler: "Spoiler: zeigen",
    citation: (digits) => `Beleg ${digits}: den Artikel öffnen`,
  },

  article: {
    name: "Artikel",
    text: "Text des Artikels",
    close: "Artikel schließen (Escape)",
    back: "Zurück",
    published: "Erschienen",
    origins: {
      "front-matter": "wie in der Datei angegeben",
      dateline: "aus der Datumszeile",
      stamp: "aus dem Stempel der Seite",
      text: "aus dem Text erschlossen",
      unknown: "kein Datum ließ sich belegen",
    },
    carriedBy: "Übernommen von",
    by: "Von",
    alsoIn: "Auch in",
    copyOf: "Kopie von",
    original: "Original",
    length: "Länge",
    words: (value) => count(value, "Wort", "Wörter"),
    retold: "nacherzählt",
    id: "Kennung",
    doubts: "Was zweifelhaft ist",
    withdrawn: "Zurückgezogen",
    corrected: "Berichtigt",
    changed:
      "Dieser Artikel hat sich geändert, seit er zitiert wurde; die zitierten Worte stehen nicht mehr so darin.",
    cited: (words) => `Die zitierten Worte: ${words}`,
  },

  sources: {
    lead: "Wer wann berichtete. Jeder Punkt ist ein Artikel; ein Ring mit ? ist ein zweifelhaftes Datum, ein Schweif heißt, dass andere denselben Text brachten.",
    nothing: "Noch gibt es keine Artikel. Legen Sie welche in den Ordner corpus.",
    articles: "Artikel",
    withdrawn: "zurückgezogen",
    corrected: "berichtigt",
    carriedByMore: (value) => `von ${number(value)} weiteren übernommen`,
    alsoIn: "auch in",
    overTime: (outlet) => `${outlet} im Lauf der Zeit; die Pfeiltasten bewegen`,
    count: (articles) => count(articles, "Artikel"),
    undated: (value) => `${number(value)} ohne Datum`,
    outlets: (value) => count(value, "Medium", "Medien"),
    folded: (value) => `${count(value, "Kopie", "Kopien")} eingerechnet`,
  },

  doctor: {
    lead: "Was nicht gelesen werden konnte und welche Medien und Daten zweifelhaft sind. Was Sie besser wissen, schreiben Sie in den Kopf der Datei, oder: npx dateline describe ID --outlet NAME --published DATE",
    read: "Artikel gelesen",
    copies: "davon Kopien",
    notRead: "Dateien nicht gelesen",
    toLookAt: "anzusehen",
    inDoubt: "Zweifelhaft",
    nothing: "Nichts ist zweifelhaft.",
  },
};
