/** Function words by language (ISO 639-1), after the Snowball project's lists, with auxiliaries and question words. */
import { ENGLISH } from "./stop-words-english.ts";

/** One list a language, words separated by white space, accents as written. */
export const STOP_WORD_LISTS: Readonly<Record<string, string>> = {
  en: ENGLISH,
  es: `a al algo algunas algunos ante antes aquel aquella aquellas aquellos aquí así aun aún aunque bajo bien cada casi
como cómo con contra cosa cual cuál cuales cualquier cuando cuándo cuanto cuánto cuánta cuántas cuántos de del desde
después dice dicho dijeron dijo donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran es
esa esas ese eso esos esta está están estaba estaban estado estar estas este esto estos fin fue fueron gran ha había
habían haber hace hacer hacia han hasta hay hemos hizo incluso junto la las le les lo los luego más me mediante
menos mi mientras mis misma mismo mucha muchas mucho muchos muy nada ni ningún ninguna no nos nosotros nuestra
nuestro o os otra otras otro otros para parte pero poco por porque por qué pues puede pueden que qué quien quién
quienes se sea según ser si sí sido sin sino sobre sólo solo son su sus también tampoco tan tanto te tendrá tener
tiene tienen toda todas todo todos tras tu tus tuvo un una unas uno unos usted va vez y ya yo`,
  fr: `à afin ai ainsi alors après as au aucun aucune aujourd hui aura aussi autre autres aux avaient avait avant avec
avoir ayant beaucoup bien c ça car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci combien
comme comment contre d dans de déjà depuis des dès devant deux dit doit doivent donc dont du durant elle elles en
encore entre es est et étaient était étant été être eu eux fait faire faut fois font furent fut ici il ils j je jusqu
l la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais malgré me même mêmes mes moi
moins mon n ne ni non nos notre nous on ont ou où par parce parmi pas pendant peu peut peuvent plus plusieurs pour
pourquoi près puis qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera
seront ses si sien soit son sont sous sur t ta tandis tant te tel telle tes toi ton toujours tous tout toute toutes
très tu un une vers voici voilà vos votre vous y`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits
bin bis bist da dabei dadurch dafür dagegen daher damit dann daran darauf daraus darf darin darüber darum das dass daß
dazu dein dem den denen denn der deren derer des deshalb dessen dich die dies diese diesem diesen dieser dieses dir
doch dort du durch ein eine einem einen einer eines einige er es etwa etwas euch euer für gab ganz gegen gegenüber
gewesen gibt habe haben hat hatte hatten hätte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jene jener jetzt kann kein keine keinem keinen keiner
können könnte laut machen man manche mehr mein mich mir mit muss müssen nach nachdem neben nicht nichts noch nun nur ob
oder ohne sagte sei seien sein seine seinem seinen seiner seines seit selbst sich sie sind so sogar solche soll sollen
sollte sondern sonst soweit sowie sowohl trotz über um und uns unser unter viel viele vom von vor wann war waren warum
was weder weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder wieviele will wir wird wo
wollen worden wurde wurden würde während zu zum zur zwar zwei zwischen`,
  it: `a abbia ad agli ai al alla alle allo altra altre altri altro anche ancora avere aveva avevano c che chi ci ciò
circa come con contro cosa così cui da dagli dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo
dove due e è ed era erano essa esse essere essi esso fa fatto fino fra fu furono già gli ha hai hanno ho i il in io l
la le lei li lo loro lui ma me mentre mi mia mio molti molto ne negli nei nel nella nelle nello no noi non nostra
nostro o ogni oltre per perché però più poi prima qual quale quali quando quanta quante quanti quanto quella quelle
quelli quello questa queste questi questo qui se secondo sei senza si sia siamo siano solo sono sopra sotto sta stata
stati stato su sua sue sugli sui sul sulla sulle suo suoi tra tutta tutte tutti tutto un una uno verso vi voi`,
  pt: `a à ao aos aquela aquele aqueles aquilo as às até cada com como contra da das de dela dele deles depois desde
dessa desse desta deste disse do dos durante e é ela elas ele eles em enquanto entre era eram essa essas esse esses esta
está estão estava estavam este estes eu foi foram há isso isto já la lhe lhes lo mais mas me mesmo meu minha muito na
não nas nem nessa nesse nesta neste no nos nós nossa nosso num numa o onde os ou para pela pelas pelo pelos per pode por
porque porquê quais qual quando quanto quantos que quê quem são se segundo seja sem ser será seu seus si sido só sob
sobre sua suas também tão te tem têm tendo ter teve tinha toda todas todo todos tu tudo um uma umas uns vai você vos`,
  nl: `aan al alle als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een en er ge geen hoe
haar had heb hebben heeft hem het hier hij hun ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar
niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van veel voor waar waarom wanneer
was wat welke werd wezen wie wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou`,
  sv: `alla allt att av blev bli blir de dem den denna deras dess dessa det detta dig din dina ditt du där då efter ej
eller en er ett från för ha hade han hans har henne hennes hon honom hur här i icke ingen inom inte jag ju kan kunde
man med mellan men mig min mina mitt mot mycket ni nu när någon något några och om oss på samma sedan sig sin sina sitt
skulle som så till under upp ut utan vad var vara varför varit vem vi vid vilken vilka är över`,
  da: `af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en
end er et for fra ham han hans har havde have hende hendes her hos hun hvad hvem hvis hvor hvorfor hvornår i ikke ind jeg
jo kunne man mange med meget men mig min mod ned noget nogle nu når og også om op os over på selv sig sin skal skulle
som sådan thi til ud under var ved vi vil ville være været`,
  no: `alle at av bare begge ble blei bli blir da de deg dem den denne der deres det dette di din disse du eller en er et
etter for fordi fra før ha hadde han hans har hennes henne her hun hva hvem hvor hvorfor hvordan i ikke ingen inn jeg kan
kunne man mange med meg meget men mens min mot må ned noe noen nå når og også om opp oss over på så selv seg sin skal
skulle som til under ut var ved vi vil ville være vært`,
  ru: `а без более больше будет будут бы был была были было быть в вам вас ведь весь во вот все всего всех всю вы где да
даже два для до другой его ее её ей ему если есть еще ещё же за здесь и из или им иногда их к как какая какой когда
которая которые который кто куда ли лучше между меня мне много может можно мой моя мы на над надо наконец нас не него
нее ней нельзя нет ни нибудь никогда ним них ничего но ну о об один он она они опять от перед по под после потом потому
почему почти при про раз разве с сам свою себе себя сейчас сказал сказала со совсем сообщил так также такой там тебя тем
теперь то тогда того тоже только том тот три тут ты у уж уже хорошо хоть чего чей чем через что чтоб чтобы чуть эта эти
этих это этого этой этом этот эту я`,
  uk: `а але б без би був була були було бути в вам вас весь ви від він вона вони воно все всі де для до є ж з за зі і із
її їй їм їх його йому та так також там те ти тим то того той тому у це цей ця ці цього цьому що щоб як яка який які якщо
на не ні над ми мене мені мій про при по під після або чи коли хто чому хоча через ще вже`,
  pl: `a aby ale bo by był była było były być ci co czy czyli dla do gdy gdzie go i ich ile im inne iż ja jak jaki jako je
jego jej jest jeszcze jeśli już kiedy która które którego której który którzy kto lub ma mają mi mnie może można na nad
nam nas nie nich nim niż no o od oraz po pod ponieważ poza przed przez przy również są się tak także tam te tego tej ten
też to tu tylko tym u w we więc wszystko z za ze że`,
  tr: `acaba ama ancak aslında bana bazı belki ben bile bir biri birçok biz bu buna bunda bundan bunlar bunu bunun çok
çünkü da daha de defa değil diye dolayı en gibi göre hangi hem hep hepsi her hiç için ile ise kadar kez ki kim mı mi mu
mü nasıl ne neden nerede nereye niçin niye o olan olarak oldu olduğu onlar onu onun sanki sen siz sonra şey şu tarafından
tüm ve veya ya yani`,
  ro: `a acea aceasta această aceea acei acel acela acele acest acesta aceste acestei acestui acum ai al ale alt alte am
ar are aș așa asupra au avea ca că când care cât câte ce cea cei cel cele cu cum da dar de deci deja despre din după ea ei
el ele era este eu fi fie fost fără i în încă între îi îl la le lor lui mai mult ne nici noi nu o ori pe pentru peste prin
sa să sale sau se și sunt său te toate tot un una unde unei unor unui va vor`,
  fi: `ei eivät ettei että hän he ja jo joka jos jotka kanssa kuin kun koska me mikä missä miten mitä mukaan mutta myös ne
niin noin nyt oli olivat olla on ovat se sen siitä sekä siis sillä tai tämä tämän te tuo vaan vai vain vielä`,
  el: `ο η το οι τα του της των τον την και κι κατά με μετά για από σε στο στη στην στον στα στους στις που πως πώς πότε
πού ποιος τι τις τους αν αλλά αυτό αυτή αυτός δεν δε είναι ένα ένας έχει έχουν ήταν θα κάθε καθώς μας μη μην μια μόνο να όπως
όταν ότι πιο πολύ προς σας ως`,
  hu: `a az egy és hogy nem is ez azt ezt volt van meg már csak mint de ha vagy el ki mert még fel után között által lesz
aki ami amely akkor ezek azok kell lehet minden sem így szerint pedig során`,
  id: `ada adalah agar akan anda antara apa atau bahwa bagi bagaimana belum bisa dalam dan dapat dari dengan di dia hanya
hingga ia ini itu jika juga kami karena kata ke kepada kita lagi lebih mereka namun oleh pada para saat saja sangat saya
sebagai sebuah secara sehingga seperti serta setelah siapa sudah telah tentang terhadap tersebut tidak untuk yang`,
  ar: `في من على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ما ماذا متى أين كيف لماذا هل كم أن ان إن كان كانت
كانوا يكون تكون قد لقد لا لم لن ليس ليست هو هي هم هن نحن أنا انت أنت أو او ثم بل لكن حتى كل بعض أي اي غير بين بعد قبل
عند عندما منذ خلال حول ضد أمام تحت فوق له لها لهم به بها بهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها
عنه عنها قال قالت وقال وقالت وأضاف إنه أنه انه إنها أنها انها أنهم إذا اذا كما أيضا ايضا كذلك وهو وهي وفي ومن وعلى وقد
وكان وكانت ولم ولا وأن وإن وان مما حيث بما لدى يوم أحد إحدى ذات نفس سوى دون حين لأن بأن`,
  fa: `از به در با را که این آن برای است بود شد شده می های ها و یا تا بر هم نیز اما اگر یک ما شما او آنها خود هر پس بین پیش
باید کرد کرده شود دارد چه چرا کی کجا چگونه گفت نمی بی`,
  he: `של את על עם אל לא כי זה זאת זו הוא היא הם הן אני אנחנו אתה אתם כל גם או אם אך אבל רק מה מי איך מתי איפה למה מדוע היה
היו הייתה להיות יש אין כן אחרי לפני בין עד כמו כאשר כדי אשר שלו שלה שלהם לו לה להם בו בה בהם אותו אותה אותם אמר אמרה עוד
כבר מאוד שם פה כאן ידי לגבי מול ביום`,
  hi: `का के की में है हैं और से को पर ने यह वह इस उस कि जो तो भी था थे थी हो कर करने किया गया एक लिए साथ बाद अपने या नहीं
क्या कौन कब कहाँ कैसे क्यों`,
  zh: `的 了 在 是 和 与 及 或 也 就 都 而 但 但是 这 那 这个 那个 他 她 它 我 你 们 我们 他们 你们 她们 它们 有 没有 不 被 把 对 为 以 于 从 到 将 等 其 之 上 中
下 并 并且 因为 所以 如果 什么 谁 哪里 哪些 怎么 多少 为什么 已经 正在 一个 表示 說 说 們 與 個 這 會 对于 關於 关于 以及`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの という あり まで
られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ その後 できる それ う ので なお のみ でき き
つ における および いう さらに でも ら たり その他 に関する たち ます ん なら に対して です ました ている した して され された していた どこ だれ いつ なぜ どう`,
  th: `ที่ การ ของ และ ใน เป็น มี ได้ ว่า จะ ไม่ ให้ กับ จาก นี้ แต่ หรือ ก็ โดย เพื่อ ซึ่ง อยู่ แล้ว ยัง ถูก ไป มา นั้น คือ ตาม เมื่อ ต่อ ถึง ความ อะไร ใคร ที่ไหน เมื่อไร ทำไม`,
};
