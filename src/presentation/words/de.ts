/** German. */
import type { Phrases } from "./en.ts";
import type { Formats, PluralForms } from "./formats.ts";

/** For a date that is not known; the formats need it before there are phrases. */
export const noDate = "ohne Datum";

/** `formats` are those of the reader's locale. */
export const german = (formats: Formats): Phrases => {
  const { number, plural, date } = formats;
  const counter = (one: string, other: string) => (count: number) =>
    plural(count, { one: `{n} ${one}`, other: `{n} ${other}` });
  const articleForms: PluralForms = { one: "{n} Artikel", other: "{n} Artikel" };
  const passageForms: PluralForms = { one: "{n} Textstelle", other: "{n} Textstellen" };
  const quoted = (words: readonly string[]): string[] => words.map((word) => `„${word}“`);
  const did = (nearest: readonly string[], otherwise: string): string =>
    nearest.length > 0 ? `Meinten Sie ${formats.or(nearest)}?` : otherwise;
  return {
    direction: "ltr",
    comma: ", ",
    colon: ": ",
    semicolon: "; ",
    arrow: " → ",
    verdicts: {
      differ: "widersprechen sich",
      "changed-over-time": "mit der Zeit verändert",
      agree: "stimmen überein",
      "different-measures": "nicht dasselbe gemessen",
      "single-outlet": "meldet nur ein Medium",
    },
    reasons: {
      elsewhere: "dasselbe Medium anderswo",
      former: (outlet, date) => `die frühere Zahl, in ${outlet}, ${date}`,
    },
    bounds: {
      "at-least": (printed) => `mindestens ${printed}`,
      "more-than": (printed) => `mehr als ${printed}`,
      about: (printed) => `etwa ${printed}`,
      "up-to": (printed) => `bis zu ${printed}`,
    },
    magnitudes: {
      dozens: "Dutzende",
      scores: "Dutzende",
      hundreds: "Hunderte",
      thousands: "Tausende",
      tensOfThousands: "Zehntausende",
      hundredsOfThousands: "Hunderttausende",
      millions: "Millionen",
      tensOfMillions: "Dutzende Millionen",
      hundredsOfMillions: "Hunderte Millionen",
      billions: "Milliarden",
    },
    counts: {
      outlets: counter("Medium", "Medien"),
      articles: counter("Artikel", "Artikel"),
      figures: counter("Zahl", "Zahlen"),
      quotations: counter("Zitat", "Zitate"),
      topics: counter("Thema", "Themen"),
      claims: counter("Aussage", "Aussagen"),
      events: counter("datiertes Ereignis", "datierte Ereignisse"),
      words: counter("Wort", "Wörter"),
      files: counter("Datei", "Dateien"),
      wireCopies: counter("Agenturkopie", "Agenturkopien"),
      messages: counter("Nachricht", "Nachrichten"),
      answers: counter("Antwort", "Antworten"),
      digests: counter("Überblick", "Überblicke"),
    },
    buttons: {
      passages: "Textstellen",
      compare: "Medien vergleichen",
      "follow-up": "Nachfragen",
      share: "Teilen",
      back: "◀ Zurück",
      next: "Weiter ▶",
      article: "Ganzer Artikel",
      search: "Stattdessen suchen",
      summary: "Stattdessen zusammenfassen",
      picture: "Bild",
      forget: "Vergessen",
      export: "Exportieren",
    },
    exporting: {
      which: "In welcher Form?",
      file: (format) => `Die Antwort als ${format}.`,
    },
    answer: {
      noAttribution: "ohne Quellenangabe",
      unknownOutlet: "unbekanntes Medium",
      via: (carrier) => `über ${carrier}`,
      alsoIn: (names) => `auch in ${names}`,
      more: (count) => `${number(count)} weitere`,
      retold: "nacherzählt",
      withdrawn: (date: string) => `zurückgezogen${date === "" ? "" : ` am ${date}`}`,
      corrected: (date: string) => `berichtigt${date === "" ? "" : ` am ${date}`}`,
      articlesWithCopies: (articles, copies) =>
        `${plural(articles, articleForms)}${copies === 0 ? "" : copies === 1 ? ", einer davon Agenturkopie" : `, ${number(copies)} davon Agenturkopien`}`,
      onlyOutlets: (names) => `nur ${names}`,
      since: (day) => `seit ${day}`,
      until: (day) => `bis ${day}`,
      inLanguage: (code) => `Sprache: ${code}`,
      page: (page, of) => `Seite ${number(page)} von ${number(of)}`,
      asPrinted: "Sätze wie gedruckt",
      byModel: "von einem Modell geschrieben, jeder Satz an seinen Textstellen geprüft",
      dropped: (count) => `${number(count)} verworfen`,
      copiesOneVoice: "Kopien zählen als eine Stimme",
      allOfIt: "Alles",
      moreSentences: (count) =>
        plural(count, { one: "{n} weiterer Satz: Textstellen", other: "{n} weitere Sätze: Textstellen" }),
      modelIsWriting: "ein Modell schreibt; jeder Satz erscheint, sobald er geprüft ist",
      inWords: "Ein Modell fasst diese Berichte in Worte.",
      nearest: "Am nächsten:",
      youAsked: (typed) => `Sie fragten: ${typed}`,
      coverageIn: (languages) =>
        `Die Berichterstattung ist großenteils auf ${formats.and(languages)}: Versuchen Sie es mit Wörtern ${plural(languages.length, { one: "dieser Sprache", other: "dieser Sprachen" })}.`,
      noArticleMentions: (terms) => `Kein Artikel erwähnt ${formats.or(quoted(terms))}.`,
    },
    comparison: {
      title: "Vergleich",
      only: (outlet) => `nur ${outlet}`,
      silent: (names) => `schweigen dazu: ${names}`,
    },
    ledgers: {
      on: (topic) => ` zu ${topic}`,
      relayedBy: (name) => `, wiedergegeben von ${name}`,
      verbatim: "wörtlich",
      byPublication: "nach Erscheinen",
      relative: (words) => (words === null ? "relativ" : `relativ: „${words}“`),
      gap: (days) =>
        plural(days, { one: "{n} Tag ohne datiertes Ereignis", other: "{n} Tage ohne datiertes Ereignis" }),
      framingSays: "sagt häufiger:",
      framingNoWord: "kein Wort sticht hervor",
      framingAttributes: (list) => `beruft sich auf: ${list}`,
      framingQuotes: (list) => `zitiert: ${list}`,
      framingCounts: "gezählt bei diesem Medium und bei den anderen",
      hint: "ein Hinweis, kein Befund",
    },
    search: {
      inHeadline: (phrase: string) => `“${phrase}” in der Überschrift`,
      title: (text) => `Suche: ${text}`,
      nothing: "keine Treffer",
      nothingAfter: (total) =>
        plural(total, {
          one: "nichts nach der einzigen Textstelle",
          other: "nichts nach der letzten von {n} Textstellen",
        }),
      range: (from, to, total, isMost) =>
        `${number(from)}-${number(to)} von ${isMost ? "höchstens " : ""}${plural(total, passageForms)}`,
    },
    sources: {
      title: "Quellen",
      copyOf: (outlet) => `Kopie von ${outlet}`,
      notRead: (file, reason) => `nicht gelesen: ${file}: ${reason}`,
    },
    passage: {
      number: (passage, of) => `Textstelle ${number(passage)} von ${number(of)}`,
      origins: {
        "front-matter": "Datum laut Datei",
        dateline: "Datum aus der Ortsmarke",
        stamp: "Datum aus dem Stempel der Seite",
        text: "Datum aus dem Text erschlossen",
        unknown: "kein Datum nachweisbar",
      },
      carriedBy: (list) => `auch veröffentlicht von ${list}`,
      sameShare: (name, share) => `${name}, zu ${share} gleich`,
      changed:
        "Dieser Artikel hat sich geändert, seit er zitiert wurde; das Zitierte steht hier nicht mehr so.",
      gone: "Diese Textstelle gibt es nicht mehr. Fragen Sie neu, um zu sehen, was jetzt vorliegt.",
    },
    check: {
      title: "An der Berichterstattung geprüft",
      supports: "die Berichterstattung bestätigt das",
      contradicts: "die Berichterstattung widerspricht dem",
      "does-not-say": "die Berichterstattung sagt dazu nichts",
      caveat: "nur an diesem Bestand geprüft; was er nicht sagt, kann trotzdem stimmen",
      noText: "Diese Nachricht hat keinen Text zum Prüfen. Wählen Sie eine mit Text.",
    },
    corpus: {
      title: "Bestand",
      allRead: "alle Dateien waren lesbar",
      notRead: (files) => `${files} nicht gelesen`,
      nothingInDoubt: "nichts zweifelhaft",
      toLookAt: (count) => `${number(count)} zum Nachsehen`,
    },
    digest: {
      newly: "Neu:",
      soFar: "Bisher:",
      fromOutlets: (articles, outlets) => `${articles} aus ${outlets}`,
      folded: (copies) =>
        plural(copies, { one: "({n} Kopie zusammengefasst)", other: "({n} Kopien zusammengefasst)" }),
      moved: "Verändert:",
      changed: "Geändert:",
      how: { withdrawn: "zurückgezogen", correction: "Berichtigung", unsaid: "ohne ein Wort darüber" },
      disagreement: "Widerspruch:",
      newDisagreement: "Neuer Widerspruch:",
      silent: "Berichten nicht mehr:",
      first: "erster Überblick",
      since: (moment) => `seit ${moment}`,
      nothingYet: "noch keine Berichte",
      nothingNew: "nichts Neues",
      late: (moment) => `verspätet: fällig ${moment}`,
      next: (moment, timezone) => `nächster: ${moment} ${timezone}`,
    },
    digests: {
      none: "Hier gibt es keine Überblicke. /digest create legt einen an.",
      noneComes: "Es kommt keiner mehr.",
      next: (moments, timezone) => `Als Nächstes: ${moments} (${timezone})`,
      listNext: (moment) => `nächster: ${moment ?? "keiner"}`,
      listPaused: (why) => `angehalten: ${why}`,
      created: (id, title, place, schedule) => `Überblick ${id} zu ${title} für ${place}: ${schedule}.`,
      howTheyCome:
        "Der erste sagt, was es bisher gibt, die weiteren, was neu ist. Gleich ansehen: /digest preview",
      several: "Sagen Sie, welcher Überblick: Hier gibt es mehrere.",
      paused: (title) => `Angehalten: ${title}. /digest resume setzt ihn fort.`,
      running: (title, next) => `Läuft: ${title}. ${next}`,
      deleted: (title) => `Gelöscht: ${title}.`,
      directMessages: "Direktnachrichten",
      everyDay: "täglich",
      weekdays: "werktags",
      atTime: (days, time, timezone) => `${days} um ${time}, ${timezone}`,
    },
    digestFaults: {
      noSuch: "Diesen Überblick gibt es hier nicht. /digest list zeigt, welche es gibt.",
      beingPosted: "Dieser Überblick wird gerade gepostet. Ändern Sie den Kanal in ein paar Minuten.",
      cannotSee: "Ich sehe diesen Kanal nicht: Dort brauche ich View Channel.",
      gone: "Ich sehe diesen Kanal nicht mehr: Es gibt ihn nicht mehr, oder ich brauche dort View Channel.",
      elsewhere: "Dieser Kanal gehört nicht zu diesem Server. Wählen Sie einen, der dazugehört.",
      notTold:
        "Discord hat mir über diesen Kanal nichts gesagt. Versuchen Sie es in einer Minute noch einmal.",
      noChannel: "Sagen Sie, für welchen Kanal er ist.",
      mostHere: (most) =>
        `Hier gibt es ${plural(most, { one: "{n} Überblick", other: "{n} Überblicke" })}, mehr geht nicht. Löschen Sie erst einen.`,
      mostInAll: "Mehr Überblicke kann ich nicht führen. Fragen Sie die, die mich betreiben.",
      noTimezone: (typed) =>
        `„${typed}“ ist keine Zeitzone, die ich kenne. Versuchen Sie es etwa mit Europe/Berlin oder UTC.`,
      noRhythm: (typed) =>
        `„${typed}“ ist kein Rhythmus, den ich verstehe. Versuchen Sie es mit day, weekday, Mon,Thu oder einem Cron-Muster wie 0 8 * * 1-5.`,
      noTime: (typed) => `„${typed}“ ist keine Uhrzeit, die ich verstehe. Versuchen Sie es mit 08:00.`,
      noCron: (typed) => `„${typed}“ ist kein Cron-Muster: Minute, Stunde, Tag, Monat, Wochentag.`,
      cronHasTime: "Ein Cron-Muster nennt seine Zeit selbst. Lassen Sie at weg.",
      goesByCron: "Dieser Überblick folgt einem Cron-Muster. Geben Sie das neue bei every an.",
      noDay: "Kein Tag passt dazu. Versuchen Sie es mit day, weekday, Mon,Thu oder einem Cron-Muster.",
      tooOften: "Ein Überblick kommt höchstens einmal in der Stunde. Wählen Sie größere Abstände.",
      pausedInServer: (topic, times, why) =>
        `Ich habe den Überblick „${topic}“ angehalten: Er konnte ${number(times)}-mal hintereinander nicht gepostet werden. ${why} Ist das behoben, setzt ihn /digest resume auf dem Server fort.`,
      pausedHere: (topic, times, why) =>
        `Ich habe den Überblick „${topic}“ angehalten: Er konnte ${number(times)}-mal hintereinander nicht gepostet werden. ${why} Ist das behoben, setzt ihn /digest resume hier fort.`,
    },
    help: {
      opening:
        "Ich antworte aus Presseberichten, und jeder Satz zeigt auf die Worte, auf die er sich stützt.",
      try: "Versuchen Sie:",
      signs: "¹ ² nennen die Artikel unter der Antwort · (?) kennzeichnet zweifelhafte Daten oder Medien",
      menu: "Was die Berichte zu einer Nachricht sagen: im Menü der Nachricht",
      apps: (name) => `Apps → ${name}`,
      coverage: (outlets, articles) => `${outlets}, ${articles}`,
    },
    settings: {
      answers: "Antworten",
      noModel: "Sätze wie gedruckt; kein Modell schreibt",
      tokens: "Tokens",
      today: (day) => `heute, ${day} UTC`,
      you: "Sie: ",
      server: "dieser Server: ",
      all: "alle zusammen: ",
      used: (used) => `${number(used)} verbraucht, keine Grenze`,
      usedOf: (used, limit, left) => `${number(used)} von ${number(limit)} verbraucht, ${number(left)} übrig`,
      coverage: "Berichterstattung",
      articlesBy: (articles, outlets) => `${articles} aus ${outlets}`,
      whenUsedUp: "ist ein Budget verbraucht, sind die Antworten bis zum Ende des Tages Sätze wie gedruckt",
    },
    feeds: {
      none: "Hier wird keinem Feed gefolgt. /feed add mit einer Adresse folgt einem; /feed test zeigt zuerst, was er brächte.",
      notLookedAt: "noch nicht angesehen",
      lookedAt: (moment) => `angesehen ${moment} UTC`,
      next: (moment) => `nächstes Mal ${moment} UTC`,
      pausedBecause: (why) => `angehalten: ${why} /feed resume setzt ihn fort.`,
      pausedByItself: (feed, times, why) =>
        `Ich habe den Feed ${feed} angehalten: Er war ${number(times)}-mal hintereinander nicht zu haben. ${why} Ist das behoben, setzt ihn /feed resume fort; /feed remove beendet ihn.`,
      failedInARow: (times, why) =>
        `${plural(times, { one: "{n}-mal fehlgeschlagen", other: "{n}-mal hintereinander fehlgeschlagen" })}: ${why}`,
      newArticles: (count) => plural(count, { one: "{n} neuer Artikel", other: "{n} neue Artikel" }),
      changedSince: (count) => `${number(count)} seitdem geändert`,
      hereAlready: (count) => `${number(count)} schon hier`,
      couldNotBeHad: (count) => `${number(count)} nicht zu bekommen`,
      andMore: (count) => `und ${number(count)} weitere`,
      noHeadline: "ohne Überschrift",
      known: "schon hier",
      items: (count) => plural(count, { one: "{n} Eintrag", other: "{n} Einträge" }),
      noneKnown: "noch keiner hier",
      nothingKept: "Davon wird nichts behalten. /feed add folgt ihm.",
      soFar: (done, of) => `Bisher sind ${number(done)} von ${number(of)} da; der Rest kommt von selbst.`,
      same: (feed) => `${feed} wird hier schon gefolgt. /feed list zeigt, wie es steht.`,
      following: (feed, brought) =>
        `Gefolgt: ${feed}: ${brought}\nAb jetzt sehe ich von selbst hinein. /feed list zeigt, wie es steht.`,
      noSuch: "Diesen Feed gibt es hier nicht. /feed list zeigt, welche es gibt.",
      running: (feed) => `Läuft wieder: ${feed}. Ich sehe gleich hinein.`,
      removed: (feed) =>
        `Nicht mehr gefolgt: ${feed}. Die gebrachten Artikel bleiben; /corpus remove nimmt einen heraus.`,
      reading: (what, done, of) => `Lese ${what}: ${number(done)} von ${number(of)}`,
    },
    additions: {
      added: "Hinzugefügt",
      same: "Schon hier",
      changed: "Schon hier mit anderen Worten; der neue Text gilt, der frühere bleibt als Fassung",
      noOutlet: "Nichts nennt sein Medium.",
      undated: "Nichts datiert ihn; nach Datum gefilterte Antworten lassen ihn weg.",
      howRead: (id) => `/article id:${id} zeigt, wie er gelesen wurde.`,
      news: (count) => `${number(count)} neu`,
      changes: (count) => `${number(count)} geändert`,
      losses: (count) => `${number(count)} weg`,
      unchanged: "nichts hat sich geändert",
      readAgain: (articles, changes) => `Neu eingelesen: ${articles}, ${changes}.`,
      tooLarge: (name, size, most) =>
        `${name} hat ${size}; höchstens ${most} werden gelesen. Hängen Sie nur den Artikel an.`,
      noFiles: "Dateien lassen sich hier nicht holen. Geben Sie die Adresse des Artikels an.",
      sayWhat:
        "Sagen Sie, was hinzukommt: url: mit der Adresse eines Artikels oder file: mit einer Datei .txt, .md, .html, .pdf oder .docx.",
      nothingToReload: "Die Ordner mit Artikeln werden hier beobachtet; es gibt nichts neu einzulesen.",
      coverage: "den Bestand",
      removed: (title) => `Herausgenommen: ${title}. Kein Feed bringt ihn zurück.`,
    },
    versions: {
      title: (count) =>
        `Dieser Artikel hat sich geändert, seit er zuerst geholt wurde: ${number(count)} Fassungen.`,
      asFetched: "wie zuerst geholt",
      unsaid: "ohne ein Wort darüber geändert",
      corrected: (words) => `berichtigt: ${words}`,
      headline: "Überschrift",
      figure: "Zahl",
      reworded: "umformuliert",
      added: (words) => `hinzugefügt: ${words}`,
      removed: (words) => `gestrichen: ${words}`,
      moreChanges: (count) =>
        plural(count, { one: "und {n} weitere Änderung", other: "und {n} weitere Änderungen" }),
      earlier: (count) => plural(count, { one: "und {n} frühere", other: "und {n} frühere" }),
    },
    servers: {
      emptyDirect:
        "Es gibt keine Berichte, die Sie sehen können. Nutzen Sie mich in einem Server, der welche hat, oder bitten Sie die Betreiber, Artikel hinzuzufügen.",
      emptyServer: (canAdd) =>
        `Hier gibt es noch keine Berichte. Jemand mit dem Recht Manage Server kann das ändern: ${canAdd ? "/feed add folgt einem Feed, /corpus add nimmt einen Artikel auf, und " : ""}/settings folgt den gemeinsamen Sammlungen.`,
      managersDirect:
        "Berichte werden in einem Server hinzugefügt, für diesen Server. Tun Sie es dort; es braucht das Recht Manage Server.",
      managersOnly:
        "Das braucht das Recht Manage Server. Bitten Sie jemanden darum, der diesen Server verwaltet.",
      followsNone: "Folgt: keiner gemeinsamen Sammlung",
      follows: (names) => `Folgt: ${names}`,
      followsAll: (names) => `Folgt: ${names} (allen gemeinsamen Sammlungen, bis jemand unten wählt)`,
      own: (articles) => `Eigener Bestand: ${articles}, für keinen anderen Server sichtbar`,
      feeds: (count, paused) =>
        `Feeds: ${count === 0 ? "keine" : `${number(count)}${paused > 0 ? `, davon ${number(paused)} angehalten` : ""} · /feed list`}`,
      digests: (count) => `Überblicke: ${count === 0 ? "keine" : number(count)} · /digest list`,
      directNone:
        "Ihre Direktnachrichten nutzen die gemeinsamen Sammlungen: Ich kenne keinen Server, den wir teilen. Nutzen Sie einen meiner Befehle in Ihrem und fragen Sie dann hier noch einmal.",
      directOne: (name) =>
        `Ihre Direktnachrichten nutzen die Berichte von ${name}: dem Server, den wir teilen.`,
      directAll: (names) =>
        `Ihre Direktnachrichten nutzen die Berichte von ${names}: allen Servern, die wir teilen.`,
      directChosen: (names) =>
        `Ihre Direktnachrichten nutzen die Berichte von ${names}, wie Sie gewählt haben.`,
      followPlaceholder: "Gemeinsame Sammlungen: keiner gefolgt",
      directPlaceholder: "Die Berichte welches Servers?",
      allOfThem: "Alle",
      noSuchServer: "Diesen Server teilen wir nicht. Öffnen Sie /settings neu, um zu sehen, welche es gibt.",
      fromServer: (name) =>
        `Ab jetzt beantworte ich Ihre Direktnachrichten aus den Berichten von ${name}. /settings ändert das.`,
      fromAll:
        "Ab jetzt beantworte ich Ihre Direktnachrichten aus den Berichten aller Server, die wir teilen. /settings ändert das.",
      samplesKept: (names) =>
        `Behalten: Antworten kommen hier aus ${names} und aus dem, was Sie hinzufügen. /settings ändert das.`,
      samplesDropped:
        "Antworten kommen hier aus dem, was Sie hinzufügen, und aus nichts anderem: /feed add, /corpus add. /settings holt die Beispiele zurück.",
    },
    welcome: {
      opening:
        "Ich beantworte Fragen aus Nachrichtenberichten, und jeder Satz zeigt auf die Worte, auf denen er beruht.",
      howToAsk:
        "Fragen Sie mit /ask, vergleichen Sie Medien mit /compare, oder erwähnen Sie mich in eigenen Worten; /help zeigt den Rest.",
      nothingYet: (canAdd) =>
        `Hier gibt es noch keine Berichte: ${canAdd ? "Fügen Sie mit /feed add und /corpus add eigene hinzu" : "Bitten Sie die Betreiber, welche hinzuzufügen"}.`,
      samples: (articles, names, canAdd) =>
        `Für den Anfang kommen Antworten aus ${plural(articles, { one: "{n} Beispielartikel", other: "{n} Beispielartikeln" })} (${names}); ${canAdd ? "fügen Sie mit /feed add und /corpus add eigene Berichte hinzu" : "/settings zeigt mehr davon"}.`,
      keep: "Beispiele behalten",
      drop: "Nur unsere eigenen Berichte",
    },
    privacy: {
      opening: "Was ich von Ihnen behalte:",
      conversation: (messages) =>
        `Gespräch: ${messages} an mich und die Frage, die ich daraus gemacht habe, nur im Arbeitsspeicher, höchstens 24 Stunden; weg, wenn ich neu starte.`,
      answers: (answers, days) =>
        `Antworten: die Fragen zu ${answers} und die zitierten Textstellen, damit die Schaltflächen funktionieren, höchstens ${number(days)} Tage.`,
      digests: (digests) =>
        `Überblicke: die von Ihnen bestellten (${digests}), bis sie mit /digest delete gelöscht werden.`,
      pictures: "Bilder: die Reihenfolge der Medien in denen für Ihre Direktnachrichten.",
      budget:
        "Budget: wie viele Tokens die Antworten eines Modells an Sie heute verbraucht haben, nur für diesen Tag; das wird auf Wunsch nicht vergessen.",
      language: "Sprache: die, die Discord mir von Ihnen genannt hat, nur im Arbeitsspeicher.",
      servers:
        "Server: auf welchen Sie mich zuletzt benutzt haben und wessen Berichte Ihre Direktnachrichten verwenden.",
      feeds: "Feeds: welche Sie hinzugefügt haben; beim Vergessen bleiben die Feeds, Ihre Kennung nicht.",
      closing:
        "Ich behalte keine Namen, und von dem, was anderen geschrieben wird, nur eine Nachricht, die mich jemand prüfen lässt. /privacy export gibt Ihnen alles als Datei, /privacy forget löscht es.",
      exported: "Alles, was ich von Ihnen behalte, steht in dieser Datei.",
      fileAlt: "Was Dateline von Ihnen behält, als JSON",
      forgotten: (messages, answers) =>
        `Vergessen: ${messages} unseres Gesprächs und ${answers}; die Schaltflächen darunter funktionieren nicht mehr.`,
      digestsGoOn: "Ihre Überblicke laufen weiter; /digest delete beendet sie.",
    },
    followUp: {
      title: "Nachfragen",
      label: "Ihre Frage",
      placeholder: "Eine Frage oder „und AFP?“, „seit März“, „vergleiche sie“, „kürzer“",
    },
    picture: {
      cannot: "Diese Seite lässt sich nicht zeichnen. Ihr Text sagt dasselbe.",
      figures: "Zahlen",
      framing: "Wörter, die jedes Medium kennzeichnen",
      figuresFoot: (day) =>
        `Wie von den Medien gedruckt; eine offene Linie ist eine Grenze; das Datum ist das der Zahl, sonst das Erscheinen. Dateline, ${day}`,
      comparisonFoot: (day) =>
        `Sätze und Zahlen wie gedruckt; Kopien eines Berichts zählen als eine Stimme. Dateline, ${day}`,
      framingFoot: (day) =>
        `Jeder Balken: wie stark das Wort dieses Medium von den anderen unterscheidet; daneben: so oft hier : bei den anderen. Ein Hinweis, kein Befund. Dateline, ${day}`,
      saysMoreOften: "sagt häufiger",
      quotesMost: "zitiert am meisten",
      logScale: "logarithmische Skala",
      more: (figures) => `und ${figures} mehr, in der Liste darunter`,
    },
    conversation: {
      filesOnly:
        "Ich lese Worte, keine Dateien oder Sticker. Schreiben Sie Ihre Frage oder fügen Sie den Text ein.",
      noPassages:
        "Hier gibt es keine Antwort, deren Textstellen ich zeigen könnte. Stellen Sie erst eine Frage.",
      noneCited:
        "Die letzte Antwort zitiert keine Textstelle. Fragen Sie etwas, das die Berichte beantworten, oder suchen Sie.",
      gonePassages:
        "Die Textstellen dieser Antwort liegen nicht mehr vor. Fragen Sie neu, und ich zeige, worauf sie sich jetzt stützt.",
      inWords:
        "oder in eigenen Worten: fragen, dann weiter mit „und“ und einem Medium, „seit März“, „vergleiche sie“, „Textstellen“, „kürzer“, „vergiss es“",
      thanks: "Gern. Fragen Sie weiter oder sagen Sie „Hilfe“.",
      forgotten:
        "Vergessen: worüber wir hier gesprochen haben. /privacy forget löscht auch die Antworten, die ich für Schaltflächen behalte.",
      goesOnFromNothing:
        "Ich weiß nicht, woran das anknüpft: Ein Gespräch behalte ich nur im Arbeitsspeicher, einen Tag lang. Stellen Sie eine ganze Frage, oder antworten Sie auf eine meiner Antworten.",
      whatAbout: (intent) =>
        `Wozu? Sagen Sie zum Beispiel „${intent} die Untersuchung zur Fähre“, mit Ihrem Thema.`,
      citesOnly: (count) =>
        `Diese Antwort zitiert ${plural(count, passageForms)}: fragen Sie nach 1 bis ${number(count)}.`,
      nothingToExport: "Hier gibt es keine Antwort, die ich ausgeben könnte. Stellen Sie erst eine Frage.",
      underAnswer: (button) => `Das tut der Knopf „${button}“ unter Antworten, die ihn haben.`,
      speaks: (languages) =>
        `Ich spreche ${formats.and(languages)}; was in Artikeln steht, wird nie übersetzt.`,
      topicForgotten: "Vergessen: das Thema und seine Filter. Die nächste Frage fängt neu an.",
      nothingToForget: "Hier gibt es nichts von Ihnen zu vergessen. Die nächste Frage fängt neu an.",
      topic: "Thema",
      speaker: "wer spricht",
      outlets: "Medien",
      printed: "erschienen",
      length: "Länge",
      keptOutlets: "alle Medien",
      keptDates: "jederzeit",
      kept: (ways) => `von vorhin behalten: ${formats.or(quoted(ways))} hebt es auf`,
      hidden: (ways) =>
        `Ohne das von vorhin Behaltene gibt es eine Antwort: sagen Sie ${formats.or(quoted(ways))} oder „vergiss“, um neu anzufangen.`,
    },
    notices: {
      missingPermissions: (channel, permissions) =>
        `Ich darf in ${channel === null ? "diesem Kanal" : `#${channel}`} nichts posten: Dort brauche ich ${formats.and(permissions)}.`,
      onlyYou: "Nur Sie sehen diese Antwort.",
      unknownCommand: (name) => `/${name} ist kein Befehl von mir mehr. /help zeigt, welche es gibt.`,
      unknownName: (typed, _what, nearest) =>
        `„${typed}“ gibt es hier nicht.${nearest.length > 0 ? ` ${did(nearest, "")}` : ""}`,
      expired: "Diese Antwort ist zu alt, um sie zu öffnen. Fragen Sie neu.",
      failed: (typed) =>
        `Bei mir ist etwas schiefgegangen.${typed === "" ? "" : ` Sie fragten: „${typed}“.`} Versuchen Sie es gleich noch einmal.`,
      restarting: "Ich werde gerade neu gestartet. Fragen Sie in einer Minute noch einmal.",
      tooLong:
        "Das hat zu lange gedauert. Fragen Sie nach weniger: weniger Medien oder ein kürzerer Zeitraum.",
      crowded: "Hier warten schon zu viele Fragen. Fragen Sie in einer Minute noch einmal.",
      waitPerson: (seconds) =>
        `Einen Moment: Das waren viele Fragen auf einmal. In ${number(seconds)} s geht es weiter; bis dahin schweige ich.`,
      waitServer: (seconds) =>
        `Einen Moment: Dieser Server fragt mehr, als ich beantworten kann. In ${number(seconds)} s geht es weiter; bis dahin schweige ich.`,
    },
    examples: [
      (name) => `Was ist das Neueste zu ${name}?`,
      (name) => `Welche Nachrichten gibt es über ${name}?`,
      (name) => `Was ist über ${name} bekannt?`,
    ],
    notAddressed: {
      text: "In einem Kanal antworte ich auf Slash-Befehle, auf Antworten an mich und auf Nachrichten mit @Dateline, wie auf Discord. In der Direktnachricht antworte ich auf alles.",
      answer: "Diese beantworten",
    },
    options: {
      changed: (command) =>
        `/${command} hat sich geändert. Tippen Sie den Befehl neu, oder starten Sie Discord neu.`,
      missing: (name) => `${name} muss ausgefüllt sein.`,
      empty: (name) => `${name} darf nicht leer sein.`,
      tooLong: (name, length, most) =>
        `${name} hat ${number(length)} Zeichen; höchstens ${number(most)} werden gelesen. Kürzen Sie.`,
      oneOf: (name, choices) => `${name} muss eines davon sein: ${choices}.`,
      wholeNumber: (name) => `${name} muss eine ganze Zahl sein.`,
      range: (name, least, most) => `${name} muss zwischen ${number(least)} und ${number(most)} liegen.`,
      wrongType: (name, type) =>
        `${name} muss ${{ string: "ein Text", number: "eine Zahl", boolean: "wahr oder falsch" }[type]} sein.`,
    },
    notBroughtIn: {
      "bad-address": "Diese Adresse kann nicht gelesen werden.",
      robots: "Die Website bittet Programme, sie nicht zu lesen.",
      unreachable: "Die Website war nicht zu erreichen; später klappt es vielleicht.",
      "not-found": "Die Website hat diese Seite nicht oder lässt sie nicht lesen.",
      wait: "Die Website bittet, mit dem nächsten Versuch zu warten.",
      "too-large": "Das ist größer, als gelesen wird.",
      "too-slow": "Es kam zu langsam an.",
      unreadable: "Dort ließ sich weder ein Artikel noch ein Feed lesen.",
      "unknown-kind": "Dateien dieser Art werden nicht gelesen.",
      unknown: "Diesen Feed, diesen Artikel oder diese Sammlung gibt es nicht.",
      "bad-collection": "So kann eine Sammlung nicht heißen.",
      full: "Es ist kein Platz mehr: Entfernen Sie zuerst etwas.",
      disk: "Auf den Datenträger ließ sich nicht schreiben; nichts wurde geändert.",
      stopped: "Es wurde vor dem Ende abgebrochen.",
    },
    refusals: {
      empty: () => "Es gibt nichts zu suchen. Schreiben Sie eine Frage oder ein Thema.",
      "nothing-to-read": () =>
        "Es gibt noch nichts zu lesen. Fügen Sie einen Artikel hinzu (dateline corpus add URL), folgen Sie einem Feed (dateline feed add URL), oder legen Sie Dateien in den Ordner mit den Artikeln.",
      "unknown-outlet": ({ typed, nearest }) =>
        `„${typed}“ ist hier kein Medium. ${did(nearest, "Die Liste der Quellen zeigt, welche es gibt.")}`,
      "bad-date": ({ typed }) =>
        `„${typed}“ verstehe ich nicht als Datum. Versuchen Sie 2024-03-22, 2024-03 oder „letzte Woche“.`,
      "no-days": ({ since, until }) =>
        `Kein Tag liegt nach dem ${date(since)} und vor dem ${date(until)}. Vertauschen Sie since und until.`,
      "bad-length": ({ typed }) => `„${typed}“ ist keine Länge. Nehmen Sie short, medium oder long.`,
      "bad-limit": ({ most }) => `Die Grenze muss eine ganze Zahl von 1 bis ${number(most)} sein.`,
      "no-article": ({ typed, nearest }) =>
        `Es gibt keinen Artikel „${typed}“. ${nearest.length > 0 ? `Am ähnlichsten: ${nearest.join(", ")}.` : "Die Liste der Quellen nennt die ID jedes Artikels."}`,
      "nothing-citable": () =>
        "Die Berichterstattung sagt dazu nichts. Kein Satz, der davon handelt, enthält eine Antwort.",
      "no-match": () => "Keine Textstelle passt. Versuchen Sie weniger oder andere Wörter.",
      "nothing-found": () => "Die Berichterstattung sagt dazu nichts. Keine Textstelle passt zur Frage.",
      "words-missing": ({ words }) =>
        `Die Berichterstattung sagt dazu nichts. Kein Artikel erwähnt ${formats.or(quoted(words))}.`,
      "words-apart": ({ words }) =>
        `Die Berichterstattung sagt dazu nichts. Keine Textstelle bringt ${formats.and(quoted(words))} zusammen.`,
      "nothing-to-check": () => "Diese Nachricht behauptet nichts Prüfbares: keine Zahl, keine Tatsache.",
      "nobody-called": ({ typed, nearest }) =>
        `Niemand namens „${typed}“ wird hier dazu zitiert. ${did(nearest, "Lassen Sie das Thema oder die Daten weg, oder suchen Sie.")}`,
      "nobody-quoted": () =>
        "Niemand wird hier dazu wörtlich zitiert. Stellen Sie eine Frage, oder suchen Sie.",
      "no-figures": () => "Die Berichte nennen dazu keine Zahlen. Stellen Sie eine Frage, oder suchen Sie.",
      "no-events": () => "Die Berichte datieren dazu kein Ereignis. Stellen Sie eine Frage, oder suchen Sie.",
      "too-little-text": () =>
        "Es gibt zu wenig Text, um Medien gegenüberzustellen. Versuchen Sie ein weiteres Thema oder eine Zusammenfassung.",
      "one-outlet": ({ outlet, silent }) =>
        `${outlet === null ? "Hier berichtet nur ein Artikel darüber" : `Hier berichtet nur ${outlet} darüber`}, es gibt also nichts zu vergleichen.${silent.length > 0 ? ` ${formats.and(silent)} ${silent.length > 1 ? "schweigen" : "schweigt"} dazu.` : ""} Bitten Sie stattdessen um eine Zusammenfassung.`,
    },
    descriptions: {
      "Change a digest: its topic, times or channel": "Einen Überblick ändern: Thema, Zeiten oder Kanal",
      "Time of day, such as 08:00": "Uhrzeit, etwa 08:00",
      "Such as Europe/Berlin": "Etwa Europe/Berlin",
      "A channel, thread or forum to post in from now on":
        "Ein Kanal, Thread oder Forum, in dem ab jetzt gepostet wird",
      "What to do when nothing is new": "Was geschieht, wenn es nichts Neues gibt",
      "Feeds whose articles come into this server's own coverage":
        "Feeds, deren Artikel in den eigenen Bestand dieses Servers kommen",
      "Articles of this server's own coverage, and how all of it was read":
        "Artikel des eigenen Bestands dieses Servers, und wie alles gelesen wurde",
      "What answers come from here, who writes them, and what that may take":
        "Woraus die Antworten hier kommen, wer sie schreibt und was das kosten darf",
      "Address of the feed (RSS, Atom, JSON Feed), or of a page that names one":
        "Adresse des Feeds (RSS, Atom, JSON Feed) oder einer Seite, die einen nennt",
      "Which feed": "Welcher Feed",
      "Follow a feed: its articles come in by themselves":
        "Einem Feed folgen: Seine Artikel kommen von selbst",
      "The feeds followed here, and how they do": "Die Feeds hier, und wie es ihnen geht",
      "See what a feed would bring; nothing is kept": "Sehen, was ein Feed brächte; nichts wird behalten",
      "Look at a feed now": "Jetzt in einen Feed sehen",
      "Start a paused feed again": "Einen angehaltenen Feed fortsetzen",
      "Stop following a feed; its articles stay": "Einem Feed nicht mehr folgen; seine Artikel bleiben",
      "Add an article by its address, or from a file":
        "Einen Artikel über seine Adresse oder aus einer Datei hinzufügen",
      "Address of the article's page; of a file, where it was published":
        "Adresse der Seite des Artikels; bei einer Datei, wo er erschienen ist",
      "A file with one article: .txt, .md, .html, .pdf or .docx":
        "Eine Datei mit einem Artikel: .txt, .md, .html, .pdf oder .docx",
      "Take an article out that was added here": "Einen hier hinzugefügten Artikel herausnehmen",
      "Which article": "Welcher Artikel",
      "Read the folders of articles again, now": "Die Ordner mit Artikeln jetzt neu einlesen",
      "What could not be read, and which outlets and dates are in doubt":
        "Was nicht lesbar war, und welche Medien und Daten zweifelhaft sind",
      "Ask the coverage a question; every sentence of the answer shows its source":
        "Die Berichterstattung befragen; jeder Satz der Antwort zeigt seine Quelle",
      "What you want to know": "Was Sie wissen wollen",
      "Only what this outlet printed": "Nur was dieses Medium gedruckt hat",
      "The first outlet": "Das erste Medium",
      "The second outlet": "Das zweite Medium",
      'Printed on or after: 2024-03-22, 2024-03, "last week"':
        "Erschienen ab: 2024-03-22, 2024-03, „letzte Woche“",
      'Printed on or before: 2024-03-22, 2024-03, "yesterday"':
        "Erschienen bis: 2024-03-22, 2024-03, „gestern“",
      "Only you see the answer": "Nur Sie sehen die Antwort",
      "Sum up what the coverage says on a topic, in cited sentences":
        "Zusammenfassen, was zu einem Thema berichtet wird, in belegten Sätzen",
      "What to sum up": "Was zusammengefasst wird",
      "How long the summary is; medium when left out": "Länge der Zusammenfassung; sonst mittel",
      "short: 2-3 sentences": "kurz: 2-3 Sätze",
      "medium: 4-6 sentences": "mittel: 4-6 Sätze",
      "long: 8-12 sentences": "lang: 8-12 Sätze",
      "Compare what outlets say on a topic, claim by claim; all that cover it, or two":
        "Vergleichen, was Medien zu einem Thema sagen, Aussage für Aussage; alle oder zwei",
      "What to compare": "Was verglichen wird",
      "List the figures on a topic: what they count, whose they are, as of when":
        "Die Zahlen zu einem Thema: was sie zählen, von wem und von wann sie sind",
      "What the figures are about": "Wovon die Zahlen handeln",
      "List what somebody is quoted as saying, word for word": "Womit jemand zitiert wird, Wort für Wort",
      "Whose words": "Wessen Worte",
      "On what; anything when left out": "Wozu; sonst zu allem",
      "List what happened when, as the coverage dates it": "Was wann geschah, wie die Berichte es datieren",
      "What the events are about": "Wovon die Ereignisse handeln",
      "Show which words, speakers and attributions mark each outlet":
        "Welche Wörter, Stimmen und Quellenangaben jedes Medium kennzeichnen",
      "What the coverage is about": "Wovon berichtet wird",
      "Find passages by their words": "Textstellen nach ihren Wörtern finden",
      'Words; "an exact phrase", -without this': 'Wörter; "genauer Wortlaut", -ohne dieses',
      "List the outlets and articles that answers come from":
        "Die Medien und Artikel, aus denen Antworten kommen",
      "Read one article whole": "Einen Artikel ganz lesen",
      "The article's id; type a word of its headline or outlet to find it":
        "Die ID des Artikels; tippen Sie ein Wort der Überschrift oder das Medium",
      "What I keep of you: show it, export it, forget it":
        "Was ich von Ihnen behalte: zeigen, ausgeben, vergessen",
      "What I keep of you, and for how long": "Was ich von Ihnen behalte, und wie lange",
      "Everything I keep of you, as a JSON file": "Alles, was ich von Ihnen behalte, als JSON-Datei",
      "Delete our conversation and the answers I keep for buttons":
        "Unser Gespräch und die für Schaltflächen behaltenen Antworten löschen",
      "Post what is new on a topic at set times": "Zu festen Zeiten posten, was es zu einem Thema Neues gibt",
      "What to follow": "Was verfolgt wird",
      "day, weekday, Mon,Thu, or a cron pattern such as 0 8 * * 1-5":
        "day, weekday, Mon,Thu oder ein Cron-Muster wie 0 8 * * 1-5",
      "Time of day, 08:00 when left out": "Uhrzeit; sonst 08:00",
      "Such as Europe/Berlin; that of the last digest made here, else UTC":
        "Etwa Europe/Berlin; sonst die des letzten Überblicks von hier, oder UTC",
      "A channel, thread or forum; this one when left out": "Ein Kanal, Thread oder Forum; sonst dieser",
      "What to do when nothing is new; one line says so when left out":
        "Was geschieht, wenn es nichts Neues gibt; sonst sagt es eine Zeile",
      "say so in one line": "in einer Zeile sagen",
      "post nothing": "nichts posten",
      "The digests here, and when they come next": "Die Überblicke hier, und wann der nächste kommt",
      "See a digest as it would be posted now": "Einen Überblick sehen, wie er jetzt gepostet würde",
      "Which digest": "Welcher Überblick",
      "Which digest; may be left out where there is only one":
        "Welcher Überblick; entbehrlich, wo es nur einen gibt",
      "Stop a digest for a while": "Einen Überblick eine Weile anhalten",
      "Start a paused digest again": "Einen angehaltenen Überblick fortsetzen",
      "Delete a digest for good": "Einen Überblick endgültig löschen",
      "What I can be asked, with examples": "Was man mich fragen kann, mit Beispielen",
    },
  };
};
