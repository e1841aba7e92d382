/**
 * Opposite ends that news puts in several words, for sentences that are known to be on one matter: there "awake" answers
 * "asleep", though neither is the other's opposite in every text. English; one opposition a line, its ends parted by "|".
 */
const ENDS = `
asleep, dozing, slept, nodded off | awake, wide awake, alert
deliberate, deliberately, on purpose, intentional, intentionally, arson, sabotage, foul play | accident, accidental, accidentally, by mistake, unintentional, mishap
drunk, intoxicated, under the influence, over the limit, failed a breath test, failed an alcohol test | sober, passed a breath test, passed an alcohol test, had not been drinking, no alcohol
wept, cried, sobbed, in tears, tearful, broke down, blubbed, blubbering | no tears, showed no emotion, without emotion, emotionless, impassive, stony-faced, unmoved, dry-eyed, smiled, composed
silence, silent, silently, quietly | booed, jeered, shouted, chanted, whistled, roared
consensual, consented, mutual, with her consent, willing, willingly, voluntarily, of her own free will, of his own free will | without consent, without her consent, did not consent, against her will, against his will, non-consensual, forced, coerced, under duress
suicide, took his own life, took her own life, killed himself, killed herself | murder, murdered, homicide, was killed by
alone, single-handed, lone, a single shooter, a single gunman, single attacker | accomplice, accomplices, two shooters, two gunmen, several attackers, others were involved, not alone
entire, entirely, in full, all of it, completely, wholly | partial, partially, partly, only part, in part
within reach, close to a deal, close to an agreement, on the verge, making progress, progress was made | far apart, no closer, deadlock, deadlocked, stalemate, no progress, long way off
genuine, authentic, real | fake, forged, hoax, staged, fabricated, doctored
peaceful, peacefully, without incident, orderly | violent, clashes, riot, tear gas, scuffles
armed, had a gun, had a knife, carrying a weapon | unarmed, no weapon
intact, unharmed, undamaged, unscathed, held firm, held, still standing, survived | damaged, suffered, collapsed, washed away, destroyed, cracked, wrecked, burned down
on time, ahead of schedule, as planned | late, delayed, behind schedule
guilty, to blame, at fault, responsible | innocent, blameless, not to blame, not responsible, cleared
effective, works well | ineffective, useless, does not work, no effect
legal, lawful, within the law | illegal, unlawful, against the law, breach of the law
remorse, apologised, apologized, sorry | no remorse, unrepentant, no regrets, stood by
stood by his, stood by her, stood by its, stood by the, defended his, defended her, defended the | admitted, was wrong, regretted, made a mistake, backed down
stopped at once, stopped immediately, halted at once, cut short | went on, carried on, played on, continued, kept playing, kept going, more minutes, minutes more
welcomed, hailed, praised | condemned, criticised, criticized, denounced, slammed
wanted to go, really wanted, keen to, eager to, volunteered | terrified, reluctant, did not want, didn't want, pressured
left the country, fled, abroad, left for | never left, still in the country, in the country all along
`;

const escaped = (words: string): string => words.trim().replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** The two ends of each opposition, as patterns; each is global. */
export const ENDS_IN_WORDS: readonly (readonly [RegExp, RegExp])[] = ENDS.trim()
  .split("\n")
  .map((line) => {
    const [one = "", other = ""] = line.split("|").map((end) => end.split(",").map(escaped).join("|"));
    const pattern = (words: string): RegExp => new RegExp(`(?<![\\p{L}’'-])(?:${words})(?![\\p{L}-])`, "giu");
    return [pattern(one), pattern(other)] as const;
  });
