import { describe, expect, it } from "vitest";
import { findQuotations, type Quoted } from "../../src/text/quotations.ts";
import { areInOrder } from "./spans.ts";

/** As one line: the parts of a split quotation joined by " … ", paragraphs by a space. */
const quotedWords = (text: string, { parts, form }: Quoted): string =>
  parts
    .map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/gu, " "))
    .join(form === "split" ? " … " : " ");

const shown = (text: string): string[] =>
  findQuotations(text)
    .filter((quoted) => !quoted.scare)
    .map((quoted) => quotedWords(text, quoted));

describe("quotations", () => {
  it.each<[string, string, string[]]>([
    ["straight marks", 'The mayor said, "We have lost the bridge."', ["We have lost the bridge."]],
    ["curly marks", "“We have lost the bridge,” the mayor said.", ["We have lost the bridge"]],
    ["a question", '"Where is the ferry?" she asked.', ["Where is the ferry?"]],
    ["British single curly marks", "‘We have lost the bridge,’ the mayor said.", ["We have lost the bridge"]],
    [
      "British single straight marks",
      "'We have lost the bridge', the mayor said.",
      ["We have lost the bridge"],
    ],
    [
      "an apostrophe within single marks",
      "'We don't know what's left of the children's ward,' she said.",
      ["We don't know what's left of the children's ward"],
    ],
    [
      "a plural possessive within single marks",
      "'The workers' demands are clear and we won't yield,' he said.",
      ["The workers' demands are clear and we won't yield"],
    ],
    [
      "a possessive after a fragment in single marks",
      "She called it 'a list of empty promises' and backed the workers' union.",
      ["a list of empty promises"],
    ],
    [
      "apostrophes only",
      "It's the players' union that won't talk; the '90s are over, and 'twas ever so.",
      [],
    ],
    [
      "double marks within single",
      "‘He told me “go home now” and left,’ she said.",
      ["He told me “go home now” and left"],
    ],
    [
      "single marks within double",
      "“He told me ‘go home now’ and left,” she said.",
      ["He told me ‘go home now’ and left"],
    ],
    [
      "German low marks",
      "„Wir haben die Brücke verloren“, sagte der Bürgermeister.",
      ["Wir haben die Brücke verloren"],
    ],
    [
      "low marks closed by a right mark",
      "„Straciliśmy most na zawsze” – powiedział burmistrz.",
      ["Straciliśmy most na zawsze"],
    ],
    ["reversed guillemets", "»Wir haben die Brücke verloren«, sagte sie.", ["Wir haben die Brücke verloren"]],
    [
      "French guillemets with spaces",
      "« Nous avons perdu le pont », a déclaré le maire.",
      ["Nous avons perdu le pont"],
    ],
    ["Spanish guillemets", "«Hemos perdido el puente», dijo el alcalde.", ["Hemos perdido el puente"]],
    [
      "marks within guillemets",
      "«Nos dijo “váyanse ya” y se fue», contó Ana.",
      ["Nos dijo “váyanse ya” y se fue"],
    ],
    [
      "guillemets within guillemets",
      "«Il a dit «partez tout de suite» et voilà», raconte-t-elle.",
      ["Il a dit «partez tout de suite» et voilà"],
    ],
    ["Swedish marks", "”Vi har förlorat bron i dag”, sade borgmästaren.", ["Vi har förlorat bron i dag"]],
    ["Japanese marks", "市長は「橋は失われてしまった」と述べた。", ["橋は失われてしまった"]],
    [
      "nested Japanese marks",
      "彼女は「彼が『すぐに帰れ』と言った」と話した。",
      ["彼が『すぐに帰れ』と言った"],
    ],
    ["Chinese marks", "市长表示：“我们失去了这座大桥。”", ["我们失去了这座大桥。"]],
    ["Arabic with guillemets", "وقال رئيس البلدية: «لقد فقدنا الجسر»", ["لقد فقدنا الجسر"]],
    ["Arabic with straight marks", 'وقال رئيس البلدية "لقد فقدنا الجسر كله".', ["لقد فقدنا الجسر كله"]],
    [
      "a quotation split by its speaker",
      "“If we must,” the mayor said, “we will rebuild it alone.”",
      ["If we must … we will rebuild it alone."],
    ],
    ["a split in straight marks", '"We can," she said on Monday, "and we will."', ["We can … and we will."]],
    [
      "a split with an abbreviation in between",
      "“If we must,” Mr. Ortega told the U.N. council, “we will rebuild it alone.”",
      ["If we must … we will rebuild it alone."],
    ],
    [
      "a split in single marks",
      "‘If we must,’ he said, ‘we will go alone.’",
      ["If we must … we will go alone."],
    ],
    [
      "a new sentence after the speaker: two quotations",
      "“The bridge is gone,” the mayor said. “We will rebuild it.”",
      ["The bridge is gone", "We will rebuild it."],
    ],
    [
      "a quotation over paragraphs, marks reopened",
      "“We lost the bridge in one night.\n\n“We will rebuild it in one year,” the mayor said.",
      ["We lost the bridge in one night. We will rebuild it in one year"],
    ],
    [
      "three paragraphs in straight marks",
      'She said: "One came first.\n\n"Two came next.\n\n"Three came last."\n\nThen she left.',
      ["One came first. Two came next. Three came last."],
    ],
    [
      "guillemets reopened by a closing mark",
      "«Perdimos el puente esa noche.\n\n»Lo haremos de nuevo», dijo la alcaldesa.",
      ["Perdimos el puente esa noche. Lo haremos de nuevo"],
    ],
    ["a mark that is never closed", 'He said "we lost the bridge.\n\nThe river rose again.', []],
    [
      "a slip of a mark does not turn the rest over",
      'The 6" pipe burst. "We saw it go," he said. Nobody was "hurt badly that night" there.',
      ["We saw it go", "hurt badly that night"],
    ],
    ["Spanish dialogue", "—Hemos perdido el puente —dijo el alcalde.", ["Hemos perdido el puente"]],
    [
      "Spanish dialogue carried on",
      "—Hemos perdido el puente —dijo el alcalde—. Lo haremos de nuevo.",
      ["Hemos perdido el puente … Lo haremos de nuevo."],
    ],
    ["a list with dashes", "— One apple and a pear — the fruit of the day", []],
    ["a word held at arm's length", "The so-called “safe” zone and its “day after” plan.", []],
    ["a title", "She wrote “The Old Man of the River” and “Bridges of Sorrow and Joy”.", []],
    ["a single word that is an utterance", "“No,” she said.", ["No"]],
    ["two words that are an utterance", '"Never again!" she shouted.', ["Never again!"]],
    [
      "a fragment of three words",
      "There has been “no real progress” in talks, he said.",
      ["no real progress"],
    ],
    ["old wire marks", "``We have lost the bridge,'' the mayor said.", ["We have lost the bridge"]],
    ["a quotation in brackets", "(“We lost it all,” he said.)", ["We lost it all"]],
    ["a dash before the mark", "He said it again—“we lost it all”—and left.", ["we lost it all"]],
    ["feet and inches", "The door is 6' 2\" high and 3' wide, 5' 1\" deep.", []],
    ["marks that stand free", 'HE SAID " WE HAVE LOST IT ALL . " MANY LEFT', ["WE HAVE LOST IT ALL ."]],
  ])("%s", (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it("points at the words: every part is a slice of the text and lies within the whole", () => {
    const text = "A. “If we must,” she said, “we go.”\n\n‘It's the end of it,’ he said. «Se acabó todo ya.»";
    for (const quoted of findQuotations(text)) {
      for (const part of quoted.parts) {
        expect(part.start).toBeGreaterThan(quoted.start);
        expect(part.end).toBeLessThan(quoted.end);
        expect(text.slice(part.start, part.end)).not.toMatch(/^\s|\s$/);
      }
    }
  });

  it.each([
    ["straight marks", '"'],
    ["opening marks", "“"],
    ["apostrophes", "'"],
    ["apostrophes and letters", "s' a 'b"],
    ["guillemets", "«"],
    ["dashes", "\n\n—a —dijo "],
    ["paragraphs that never close", '\n\n"he said '],
    ["closing marks", "” "],
    ["split quotations", '"a," he said, '],
    ["corner marks", "「"],
    ["spaces", " "],
  ])(
    "a megabyte of %s is read to its end",
    (_, piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(areInOrder(findQuotations(text), text.length)).toBe(true);
    },
    60_000,
  );
});
