/** English forms that no suffix rule leads back to their verb or noun: "sank" to "sink", "women" to "woman". */

/**
 * Pairs "form=base". Left out are forms that are as often words of their own: "left", "led", "found", "felt", "saw",
 * "lay", "bound", "wound".
 */
const PAIRS = `
arose=arise arisen=arise awoke=awake beaten=beat began=begin begun=begin bitten=bite blew=blow blown=blow bled=bleed
bred=breed broke=break broken=break brought=bring built=build burnt=burn bought=buy caught=catch chose=choose
chosen=choose clung=cling crept=creep dealt=deal dug=dig drank=drink drunk=drink drew=draw drawn=draw drove=drive
driven=drive ate=eat eaten=eat fed=feed fell=fall fallen=fall fled=flee flew=fly flown=fly forbade=forbid
forbidden=forbid forgot=forget forgotten=forget forgave=forgive forgiven=forgive fought=fight froze=freeze
frozen=freeze grew=grow grown=grow heard=hear held=hold hid=hide hidden=hide hung=hang lent=lend lost=lose met=meet
mistook=mistake mistaken=mistake overcame=overcome overthrew=overthrow overthrown=overthrow oversaw=oversee
overseen=oversee paid=pay ran=run rang=ring rebuilt=rebuild rode=ride ridden=ride rose=rise risen=rise sang=sing
sung=sing sank=sink sunk=sink sunken=sink shook=shake shaken=shake shot=shoot shrank=shrink shrunk=shrink slain=slay
slew=slay slept=sleep slid=slide sold=sell sought=seek spent=spend spoke=speak spoken=speak sprang=spring
sprung=spring stole=steal stolen=steal stood=stand strove=strive struck=strike stricken=strike stuck=stick sued=sue
swam=swim swept=sweep swore=swear sworn=swear taught=teach thought=think threw=throw thrown=throw told=tell tore=tear
torn=tear wept=weep undertook=undertake undertaken=undertake understood=understand underwent=undergo upheld=uphold
withdrew=withdraw withdrawn=withdraw withheld=withhold withstood=withstand woke=wake woken=wake won=win wore=wear
worn=wear wrote=write written=write
children=child feet=foot men=man policemen=policeman policewomen=policewoman servicemen=serviceman
servicewomen=servicewoman gunmen=gunman fishermen=fisherman firemen=fireman spokesmen=spokesman
spokeswomen=spokeswoman congressmen=congressman congresswomen=congresswoman teeth=tooth women=woman wives=wife
knives=knife thieves=thief halves=half crises=crisis
`;

/** Bases by their irregular forms. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [form = "", base = ""] = pair.split("=");
      return [form, base];
    }),
);

/** The base of an irregular English form, or the word itself. */
export const regularForm = (word: string): string => irregularForms.get(word) ?? word;
