/** Words that commonly open a sentence without being names, in the languages that write them with a capital there. */

const ENGLISH = `a about above according across after afterwards again against ahead all almost along already also although always amid among an
and another any anyone anything are around as aside at back because before behind being below beneath beside besides best better between beyond both
but by can cannot could critics currently dear despite did do does done down during each earlier eight eighth eighteen either eleven else elsewhere
enough even eventually ever every everyone everything except far few fewer fifteen fifth fifty finally first five following for former fortunately
forty four fourteen fourth from further furthermore given had half has have having he hence her here hers herself him himself his how however hundreds
i if in including indeed inside instead into is isn't it its itself just last late lately later least less let like likewise local long look many
may maybe me meanwhile might million millions mine more moreover most much must my near nearby nearly neither never nevertheless new next nine
nineteen ninety ninth no nobody none nonetheless nor not nothing now nowhere of off often old on once one only onto or other others otherwise our ours
out outside over overall overnight own past per perhaps please previously quite rather recent recently regardless roughly same second separately
seven seventeen seventh seventy several shall she should shortly similar similarly since six sixteen sixth sixty so some somebody someone something
sometimes soon speaking still subsequently such suddenly ten tens tenth than that the their theirs them themselves then there thereafter therefore these
they third thirteen thirty this those though thousands three through throughout thus to today together tomorrow tonight too top toward towards twelve twenty
two under unless unlike until up upon us usually very was we well were what whatever when whenever where whereas whether which while who whoever whom whose
why will with within without would yes yesterday yet you young your yours zero dozens scores analysts authorities citizens civilians crews
demonstrators detectives diplomats doctors editors emergency employees engineers experts families farmers fighters firefighters fishermen foreign forces government
hospitals inspectors investigators journalists judges lawmakers lawyers leaders local medics military militants ministers negotiators neighbours
neighbors nurses officers officials parents passengers people police policymakers politicians preliminary prosecutors protesters relatives reporters
rescuers researchers residents satellite scientists security soldiers sources spokesman spokesperson spokeswoman students survivors teachers
teams tensions tourists traders troops victims villagers voters witnesses women men children workers aid ferry figures fire flights food health heavy
humanitarian injured opposition rescue schools search senior state transport both asked born built called founded set according left made seen based`;

const SPANISH = `a al algunos algunas ante antes aquel aquella así aún aunque ayer bajo cada casi como con contra cual cuando cuanto cuatro de del desde después
dos durante el él ella ellas ellos en entre era es esa ese eso esta está este esto estos estas fue fueron ha había hace hacia han hasta hay hoy la las le les lo
los luego mañana mientras mucho muchos muy más ni no nos nuestra nuestro o otra otro para pero por porque pues que qué quien quién se sea según ser si sí sin
sobre son su sus también tampoco tan tanto todas todo todos tras tres un una unas uno unos ya yo el autoridades policía testigos familiares vecinos cinco seis siete ocho
nueve diez cientos miles`;

const FRENCH = `à afin ainsi alors après au aucun aujourd'hui aussi autre autres aux avant avec avoir car ce cela celle celui cent ces cet cette ceux chaque chez cinq comme comment
d'abord d'après dans de depuis derrière des deux dès dix donc dont du elle elles en encore enfin ensuite entre est et eux face hier huit ici il ils je jusqu'à l' la là le les leur leurs lors
lorsque lui mais malgré même mille neuf ni nous on onze or ou où outre par parce parmi pendant peu plus plusieurs pour pourquoi pourtant près puis quand quatre que quel quelle quelques
qui quoi sa sans sauf se selon sept ses si sinon six soit son sous sur tandis tous tout toute toutefois toutes trois très un une vers voici voilà vous c'est s'il qu'il n'est`;

const GERMAN = `ab aber alle allein allerdings als also am an andere anders auch auf aus außer außerdem bei beide beim bereits bis bisher da dabei dadurch dafür dagegen daher dahinter damals damit danach
daneben dann daran darauf daraufhin darin darüber darum darunter das dass davon davor dazu dein dem den denn dennoch der deren des deshalb dessen deswegen die dies diese diesem diesen dieser dieses doch dort
drei du durch ein eine einem einen einer eines einige er erst es etwa etwas fast für fünf gegen gegenüber gemeinsam gestern hat hatte heute hier hinter ich ihr ihre im immer in indem inzwischen ist ja jede jeder jedoch
jetzt kaum kein keine laut man manche mehr mehrere mein mindestens mit morgen nach nachdem neben nicht nichts noch nun nur ob obwohl oder ohne rund schon sechs sei seit seitdem sich sie sind so sobald sogar
solche sollte sondern sowohl statt trotz trotzdem über um und uns unser unter viele vier vom von vor während war waren warum was weder wegen weil weiter weitere wenn wer werden wie wieder wir wird wo
wurde wurden zehn zu zudem zuerst zuletzt zum zunächst zur zwar zwei zwischen zwölf`;

const PORTUGUESE_ITALIAN_DUTCH = `após até com como da das depois do dos e ela elas ele eles em enquanto foi já mais mas na nas não no nos os as para pela pelo por quando segundo sem também um uma
ai alla allo anche ancora che chi ci con così dal dalla dei del della delle di dopo dove due era fino gli ha hanno ieri il intanto io la le lo loro ma mentre nel nella non ogni oggi per perché poi prima quando
quattro questa questo secondo sei si sono su sulla tra tre un una uno aan al als bij daar dat de deze die dit door een er haar het hij hoe ik in is maar met na naar niet nog of om ook op over te toen tot uit van
volgens voor wat wie zij zo`;

const OPENERS = new Set(
  [ENGLISH, SPANISH, FRENCH, GERMAN, PORTUGUESE_ITALIAN_DUTCH].flatMap((list) => list.split(/\s+/u)),
);

/** Whether a word in lower case is one that commonly opens a sentence ("the", "officials", "según") rather than a name. */
export const isCommonOpener = (word: string): boolean =>
  OPENERS.has(word) ||
  OPENERS.has(word.replaceAll("’", "'")) ||
  /^\p{L}{2,}(?:ing|edly|ly|tion|tions|ment|ments|ness)$/u.test(word);
