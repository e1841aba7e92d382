/** English words that reports and readers use for one another, and verbs whose forms no stemmer joins. */
import { stemsOf } from "./words.ts";

const GROUPS = `die died dead death deaths killed kill kills fatalities fatality toll
injured wounded hurt injuries injury
ferry ship boat vessel
crash crashed collide collided collision struck hit hits
sink sank sunk
rescued rescue saved survivors survived
arrested arrest detained detain custody
talks negotiations negotiate
ceasefire truce armistice cease-fire
hostages captives hostage captive
abducted kidnapped seized
attack assault raid offensive
children kids minors
visit trip travel travelled traveled
cost price costs
resign resigned quit
cause reason caused
meet met meeting meetings
begin began begun start started open opened launch launched
seek sought
fall fell fallen
rise rose risen
find found
take took taken
give gave given
go went gone
break broke broken
win won
lose lost
hold held
leave left
speak spoke spoken
shoot shot
buy bought
sell sold
build built
flee fled
steal stole stolen
write wrote written
know knew known
see saw seen
send sent
pay paid payment payments
teach taught
choose chose chosen
grow grew grown
freeze froze frozen
lead led
elect elected election
jobs layoffs
employ employed employs employees worked workers
admit admitted accept accepted concede conceded acknowledge acknowledged
fire blaze
quake earthquake
flood flooding floods
firm company operator
commence commenced started began
purchase purchased bought
assist assisted help helped aid
require required need needed
approximately roughly around nearly
large big huge
small little
obtain obtained got received
show showed demonstrate demonstrated
tell told inform informed
end ended finish finished conclude concluded
stop stopped halt halted
ask asked urge urged request requested call called
use used utilise utilised
people residents persons inhabitants
home homes house houses
job work
road street
police officers
doctor doctors physicians
child children
also additionally
additional more further extra
important key major significant
continue continued go
reach reached arrive arrived
allow allowed permit permitted let
depart departed left
return returned back
declare declared announced
present current
prior previous earlier
entire whole
vow vowed pledge pledged promise promised
probe investigation inquiry
percent cent`;

const groups = new Map<string, number>();
GROUPS.split("\n").forEach((line, index) => {
  for (const stem of stemsOf(line)) if (!groups.has(stem)) groups.set(stem, index);
});

/** The number of the group that a stem belongs to, or undefined. */
export const groupOf = (stem: string): number | undefined => groups.get(stem);

const words = GROUPS.split("\n").map((line) => line.split(" "));

/** The words of a group as printed. */
export const wordsOfGroup = (group: number): readonly string[] => words[group] ?? [];
