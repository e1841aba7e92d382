/** What the page itself says, in Spanish. */
import type { PageWords } from "./en.ts";

const number = (value: number): string => value.toLocaleString("es");
const count = (value: number, one: string, other = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : other}`;

/** The page's own words. */
export const spanish: PageWords = {
  language: "es",
  skip: "Ir al campo de mensajes",
  roomsAndViews: "Salas y vistas",
  notConnected: "Sin conexión. ¿Sigue Dateline en marcha? Se vuelve a intentar…",
  unreachable: "No se puede alcanzar Dateline. ¿Sigue en marcha el programa?",
  noDate: "sin fecha",
  unknownOutlet: "medio desconocido",
  comma: ", ",
  more: (value) => `${number(value)} más`,
  send: "Enviar (Intro)",
  cancel: "Cancelar",
  submit: "Enviar",
  reading: "Leyendo…",
  notRead: "No leídos",

  greeting: {
    hello: "Hola, soy Dateline.",
    read: (articles, outlets) => `He leído ${count(articles, "artículo")} de ${count(outlets, "medio")}.`,
    nothing: "Todavía no tengo de qué responder: ponga archivos de artículos en la carpeta corpus.",
    promise:
      "Respondo solo lo que dicen: cada frase termina con una cifra que abre el artículo en las mismas palabras en que se apoya.",
    inChannel:
      "Escriba **/** para ver lo que sé hacer, o mencione **@Dateline** en una pregunta. En el mensaje directo no hace falta.",
    direct:
      "Pregúnteme lo que quiera con sus palabras; también entiendo después «¿y qué dice AFP?». Escriba **/** para ver qué más sé hacer.",
    examples: "Por ejemplo:",
    channelHead: (name) => `Esto es #${name}`,
    channelAbout: "Aquí Dateline responde como en un canal de Discord.",
    directAbout:
      "Aquí Dateline responde como en los mensajes directos: a palabras corrientes, y con lo dicho antes en mente.",
    channelTopic: "Pregunte por la cobertura, compruebe una afirmación, compare medios",
    directTopic: "Solo usted y Dateline",
  },

  sidebar: {
    here: "en este equipo",
    whereTo: "¿Adónde?",
    directMessages: "Mensajes directos",
    channels: "Canales",
    coverage: "Cobertura",
    alone: "Esta página solo la ve usted; nada sale de este equipo.",
    theme: { dark: "Tema: oscuro", light: "Tema: claro" },
    sources: "Fuentes",
    sourcesTopic: "Qué medios informaron, y cuándo",
    doctor: "Revisión",
    doctorTopic: "Lo que no se pudo leer y lo que es dudoso",
    channel: "canal",
    direct: "mensaje directo",
    find: "¿Adónde? Una sala, un comando, un titular",
    places: "Lugares",
  },

  composer: {
    commands: "Comandos",
    inChannel: (name) => `Mensaje a #${name}: / para comandos, @Dateline para preguntar`,
    direct: (name) => `Pregunte a ${name}, o escriba /`,
    message: (name) => `Mensaje a ${name}`,
    elsewhere: (name) => `en #${name}`,
    replyingTo: (name) => `Respuesta a ${name}`,
    doNotReply: "No responder",
    missing: (name) => `Hay que rellenar ${name}.`,
    command: (path) => `Comando ${path}`,
    leave: "Salir de este comando (Escape)",
    leaveOne: (path) => `Salir de ${path}`,
    sendOne: (path) => `Enviar ${path}`,
    moreOptions: "Más opciones",
    suggestions: (name) => `Sugerencias para ${name}`,
    yes: "Sí",
    no: "No",
  },

  messages: {
    all: "Mensajes",
    you: "Usted",
    youUsed: "Usó",
    thinking: "Dateline está pensando…",
    typing: "Dateline está escribiendo…",
    onlyYou: "Solo usted ve esto",
    dismiss: "Descartar mensaje",
    one: "Mensaje",
    more: "Más: cotejar con la cobertura, responder",
    reply: "Responder",
    replyTo: (name) => `Responder a ${name}`,
    picture: "una imagen",
    spoiler: "Spoiler: mostrar",
    citation: (digits) => `Cita ${digits}: abrir el artículo`,
  },

  article: {
    name: "Artículo",
    text: "Texto del artículo",
    close: "Cerrar el artículo (Escape)",
    back: "Volver",
    published: "Publicado",
    origins: {
      "front-matter": "según el archivo",
      dateline: "según la data del texto",
      stamp: "según el sello de la página",
      text: "deducido del texto",
      unknown: "no se pudo probar ninguna fecha",
    },
    carriedBy: "Reproducido por",
    by: "Por",
    alsoIn: "También en",
    copyOf: "Copia de",
    original: "Original",
    length: "Extensión",
    words: (value) => count(value, "palabra"),
    retold: "contado de nuevo",
    id: "Id",
    doubts: "Lo que es dudoso",
    withdrawn: "Retirado",
    corrected: "Corregido",
    changed:
      "Este artículo ha cambiado desde que se citó; las palabras citadas ya no están en él como estaban.",
    cited: (words) => `Las palabras citadas: ${words}`,
  },

  sources: {
    lead: "Quién informó, y cuándo. Cada punto es un artículo; un aro con ? es una fecha dudosa, una cola significa que otros publicaron el mismo texto.",
    nothing: "Todavía no hay cobertura. Ponga archivos de artículos en la carpeta corpus.",
    articles: "Artículos",
    withdrawn: "retirado",
    corrected: "corregido",
    carriedByMore: (value) => `reproducido por ${number(value)} más`,
    alsoIn: "también en",
    overTime: (outlet) => `${outlet} a lo largo del tiempo; las flechas mueven`,
    count: (articles) => count(articles, "artículo"),
    undated: (value) => `${number(value)} sin fecha`,
    outlets: (value) => count(value, "medio"),
    folded: (value) => count(value, "copia incluida", "copias incluidas"),
  },

  doctor: {
    lead: "Lo que no se pudo leer, y qué medios y fechas son dudosos. Lo que usted sepa mejor, escríbalo al principio del archivo, o: npx dateline describe ID --outlet NAME --published DATE",
    read: "artículos leídos",
    copies: "de ellos, copias",
    notRead: "archivos no leídos",
    toLookAt: "por revisar",
    inDoubt: "Dudosos",
    nothing: "Nada es dudoso.",
  },
};
