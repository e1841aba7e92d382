import { describe, expect, it } from "vitest";
import { listSpeakers, matchesSpeaker } from "../../src/analysis/speakers.ts";
import { articleOf } from "./article.ts";

describe("whom somebody means", () => {
  it.each([
    ["Antony J. Blinken", "Blinken"],
    ["Antony J. Blinken", "Antony Blinken"],
    ["Antony J. Blinken", "Secretary Blinken"],
    ["Antony Blinken", "Mr. Blinken"],
    ["Antony Blinken", "secretary of state antony blinken"],
    ["Blinken", "Antony J. Blinken"],
    ["José Muñoz", "jose munoz"],
    ["Ursula von der Leyen", "von der Leyen"],
    ["Ursula von der Leyen", "Leyen"],
    ["Ursula von der Leyen", "von der leyen"],
    ["Nora Williams", "williams"],
    ["Nora Williams", "mrs nora williams"],
    ["two Israeli officials", "Israeli officials"],
    ["an Israeli official", "Israeli officials"],
    ["harbour ministry", "the harbour ministry"],
    ["J. R. Falk", "Falk"],
    ["the mayor’s critics", "critics"],
    ["the mayor’s office", "mayor"],
    ["the mayor of the town", "mayor"],
  ])("%s answers to %s", (speaker, typed) => expect(matchesSpeaker(speaker, typed)).toBe(true));

  it.each([
    ["Ana Ortega", "Luis Ortega"],
    ["Ana Ortega", "Ana"],
    ["Nora Williams", "ana williams"],
    ["Antony Blinken", "Benjamin Netanyahu"],
    ["Antony Blinken’s office", "Blinken"],
    ["two Israeli officials", "Egyptian officials"],
    ["the mayor’s critics", "mayor"],
    ["mayor's critics", "the mayor"],
    ["a critic of the mayor", "the mayor"],
    ["the victims’ families", "victims"],
    ["Ana Ortega", ""],
    ["Ana Ortega", "..."],
  ])("%s does not answer to %j", (speaker, typed) => expect(matchesSpeaker(speaker, typed)).toBe(false));
});

describe("the speakers of a collection", () => {
  it("folds the forms of a name and counts utterances", () => {
    const one = articleOf("“We lost the bridge,” Ana B. Ortega said. “We will rebuild it,” she added.", {
      id: "one",
    });
    const two = articleOf(
      "“If we must,” Ortega said, “we will do it alone.”\n\n“Nobody knows more,” said a witness.",
      { id: "two" },
    );
    const three = articleOf("“It was old and rotten,” said Ana Ortega.", { id: "three" });
    expect(listSpeakers([one, two, three])).toEqual([
      { speaker: "Ana B. Ortega", quotes: 4 },
      { speaker: "a witness", quotes: 1 },
    ]);
  });

  it("gives a surname that two people bear to neither", () => {
    const texts = [
      "“We lost it all,” Ana Ortega said.",
      "“We lost it too,” Luis Ortega said.",
      "“They lost it,” Ortega said.",
    ];
    expect(
      listSpeakers(texts.map((text, index) => articleOf(text, { id: `a${index}` }))).map(
        ({ speaker }) => speaker,
      ),
    ).toEqual(["Ana Ortega", "Luis Ortega", "Ortega"]);
  });

  it("lets no ship speak", () => {
    const article = articleOf(
      "Helicopters from the USS Harlow Reed, a carrier with a crew of 4,000, have landed.\n\nThe interior minister, Olan Venn, says that town halls are gone. “The council has ceased to exist,” he told me.",
    );
    expect(listSpeakers([article]).map(({ speaker }) => speaker)).toEqual(["Olan Venn"]);
  });

  it("leaves out what nobody is named for", () => {
    expect(listSpeakers([articleOf("Rain fell. “This will be remembered.” It fell on.")])).toEqual([]);
  });
});
