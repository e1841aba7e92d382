import { describe, expect, it } from "vitest";
import { figuresOfSentence } from "../../src/analysis/figures.ts";

const read = (sentence: string) =>
  figuresOfSentence(sentence, null, "es").map(({ mention, printedMeasure, attributedTo }) => [
    mention.printed,
    printedMeasure,
    attributedTo,
  ]);

describe("figures of Spanish reports", () => {
  it("name who gives them whole, and not whom they told", () => {
    expect(read("Las autoridades municipales confirmaron además la cifra de 13 fallecidos.")).toEqual([
      ["13", "fallecidos", "autoridades municipales"],
    ]);
    expect(
      read(
        "Entre las trece víctimas hay marrones, señaló a los periodistas el delegado del Gobierno en Marrón, Ana Gil.",
      )[0]?.[2],
    ).toBe("delegado del Gobierno en Marrón");
    expect(read("Hay 13 muertos, dijo a EFE un portavoz.")[0]?.[2]).toBe("portavoz");
  });

  it("hold no clock times, and say no place for who did it", () => {
    expect(read("El puerto cerró a las 18.50 y el bote volcó a las 23.15 horas.")).toEqual([]);
    expect(read("En la discoteca murieron 13 personas.")).toEqual([["13", "personas murieron", null]]);
  });
});
