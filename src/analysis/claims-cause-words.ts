/** The words by which news says what or who is behind something, in four languages. */

/** Where a cue's cause and effect stand: around it, or both behind it ("blamed Kyiv for the flood"), or the cause in it ("arson is one theory"). */
export type CueKind =
  | "effect-cause"
  | "cause-effect"
  | "blame"
  | "denied"
  | "no-sign"
  | "theory"
  | "unknown"
  | "mutual";

interface Cue {
  readonly kind: CueKind;
  /** Whether the words can hardly mean anything else. */
  readonly plain: boolean;
  readonly pattern: RegExp;
}

const cue = (kind: CueKind, plain: boolean, words: string): Cue => ({
  kind,
  plain,
  pattern: new RegExp(`(?<![\\p{L}’'])(?:${words})(?![\\p{L}])`, "giu"),
});

/** The cues, in the order in which they are looked for. */
export const CAUSE_CUES: readonly Cue[] = [
  cue(
    "unknown",
    true,
    "(?:(?:causes?|reasons?|origins?) (?:\\P{P}{0,60} )?(?:is|are|was|were|remain(?:s|ed)?) (?:still |as yet )?(?:not (?:yet )?(?:known|clear|established|determined)|un(?:known|clear)|(?:under|being) investigat\\p{L}+))|(?:unclear|not (?:immediately |yet |fully |at once )?(?:clear|known)|unknown|too early to say|n['’]t know|not know|cannot say|(?:could|can) not (?:\\p{L}+ )?(?:say|verify|determine)(?: \\p{L}+)?) (?:what|who|why|how)(?: had| has)? (?:\\p{L}+ )?(?:caused?|was behind|is behind|was responsible|is responsible|started|triggered|led to|was to blame|they are|it is)|not (?:settled on|identified|established|found|determined) (?:a|the|any) (?:reason|cause)|se desconocen? las? causas?|(?:ursache|cause) (?:\\P{P}{0,30} )?(?:unklar|inconnue)",
  ),
  cue(
    "mutual",
    true,
    "(?:blam\\w+|accus\\w+) (?:each other|one another)|trad\\w+ (?:blame|accusations)|se (?:acusan|culpan) mutuamente|se rejettent la (?:faute|responsabilité)|(?:beschuldig\\w+|geben) (?:sich )?(?:einander|gegenseitig)",
  ),
  cue(
    "effect-cause",
    true,
    "(?:was|were|is|are|been|being) (?:\\p{L}+ )?(?:caused|triggered|sparked|set off|started|brought on|provoked) by|caused by|blamed on|put down to|attributed to|traced (?:back )?to|(?:was|were|is|are) (?:\\p{L}+ )?(?:the result of|down to|the work of)|result(?:ed|s|ing) from|stem(?:s|med|ming) from|(?:caus|provoc|origin|desat)ad[oa]s? por|se debió a|atribu\\p{L}+ a|(?:provoqué|causé|déclenché)e?s? par|d(?:û|ue)s? (?:à|aux?)|(?:verursacht|ausgelöst) durch|zurückzuführen auf",
  ),
  cue(
    "no-sign",
    true,
    "(?:nothing|no (?:sign|trace|evidence|indication|suggestion)s?)(?: \\p{L}+){0,4} (?:points? to|suggest(?:s|ed|ing)?|of|that)(?=[^.;]{0,30}(?:deliberate|arson|sabotage|crime|criminal|terror|foul play|attack|accident))",
  ),
  cue(
    "theory",
    true,
    "(?:accident(?:al)?|arson|sabotage|deliberate(?: act)?|foul play|terrorism)(?=[^.;]{0,40}(?:theor|hypothes|scenario|line of (?:inquiry|investigation)|favou?red|ruled out|suspected))|piste \\p{L}+|hipótesis d\\p{L}+ \\p{L}+",
  ),
  cue(
    "effect-cause",
    false,
    "because of|(?<!(?:is|are|was|were|be|been) )due to|owing to|linked to|carried out by|(?:hit|struck) by|a causa de|debido a|por culpa de|à cause d[eu]s?|en raison d[eu]s?|wegen|aufgrund",
  ),
  cue(
    "blame",
    true,
    "blam(?:es?|ed|ing)(?! (?:on|for))|accus(?:es?|ed|ing)|point(?:s|ed|ing) (?:the finger |a finger |fingers )?at|(?:put|puts|putting|laid|lays|lay|placed) (?:the )?(?:blame|collapse|responsibility) (?:on|at the door of|squarely on)|h(?:e|o)ld(?:s|ing)? (?!up)(?=\\P{P}{2,30} responsible)|culp(?:ó|a|an|aron) a|acus(?:ó|a|an|aron) a|responsabiliz(?:ó|a|aron) a|achac(?:ó|a|aron)|accus(?:e|ent|é) |imput(?:e|é|ent) à|beschuldigt\\p{L}*|machte?n? (?=\\P{P}{2,40} verantwortlich)|gibt|gab(?= \\P{P}{2,30} die Schuld)",
  ),
  cue(
    "cause-effect",
    true,
    "(?:have |has |had )?(?:most likely |likely |probably |may have |could have |deliberately )?(?:caused|triggered|sparked|(?<!(?:been|was|were) )set off)(?! by)|(?:is|are|was|were) (?:\\p{L}+ )?(?:to blame|at fault|responsible|behind)(?: for)?|claimed responsibility(?: for)?|on (?:its|their) own|by itself|(?:causó|provocó|desató|originó)|reivindicó|a (?:provoqué|causé|déclenché)|a revendiqué|(?:verursachte|löste)",
  ),
  cue(
    "cause-effect",
    false,
    "ble?w up|blown up|blowing up|bombed|shelled|shot down|set fire to|torched|misfired",
  ),
  cue(
    "denied",
    true,
    "(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)) (?:any |all |the |having |being )?(?:responsib\\w+|involvement|blame|behind|caus\\w+|role)|had nothing to do with|n(?:egó|iega|egaron) (?:toda |cualquier |su )?(?:responsabilidad|implicación)|(?:nie|dément|a nié|a démenti) (?:toute )?(?:responsabilité|implication)|(?:bestritt|bestreitet) (?:jede )?(?:verantwortung|beteiligung)",
  ),
];

/** Causes that somebody meant, and those that nobody did. */
export const KINDS: readonly [ReadonlySet<string>, ReadonlySet<string>] = [
  new Set("arson deliber sabotag terror terrorist =attack =blast intent crimin".split(" ")),
  new Set(
    "accid accident fault short-circuit malfunct failur error neglig neglect weather wind lightn mechan electr itself".split(
      " ",
    ),
  ),
];
