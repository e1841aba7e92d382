/** Spanish. */
import type { Phrases } from "./en.ts";
import type { Formats, PluralForms } from "./formats.ts";

/** For a date that is not known; the formats need it before there are phrases. */
export const noDate = "sin fecha";

/** `formats` are those of the reader's locale. */
export const spanish = (formats: Formats): Phrases => {
  const { number, plural, date } = formats;
  const counter = (one: string, other: string) => (count: number) =>
    plural(count, { one: `{n} ${one}`, other: `{n} ${other}` });
  const articleForms: PluralForms = { one: "{n} artículo", other: "{n} artículos" };
  const passageForms: PluralForms = { one: "{n} pasaje", other: "{n} pasajes" };
  const quoted = (words: readonly string[]): string[] => words.map((word) => `«${word}»`);
  const did = (nearest: readonly string[], otherwise: string): string =>
    nearest.length > 0 ? `¿Quería decir ${formats.or(nearest)}?` : otherwise;
  return {
    direction: "ltr",
    comma: ", ",
    colon: ": ",
    semicolon: "; ",
    arrow: " → ",
    verdicts: {
      differ: "discrepan",
      "changed-over-time": "cambió con el tiempo",
      agree: "coinciden",
      "different-measures": "no miden lo mismo",
      "single-outlet": "solo lo da un medio",
    },
    reasons: {
      elsewhere: "el mismo medio en otro lugar",
      former: (outlet, date) => `la cifra anterior, en ${outlet}, ${date}`,
    },
    bounds: {
      "at-least": (printed) => `al menos ${printed}`,
      "more-than": (printed) => `más de ${printed}`,
      about: (printed) => `cerca de ${printed}`,
      "up-to": (printed) => `hasta ${printed}`,
    },
    magnitudes: {
      dozens: "decenas",
      scores: "decenas",
      hundreds: "cientos",
      thousands: "miles",
      tensOfThousands: "decenas de miles",
      hundredsOfThousands: "cientos de miles",
      millions: "millones",
      tensOfMillions: "decenas de millones",
      hundredsOfMillions: "cientos de millones",
      billions: "miles de millones",
    },
    counts: {
      outlets: counter("medio", "medios"),
      articles: counter("artículo", "artículos"),
      figures: counter("cifra", "cifras"),
      quotations: counter("cita", "citas"),
      topics: counter("tema", "temas"),
      claims: counter("afirmación", "afirmaciones"),
      events: counter("hecho fechado", "hechos fechados"),
      words: counter("palabra", "palabras"),
      files: counter("archivo", "archivos"),
      wireCopies: counter("copia de agencia", "copias de agencia"),
      messages: counter("mensaje", "mensajes"),
      answers: counter("respuesta", "respuestas"),
      digests: counter("boletín", "boletines"),
    },
    buttons: {
      passages: "Pasajes",
      compare: "Comparar medios",
      "follow-up": "Seguir preguntando",
      share: "Compartir",
      back: "◀ Anterior",
      next: "Siguiente ▶",
      article: "Artículo completo",
      search: "Buscar en su lugar",
      summary: "Resumen en su lugar",
      picture: "Imagen",
      forget: "Olvidar",
      export: "Exportar",
    },
    exporting: {
      which: "¿En qué formato?",
      file: (format) => `La respuesta en ${format}.`,
    },
    answer: {
      noAttribution: "sin atribución",
      unknownOutlet: "medio desconocido",
      via: (carrier) => `vía ${carrier}`,
      alsoIn: (names) => `también en ${names}`,
      more: (count) => `${number(count)} más`,
      retold: "reescrito",
      withdrawn: (date: string) => `retirado${date === "" ? "" : ` el ${date}`}`,
      corrected: (date: string) => `corregido${date === "" ? "" : ` el ${date}`}`,
      articlesWithCopies: (articles, copies) =>
        `${plural(articles, articleForms)}${copies === 0 ? "" : copies === 1 ? ", uno de ellos copia de agencia" : `, ${number(copies)} de ellos copias de agencia`}`,
      onlyOutlets: (names) => `solo ${names}`,
      since: (day) => `desde ${day}`,
      until: (day) => `hasta ${day}`,
      inLanguage: (code) => `en ${code}`,
      page: (page, of) => `página ${number(page)} de ${number(of)}`,
      asPrinted: "frases tal como se publicaron",
      byModel: "escrito por un modelo, cada frase cotejada con sus pasajes",
      dropped: (count) => plural(count, { one: "{n} descartada", other: "{n} descartadas" }),
      copiesOneVoice: "las copias cuentan como una sola voz",
      allOfIt: "Todo",
      moreSentences: (count) =>
        plural(count, { one: "{n} frase más: Pasajes", other: "{n} frases más: Pasajes" }),
      modelIsWriting: "un modelo está escribiendo; cada frase aparece una vez comprobada",
      inWords: "Un modelo está poniendo estas informaciones en sus propias palabras.",
      nearest: "Lo más cercano:",
      youAsked: (typed) => `preguntó: ${typed}`,
      coverageIn: (languages) =>
        `La mayor parte de la cobertura está en ${formats.and(languages)}: pruebe con palabras de ${plural(languages.length, { one: "ese idioma", other: "esos idiomas" })}.`,
      noArticleMentions: (terms) => `Ningún artículo menciona ${formats.or(quoted(terms))}.`,
    },
    comparison: {
      title: "Comparación",
      only: (outlet) => `solo ${outlet}`,
      silent: (names) => `no lo mencionan: ${names}`,
    },
    ledgers: {
      on: (topic) => ` sobre ${topic}`,
      relayedBy: (name) => `, citado por ${name}`,
      verbatim: "palabras textuales",
      byPublication: "por la publicación",
      relative: (words) => (words === null ? "fecha relativa" : `fecha relativa: «${words}»`),
      gap: (days) =>
        plural(days, { one: "{n} día sin hechos fechados", other: "{n} días sin hechos fechados" }),
      framingSays: "dice más a menudo:",
      framingNoWord: "ninguna palabra destaca",
      framingAttributes: (list) => `atribuye a: ${list}`,
      framingQuotes: (list) => `cita a: ${list}`,
      framingCounts: "los números son de este medio y de los demás",
      hint: "un indicio, no una conclusión",
    },
    search: {
      inHeadline: (phrase: string) => `“${phrase}” en el titular`,
      title: (text) => `Búsqueda: ${text}`,
      nothing: "no hay coincidencias",
      nothingAfter: (total) =>
        plural(total, {
          one: "nada más tras el único pasaje",
          other: "nada más tras el último de {n} pasajes",
        }),
      range: (from, to, total, isMost) =>
        `${number(from)}-${number(to)} de ${isMost ? "como mucho " : ""}${plural(total, passageForms)}`,
    },
    sources: {
      title: "Fuentes",
      copyOf: (outlet) => `copia de ${outlet}`,
      notRead: (file, reason) => `sin leer: ${file}: ${reason}`,
    },
    passage: {
      number: (passage, of) => `pasaje ${number(passage)} de ${number(of)}`,
      origins: {
        "front-matter": "fecha según el archivo",
        dateline: "fecha tomada de la data",
        stamp: "fecha tomada del sello de la página",
        text: "fecha deducida del texto",
        unknown: "no se pudo probar ninguna fecha",
      },
      carriedBy: (list) => `publicado también por ${list}`,
      sameShare: (name, share) => `${name}, igual en un ${share}`,
      changed: "Este artículo ha cambiado desde que se citó; lo citado ya no figura aquí tal como estaba.",
      gone: "Ese pasaje ya no está en la cobertura. Pregunte de nuevo para ver lo que hay ahora.",
    },
    check: {
      title: "Cotejado con la cobertura",
      supports: "la cobertura lo respalda",
      contradicts: "la cobertura lo contradice",
      "does-not-say": "la cobertura no dice nada de esto",
      caveat: "cotejado solo con este corpus; lo que no dice puede ser cierto",
      noText: "Ese mensaje no tiene texto que cotejar. Elija uno que lo tenga.",
    },
    corpus: {
      title: "Corpus",
      allRead: "se pudieron leer todos los archivos",
      notRead: (files) => `${files} sin leer`,
      nothingInDoubt: "nada en duda",
      toLookAt: (count) => `${number(count)} por revisar`,
    },
    digest: {
      newly: "Nuevo:",
      soFar: "Hasta ahora:",
      fromOutlets: (articles, outlets) => `${articles} de ${outlets}`,
      folded: (copies) => plural(copies, { one: "({n} copia agrupada)", other: "({n} copias agrupadas)" }),
      moved: "Cambia:",
      changed: "Modificado:",
      how: { withdrawn: "retirado", correction: "corrección", unsaid: "sin decirlo" },
      disagreement: "Discrepancia:",
      newDisagreement: "Nueva discrepancia:",
      silent: "Dejan de informar:",
      first: "primer boletín",
      since: (moment) => `desde ${moment}`,
      nothingYet: "aún no hay nada en la cobertura",
      nothingNew: "nada nuevo",
      late: (moment) => `con retraso: tocaba ${moment}`,
      next: (moment, timezone) => `próximo: ${moment} ${timezone}`,
    },
    digests: {
      none: "Aquí no hay boletines. /digest create crea uno.",
      noneComes: "No habrá más.",
      next: (moments, timezone) => `Próximos: ${moments} (${timezone})`,
      listNext: (moment) => `próximo: ${moment ?? "ninguno"}`,
      listPaused: (why) => `en pausa: ${why}`,
      created: (id, title, place, schedule) => `Boletín ${id} sobre ${title} para ${place}: ${schedule}.`,
      howTheyCome:
        "El primero cuenta lo que hay hasta ahora; los siguientes, lo nuevo. Véalo ya: /digest preview",
      several: "Diga qué boletín: aquí hay varios.",
      paused: (title) => `En pausa: ${title}. /digest resume lo reanuda.`,
      running: (title, next) => `En marcha: ${title}. ${next}`,
      deleted: (title) => `Borrado: ${title}.`,
      directMessages: "mensajes directos",
      everyDay: "todos los días",
      weekdays: "de lunes a viernes",
      atTime: (days, time, timezone) => `${days} a las ${time}, ${timezone}`,
    },
    digestFaults: {
      noSuch: "Aquí no hay tal boletín. /digest list muestra los que hay.",
      beingPosted: "Este boletín se está publicando ahora mismo. Cambie su canal dentro de unos minutos.",
      cannotSee: "No veo ese canal: allí necesito View Channel.",
      gone: "Ya no veo ese canal: no existe, o allí necesito View Channel.",
      elsewhere: "Ese canal no es de este servidor. Elija uno que lo sea.",
      notTold: "Discord no me ha informado sobre ese canal. Inténtelo de nuevo en un minuto.",
      noChannel: "Diga para qué canal es.",
      mostHere: (most) =>
        `Aquí hay ${plural(most, { one: "{n} boletín", other: "{n} boletines" })}, el máximo posible. Borre uno antes.`,
      mostInAll: "Llevo tantos boletines como puedo. Pregunte a quienes me administran.",
      noTimezone: (typed) =>
        `"${typed}" no es una zona horaria que conozca. Pruebe con una como Europe/Berlin, o UTC.`,
      noRhythm: (typed) =>
        `"${typed}" no es una frecuencia que entienda. Pruebe con day, weekday, Mon,Thu o un patrón cron como 0 8 * * 1-5.`,
      noTime: (typed) => `"${typed}" no es una hora que entienda. Pruebe con 08:00.`,
      noCron: (typed) => `"${typed}" no es un patrón cron: minuto, hora, día, mes, día de la semana.`,
      cronHasTime: "Un patrón cron dice su propia hora. Deje at vacío.",
      goesByCron: "Este boletín sigue un patrón cron. Dé el nuevo en every.",
      noDay: "Ningún día cumple eso. Pruebe con day, weekday, Mon,Thu o un patrón cron.",
      tooOften: "Un boletín llega como mucho una vez por hora. Elija horas más espaciadas.",
      pausedInServer: (topic, times, why) =>
        `He puesto en pausa el boletín "${topic}": no se pudo publicar ${number(times)} veces seguidas. ${why} Cuando esté resuelto, /digest resume en el servidor lo reanuda.`,
      pausedHere: (topic, times, why) =>
        `He puesto en pausa el boletín "${topic}": no se pudo publicar ${number(times)} veces seguidas. ${why} Cuando esté resuelto, /digest resume aquí lo reanuda.`,
    },
    help: {
      opening:
        "Respondo a partir de la cobertura informativa, y cada frase señala las palabras en que se apoya.",
      try: "Pruebe:",
      signs: "¹ ² indican los artículos al pie de la respuesta · (?) señala una fecha o un medio dudosos",
      menu: "Qué dice la cobertura sobre un mensaje: abra el menú del mensaje",
      apps: (name) => `Aplicaciones → ${name}`,
      coverage: (outlets, articles) => `${outlets}, ${articles}`,
    },
    settings: {
      answers: "Respuestas",
      noModel: "frases tal como se publicaron; no escribe ningún modelo",
      tokens: "Tokens",
      today: (day) => `hoy, ${day} UTC`,
      you: "usted: ",
      server: "este servidor: ",
      all: "en total: ",
      used: (used) => `${number(used)} usados, sin límite`,
      usedOf: (used, limit, left) => `${number(used)} de ${number(limit)} usados, quedan ${number(left)}`,
      coverage: "Cobertura",
      articlesBy: (articles, outlets) => `${articles} de ${outlets}`,
      whenUsedUp:
        "cuando se agota un presupuesto, las respuestas son frases tal como se publicaron hasta que acabe el día",
    },
    feeds: {
      none: "Aquí no se sigue ningún canal. /feed add con una dirección sigue uno; /feed test muestra antes qué traería.",
      notLookedAt: "aún sin mirar",
      lookedAt: (moment) => `mirado ${moment} UTC`,
      next: (moment) => `próxima vez ${moment} UTC`,
      pausedBecause: (why) => `en pausa: ${why} /feed resume lo reanuda.`,
      pausedByItself: (feed, times, why) =>
        `He puesto en pausa el canal ${feed}: falló ${plural(times, { one: "{n} vez", other: "{n} veces seguidas" })}. ${why} Cuando esté resuelto, /feed resume lo reanuda; /feed remove deja de seguirlo.`,
      failedInARow: (times, why) =>
        `${plural(times, { one: "falló {n} vez", other: "falló {n} veces seguidas" })}: ${why}`,
      newArticles: (count) => plural(count, { one: "{n} artículo nuevo", other: "{n} artículos nuevos" }),
      changedSince: (count) =>
        plural(count, { one: "{n} cambiado desde entonces", other: "{n} cambiados desde entonces" }),
      hereAlready: (count) => `${number(count)} ya aquí`,
      couldNotBeHad: (count) => `${number(count)} sin poder obtenerse`,
      andMore: (count) => `y ${number(count)} más`,
      noHeadline: "sin titular",
      known: "ya aquí",
      items: (count) => plural(count, { one: "{n} entrada", other: "{n} entradas" }),
      noneKnown: "ninguna aquí aún",
      nothingKept: "De esto no se guarda nada. /feed add lo sigue.",
      soFar: (done, of) => `Por ahora han entrado ${number(done)} de ${number(of)}; el resto llega solo.`,
      same: (feed) => `${feed} ya se sigue aquí. /feed list muestra cómo va.`,
      following: (feed, brought) =>
        `Siguiendo ${feed}: ${brought}\nDesde ahora lo miro por mi cuenta. /feed list muestra cómo va.`,
      noSuch: "Aquí no hay tal canal. /feed list muestra los que hay.",
      running: (feed) => `De nuevo en marcha: ${feed}. Lo miro en un momento.`,
      removed: (feed) =>
        `Ya no se sigue: ${feed}. Los artículos que trajo se quedan; /corpus remove quita uno.`,
      reading: (what, done, of) => `Leyendo ${what}: ${number(done)} de ${number(of)}`,
    },
    additions: {
      added: "Añadido",
      same: "Ya está aquí",
      changed: "Ya aquí con otras palabras; queda el texto nuevo y el anterior se guarda como versión",
      noOutlet: "Nada nombra su medio.",
      undated: "Nada lo fecha; las respuestas filtradas por fecha lo dejan fuera.",
      howRead: (id) => `/article id:${id} muestra cómo se leyó.`,
      news: (count) => plural(count, { one: "{n} nuevo", other: "{n} nuevos" }),
      changes: (count) => plural(count, { one: "{n} cambiado", other: "{n} cambiados" }),
      losses: (count) => plural(count, { one: "{n} desaparecido", other: "{n} desaparecidos" }),
      unchanged: "nada ha cambiado",
      readAgain: (articles, changes) => `Leído de nuevo: ${articles}, ${changes}.`,
      tooLarge: (name, size, most) =>
        `${name} ocupa ${size}; se leen ${most} como máximo. Adjunte solo el artículo.`,
      noFiles: "Aquí no se pueden obtener archivos. Dé la dirección del artículo.",
      sayWhat:
        "Diga qué añadir: url: con la dirección de un artículo, o file: con un archivo .txt, .md, .html, .pdf o .docx.",
      nothingToReload: "Aquí se vigilan las carpetas de artículos; no hay nada que recargar.",
      coverage: "la cobertura",
      removed: (title) => `Quitado: ${title}. Ningún canal lo trae de vuelta.`,
    },
    versions: {
      title: (count) =>
        `Este artículo ha cambiado desde que se obtuvo por primera vez: ${number(count)} versiones.`,
      asFetched: "tal como se obtuvo por primera vez",
      unsaid: "cambiado sin decirlo",
      corrected: (words) => `corregido: ${words}`,
      headline: "titular",
      figure: "cifra",
      reworded: "reformulado",
      added: (words) => `añadido: ${words}`,
      removed: (words) => `suprimido: ${words}`,
      moreChanges: (count) => plural(count, { one: "y {n} cambio más", other: "y {n} cambios más" }),
      earlier: (count) => plural(count, { one: "y {n} anterior", other: "y {n} anteriores" }),
    },
    servers: {
      emptyDirect:
        "No hay cobertura que usted pueda ver. Úseme en un servidor que la tenga, o pida a quienes me gestionan que añadan artículos.",
      emptyServer: (canAdd) =>
        `Aquí aún no hay cobertura. Alguien con el permiso Manage Server puede remediarlo: ${canAdd ? "/feed add sigue un canal, /corpus add toma un artículo y " : ""}/settings sigue las colecciones compartidas que haya.`,
      managersDirect:
        "La cobertura se añade en un servidor, para ese servidor. Use esto allí; requiere el permiso Manage Server.",
      managersOnly: "Eso requiere el permiso Manage Server. Pídaselo a quien gestione este servidor.",
      followsNone: "Sigue: ninguna colección compartida",
      follows: (names) => `Sigue: ${names}`,
      followsAll: (names) => `Sigue: ${names} (todas las compartidas, hasta que alguien elija abajo)`,
      own: (articles) => `Cobertura propia: ${articles}; ningún otro servidor la ve`,
      feeds: (count, paused) =>
        `Canales: ${count === 0 ? "ninguno" : `${number(count)}${paused > 0 ? `, ${number(paused)} en pausa` : ""} · /feed list`}`,
      digests: (count) => `Boletines: ${count === 0 ? "ninguno" : number(count)} · /digest list`,
      directNone:
        "Sus mensajes directos usan las colecciones compartidas: no conozco ningún servidor en común. Use una orden mía en el suyo y pregunte aquí de nuevo.",
      directOne: (name) => `Sus mensajes directos usan la cobertura de ${name}: el servidor que compartimos.`,
      directAll: (names) =>
        `Sus mensajes directos usan la cobertura de ${names}: todos los servidores que compartimos.`,
      directChosen: (names) => `Sus mensajes directos usan la cobertura de ${names}, como usted eligió.`,
      followPlaceholder: "Colecciones compartidas: no se sigue ninguna",
      directPlaceholder: "¿La cobertura de qué servidor?",
      allOfThem: "Todos",
      noSuchServer: "No compartimos ese servidor. Abra /settings de nuevo para ver los que hay.",
      fromServer: (name) =>
        `Desde ahora respondo a sus mensajes directos con la cobertura de ${name}. /settings lo cambia.`,
      fromAll:
        "Desde ahora respondo a sus mensajes directos con la cobertura de todos los servidores que compartimos. /settings lo cambia.",
      samplesKept: (names) =>
        `Se conservan: las respuestas de aquí salen de ${names} y de lo que ustedes añadan. /settings lo cambia.`,
      samplesDropped:
        "Las respuestas de aquí salen de lo que ustedes añadan y de nada más: /feed add, /corpus add. /settings recupera las muestras.",
    },
    welcome: {
      opening:
        "Respondo preguntas a partir de noticias, y cada frase señala las palabras en las que se apoya.",
      howToAsk:
        "Pregunte con /ask, compare medios con /compare o mencióneme con sus propias palabras; /help muestra el resto.",
      nothingYet: (canAdd) =>
        `Aquí todavía no hay noticias: ${canAdd ? "añada las suyas con /feed add y /corpus add" : "pida a quienes me administran que añadan algunas"}.`,
      samples: (articles, names, canAdd) =>
        `Para empezar, las respuestas salen de ${plural(articles, { one: "{n} artículo de muestra", other: "{n} artículos de muestra" })} (${names}); ${canAdd ? "añada sus propias noticias con /feed add y /corpus add" : "/settings muestra más sobre ellos"}.`,
      keep: "Conservar las muestras",
      drop: "Solo nuestras noticias",
    },
    privacy: {
      opening: "Lo que guardo de usted:",
      conversation: (messages) =>
        `Conversación: ${messages} y la pregunta que hice de cada uno, solo en memoria, 24 horas como máximo; desaparece cuando me reinicio.`,
      answers: (answers, days) =>
        `Respuestas: las preguntas de ${answers} y los pasajes que citan, para que funcionen sus botones, ${number(days)} días como máximo.`,
      digests: (digests) =>
        `Boletines: los que usted encargó (${digests}), hasta que los borre con /digest delete.`,
      pictures: "Imágenes: el orden de los medios en las dibujadas para sus mensajes directos.",
      budget:
        "Presupuesto: cuántos tokens gastaron hoy las respuestas de un modelo para usted, solo por ese día; no se olvida a petición.",
      language: "Idioma: el que Discord me dijo que usa, solo en memoria.",
      servers:
        "Servidores: en cuáles me usó por última vez, y de cuál es la cobertura que usan sus mensajes directos.",
      feeds:
        "Canales de noticias: cuáles añadió usted; al olvidar, los canales quedan y su identificador se borra.",
      closing:
        "No guardo nombres, y de lo que se escribe a otras personas solo el mensaje que alguien me hace comprobar. /privacy export se lo da todo en un archivo, /privacy forget lo borra.",
      exported: "Todo lo que guardo de usted está en este archivo.",
      fileAlt: "Lo que Dateline guarda de usted, en JSON",
      forgotten: (messages, answers) =>
        `Olvidado: ${messages} de nuestra conversación y ${answers}; los botones que había debajo ya no funcionan.`,
      digestsGoOn: "Sus boletines continúan; /digest delete los termina.",
    },
    followUp: {
      title: "Seguir preguntando",
      label: "Su pregunta",
      placeholder: "Una pregunta, o «¿y AFP?», «desde marzo», «compáralos», «más corto»",
    },
    picture: {
      cannot: "Esta página no se puede dibujar. El texto dice lo mismo.",
      figures: "Cifras",
      framing: "Palabras que distinguen a cada medio",
      figuresFoot: (day) =>
        `Tal como las publicaron los medios; una línea abierta es un límite; la fecha es la de la cifra o, si no, la de publicación. Dateline, ${day}`,
      comparisonFoot: (day) =>
        `Frases y cifras tal como se publicaron; las copias de una misma información cuentan como una voz. Dateline, ${day}`,
      framingFoot: (day) =>
        `Cada barra: cuánto distingue la palabra a este medio de los demás; al lado, veces en este medio : en los demás. Un indicio, no una conclusión. Dateline, ${day}`,
      saysMoreOften: "dice más a menudo",
      quotesMost: "cita sobre todo a",
      logScale: "escala logarítmica",
      more: (figures) => `y ${figures} más, en la lista de abajo`,
    },
    conversation: {
      filesOnly: "Leo palabras, no archivos ni pegatinas. Escriba su pregunta o pegue el texto.",
      noPassages: "Aquí no hay ninguna respuesta cuyos pasajes pueda mostrar. Haga antes una pregunta.",
      noneCited:
        "La última respuesta no cita ningún pasaje. Haga una pregunta que la cobertura responda, o busque.",
      gonePassages:
        "Ya no tengo a mano los pasajes de esa respuesta. Pregunte de nuevo y le muestro en qué se apoya ahora.",
      inWords:
        "o con sus palabras: pregunte y siga con «y» más un medio, «desde marzo», «compáralos», «pasajes», «más corto», «olvida»",
      thanks: "De nada. Siga preguntando o diga «ayuda».",
      forgotten:
        "Olvidado: lo que hablamos aquí. /privacy forget borra también las respuestas que guardo para los botones.",
      goesOnFromNothing:
        "No sé a qué se refiere eso: guardo la conversación solo en memoria, durante un día. Haga una pregunta completa o responda a una de mis respuestas.",
      whatAbout: (intent) =>
        `¿Sobre qué? Diga por ejemplo «${intent} la investigación del ferry», con su tema.`,
      citesOnly: (count) =>
        `Esa respuesta cita ${plural(count, passageForms)}: pida del 1 al ${number(count)}.`,
      nothingToExport: "Aquí no hay ninguna respuesta que exportar. Haga antes una pregunta.",
      underAnswer: (button) => `Eso lo hace el botón «${button}», debajo de las respuestas que lo tienen.`,
      speaks: (languages) =>
        `Hablo ${formats.and(languages)}; lo que publican los artículos nunca se traduce.`,
      topicForgotten: "Olvidados: el tema y sus filtros. La próxima pregunta empieza de cero.",
      nothingToForget: "Aquí no hay nada suyo que olvidar. La próxima pregunta empieza de cero.",
      topic: "tema",
      speaker: "quién habla",
      outlets: "medios",
      printed: "publicado",
      length: "extensión",
      keptOutlets: "todos los medios",
      keptDates: "cualquier fecha",
      kept: (ways) => `se conserva de antes: diga ${formats.or(quoted(ways))} para quitarlo`,
      hidden: (ways) =>
        `Sin lo que se conserva de antes hay una respuesta: diga ${formats.or(quoted(ways))}, u «olvida» para empezar de nuevo.`,
    },
    notices: {
      missingPermissions: (channel, permissions) =>
        `No puedo publicar en ${channel === null ? "este canal" : `#${channel}`}: allí necesito ${formats.and(permissions)}.`,
      onlyYou: "Solo usted ve esta respuesta.",
      unknownCommand: (name) => `/${name} ya no es una orden mía. /help muestra las que hay.`,
      unknownName: (typed, _what, nearest) =>
        `Aquí no hay nada que se llame «${typed}».${nearest.length > 0 ? ` ${did(nearest, "")}` : ""}`,
      expired: "Esta respuesta es demasiado antigua para abrirla. Pregunte de nuevo.",
      failed: (typed) =>
        `Algo ha fallado por mi parte.${typed === "" ? "" : ` Usted preguntó: «${typed}».`} Inténtelo de nuevo dentro de un momento.`,
      restarting: "Me están reiniciando. Pregunte de nuevo dentro de un minuto.",
      tooLong: "Ha tardado demasiado. Pida menos: menos medios o un periodo más corto.",
      crowded: "Aquí esperan ya demasiadas preguntas. Pregunte de nuevo dentro de un minuto.",
      waitPerson: (seconds) =>
        `Un momento: han sido muchas preguntas seguidas. Pregunte otra vez dentro de ${number(seconds)} s; hasta entonces callo.`,
      waitServer: (seconds) =>
        `Un momento: este servidor pregunta más de lo que puedo responder. Pregunte otra vez dentro de ${number(seconds)} s; hasta entonces callo.`,
    },
    examples: [
      (name) => `¿Qué dice la cobertura sobre ${name}?`,
      (name) => `¿Qué noticias hay sobre ${name}?`,
      (name) => `¿Qué hay de nuevo sobre ${name}?`,
    ],
    notAddressed: {
      text: "En un canal respondo a comandos, a respuestas dirigidas a mí y a mensajes con @Dateline, como en Discord. En el mensaje directo respondo a todo.",
      answer: "Responder a este",
    },
    options: {
      changed: (command) =>
        `/${command} ha cambiado. Escríbalo de nuevo o reinicie Discord para ver su nueva forma.`,
      missing: (name) => `Hay que rellenar ${name}.`,
      empty: (name) => `${name} no puede quedar vacío.`,
      tooLong: (name, length, most) =>
        `${name} tiene ${number(length)} caracteres; se leen ${number(most)} como máximo. Acórtelo.`,
      oneOf: (name, choices) => `${name} debe ser uno de estos: ${choices}.`,
      wholeNumber: (name) => `${name} debe ser un número entero.`,
      range: (name, least, most) => `${name} debe estar entre ${number(least)} y ${number(most)}.`,
      wrongType: (name, type) =>
        `${name} debe ser ${{ string: "un texto", number: "un número", boolean: "verdadero o falso" }[type]}.`,
    },
    notBroughtIn: {
      "bad-address": "Esa dirección no se puede leer.",
      robots: "El sitio pide a los programas que no lo lean.",
      unreachable: "No se pudo contactar con el sitio; quizá funcione más tarde.",
      "not-found": "El sitio no tiene esa página o no deja leerla.",
      wait: "El sitio pide que se espere antes de volver a intentarlo.",
      "too-large": "Es más grande de lo que se lee.",
      "too-slow": "Tardó demasiado en llegar.",
      unreadable: "Ahí no se pudo leer ningún artículo ni canal.",
      "unknown-kind": "No se leen archivos de ese tipo.",
      unknown: "No hay tal canal, artículo o colección.",
      "bad-collection": "Una colección no se puede llamar así.",
      full: "No caben más: quite alguno primero.",
      disk: "No se pudo escribir en el disco; no se cambió nada.",
      stopped: "Se interrumpió antes de terminar.",
    },
    refusals: {
      empty: () => "No hay nada que buscar. Escriba una pregunta o un tema.",
      "nothing-to-read": () =>
        "Aún no hay nada que leer. Añada un artículo (dateline corpus add URL), siga un feed (dateline feed add URL) o ponga archivos en la carpeta de los artículos.",
      "unknown-outlet": ({ typed, nearest }) =>
        `«${typed}» no es un medio de aquí. ${did(nearest, "La lista de fuentes muestra los que hay.")}`,
      "bad-date": ({ typed }) =>
        `No entiendo «${typed}» como fecha. Pruebe 2024-03-22, 2024-03 o «la semana pasada».`,
      "no-days": ({ since, until }) =>
        `Ningún día es posterior al ${date(since)} y anterior al ${date(until)}. Intercambie since y until.`,
      "bad-length": ({ typed }) => `«${typed}» no es una extensión. Use short, medium o long.`,
      "bad-limit": ({ most }) => `El límite debe ser un número entero de 1 a ${number(most)}.`,
      "no-article": ({ typed, nearest }) =>
        `No hay ningún artículo «${typed}». ${nearest.length > 0 ? `Los más parecidos: ${nearest.join(", ")}.` : "La lista de fuentes da el id de cada artículo."}`,
      "nothing-citable": () =>
        "La cobertura no lo dice. Ninguna frase que trate de esto contiene una respuesta.",
      "no-match": () => "Ningún pasaje coincide. Pruebe con menos palabras o con otras.",
      "nothing-found": () => "La cobertura no lo dice. Ningún pasaje coincide con la pregunta.",
      "words-missing": ({ words }) =>
        `La cobertura no lo dice. Ningún artículo menciona ${formats.or(quoted(words))}.`,
      "words-apart": ({ words }) =>
        `La cobertura no lo dice. Ningún pasaje reúne ${formats.and(quoted(words))}.`,
      "nothing-to-check": () =>
        "Ese mensaje no afirma nada que se pueda cotejar: ninguna cifra, ningún hecho.",
      "nobody-called": ({ typed, nearest }) =>
        `Aquí no se cita a nadie llamado «${typed}» sobre esto. ${did(nearest, "Quite el tema o las fechas, o busque.")}`,
      "nobody-quoted": () => "Aquí no se cita a nadie textualmente sobre esto. Haga una pregunta o busque.",
      "no-figures": () => "La cobertura de esto no da cifras. Haga una pregunta o busque.",
      "no-events": () => "La cobertura de esto no fecha ningún hecho. Haga una pregunta o busque.",
      "too-little-text": () =>
        "Hay demasiado poco texto para contrastar medios entre sí. Pruebe un tema más amplio o un resumen.",
      "one-outlet": ({ outlet, silent }) =>
        `${outlet === null ? "Un solo artículo" : `Solo ${outlet}`} trata esto aquí, así que no hay nada que comparar.${silent.length > 0 ? ` ${formats.and(silent)} ${silent.length > 1 ? "no dicen" : "no dice"} nada al respecto.` : ""} Pida un resumen.`,
    },
    descriptions: {
      "Change a digest: its topic, times or channel": "Cambia un boletín: su tema, sus horas o su canal",
      "Time of day, such as 08:00": "Hora del día, por ejemplo 08:00",
      "Such as Europe/Berlin": "Por ejemplo Europe/Madrid",
      "A channel, thread or forum to post in from now on":
        "Un canal, hilo o foro donde publicar a partir de ahora",
      "What to do when nothing is new": "Qué hacer si no hay nada nuevo",
      "Feeds whose articles come into this server's own coverage":
        "Canales cuyos artículos entran en la cobertura propia de este servidor",
      "Articles of this server's own coverage, and how all of it was read":
        "Artículos de la cobertura propia de este servidor y cómo se leyó toda",
      "What answers come from here, who writes them, and what that may take":
        "De dónde salen aquí las respuestas, quién las escribe y qué pueden gastar",
      "Address of the feed (RSS, Atom, JSON Feed), or of a page that names one":
        "Dirección del canal (RSS, Atom, JSON Feed) o de una página que lo indique",
      "Which feed": "Qué canal",
      "Follow a feed: its articles come in by themselves": "Sigue un canal: sus artículos entran solos",
      "The feeds followed here, and how they do": "Los canales que se siguen aquí y cómo van",
      "See what a feed would bring; nothing is kept": "Vea qué traería un canal; no se guarda nada",
      "Look at a feed now": "Mira un canal ahora",
      "Start a paused feed again": "Reanuda un canal en pausa",
      "Stop following a feed; its articles stay": "Deja de seguir un canal; sus artículos se quedan",
      "Add an article by its address, or from a file":
        "Añade un artículo por su dirección o desde un archivo",
      "Address of the article's page; of a file, where it was published":
        "Dirección de la página del artículo; de un archivo, dónde se publicó",
      "A file with one article: .txt, .md, .html, .pdf or .docx":
        "Un archivo con un artículo: .txt, .md, .html, .pdf o .docx",
      "Take an article out that was added here": "Quita un artículo que se añadió aquí",
      "Which article": "Qué artículo",
      "Read the folders of articles again, now": "Vuelve a leer ahora las carpetas de artículos",
      "What could not be read, and which outlets and dates are in doubt":
        "Qué no se pudo leer y qué medios y fechas están en duda",
      "Ask the coverage a question; every sentence of the answer shows its source":
        "Pregunte a la cobertura; cada frase de la respuesta muestra su fuente",
      "What you want to know": "Lo que quiere saber",
      "Only what this outlet printed": "Solo lo que publicó este medio",
      "The first outlet": "El primer medio",
      "The second outlet": "El segundo medio",
      'Printed on or after: 2024-03-22, 2024-03, "last week"':
        "Publicado desde: 2024-03-22, 2024-03, «la semana pasada»",
      'Printed on or before: 2024-03-22, 2024-03, "yesterday"':
        "Publicado hasta: 2024-03-22, 2024-03, «ayer»",
      "Only you see the answer": "Solo usted ve la respuesta",
      "Sum up what the coverage says on a topic, in cited sentences":
        "Resume lo que dice la cobertura sobre un tema, en frases con cita",
      "What to sum up": "Qué resumir",
      "How long the summary is; medium when left out": "Extensión del resumen; media si se omite",
      "short: 2-3 sentences": "corto: 2-3 frases",
      "medium: 4-6 sentences": "medio: 4-6 frases",
      "long: 8-12 sentences": "largo: 8-12 frases",
      "Compare what outlets say on a topic, claim by claim; all that cover it, or two":
        "Compara qué dicen los medios, afirmación por afirmación; todos los que informan, o dos",
      "What to compare": "Qué comparar",
      "List the figures on a topic: what they count, whose they are, as of when":
        "Las cifras sobre un tema: qué cuentan, de quién son y de cuándo",
      "What the figures are about": "De qué tratan las cifras",
      "List what somebody is quoted as saying, word for word":
        "Lo que se cita de alguien, palabra por palabra",
      "Whose words": "Las palabras de quién",
      "On what; anything when left out": "Sobre qué; cualquier cosa si se omite",
      "List what happened when, as the coverage dates it": "Qué pasó y cuándo, según lo fecha la cobertura",
      "What the events are about": "De qué tratan los hechos",
      "Show which words, speakers and attributions mark each outlet":
        "Qué palabras, voces y atribuciones distinguen a cada medio",
      "What the coverage is about": "De qué trata la cobertura",
      "Find passages by their words": "Busca pasajes por sus palabras",
      'Words; "an exact phrase", -without this': 'Palabras; "una frase exacta", -sin esta',
      "List the outlets and articles that answers come from":
        "Los medios y artículos de los que salen las respuestas",
      "Read one article whole": "Lea un artículo completo",
      "The article's id; type a word of its headline or outlet to find it":
        "El id del artículo; escriba una palabra de su titular o su medio para encontrarlo",
      "What I keep of you: show it, export it, forget it":
        "Lo que guardo de usted: verlo, exportarlo, olvidarlo",
      "What I keep of you, and for how long": "Lo que guardo de usted y durante cuánto tiempo",
      "Everything I keep of you, as a JSON file": "Todo lo que guardo de usted, en un archivo JSON",
      "Delete our conversation and the answers I keep for buttons":
        "Borra nuestra conversación y las respuestas que guardo para los botones",
      "Post what is new on a topic at set times": "Publica a horas fijas lo nuevo sobre un tema",
      "What to follow": "Qué seguir",
      "day, weekday, Mon,Thu, or a cron pattern such as 0 8 * * 1-5":
        "day, weekday, Mon,Thu o un patrón cron como 0 8 * * 1-5",
      "Time of day, 08:00 when left out": "Hora del día; 08:00 si se omite",
      "Such as Europe/Berlin; that of the last digest made here, else UTC":
        "Por ejemplo Europe/Madrid; si se omite, la del último boletín de aquí, o UTC",
      "A channel, thread or forum; this one when left out": "Un canal, hilo o foro; este si se omite",
      "What to do when nothing is new; one line says so when left out":
        "Qué hacer si no hay nada nuevo; si se omite, una línea lo dice",
      "say so in one line": "decirlo en una línea",
      "post nothing": "no publicar nada",
      "The digests here, and when they come next": "Los boletines de aquí y cuándo toca el próximo",
      "See a digest as it would be posted now": "Vea un boletín tal como se publicaría ahora",
      "Which digest": "Qué boletín",
      "Which digest; may be left out where there is only one": "Qué boletín; puede omitirse si solo hay uno",
      "Stop a digest for a while": "Detiene un boletín por un tiempo",
      "Start a paused digest again": "Reanuda un boletín en pausa",
      "Delete a digest for good": "Borra un boletín definitivamente",
      "What I can be asked, with examples": "Qué se me puede preguntar, con ejemplos",
    },
  };
};
