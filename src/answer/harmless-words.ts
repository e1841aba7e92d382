/** Words that any question about news may hold without asking for them. */
import type { QueryTerm } from "../types.ts";

const HARMLESS = new Set(
  `tell explain describe give show know find list say says said saying state stated report reports reported reporting reportedly according news coverage article articles
story stories latest recent recently update updates newest current currently today yesterday so far happen happened happens happening going take place occur occurred
summary summarise summarize overview detail details information info about regarding concerning related relation explain thing things anything something everything
people person many much number numbers amount total figure figures count exactly approximately roughly actually really please thanks kind type sort
first last new when where who what why how which whose day date time times week month year place reason cause causes mean means claim claims claimed
media press outlet outlets source sources journalist journalists mention mentions mentioned mentioning discuss discussed discusses cover covers covered
happened make made do done allow allows allowed permit permits permitted able true false really next get got want wanted compare comparison difference differ between across since until before after during
dime cuéntame cuenta explica noticias últimas último según dice dijo dicen pasó pasa ocurrió sucedió sobre acerca cuántos cuántas cuánto cuándo dónde quién qué cómo
resumen artículo artículos cobertura informa informó personas hay hubo
dis-moi raconte explique nouvelles dernières selon dit passé arrivé combien quand où qui quoi comment pourquoi résumé article articles personnes est-il
sag erzähl erkläre nachrichten neueste laut sagt sagte passiert geschah wie viele wann wo wer was warum zusammenfassung artikel menschen gibt gab
percentage percent proportion share amount sum long much far often old high large big porcentaje cantidad número cifra pourcentage nombre chiffre prozent anzahl zahl numero
كم عدد متى أين من ماذا لماذا كيف هل أخبرني عن آخر أخبار حسب وفقا قال حدث`
    .split(/\s+/u)
    .map((word) => word.normalize("NFC")),
);

/** Whether a query's word may be missing from the coverage without the question losing its sense. */
export const isHarmless = (word: string): boolean => HARMLESS.has(word.toLowerCase().normalize("NFC"));

/** The words that carry a question; all of them where each is harmless. */
export const carryingTerms = (terms: readonly QueryTerm[]): readonly QueryTerm[] => {
  const carrying = terms.filter(({ word }) => !isHarmless(word));
  return carrying.length > 0 ? carrying : terms;
};
