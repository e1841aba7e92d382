/** Given names that are nearly always of one gender, in the languages that the news is full of. A hint, no more. */
import type { Gender } from "./speakers-words.ts";

const listed = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

const FEMALE_NAMES = listed(`
  aaliyah adaeze ahed aisha akiko alexandra alice amanda amber amina aminata amy ana ananya andrea angela
  angelica angelina anjali anna annalena anne annette annie antonia aparna asma asmaa astrid audrey ayesha
  barbara beata beatrice beatriz becky bella bernadette beth bethany bettina betty bianca birgit blanca brenda
  bridget brigitte brittany busisiwe caitlin camille carla carly carmela carmen carol carole caroline carrie
  cassandra catalina catherine cathy cecilia celia chantal charlene charlotte cheryl chiara chimamanda chitra
  chloe christiane christina christine christy cindy claire clara clare claudia claudine colette colleen
  constance corinne cristina cynthia daisy daniela danielle debbie deborah debra deepa deepika delphine denise
  diana diane dina divya dolores donna dorothy edith eileen elaine eleanor elena eleni elisa elisabeth elise
  eliza elizabeth ella ellen elsa emilie emily emma erica erika esther eugenie eva eve evelyn farah fatima
  fatou fernanda fiona folake frances francesca franziska frida funmilayo gabriela gabrielle gail gemma
  geraldine gertrude gina giorgia gisela giulia gladys gloria grace greta gretchen gwen hafsa hanna hannah
  harriet haruko heather heidi helen helena helene helga henrietta hilary hilda hillary holly hye-jin ida ilse
  imelda imogen indira ines inga ingeborg ingrid irene irina iris irma isabel isabella isabelle ivana jacinda
  jacqueline jana jane janet janice janine jasmine jaya jeanette jeanne jenna jennifer jenny jessica jessie
  jill joan joanna joanne jocelyn jodie josephine joyce juanita judith judy julia juliana julie juliet juliette
  justine kamala karen karin karina katarina kate katherine kathleen kathryn kathy katie katja katrin katrina
  kavita kayla keiko khadija kiersten kimberly kirsten kristen kristin kristina lakshmi lara latifa laura
  lauren layla leah leila lena leonor lidia lillian lily linda lindiwe lindsay lindsey lisa liz lois loretta
  lorraine louisa louise lucia lucie lucille lucy luisa lydia lynne mabel madeleine maggie malala mamata manal
  mandy manuela marcela marcia margaret margarita margot maria mariam mariana marianne marie marina marine
  marisa marjorie marlene marta martha mary maryam matilda maureen maya meera megan meghan mehbooba melanie
  melinda melissa mercedes meredith mette mia michaela michelle michiko mila mildred milena mindy miranda
  miriam moira molly monica monika mounia myra nadia nadine naledi nancy nandini naoko naomi natalia natalie
  natasha nathalie neha nelly ngozi nicola nina nirmala nkosazana noelle nomvula noor nora noriko norma octavia
  odette odile olga olivia olympia oprah padma paige pamela patricia patty paula pauline payal peggy penelope
  petra phoebe phyllis pilar polly pooja pratibha priscilla priti priya priyanka rachael rachel radha rania
  raquel rashida rashmi rebecca reem regina reiko renata renate renee rhonda rita roberta rosa rosalie rosalind
  rosemary rosie roxana roxanne ruby rukhsana ruta ruth sabine sabrina sachiko sadia safiya sally samantha
  samira sana sandra sandrine sangeeta sanna sara sarah sarai saskia selma shabana shaima sharon sheila shelley
  shelly sheryl shilpa shirley sigrid silvia simone smriti sofia sonali sonia sonja sonya sophie stacey stacy
  stella stephanie sue sunita susan susana susanna susanne sushma suzanne svetlana swati sybil sylvia sylvie
  tahira tamara tammy tanya tara tatiana teresa terri tessa thandi thelma theodora theresa tiffany tina toni
  tracey ulrike uma ursula usha valentina valeria valérie vandana vanessa vera veronica veronika vicki vicky
  victoria violet vivian viviane wanda wangari wendy whitney wilma winifred winnie xiaoling yasmin yasmine
  yelena yoko yolanda yuko yulia yumi yuriko yvette yvonne zahra zainab zara zeinab zoe zuzana
`);

const MALE_NAMES = listed(`
  aaron abdel abdul abdulaziz abdullah abdulrahman abel absalom abubakar adam adel adolf adrian ahmad ahmed
  aidan akinwumi akira alain alan alastair albert alberto aldo alec alejandro aleksandar aleksander aleksandr
  alessandro alessio alexander alexandre alexandros alexei alfonso alfred ali alistair allan allen alonso
  alvaro amadou amir amit amr anas anatoly anders andre andreas andrei andrej andrew andrey andrzej andrés andy
  angelo angus anil anthony antoine anton antonio antonis antony arjun armando arnaud arnold arthur arturo
  arvind asad ashok asif atul augusto axel ayman aziz babak babar barack barry bart bashar basil bastian ben
  benjamin benny bernard bernardo bernd bert bertrand bill billy björn blaise bob bogdan bola boris boyd brad
  bradley brandon brendan brent brett brian bruce bruno bryan bryce byron calvin cameron carl carlo carlos
  carlton cedric cesar charles charlie chester chinedu chris christian christopher chuck clarence clark claude
  claudio clement clifford clint clive cody colin colm conor conrad cory craig curt curtis cyril damian damien
  dan daniel dario darrell darren dave david deepak denis dennis derek derrick desmond devin diego dieter
  dietmar dilip dimitri dimitris dirk dmitri dmitry dominic dominik don donald donovan doug douglas duane
  duncan dustin dwayne dwight dylan ed eddie edgar edmund eduardo edward edwin egon ehud eli elias elijah
  elliott elmer emeka emil emile emilio emmanuel emmett enrico enrique enzo eoin eric erich erik ernest ernesto
  ernst erwin esteban etienne eugene evan evgeny fabian fabien fabio fabrice faisal farid farouk federico
  felipe felix femi ferdinand fergus fernando floyd francesco francis francisco franco frank frans franz
  françois fred freddie frederic frederick friedrich fritz gabriel gareth garry gary gavin gene geoff geoffrey
  georg george georges georgy gerald gerard gerhard gerry giancarlo gianni gilbert gilles gino giovanni
  giuseppe glen glenn godfrey gonzalo goodluck goran gordon gottfried graeme graham greg gregor gregory guido
  guillaume guillermo gunter gunther gustavo guy gérald günter günther hadi hamid hamza hank hans harald hari
  harold haroon harry harvey hassan hector heinz helmut hendrik henri henrik henry herbert heriberto herman
  hermann hernan hideo hiroshi hisham horst howard hubert hugo humberto hussain hussein ian ibrahim ignacio
  igor ikechukwu ilya imran isaac ismail ivan jaap jack jacob jacques jae-in jaime jair jake jakob jakub jalal
  jamal james jan jared jarosław jason javed javier jay jean jean-claude jean-luc jean-marc jean-marie
  jean-michel jean-pierre jean-yves jeff jeffery jeffrey jens jeremy jerome jerry jesse jesus jesús jim jimmy
  jiri jiří joachim joao joaquín jochen joe joel joerg johan johann johannes john johnny jomo jon jonah jonas
  jonathan jonathon jordi jorge jose josef josep joseph josh joshua josé joão juan juha julian julien julio
  julius justin jürg jürgen kamal karim karl karol karsten kaspar kazuo keiji keir keith keld ken kendall
  kenichi kenji kenneth kevin khaled khalid kieran kiran kirill kirk klaas klaus kobe kofi konrad konstantin
  kris krzysztof kumar kurt kwame kyle larry lars laurent lawrence leif leo leon leonard leonardo leonid leroy
  lester levi lewis liam lionel lloyd lorenzo lothar lou louie louis luca lucas lucien ludwig luigi luis luke
  lula lutz maciej magnus mahesh mahmoud mahmud makoto malcolm malik manfred mansour manuel marc marcel marcelo
  marcin marco marcos marcus mariano mario marius mark markku markus marlon marshall martin marvin marwan
  masato masoud massimo mateo mateusz mathias mathieu matt matteo matthew matthias matti maurice mauricio mauro
  max maxim maxime maximilian melvin mesut micah michael michal michel mick mickey miguel mike mikhail milos
  miroslav mitch mitchell mohamad mohamed mohammad mohammed mohan mohsen mordechai moritz morris moshe moussa
  muhammad muhammadu mustafa nadav naftali naguib nana naoto narendra nasser nathan nathaniel nayib ned neil
  neville nicholas nick nicolas nicolás niels nigel nikita nikola nikolai nikolaos nikolas nils nitin noah
  noboru noel norbert norman nuno obinna octavio olaf oleg oleksandr oliver olivier olusegun oluwaseun omar
  oscar otis otto owen pablo paolo pascal patrice patrick paul pavel pavlo pawel pedro pete peter petr petro
  phil philip philipp philippe phillip piero pierre pieter pietro piotr prakash pramod quentin rafael rafiq
  rahul raj rajendra rajesh rajiv rakesh ralf ralph ramesh ramon ramón randall randy rashid raul ravi ray
  raymond raúl recep reginald reinhard reinhold rené ricardo riccardo richard richie rick rishi rob robbie
  robert roberto rocco rod roderick rodney rodolfo rodrigo roger roland rolf roman ron ronald ronan ronnie ross
  rowan roy ruben rudolf rudy rupert russ russell rustam ryan saad sadiq saeed salah saleh salim salman
  salvador salvatore sam sami samir samuel samy sandeep sanjay satoshi saul scott sean sebastian segun selim
  serge sergei sergey sergio seth seyed shane shaun shawn shigeru shimon shinzo sid sidiki sidney siegfried
  silvester silvio simon sipho stan stanislav stanley stefan stefano stephen steve steven stewart stuart
  stéphane subrahmanyam sudhir suleiman sunil suresh sven sverre syed sylvain sylvester sébastien tadeusz
  takashi takeshi tarek tariq taro tayyip ted tendai terence terrence terry thabo themba theo theodore thierry
  thomas thorsten tiago tim timothy tobias toby todd tom tomas tomasz tommy tomáš tony torsten toshiro travis
  trent trevor tristan troy tyler tyrone udo uhuru ulf ulrich umar umberto uwe vaclav valentin valery vance
  vasily vernon vicente victor vijay vikram viktor ville vince vincent vinod virgil vitaly vito vivek vladimir
  vladislav volker volodymyr václav wade wael waleed wallace walter warren wayne wendell werner wes wesley
  wilbur wilfried wilhelm willem william willy wilson winston wojciech wole wolfgang xavier xi yahya yair
  yannick yaser yasser yasuhiro yaw yemi yevgeny yiannis yitzhak yoav yoshi yoshihide youssef yukio yuri yusef
  yusuf yves zachary zhivko zoltan zygmunt
`);

/** The gender that a given name hints at, or null. */
export const genderOfGivenName = (name: string): Gender | null => {
  const folded = name.toLowerCase();
  if (FEMALE_NAMES.has(folded)) return "female";
  return MALE_NAMES.has(folded) ? "male" : null;
};
