/** French. */
import type { Phrases } from "./en.ts";
import type { Formats, PluralForms } from "./formats.ts";

/** For a date that is not known; the formats need it before there are phrases. */
export const noDate = "sans date";

/** `formats` are those of the reader's locale. */
export const french = (formats: Formats): Phrases => {
  const { number, plural, date } = formats;
  const counter = (one: string, other: string) => (count: number) =>
    plural(count, { one: `{n} ${one}`, other: `{n} ${other}` });
  const articleForms: PluralForms = { one: "{n} article", other: "{n} articles" };
  const passageForms: PluralForms = { one: "{n} passage", other: "{n} passages" };
  const quoted = (words: readonly string[]): string[] => words.map((word) => `« ${word} »`);
  const did = (nearest: readonly string[], otherwise: string): string =>
    nearest.length > 0 ? `Vouliez-vous dire ${formats.or(nearest)} ?` : otherwise;
  return {
    direction: "ltr",
    comma: ", ",
    colon: " : ",
    semicolon: " ; ",
    arrow: " → ",
    verdicts: {
      differ: "divergent",
      "changed-over-time": "a changé avec le temps",
      agree: "concordent",
      "different-measures": "ne mesurent pas la même chose",
      "single-outlet": "un seul l’indique",
    },
    reasons: {
      elsewhere: "le même média ailleurs",
      former: (outlet, date) => `le chiffre précédent, dans ${outlet}, ${date}`,
    },
    bounds: {
      "at-least": (printed) => `au moins ${printed}`,
      "more-than": (printed) => `plus de ${printed}`,
      about: (printed) => `environ ${printed}`,
      "up-to": (printed) => `jusqu’à ${printed}`,
    },
    magnitudes: {
      dozens: "des dizaines",
      scores: "des dizaines",
      hundreds: "des centaines",
      thousands: "des milliers",
      tensOfThousands: "des dizaines de milliers",
      hundredsOfThousands: "des centaines de milliers",
      millions: "des millions",
      tensOfMillions: "des dizaines de millions",
      hundredsOfMillions: "des centaines de millions",
      billions: "des milliards",
    },
    counts: {
      outlets: counter("média", "médias"),
      articles: counter("article", "articles"),
      figures: counter("chiffre", "chiffres"),
      quotations: counter("citation", "citations"),
      topics: counter("sujet", "sujets"),
      claims: counter("affirmation", "affirmations"),
      events: counter("fait daté", "faits datés"),
      words: counter("mot", "mots"),
      files: counter("fichier", "fichiers"),
      wireCopies: counter("copie d’agence", "copies d’agence"),
      messages: counter("message", "messages"),
      answers: counter("réponse", "réponses"),
      digests: counter("bulletin", "bulletins"),
    },
    buttons: {
      passages: "Passages",
      compare: "Comparer les médias",
      "follow-up": "Poursuivre",
      share: "Partager",
      back: "◀ Précédent",
      next: "Suivant ▶",
      article: "Article entier",
      search: "Chercher plutôt",
      summary: "Résumé plutôt",
      picture: "Image",
      forget: "Oublier",
      export: "Exporter",
    },
    exporting: {
      which: "Sous quelle forme ?",
      file: (format) => `La réponse en ${format}.`,
    },
    answer: {
      noAttribution: "sans attribution",
      unknownOutlet: "média inconnu",
      via: (carrier) => `via ${carrier}`,
      alsoIn: (names) => `aussi dans ${names}`,
      more: (count) => plural(count, { one: "{n} autre", other: "{n} autres" }),
      retold: "réécrit",
      withdrawn: (date: string) => `retiré${date === "" ? "" : ` le ${date}`}`,
      corrected: (date: string) => `rectifié${date === "" ? "" : ` le ${date}`}`,
      articlesWithCopies: (articles, copies) =>
        `${plural(articles, articleForms)}${copies === 0 ? "" : copies === 1 ? ", dont une copie d’agence" : `, dont ${number(copies)} copies d’agence`}`,
      onlyOutlets: (names) => `seulement ${names}`,
      since: (day) => `depuis ${day}`,
      until: (day) => `jusqu’à ${day}`,
      inLanguage: (code) => `langue : ${code}`,
      page: (page, of) => `page ${number(page)} sur ${number(of)}`,
      asPrinted: "phrases telles que publiées",
      byModel: "rédigé par un modèle, chaque phrase vérifiée d’après ses passages",
      dropped: (count) => plural(count, { one: "{n} écartée", other: "{n} écartées" }),
      copiesOneVoice: "les copies comptent pour une seule voix",
      allOfIt: "Tout",
      moreSentences: (count) =>
        plural(count, { one: "{n} phrase de plus : Passages", other: "{n} phrases de plus : Passages" }),
      modelIsWriting: "un modèle rédige ; chaque phrase paraît une fois vérifiée",
      inWords: "Un modèle met ces informations en mots.",
      nearest: "Le plus proche :",
      youAsked: (typed) => `vous avez demandé : ${typed}`,
      coverageIn: (languages) =>
        `La plupart des articles sont dans ${plural(languages.length, { one: "une autre langue", other: "d’autres langues" })} (${formats.and(languages)}) : essayez des mots de ${plural(languages.length, { one: "celle-ci", other: "celles-ci" })}.`,
      noArticleMentions: (terms) => `Aucun article ne mentionne ${formats.or(quoted(terms))}.`,
    },
    comparison: {
      title: "Comparaison",
      only: (outlet) => `seulement ${outlet}`,
      silent: (names) => `n’en parlent pas : ${names}`,
    },
    ledgers: {
      on: (topic) => ` sur ${topic}`,
      relayedBy: (name) => `, rapporté par ${name}`,
      verbatim: "mot pour mot",
      byPublication: "d’après la parution",
      relative: (words) => (words === null ? "date relative" : `date relative : « ${words} »`),
      gap: (days) => plural(days, { one: "{n} jour sans fait daté", other: "{n} jours sans fait daté" }),
      framingSays: "dit plus souvent :",
      framingNoWord: "aucun mot ne ressort",
      framingAttributes: (list) => `attribue à : ${list}`,
      framingQuotes: (list) => `cite : ${list}`,
      framingCounts: "les nombres sont ceux de ce média et des autres",
      hint: "un indice, pas une conclusion",
    },
    search: {
      inHeadline: (phrase: string) => `“${phrase}” dans le titre`,
      title: (text) => `Recherche : ${text}`,
      nothing: "aucune correspondance",
      nothingAfter: (total) =>
        plural(total, {
          one: "plus rien après l’unique passage",
          other: "plus rien après le dernier des {n} passages",
        }),
      range: (from, to, total, isMost) =>
        `${number(from)}-${number(to)} sur ${isMost ? "au plus " : ""}${plural(total, passageForms)}`,
    },
    sources: {
      title: "Sources",
      copyOf: (outlet) => `copie de ${outlet}`,
      notRead: (file, reason) => `non lu : ${file} : ${reason}`,
    },
    passage: {
      number: (passage, of) => `passage ${number(passage)} sur ${number(of)}`,
      origins: {
        "front-matter": "date donnée par le fichier",
        dateline: "date tirée de l’en-tête de la dépêche",
        stamp: "date tirée de l’horodatage de la page",
        text: "date déduite du texte",
        unknown: "aucune date n’a pu être établie",
      },
      carriedBy: (list) => `repris aussi par ${list}`,
      sameShare: (name, share) => `${name}, identique à ${share}`,
      changed:
        "Cet article a changé depuis qu’il a été cité ; le texte cité n’y figure plus sous la même forme.",
      gone: "Ce passage n’est plus dans la couverture. Reposez la question pour voir ce qu’il y a maintenant.",
    },
    check: {
      title: "Confronté à la couverture",
      supports: "la couverture le confirme",
      contradicts: "la couverture le contredit",
      "does-not-say": "la couverture n’en dit rien",
      caveat: "confronté à ce seul corpus ; ce qu’il ne dit pas peut être vrai",
      noText: "Ce message n’a pas de texte à vérifier. Choisissez-en un qui en a.",
    },
    corpus: {
      title: "Corpus",
      allRead: "tous les fichiers ont pu être lus",
      notRead: (files) => `illisibles : ${files}`,
      nothingInDoubt: "rien de douteux",
      toLookAt: (count) => `${number(count)} à examiner`,
    },
    digest: {
      newly: "Nouveau :",
      soFar: "Jusqu’ici :",
      fromOutlets: (articles, outlets) => `${articles} de ${outlets}`,
      folded: (copies) => plural(copies, { one: "({n} copie regroupée)", other: "({n} copies regroupées)" }),
      moved: "Évolution :",
      changed: "Modifié :",
      how: { withdrawn: "retiré", correction: "correction", unsaid: "sans le dire" },
      disagreement: "Désaccord :",
      newDisagreement: "Nouveau désaccord :",
      silent: "N’en parlent plus :",
      first: "premier bulletin",
      since: (moment) => `depuis ${moment}`,
      nothingYet: "rien encore dans la couverture",
      nothingNew: "rien de nouveau",
      late: (moment) => `en retard : prévu ${moment}`,
      next: (moment, timezone) => `prochain : ${moment} ${timezone}`,
    },
    digests: {
      none: "Il n’y a pas de bulletin ici. /digest create en crée un.",
      noneComes: "Il n’en viendra plus.",
      next: (moments, timezone) => `Prochains : ${moments} (${timezone})`,
      listNext: (moment) => `prochain : ${moment ?? "aucun"}`,
      listPaused: (why) => `en pause : ${why}`,
      created: (id, title, place, schedule) => `Bulletin ${id} sur ${title} pour ${place} : ${schedule}.`,
      howTheyCome:
        "Le premier dit ce qu’il y a jusqu’ici, les suivants ce qui est nouveau. Pour le voir tout de suite : /digest preview",
      several: "Dites quel bulletin : il y en a plusieurs ici.",
      paused: (title) => `En pause : ${title}. /digest resume le relance.`,
      running: (title, next) => `En cours : ${title}. ${next}`,
      deleted: (title) => `Supprimé : ${title}.`,
      directMessages: "messages privés",
      everyDay: "tous les jours",
      weekdays: "du lundi au vendredi",
      atTime: (days, time, timezone) => `${days} à ${time}, ${timezone}`,
    },
    digestFaults: {
      noSuch: "Ce bulletin n’existe pas ici. /digest list montre ceux qu’il y a.",
      beingPosted: "Ce bulletin est en cours de publication. Changez son salon dans quelques minutes.",
      cannotSee: "Je ne vois pas ce salon : il m’y faut View Channel.",
      gone: "Je ne vois plus ce salon : il n’existe plus, ou il m’y faut View Channel.",
      elsewhere: "Ce salon n’est pas de ce serveur. Choisissez-en un qui le soit.",
      notTold: "Discord ne m’a rien dit de ce salon. Réessayez dans une minute.",
      noChannel: "Dites pour quel salon il est.",
      mostHere: (most) =>
        `Il y a ici ${plural(most, { one: "{n} bulletin", other: "{n} bulletins" })}, le maximum possible. Supprimez-en un d’abord.`,
      mostInAll: "Je tiens autant de bulletins que je peux. Demandez à ceux qui m’administrent.",
      noTimezone: (typed) =>
        `« ${typed} » n’est pas un fuseau horaire que je connaisse. Essayez par exemple Europe/Berlin, ou UTC.`,
      noRhythm: (typed) =>
        `« ${typed} » n’est pas un rythme que je comprenne. Essayez day, weekday, Mon,Thu, ou un motif cron comme 0 8 * * 1-5.`,
      noTime: (typed) => `« ${typed} » n’est pas une heure que je comprenne. Essayez 08:00.`,
      noCron: (typed) =>
        `« ${typed} » n’est pas un motif cron : minute, heure, jour, mois, jour de la semaine.`,
      cronHasTime: "Un motif cron dit sa propre heure. Laissez at vide.",
      goesByCron: "Ce bulletin suit un motif cron. Donnez le nouveau dans every.",
      noDay: "Aucun jour ne convient. Essayez day, weekday, Mon,Thu ou un motif cron.",
      tooOften: "Un bulletin vient une fois par heure au plus. Choisissez des heures plus espacées.",
      pausedInServer: (topic, times, why) =>
        `J’ai mis en pause le bulletin « ${topic} » : il n’a pas pu être publié ${number(times)} fois de suite. ${why} Une fois cela réglé, /digest resume dans le serveur le relance.`,
      pausedHere: (topic, times, why) =>
        `J’ai mis en pause le bulletin « ${topic} » : il n’a pas pu être publié ${number(times)} fois de suite. ${why} Une fois cela réglé, /digest resume ici le relance.`,
    },
    help: {
      opening:
        "Je réponds d’après la couverture de presse, et chaque phrase montre les mots sur lesquels elle s’appuie.",
      try: "Essayez :",
      signs: "¹ ² renvoient aux articles sous la réponse · (?) signale une date ou un média douteux",
      menu: "Ce que la couverture dit d’un message : ouvrez le menu du message",
      apps: (name) => `Applications → ${name}`,
      coverage: (outlets, articles) => `${outlets}, ${articles}`,
    },
    settings: {
      answers: "Réponses",
      noModel: "phrases telles que publiées ; aucun modèle ne rédige",
      tokens: "Jetons",
      today: (day) => `aujourd’hui, ${day} UTC`,
      you: "vous : ",
      server: "ce serveur : ",
      all: "tous ensemble : ",
      used: (used) => `${number(used)} utilisés, sans limite`,
      usedOf: (used, limit, left) =>
        `${number(used)} sur ${number(limit)} utilisés, il en reste ${number(left)}`,
      coverage: "Couverture",
      articlesBy: (articles, outlets) => `${articles} de ${outlets}`,
      whenUsedUp:
        "une fois un budget épuisé, les réponses sont des phrases telles que publiées jusqu’à la fin de la journée",
    },
    feeds: {
      none: "Aucun flux n’est suivi ici. /feed add avec une adresse en suit un ; /feed test montre d’abord ce qu’il apporterait.",
      notLookedAt: "pas encore consulté",
      lookedAt: (moment) => `consulté ${moment} UTC`,
      next: (moment) => `prochaine fois ${moment} UTC`,
      pausedBecause: (why) => `en pause : ${why} /feed resume le relance.`,
      pausedByItself: (feed, times, why) =>
        `J’ai mis en pause le flux ${feed} : il a échoué ${plural(times, { one: "{n} fois", other: "{n} fois de suite" })}. ${why} Une fois cela réglé, /feed resume le relance ; /feed remove y met fin.`,
      failedInARow: (times, why) =>
        `${plural(times, { one: "{n} échec", other: "{n} échecs de suite" })} : ${why}`,
      newArticles: (count) => plural(count, { one: "{n} nouvel article", other: "{n} nouveaux articles" }),
      changedSince: (count) => plural(count, { one: "{n} modifié depuis", other: "{n} modifiés depuis" }),
      hereAlready: (count) => `${number(count)} déjà ici`,
      couldNotBeHad: (count) =>
        plural(count, { one: "{n} n’a pas pu être obtenu", other: "{n} n’ont pas pu être obtenus" }),
      andMore: (count) => `et ${number(count)} de plus`,
      noHeadline: "sans titre",
      known: "déjà ici",
      items: (count) => plural(count, { one: "{n} entrée", other: "{n} entrées" }),
      noneKnown: "aucune ici encore",
      nothingKept: "Rien n’est gardé de ceci. /feed add le suit.",
      soFar: (done, of) => `${number(done)} sur ${number(of)} sont arrivés ; le reste vient de lui-même.`,
      same: (feed) => `${feed} est déjà suivi ici. /feed list montre comment il va.`,
      following: (feed, brought) =>
        `Suivi : ${feed} : ${brought}\nJe le consulte désormais de moi-même. /feed list montre comment il va.`,
      noSuch: "Ce flux n’existe pas ici. /feed list montre ceux qu’il y a.",
      running: (feed) => `Relancé : ${feed}. Je le consulte dans un instant.`,
      removed: (feed) =>
        `N’est plus suivi : ${feed}. Les articles apportés restent ; /corpus remove en retire un.`,
      reading: (what, done, of) => `Lecture de ${what} : ${number(done)} sur ${number(of)}`,
    },
    additions: {
      added: "Ajouté",
      same: "Déjà ici",
      changed: "Déjà ici avec d’autres mots ; le nouveau texte vaut, l’ancien est gardé comme version",
      noOutlet: "Rien ne nomme son média.",
      undated: "Rien ne le date ; les réponses filtrées par date le laissent de côté.",
      howRead: (id) => `/article id:${id} montre comment il a été lu.`,
      news: (count) => plural(count, { one: "{n} nouveau", other: "{n} nouveaux" }),
      changes: (count) => plural(count, { one: "{n} modifié", other: "{n} modifiés" }),
      losses: (count) => plural(count, { one: "{n} disparu", other: "{n} disparus" }),
      unchanged: "rien n’a changé",
      readAgain: (articles, changes) => `Relu : ${articles}, ${changes}.`,
      tooLarge: (name, size, most) =>
        `${name} fait ${size} ; j’en lis ${most} au plus. Joignez l’article seul.`,
      noFiles: "Ici, les fichiers ne peuvent pas être obtenus. Donnez l’adresse de l’article.",
      sayWhat:
        "Dites quoi ajouter : url: avec l’adresse d’un article, ou file: avec un fichier .txt, .md, .html, .pdf ou .docx.",
      nothingToReload: "Les dossiers d’articles sont surveillés ici ; il n’y a rien à recharger.",
      coverage: "la couverture",
      removed: (title) => `Retiré : ${title}. Aucun flux ne le ramène.`,
    },
    versions: {
      title: (count) => `Cet article a changé depuis qu’il a été obtenu : ${number(count)} versions.`,
      asFetched: "tel qu’obtenu d’abord",
      unsaid: "modifié sans le dire",
      corrected: (words) => `corrigé : ${words}`,
      headline: "titre",
      figure: "chiffre",
      reworded: "reformulé",
      added: (words) => `ajouté : ${words}`,
      removed: (words) => `supprimé : ${words}`,
      moreChanges: (count) =>
        plural(count, { one: "et {n} changement de plus", other: "et {n} changements de plus" }),
      earlier: (count) => plural(count, { one: "et {n} plus ancienne", other: "et {n} plus anciennes" }),
    },
    servers: {
      emptyDirect:
        "Il n’y a aucune couverture que vous puissiez voir. Utilisez-moi dans un serveur qui en a, ou demandez à ceux qui me gèrent d’ajouter des articles.",
      emptyServer: (canAdd) =>
        `Il n’y a pas encore de couverture ici. Une personne ayant la permission Manage Server peut y remédier : ${canAdd ? "/feed add suit un flux, /corpus add prend un article, et " : ""}/settings suit les collections partagées.`,
      managersDirect:
        "La couverture s’ajoute dans un serveur, pour ce serveur. Faites-le là ; il y faut la permission Manage Server.",
      managersOnly: "Il y faut la permission Manage Server. Demandez à quelqu’un qui gère ce serveur.",
      followsNone: "Suit : aucune collection partagée",
      follows: (names) => `Suit : ${names}`,
      followsAll: (names) =>
        `Suit : ${names} (toutes les collections partagées, tant que personne n’a choisi ci-dessous)`,
      own: (articles) => `Couverture propre : ${articles}, qu’aucun autre serveur ne voit`,
      feeds: (count, paused) =>
        `Flux : ${count === 0 ? "aucun" : `${number(count)}${paused > 0 ? `, dont ${number(paused)} en pause` : ""} · /feed list`}`,
      digests: (count) => `Bulletins : ${count === 0 ? "aucun" : number(count)} · /digest list`,
      directNone:
        "Vos messages privés utilisent les collections partagées : je ne nous connais aucun serveur en commun. Utilisez une de mes commandes dans le vôtre, puis redemandez ici.",
      directOne: (name) =>
        `Vos messages privés utilisent la couverture de ${name} : le serveur que nous partageons.`,
      directAll: (names) =>
        `Vos messages privés utilisent la couverture de ${names} : tous les serveurs que nous partageons.`,
      directChosen: (names) =>
        `Vos messages privés utilisent la couverture de ${names}, comme vous l’avez choisi.`,
      followPlaceholder: "Collections partagées : aucune suivie",
      directPlaceholder: "La couverture de quel serveur ?",
      allOfThem: "Tous",
      noSuchServer: "Nous ne partageons pas ce serveur. Rouvrez /settings pour voir ceux qu’il y a.",
      fromServer: (name) =>
        `Désormais, je réponds à vos messages privés d’après la couverture de ${name}. /settings le change.`,
      fromAll:
        "Désormais, je réponds à vos messages privés d’après la couverture de tous les serveurs que nous partageons. /settings le change.",
      samplesKept: (names) =>
        `Gardés : les réponses viennent ici de ${names} et de ce que vous ajoutez. /settings le change.`,
      samplesDropped:
        "Les réponses viennent ici de ce que vous ajoutez, et de rien d’autre : /feed add, /corpus add. /settings fait revenir les exemples.",
    },
    welcome: {
      opening:
        "Je réponds aux questions à partir d’articles de presse, et chaque phrase renvoie aux mots sur lesquels elle s’appuie.",
      howToAsk:
        "Posez une question avec /ask, comparez des médias avec /compare, ou mentionnez-moi avec vos propres mots ; /help montre le reste.",
      nothingYet: (canAdd) =>
        `Il n’y a pas encore d’articles ici : ${canAdd ? "ajoutez les vôtres avec /feed add et /corpus add" : "demandez à ceux qui m’administrent d’en ajouter"}.`,
      samples: (articles, names, canAdd) =>
        `Pour commencer, les réponses viennent de ${plural(articles, { one: "{n} article d’exemple", other: "{n} articles d’exemple" })} (${names}) ; ${canAdd ? "ajoutez vos propres articles avec /feed add et /corpus add" : "/settings en montre plus"}.`,
      keep: "Garder les exemples",
      drop: "Nos articles seulement",
    },
    privacy: {
      opening: "Ce que je garde de vous :",
      conversation: (messages) =>
        `Conversation : ${messages} et la question que j’en ai tirée, en mémoire seulement, 24 heures au plus ; elle disparaît quand je redémarre.`,
      answers: (answers, days) =>
        `Réponses : les questions de ${answers} et les passages cités, pour que leurs boutons fonctionnent, ${number(days)} jours au plus.`,
      digests: (digests) =>
        `Bulletins : ceux que vous avez demandés (${digests}), jusqu’à leur suppression par /digest delete.`,
      pictures: "Images : l’ordre des médias dans celles dessinées pour vos messages privés.",
      budget:
        "Budget : combien de jetons les réponses d’un modèle vous ont coûté aujourd’hui, pour cette journée ; cela ne s’oublie pas sur demande.",
      language: "Langue : celle que Discord m’a indiquée pour vous, en mémoire seulement.",
      servers:
        "Serveurs : ceux où vous m’avez utilisé en dernier, et celui dont la couverture sert à vos messages privés.",
      feeds: "Flux : ceux que vous avez ajoutés ; l’oubli garde les flux et efface votre identifiant.",
      closing:
        "Je ne garde pas de noms, et de ce qui s’écrit à d’autres seulement un message que quelqu’un me fait vérifier. /privacy export vous donne le tout dans un fichier, /privacy forget l’efface.",
      exported: "Tout ce que je garde de vous est dans ce fichier.",
      fileAlt: "Ce que Dateline garde de vous, en JSON",
      forgotten: (messages, answers) =>
        `Oublié : ${messages} de notre conversation et ${answers} ; les boutons qui s’y trouvaient ne fonctionnent plus.`,
      digestsGoOn: "Vos bulletins continuent ; /digest delete y met fin.",
    },
    followUp: {
      title: "Poursuivre",
      label: "Votre question",
      placeholder: "Une question, ou « et l’AFP ? », « depuis mars », « compare-les », « plus court »",
    },
    picture: {
      cannot: "Cette page ne peut pas être dessinée. Son texte dit la même chose.",
      figures: "Chiffres",
      framing: "Les mots qui distinguent chaque média",
      figuresFoot: (day) =>
        `Tels que publiés ; un trait ouvert est une borne ; la date est celle du chiffre, sinon celle de la parution. Dateline, ${day}`,
      comparisonFoot: (day) =>
        `Phrases et chiffres tels que publiés ; les copies d’une même information comptent pour une voix. Dateline, ${day}`,
      framingFoot: (day) =>
        `Chaque barre : combien le mot distingue ce média des autres ; à côté, fois dans ce média : chez les autres. Un indice, pas une conclusion. Dateline, ${day}`,
      saysMoreOften: "dit plus souvent",
      quotesMost: "cite surtout",
      logScale: "échelle logarithmique",
      more: (figures) => `et ${figures} de plus, dans la liste ci-dessous`,
    },
    conversation: {
      filesOnly:
        "Je lis des mots, pas des fichiers ni des autocollants. Écrivez votre question ou collez le texte.",
      noPassages:
        "Il n’y a ici aucune réponse dont je puisse montrer les passages. Posez d’abord une question.",
      noneCited:
        "La dernière réponse ne cite aucun passage. Posez une question à laquelle la couverture répond, ou cherchez.",
      gonePassages:
        "Je n’ai plus les passages de cette réponse. Reposez la question, et je montre sur quoi elle s’appuie maintenant.",
      inWords:
        "ou avec vos mots : posez une question, puis « et » suivi d’un média, « depuis mars », « compare-les », « extraits », « plus court », « oublie »",
      thanks: "De rien. Continuez, ou dites « aide ».",
      forgotten:
        "Oublié : ce dont nous avons parlé ici. /privacy forget efface aussi les réponses que je garde pour les boutons.",
      goesOnFromNothing:
        "Je ne sais pas à quoi cela fait suite : je garde la conversation en mémoire seulement, pendant un jour. Posez une question entière, ou répondez à l’une de mes réponses.",
      whatAbout: (intent) =>
        `À quel sujet ? Dites par exemple « ${intent} l’enquête sur le ferry », avec votre sujet.`,
      citesOnly: (count) =>
        `Cette réponse cite ${plural(count, passageForms)} : demandez un numéro de 1 à ${number(count)}.`,
      nothingToExport: "Il n’y a ici aucune réponse à exporter. Posez d’abord une question.",
      underAnswer: (button) => `C’est le bouton « ${button} » qui le fait, sous les réponses qui l’ont.`,
      speaks: (languages) =>
        `Je parle ${formats.and(languages)} ; ce que publient les articles n’est jamais traduit.`,
      topicForgotten: "Oubliés : le sujet et ses filtres. La prochaine question repart de zéro.",
      nothingToForget: "Il n’y a rien de vous à oublier ici. La prochaine question repart de zéro.",
      topic: "sujet",
      speaker: "qui parle",
      outlets: "médias",
      printed: "paru",
      length: "longueur",
      keptOutlets: "tous les médias",
      keptDates: "toutes les dates",
      kept: (ways) => `gardé d’avant : dites ${formats.or(quoted(ways))} pour l’enlever`,
      hidden: (ways) =>
        `Sans ce qui est gardé d’avant, il y a une réponse : dites ${formats.or(quoted(ways))}, ou « oublie » pour repartir de zéro.`,
    },
    notices: {
      missingPermissions: (channel, permissions) =>
        `Je ne peux pas publier dans ${channel === null ? "ce salon" : `#${channel}`} : il m’y faut ${formats.and(permissions)}.`,
      onlyYou: "Vous seul voyez cette réponse.",
      unknownCommand: (name) => `/${name} n’est plus une de mes commandes. /help montre celles qui existent.`,
      unknownName: (typed, _what, nearest) =>
        `Rien ne s’appelle « ${typed} » ici.${nearest.length > 0 ? ` ${did(nearest, "")}` : ""}`,
      expired: "Cette réponse est trop ancienne pour être ouverte. Reposez la question.",
      failed: (typed) =>
        `Quelque chose a échoué de mon côté.${typed === "" ? "" : ` Vous avez demandé : « ${typed} ».`} Réessayez dans un instant.`,
      restarting: "On me redémarre. Reposez la question dans une minute.",
      tooLong: "Cela a pris trop de temps. Demandez moins : moins de médias, ou une période plus courte.",
      crowded: "Trop de questions attendent déjà ici. Reposez la vôtre dans une minute.",
      waitPerson: (seconds) =>
        `Un instant : cela faisait beaucoup de questions à la fois. Reprenez dans ${number(seconds)} s ; d’ici là je me tais.`,
      waitServer: (seconds) =>
        `Un instant : ce serveur demande plus que je ne peux répondre. Reprenez dans ${number(seconds)} s ; d’ici là je me tais.`,
    },
    examples: [
      (name) => `Que dit-on de ${name} ?`,
      (name) => `Quelles nouvelles sur ${name} ?`,
      (name) => `Que s’est-il passé avec ${name} ?`,
    ],
    notAddressed: {
      text: "Dans un salon, je réponds aux commandes, aux réponses qui me sont faites et aux messages avec @Dateline, comme sur Discord. En message privé, je réponds à tout.",
      answer: "Répondre à celui-ci",
    },
    options: {
      changed: (command) =>
        `/${command} a changé. Saisissez-la de nouveau, ou redémarrez Discord pour voir sa nouvelle forme.`,
      missing: (name) => `Il faut remplir ${name}.`,
      empty: (name) => `${name} ne peut pas être vide.`,
      tooLong: (name, length, most) =>
        `${name} compte ${number(length)} caractères ; j’en lis ${number(most)} au plus. Raccourcissez.`,
      oneOf: (name, choices) => `${name} doit être l’un de ceux-ci : ${choices}.`,
      wholeNumber: (name) => `${name} doit être un nombre entier.`,
      range: (name, least, most) => `${name} doit être compris entre ${number(least)} et ${number(most)}.`,
      wrongType: (name, type) =>
        `${name} doit être ${{ string: "un texte", number: "un nombre", boolean: "vrai ou faux" }[type]}.`,
    },
    notBroughtIn: {
      "bad-address": "Cette adresse ne peut pas être lue.",
      robots: "Le site demande aux programmes de ne pas le lire.",
      unreachable: "Le site n’a pas pu être joint ; cela marchera peut-être plus tard.",
      "not-found": "Le site n’a pas cette page ou ne la laisse pas lire.",
      wait: "Le site demande d’attendre avant de réessayer.",
      "too-large": "C’est plus grand que ce qui est lu.",
      "too-slow": "Cela a mis trop de temps à arriver.",
      unreadable: "Aucun article ni flux n’a pu y être lu.",
      "unknown-kind": "Les fichiers de ce type ne sont pas lus.",
      unknown: "Il n’y a pas de tel flux, article ou collection.",
      "bad-collection": "Une collection ne peut pas s’appeler ainsi.",
      full: "Il n’y a plus de place : retirez-en d’abord.",
      disk: "L’écriture sur le disque a échoué ; rien n’a changé.",
      stopped: "Cela a été interrompu avant la fin.",
    },
    refusals: {
      empty: () => "Il n’y a rien à chercher. Écrivez une question ou un sujet.",
      "nothing-to-read": () =>
        "Il n’y a encore rien à lire. Ajoutez un article (dateline corpus add URL), suivez un flux (dateline feed add URL) ou mettez des fichiers dans le dossier des articles.",
      "unknown-outlet": ({ typed, nearest }) =>
        `« ${typed} » n’est pas un média d’ici. ${did(nearest, "La liste des sources montre ceux qu’il y a.")}`,
      "bad-date": ({ typed }) =>
        `Je ne comprends pas « ${typed} » comme une date. Essayez 2024-03-22, 2024-03 ou « la semaine dernière ».`,
      "no-days": ({ since, until }) =>
        `Aucun jour n’est après le ${date(since)} et avant le ${date(until)}. Échangez since et until.`,
      "bad-length": ({ typed }) => `« ${typed} » n’est pas une longueur. Prenez short, medium ou long.`,
      "bad-limit": ({ most }) => `La limite doit être un nombre entier de 1 à ${number(most)}.`,
      "no-article": ({ typed, nearest }) =>
        `Il n’y a pas d’article « ${typed} ». ${nearest.length > 0 ? `Les plus proches : ${nearest.join(", ")}.` : "La liste des sources donne l’id de chaque article."}`,
      "nothing-citable": () =>
        "La couverture ne le dit pas. Aucune phrase à ce sujet ne contient de réponse.",
      "no-match": () => "Aucun passage ne correspond. Essayez moins de mots, ou d’autres.",
      "nothing-found": () => "La couverture ne le dit pas. Aucun passage ne correspond à la question.",
      "words-missing": ({ words }) =>
        `La couverture ne le dit pas. Aucun article ne mentionne ${formats.or(quoted(words))}.`,
      "words-apart": ({ words }) =>
        `La couverture ne le dit pas. Aucun passage ne réunit ${formats.and(quoted(words))}.`,
      "nothing-to-check": () => "Ce message n’affirme rien de vérifiable : ni chiffre, ni fait.",
      "nobody-called": ({ typed, nearest }) =>
        `Personne du nom de « ${typed} » n’est cité ici à ce sujet. ${did(nearest, "Enlevez le sujet ou les dates, ou cherchez.")}`,
      "nobody-quoted": () =>
        "Personne n’est cité mot pour mot ici à ce sujet. Posez une question, ou cherchez.",
      "no-figures": () =>
        "La couverture ne donne pas de chiffres à ce sujet. Posez une question, ou cherchez.",
      "no-events": () => "La couverture ne date aucun fait à ce sujet. Posez une question, ou cherchez.",
      "too-little-text": () =>
        "Il y a trop peu de texte pour opposer des médias. Essayez un sujet plus large, ou un résumé.",
      "one-outlet": ({ outlet, silent }) =>
        `${outlet === null ? "Un seul article" : `Seul ${outlet}`} en parle ici : il n’y a rien à comparer.${silent.length > 0 ? ` ${formats.and(silent)} ${silent.length > 1 ? "n’en disent" : "n’en dit"} rien.` : ""} Demandez plutôt un résumé.`,
    },
    descriptions: {
      "Change a digest: its topic, times or channel": "Modifier un bulletin : sujet, heures ou salon",
      "Time of day, such as 08:00": "Heure, par exemple 08:00",
      "Such as Europe/Berlin": "Par exemple Europe/Paris",
      "A channel, thread or forum to post in from now on":
        "Un salon, un fil ou un forum où publier désormais",
      "What to do when nothing is new": "Que faire s’il n’y a rien de nouveau",
      "Feeds whose articles come into this server's own coverage":
        "Flux dont les articles entrent dans la couverture propre à ce serveur",
      "Articles of this server's own coverage, and how all of it was read":
        "Articles de la couverture propre à ce serveur, et comment tout a été lu",
      "What answers come from here, who writes them, and what that may take":
        "D’où viennent les réponses ici, qui les rédige et ce que cela peut coûter",
      "Address of the feed (RSS, Atom, JSON Feed), or of a page that names one":
        "Adresse du flux (RSS, Atom, JSON Feed), ou d’une page qui en indique un",
      "Which feed": "Quel flux",
      "Follow a feed: its articles come in by themselves":
        "Suivre un flux : ses articles arrivent d’eux-mêmes",
      "The feeds followed here, and how they do": "Les flux suivis ici, et comment ils vont",
      "See what a feed would bring; nothing is kept": "Voir ce qu’un flux apporterait ; rien n’est gardé",
      "Look at a feed now": "Consulter un flux maintenant",
      "Start a paused feed again": "Relancer un flux en pause",
      "Stop following a feed; its articles stay": "Ne plus suivre un flux ; ses articles restent",
      "Add an article by its address, or from a file":
        "Ajouter un article par son adresse, ou depuis un fichier",
      "Address of the article's page; of a file, where it was published":
        "Adresse de la page de l’article ; pour un fichier, où il a paru",
      "A file with one article: .txt, .md, .html, .pdf or .docx":
        "Un fichier contenant un article : .txt, .md, .html, .pdf ou .docx",
      "Take an article out that was added here": "Retirer un article ajouté ici",
      "Which article": "Quel article",
      "Read the folders of articles again, now": "Relire maintenant les dossiers d’articles",
      "What could not be read, and which outlets and dates are in doubt":
        "Ce qui n’a pas pu être lu, et quels médias et dates sont douteux",
      "Ask the coverage a question; every sentence of the answer shows its source":
        "Interroger la couverture ; chaque phrase de la réponse montre sa source",
      "What you want to know": "Ce que vous voulez savoir",
      "Only what this outlet printed": "Seulement ce que ce média a publié",
      "The first outlet": "Le premier média",
      "The second outlet": "Le second média",
      'Printed on or after: 2024-03-22, 2024-03, "last week"':
        "Paru à partir de : 2024-03-22, 2024-03, « la semaine dernière »",
      'Printed on or before: 2024-03-22, 2024-03, "yesterday"':
        "Paru jusqu’à : 2024-03-22, 2024-03, « hier »",
      "Only you see the answer": "Vous seul voyez la réponse",
      "Sum up what the coverage says on a topic, in cited sentences":
        "Résumer ce que dit la couverture d’un sujet, en phrases sourcées",
      "What to sum up": "Quoi résumer",
      "How long the summary is; medium when left out": "Longueur du résumé ; moyenne par défaut",
      "short: 2-3 sentences": "court : 2 à 3 phrases",
      "medium: 4-6 sentences": "moyen : 4 à 6 phrases",
      "long: 8-12 sentences": "long : 8 à 12 phrases",
      "Compare what outlets say on a topic, claim by claim; all that cover it, or two":
        "Comparer ce que disent les médias, affirmation par affirmation ; tous, ou deux",
      "What to compare": "Quoi comparer",
      "List the figures on a topic: what they count, whose they are, as of when":
        "Les chiffres d’un sujet : ce qu’ils comptent, de qui ils sont, de quand ils datent",
      "What the figures are about": "Sur quoi portent les chiffres",
      "List what somebody is quoted as saying, word for word":
        "Les propos cités d’une personne, mot pour mot",
      "Whose words": "Les mots de qui",
      "On what; anything when left out": "À quel sujet ; tous par défaut",
      "List what happened when, as the coverage dates it":
        "Ce qui s’est passé et quand, d’après la couverture",
      "What the events are about": "Sur quoi portent les faits",
      "Show which words, speakers and attributions mark each outlet":
        "Les mots, les voix et les attributions qui distinguent chaque média",
      "What the coverage is about": "Sur quoi porte la couverture",
      "Find passages by their words": "Trouver des passages par leurs mots",
      'Words; "an exact phrase", -without this': 'Des mots ; "une expression exacte", -sans celui-ci',
      "List the outlets and articles that answers come from":
        "Les médias et les articles d’où viennent les réponses",
      "Read one article whole": "Lire un article en entier",
      "The article's id; type a word of its headline or outlet to find it":
        "L’id de l’article ; tapez un mot du titre ou le média pour le trouver",
      "What I keep of you: show it, export it, forget it":
        "Ce que je garde de vous : le montrer, l’exporter, l’oublier",
      "What I keep of you, and for how long": "Ce que je garde de vous, et combien de temps",
      "Everything I keep of you, as a JSON file": "Tout ce que je garde de vous, en fichier JSON",
      "Delete our conversation and the answers I keep for buttons":
        "Effacer notre conversation et les réponses gardées pour les boutons",
      "Post what is new on a topic at set times":
        "Publier à heures fixes ce qu’il y a de nouveau sur un sujet",
      "What to follow": "Quoi suivre",
      "day, weekday, Mon,Thu, or a cron pattern such as 0 8 * * 1-5":
        "day, weekday, Mon,Thu, ou un motif cron comme 0 8 * * 1-5",
      "Time of day, 08:00 when left out": "Heure ; 08:00 par défaut",
      "Such as Europe/Berlin; that of the last digest made here, else UTC":
        "Par exemple Europe/Paris ; par défaut celui du dernier bulletin d’ici, sinon UTC",
      "A channel, thread or forum; this one when left out":
        "Un salon, un fil ou un forum ; celui-ci par défaut",
      "What to do when nothing is new; one line says so when left out":
        "Que faire s’il n’y a rien de nouveau ; par défaut, une ligne le dit",
      "say so in one line": "le dire en une ligne",
      "post nothing": "ne rien publier",
      "The digests here, and when they come next": "Les bulletins d’ici, et quand viennent les prochains",
      "See a digest as it would be posted now": "Voir un bulletin tel qu’il serait publié maintenant",
      "Which digest": "Quel bulletin",
      "Which digest; may be left out where there is only one": "Quel bulletin ; inutile s’il n’y en a qu’un",
      "Stop a digest for a while": "Arrêter un bulletin pour un temps",
      "Start a paused digest again": "Relancer un bulletin en pause",
      "Delete a digest for good": "Supprimer un bulletin pour de bon",
      "What I can be asked, with examples": "Ce qu’on peut me demander, avec des exemples",
    },
  };
};
