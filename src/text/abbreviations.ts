/** Abbreviations and sentence openers that decide whether a full stop ends a sentence. Folded to lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Stand before a name: never the end of a sentence where a capital or a digit follows. */
export const TITLES = list(`
  mr mrs ms mx dr drs prof sen sens rep reps gov govs gen lt col capt sgt maj adm cmdr cpl pvt rev hon pres supt
  insp det amb atty messrs mme mmes mlle mm sra srta sres dra dña gral cnel lic ing exmo sig dott avv dhr mevr
  hr fr herrn brig rabbi mgr vice ven ald cllr dep asst undersec ft mt vs v cf viz ca al ggf vgl bzw z.b d.h e.g i.e u.a o.ä
  см им ул проф акад тов
`);

/** Those titles that are written small as well; the rest need a capital, or "sales rep." would swallow the next sentence. */
export const SMALL_TITLES = list(
  `mr mrs ms dr prof sr sra srta dra vs v cf viz ca al ggf vgl bzw z.b d.h e.g i.e u.a o.ä см им ул`,
);

/** Stand before a number; before anything else they are ordinary words. */
export const BEFORE_NUMBERS = list(
  `no nos nr núm num nº p pp pg pág págs art arts fig figs vol vols ch sec op n no. par abs bd kap lot rs п стр ст гл rte hwy`,
);

/** Months and weekdays cut short, written with a capital. */
export const CALENDAR = list(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ene abr ago dic janv févr avr juil déc okt dez mrz gen mag giu lug ott янв фев апр авг сен окт ноя дек
`);

/** May end a sentence or not: they do where a word follows that usually opens one. */
export const AMBIGUOUS = list(`
  inc corp ltd co cos llc bros plc jr sr esq st ste ave blvd rd hwy dept univ assn govt est approx etc ext ed eds
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex
  va vt wash wis wyo ont que alta sask
  mio mrd str geb gest evtl inkl sog usw bzgl av avda ud uds vd tel r.i.p s.a s.l s.p.a gmbh
  г гг тыс млн млрд руб долл т.д т.п т.е
`);

/** The ambiguous ones that are ordinary words when written small. */
export const AMBIGUOUS_CAPITAL_ONLY = list(
  `ill ind mass miss ore pa la co del wash mo ga va ala conn est ed que tex penn ext`,
);

/** Words that, with a capital, usually open a sentence. */
export const OPENERS = list(`
  the a an this that these those there here he she it they we i you his her its their our my your who what when where why
  how in on at by for from with without after before during since until while as if although though because but and or so
  yet nor however meanwhile still also then now such some many most several few all both each every no not one two three
  according earlier later last next only more other another under over about between among despite even just once
  police officials authorities witnesses analysts critics experts residents shares none nothing today yesterday
  is are was were has have had do does did will would can could may might should let
`);

/** Openers of other languages; not asked after an initial, where "John D. La Rosa" is a name. */
export const FOREIGN_OPENERS = list(`
  el la los las un una unos unas en pero según por para con sin este esta estos estas ese esa aunque cuando como tras desde
  le les une des il elle ils elles mais dans selon ce cette ces cet pour sur avec sans après depuis lors au aux nous on
  der die das ein eine er sie es im am aber auch nach bei mit für von wir ich doch zudem dabei damit laut wegen seit
  il lo gli uno ma secondo nel nella dopo o os as um uma mas segundo no na em ao het een de maar hij zij
  он она оно они это в на но по и как после
`);

/** Verbs that carry on a sentence after a closing quote: “Why now?” Ms. Roe asked. */
export const SPEECH_VERBS = list(`
  said says asked asks told added adds wrote writes replied replies tweeted posted shouted cried answered exclaimed
  continued insisted warned wondered quipped joked urged declared demanded preguntó dijo afirmó a demandé déclaré fragte sagte
`);

/** After "7 a.m." these carry on the sentence. */
export const AFTER_HOUR = list(`
  monday tuesday wednesday thursday friday saturday sunday eastern central pacific mountain gmt utc et est edt cet cest bst
  pt pst pdt ct cst jst ist january february march april may june july august september october november december local
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun beijing moscow
`);

/** Months that follow an ordinal day written "3." in German, Danish, Czech and others, and words like "19. Jahrhundert". */
export const AFTER_ORDINAL_DAY = list(`
  januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert weltkrieg
  januari februari marts maj december ledna února března dubna května června července srpna září října listopadu prosince
  tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta
  joulukuuta siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
`);
