/** Whom reports in several languages name for a number. */
import { describe, expect, it } from "vitest";
import { figuresOfSentence } from "../../src/analysis/figures.ts";

const CASES: readonly (readonly [language: string, sentence: string, source: string | null])[] = [
  ["fr", "Selon la police, 40 personnes ont été blessées.", "police"],
  ["fr", "Au moins 40 personnes ont été blessées, selon le préfet de l'Orne.", "préfet de l'Orne"],
  ["fr", "D'après le ministère de la Santé, 12 patients sont morts.", "ministère de la Santé"],
  ["fr", "Le parquet a indiqué que 12 personnes avaient été placées en garde à vue.", "parquet"],
  ["fr", "Douze personnes ont été interpellées, a indiqué le parquet de Lyon.", "parquet de Lyon"],
  ["fr", "La préfecture a fait savoir que 300 pompiers étaient engagés.", "préfecture"],
  ["fr", "L'incendie a détruit 200 hectares, a fait savoir la préfecture.", "préfecture"],
  ["fr", "Trois suspects sont en fuite, a appris l'AFP de source policière.", "source policière"],
  ["fr", "Le bilan est de 14 morts, a annoncé mardi le ministre de l'Intérieur.", "ministre de l'Intérieur"],
  ["fr", "Les syndicats avancent le chiffre de 20.000 manifestants.", "syndicats"],
  ["fr", "Le groupe va supprimer 400 postes, précise la direction dans un communiqué.", "direction"],
  ["fr", "La mairie estime que 60 logements sont inhabitables.", "mairie"],
  ["fr", "Il y a eu 3 morts, d'après un bilan provisoire des secours.", "bilan provisoire des secours"],
  ["fr", "De source judiciaire, on indique que 4 hommes ont été écroués.", "source judiciaire"],
  ["es", "Según la policía, 40 personas resultaron heridas.", "policía"],
  ["es", "Al menos 40 personas resultaron heridas, según informó la policía.", "policía"],
  ["es", "El ministerio informó de que 12 pacientes han muerto.", "ministerio"],
  ["es", "El alcalde dijo que 300 familias fueron evacuadas.", "alcalde"],
  ["es", "De acuerdo con la fiscalía, el desvío asciende a 4 millones de euros.", "fiscalía"],
  ["es", "Unas 3.000 personas se manifestaron, de acuerdo con los organizadores.", "organizadores"],
  [
    "es",
    "El incendio ha quemado 200 hectáreas, informó este martes la Consejería de Interior.",
    "Consejería de Interior",
  ],
  [
    "es",
    "El balance es de 14 muertos, aseguró a EFE un portavoz de los bomberos.",
    "portavoz de los bomberos",
  ],
  ["es", "Los sindicatos cifran en 20.000 los asistentes.", "sindicatos"],
  [
    "es",
    "La empresa prevé despedir a 400 trabajadores, han indicado fuentes sindicales.",
    "fuentes sindicales",
  ],
  [
    "es",
    "La Guardia Civil ha detenido a 12 personas, ha informado el Ministerio del Interior.",
    "Ministerio del Interior",
  ],
  ["es", "Fuentes policiales señalan que hay 3 heridos.", "Fuentes policiales"],
  ["de", "Laut Polizei wurden 40 Menschen verletzt.", "Polizei"],
  ["de", "Nach Angaben der Polizei wurden 40 Menschen verletzt.", "Polizei"],
  ["de", "40 Menschen wurden nach Polizeiangaben verletzt.", "Polizeiangaben"],
  ["de", "Es gebe 12 Tote, teilte das Innenministerium am Dienstag mit.", "Innenministerium"],
  ["de", "12 Menschen seien gestorben, sagte ein Sprecher der Feuerwehr.", "Sprecher der Feuerwehr"],
  ["de", "Das Ministerium teilte mit, dass 300 Familien in Sicherheit gebracht wurden.", "Ministerium"],
  ["de", "An der Demonstration nahmen 3.000 Menschen teil, so die Polizei.", "Polizei"],
  ["de", "Insgesamt seien 14 Häuser zerstört worden, hieß es aus dem Rathaus.", "Rathaus"],
  ["de", "Die Gewerkschaft spricht von 20.000 Teilnehmern.", "Gewerkschaft"],
  ["de", "Der Konzern streicht 400 Stellen, wie die Zeitung berichtet.", "Zeitung"],
  ["de", "Wie die Staatsanwaltschaft mitteilte, wurden 12 Verdächtige festgenommen.", "Staatsanwaltschaft"],
  ["de", "Der Behörde zufolge sind 60 Wohnungen unbewohnbar.", "Behörde"],
  ["it", "Secondo la polizia, 40 persone sono rimaste ferite.", "polizia"],
  ["it", "Sono 12 i morti, ha reso noto la Protezione civile.", "Protezione civile"],
  ["it", "Il sindaco ha detto che 300 famiglie sono state evacuate.", "sindaco"],
  ["pt", "Segundo a polícia, 40 pessoas ficaram feridas.", "polícia"],
  ["pt", "Há 12 mortos, informou o governo nesta terça-feira.", "governo"],
  ["pt", "De acordo com os bombeiros, 300 famílias foram retiradas.", "bombeiros"],
  ["nl", "Volgens de politie raakten 40 mensen gewond.", "politie"],
  ["nl", "Er zijn 12 doden, meldt de burgemeester.", "burgemeester"],
  ["ar", "وأفادت وزارة الصحة بأن 40 شخصا أصيبوا.", "وزارة الصحة"],
  ["ar", "أصيب 40 شخصا بحسب الشرطة.", "الشرطة"],
  ["ar", "ووفقا للشرطة قتل 12 شخصا.", "الشرطة"],
  ["ar", "قالت الشرطة إن 12 شخصا قتلوا.", "الشرطة"],
  ["ar", "وقال المتحدث باسم الوزارة أحمد سالم إن 300 أسرة نزحت.", "المتحدث باسم الوزارة أحمد سالم"],
  ["ar", "قتل 14 شخصا وفق ما أعلنت السلطات المحلية.", "السلطات المحلية"],
  ["ar", "أعلنت السلطات مقتل 14 شخصا.", "السلطات"],
  ["ar", "وأشارت المنظمة إلى أن 20 ألف شخص فقدوا منازلهم.", "المنظمة"],
  ["ar", "ونقلت وكالة رويترز عن مسؤول أمني قوله إن 5 جنود قتلوا.", "مسؤول أمني"],
  ["fr", "Douze maisons ont brûlé, et on indique que le feu couve.", null],
  ["es", "Hay 12 heridos y que nadie se alarme.", null],
  ["de", "Die 12 Häuser wurden im Jahr 1950 gebaut.", null],
  ["ar", "قتل 12 شخصا في المدينة.", null],
];

const bare = (source: string | null): string | null =>
  source?.toLowerCase().replace(/^(?:l['’]|(?:la|le|el|die|der|das)\s)/u, "") ?? null;

describe("attributions in other languages than English", () => {
  it.each(CASES)("%s: %s", (language, sentence, source) => {
    const found = figuresOfSentence(sentence, null, language).map(({ attributedTo }) => bare(attributedTo));
    expect(new Set(found)).toEqual(new Set([bare(source)]));
  });
});
