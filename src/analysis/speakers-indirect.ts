/** Who is heard in indirect speech without a name: "A spokesman for the ministry said it would stay out of the matter." */
import { findVerbs, subjectLeft } from "./quotes-verbs.ts";
import { readSpeakerPhrase } from "./speakers-phrases.ts";
import type { SpeakerPhrase } from "./speakers-phrases.ts";

/** Languages in which a verb of saying follows its subject in indirect speech. */
const LANGUAGES = ["en", "es", "fr", "de"];

/** "Asked about it, the office said": the first verb may have no subject. */
const MOST_VERBS = 3;

/** What does the saying in a sentence of narration, where that is a description and no name or pronoun; else null. */
export const indirectSpeaker = (sentence: string): SpeakerPhrase | null => {
  for (const language of LANGUAGES) {
    const subject = findVerbs(sentence, language)
      .slice(0, MOST_VERBS)
      .map(({ start }) => subjectLeft(sentence, start))
      .find((found) => found !== null);
    const phrase = subject ? readSpeakerPhrase(subject.text) : null;
    if (phrase?.kind === "description") return phrase;
  }
  return null;
};
