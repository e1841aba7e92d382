/** Arabic. The printers set Latin names apart, so that they do not reorder the line. */
import type { Phrases } from "./en.ts";
import type { Formats } from "./formats.ts";

export const noDate = "بلا تاريخ";

/** `formats` are those of the reader's locale. */
export const arabic = (formats: Formats): Phrases => {
  const { number, plural, date } = formats;
  /** None, one, two; from 3 to 10; from 11 to 99; hundreds. */
  const counter =
    (zero: string, one: string, two: string, few: string, many: string, other: string) => (count: number) =>
      plural(count, { zero, one, two, few: `{n} ${few}`, many: `{n} ${many}`, other: `{n} ${other}` });
  const articles = counter("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالاً", "مقال");
  const passages = counter("لا مقاطع", "مقطع واحد", "مقطعان", "مقاطع", "مقطعاً", "مقطع");
  const quoted = (words: readonly string[]): string[] => words.map((word) => `«${word}»`);
  const did = (nearest: readonly string[], otherwise: string): string =>
    nearest.length > 0 ? `هل تقصد ${formats.or(nearest)}؟` : otherwise;
  return {
    direction: "rtl",
    comma: "، ",
    colon: ": ",
    semicolon: "؛ ",
    arrow: " ← ",
    verdicts: {
      differ: "مختلفة",
      "changed-over-time": "تغيّرت مع الوقت",
      agree: "متفقة",
      "different-measures": "لا تقيس الشيء نفسه",
      "single-outlet": "أوردتها وسيلة واحدة",
    },
    bounds: {
      "at-least": (printed) => `${printed} على الأقل`,
      "more-than": (printed) => `أكثر من ${printed}`,
      about: (printed) => `نحو ${printed}`,
      "up-to": (printed) => `حتى ${printed}`,
    },
    counts: {
      outlets: counter(
        "لا وسائل إعلام",
        "وسيلة إعلام واحدة",
        "وسيلتا إعلام",
        "وسائل إعلام",
        "وسيلة إعلام",
        "وسيلة إعلام",
      ),
      articles,
      passages,
      figures: counter("لا أرقام", "رقم واحد", "رقمان", "أرقام", "رقماً", "رقم"),
      quotations: counter("لا اقتباسات", "اقتباس واحد", "اقتباسان", "اقتباسات", "اقتباساً", "اقتباس"),
      topics: counter("لا مواضيع", "موضوع واحد", "موضوعان", "مواضيع", "موضوعاً", "موضوع"),
      claims: counter("لا أقوال", "قول واحد", "قولان", "أقوال", "قولاً", "قول"),
      events: counter(
        "لا أحداث مؤرخة",
        "حدث مؤرخ واحد",
        "حدثان مؤرخان",
        "أحداث مؤرخة",
        "حدثاً مؤرخاً",
        "حدث مؤرخ",
      ),
      words: counter("لا كلمات", "كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"),
      files: counter("لا ملفات", "ملف واحد", "ملفان", "ملفات", "ملفاً", "ملف"),
      wireCopies: counter(
        "لا نسخ عن الوكالات",
        "نسخة واحدة عن وكالة",
        "نسختان عن وكالة",
        "نسخ عن وكالات",
        "نسخة عن وكالات",
        "نسخة عن وكالات",
      ),
      messages: counter("لا رسائل", "رسالة واحدة", "رسالتان", "رسائل", "رسالة", "رسالة"),
      answers: counter("لا إجابات", "إجابة واحدة", "إجابتان", "إجابات", "إجابة", "إجابة"),
      digests: counter("لا نشرات", "نشرة واحدة", "نشرتان", "نشرات", "نشرة", "نشرة"),
    },
    buttons: {
      passages: "المقاطع",
      compare: "قارن بين الوسائل",
      "follow-up": "تابع السؤال",
      share: "شارك",
      // No arrows: which way they point depends on the way the buttons run.
      back: "السابق",
      next: "التالي",
      article: "المقال كاملاً",
      search: "ابحث بدلاً من ذلك",
      summary: "لخّص بدلاً من ذلك",
      picture: "صورة",
      forget: "انسَ",
      export: "تصدير",
    },
    exporting: {
      which: "بأي صيغة؟",
      file: (format) => `الإجابة بصيغة ${format}.`,
    },
    answer: {
      noAttribution: "بلا إسناد",
      unknownOutlet: "وسيلة غير معروفة",
      via: (carrier) => `عبر ${carrier}`,
      alsoIn: (names) => `أيضاً في ${names}`,
      more: (count) => `${number(count)} غيرها`,
      retold: "معاد الصياغة",
      withdrawn: (date: string) => `سُحب${date === "" ? "" : ` في ${date}`}`,
      corrected: (date: string) => `صُحح${date === "" ? "" : ` في ${date}`}`,
      articlesWithCopies: (count, copies) =>
        `${articles(count)}${copies === 0 ? "" : copies === 1 ? "، أحدها نسخة عن وكالة" : `، منها ${plural(copies, { two: "نسختان", few: "{n} نسخ", other: "{n} نسخة" })} عن وكالات`}`,
      onlyOutlets: (names) => `فقط ${names}`,
      since: (day) => `منذ ${day}`,
      until: (day) => `حتى ${day}`,
      inLanguage: (code) => `اللغة: ${code}`,
      page: (page, of) => `صفحة ${number(page)} من ${number(of)}`,
      asPrinted: "الجمل كما نُشرت",
      byModel: "كتبه نموذج، وكل جملة روجعت على مقاطعها",
      dropped: (count) => `استُبعد ${number(count)}`,
      copiesOneVoice: "النسخ تُحسب صوتاً واحداً",
      allOfIt: "الكل",
      moreSentences: (count) =>
        plural(count, {
          one: "جملة أخرى في «المقاطع»",
          two: "جملتان أخريان في «المقاطع»",
          few: "{n} جمل أخرى في «المقاطع»",
          other: "{n} جملة أخرى في «المقاطع»",
        }),
      modelIsWriting: "نموذج يكتب الآن؛ تظهر كل جملة بعد مراجعتها",
      inWords: "نموذج يصوغ هذه التقارير الآن.",
      nearest: "الأقرب:",
      youAsked: (typed) => `سألت: ${typed}`,
      noArticleMentions: (terms) => `لا مقال يذكر ${formats.or(quoted(terms))}.`,
    },
    comparison: {
      title: "مقارنة",
      only: (outlet) => `فقط ${outlet}`,
      silent: (names) => `لم تذكره: ${names}`,
    },
    ledgers: {
      on: (topic) => ` عن ${topic}`,
      relayedBy: (name) => `، نقلاً عن ${name}`,
      verbatim: "بالنص الحرفي",
      byPublication: "بحسب تاريخ النشر",
      relative: (words) => (words === null ? "تاريخ نسبي" : `تاريخ نسبي: «${words}»`),
      gap: (days) =>
        plural(days, {
          one: "يوم واحد بلا حدث مؤرخ",
          two: "يومان بلا حدث مؤرخ",
          few: "{n} أيام بلا حدث مؤرخ",
          many: "{n} يوماً بلا حدث مؤرخ",
          other: "{n} يوم بلا حدث مؤرخ",
        }),
      framingSays: "يكثر فيها:",
      framingNoWord: "لا كلمة بارزة",
      framingAttributes: (list) => `تُسند إلى: ${list}`,
      framingQuotes: (list) => `تقتبس من: ${list}`,
      framingCounts: "العدد لهذه الوسيلة ثم لغيرها",
      hint: "مؤشر لا نتيجة",
    },
    search: {
      title: (text) => `بحث: ${text}`,
      nothing: "لا شيء يطابق",
      nothingAfter: (total) => `لا شيء بعد الأخير من ${passages(total)}`,
      range: (from, to, total) => `${number(from)}–${number(to)} من ${passages(total)}`,
    },
    sources: {
      title: "المصادر",
      copyOf: (outlet) => `نسخة عن ${outlet}`,
      notRead: (file, reason) => `لم يُقرأ: ${file}: ${reason}`,
    },
    passage: {
      number: (passage, of) => `المقطع ${number(passage)} من ${number(of)}`,
      origins: {
        "front-matter": "التاريخ كما ورد في الملف",
        dateline: "التاريخ من ترويسة الخبر",
        stamp: "التاريخ من ختم الصفحة",
        text: "التاريخ مستنتج من النص",
        unknown: "تعذّر إثبات أي تاريخ",
      },
      carriedBy: (list) => `نشرته أيضاً ${list}`,
      sameShare: (name, share) => `${name}، مطابق بنسبة ${share}`,
      changed: "تغيّر هذا المقال منذ الاستشهاد به؛ ولم يعد النص المستشهد به كما كان.",
      gone: "لم يعد هذا المقطع في التغطية. أعد السؤال لترى ما يوجد الآن.",
    },
    check: {
      title: "مقابلة بالتغطية",
      supports: "التغطية تؤيد هذا",
      contradicts: "التغطية تناقض هذا",
      "does-not-say": "التغطية لا تذكر هذا",
      caveat: "قوبل بهذه المجموعة وحدها؛ وما لم تذكره قد يكون صحيحاً",
      noText: "لا نص في هذه الرسالة لمراجعته. اختر رسالة فيها كلام.",
    },
    corpus: {
      title: "المجموعة",
      allRead: "قُرئت كل الملفات",
      notRead: (files) => `لم يُقرأ: ${files}`,
      nothingInDoubt: "لا شيء مشكوك فيه",
      toLookAt: (count) => `للمراجعة: ${number(count)}`,
    },
    digest: {
      newly: "الجديد:",
      soFar: "حتى الآن:",
      fromOutlets: (own, outlets) => `${own} من ${outlets}`,
      folded: (copies) =>
        plural(copies, {
          one: "(ضُمّت نسخة واحدة)",
          two: "(ضُمّت نسختان)",
          few: "(ضُمّت {n} نسخ)",
          other: "(ضُمّت {n} نسخة)",
        }),
      moved: "تغيّر:",
      disagreement: "خلاف:",
      newDisagreement: "خلاف جديد:",
      silent: "لم تعد تذكره:",
      first: "أول نشرة",
      since: (moment) => `منذ ${moment}`,
      nothingYet: "لا شيء في التغطية بعد",
      nothingNew: "لا جديد",
      late: (moment) => `متأخرة: كان موعدها ${moment}`,
      next: (moment, timezone) => `التالية: ${moment} ${timezone}`,
    },
    digests: {
      none: "لا نشرات هنا. الأمر /digest create ينشئ واحدة.",
      noneComes: "لن تأتي نشرة أخرى.",
      next: (moments, timezone) => `المواعيد التالية: ${moments} (${timezone})`,
      listNext: (moment) => `التالية: ${moment ?? "لا توجد"}`,
      listPaused: (why) => `موقوفة: ${why}`,
      created: (id, title, place, schedule) => `النشرة ${id} عن ${title} إلى ${place}: ${schedule}.`,
      howTheyCome: "تروي الأولى ما وُجد حتى الآن، وما بعدها الجديد. لرؤيتها الآن: /digest preview",
      several: "حدّد النشرة: هنا أكثر من واحدة.",
      paused: (title) => `أُوقفت: ${title}. الأمر /digest resume يستأنفها.`,
      running: (title, next) => `تعمل: ${title}. ${next}`,
      deleted: (title) => `حُذفت: ${title}.`,
      directMessages: "الرسائل المباشرة",
      everyDay: "كل يوم",
      weekdays: "من الاثنين إلى الجمعة",
      atTime: (days, time, timezone) => `${days} الساعة ${time}، ${timezone}`,
    },
    help: {
      opening: "أجيب من التغطية الإخبارية، وكل جملة تشير إلى الكلمات التي تستند إليها.",
      try: "جرّب:",
      signs: "¹ ² تدل على المقالات أسفل الإجابة · (?) تدل على تاريخ أو وسيلة مشكوك فيهما",
      menu: "ما تقوله التغطية عن رسالة: افتح قائمة الرسالة",
      apps: (name) => `التطبيقات ← ${name}`,
      coverage: (outlets, own) => `${outlets}، ${own}`,
    },
    settings: {
      answers: "الإجابات",
      noModel: "الجمل كما نُشرت؛ لا نموذج يكتب",
      tokens: "الرموز",
      today: (day) => `اليوم، ${day} UTC`,
      you: "أنت: ",
      server: "هذا الخادم: ",
      all: "المجموع: ",
      used: (used) => `استُهلك ${number(used)}، بلا حد`,
      usedOf: (used, limit, left) => `استُهلك ${number(used)} من ${number(limit)}، والباقي ${number(left)}`,
      coverage: "التغطية",
      articlesBy: (own, outlets) => `${own} من ${outlets}`,
      whenUsedUp: "إذا نفدت الميزانية كانت الإجابات جملاً كما نُشرت حتى نهاية اليوم",
    },
    servers: {
      emptyDirect:
        "لا توجد تغطية يمكنك رؤيتها. استعملني في خادم لديه تغطية، أو اطلب ممن يديرونني إضافة مقالات.",
      emptyServer: (canAdd) =>
        `لا توجد تغطية هنا بعد. يستطيع من لديه إذن Manage Server معالجة ذلك: ${canAdd ? "الأمر /feed add يتابع خلاصة، والأمر /corpus add يأخذ مقالاً، و" : ""}الأمر /settings يتابع المجموعات المشتركة.`,
      managersDirect: "تُضاف التغطية في خادم ولذلك الخادم. افعل ذلك هناك؛ ويلزمه إذن Manage Server.",
      managersOnly: "يلزم ذلك إذن Manage Server. اطلبه ممن يدير هذا الخادم.",
      followsNone: "يتابع: لا مجموعة مشتركة",
      follows: (names) => `يتابع: ${names}`,
      followsAll: (names) => `يتابع: ${names} (كل المجموعات المشتركة، إلى أن يختار أحد أدناه)`,
      own: (own) => `التغطية الخاصة: ${own}، لا يراها خادم آخر`,
      feeds: (count, paused) =>
        `الخلاصات: ${count === 0 ? "لا شيء" : `${number(count)}${paused > 0 ? `، الموقوف منها ${number(paused)}` : ""} · /feed list`}`,
      digests: (count) => `النشرات: ${count === 0 ? "لا شيء" : number(count)} · /digest list`,
      directNone:
        "رسائلك المباشرة تستعمل المجموعات المشتركة: لا أعرف خادماً يجمعنا. استعمل أحد أوامري في خادمك ثم اسأل هنا من جديد.",
      directOne: (name) => `رسائلك المباشرة تستعمل تغطية ${name}: الخادم الذي يجمعنا.`,
      directAll: (names) => `رسائلك المباشرة تستعمل تغطية ${names}: كل الخوادم التي تجمعنا.`,
      directChosen: (names) => `رسائلك المباشرة تستعمل تغطية ${names} كما اخترت.`,
      followPlaceholder: "المجموعات المشتركة: لا متابعة",
      directPlaceholder: "تغطية أي خادم؟",
      allOfThem: "كلها",
      noSuchServer: "لا يجمعنا خادم كهذا. افتح /settings من جديد لترى المتاح.",
      fromServer: (name) => `من الآن أجيب رسائلك المباشرة من تغطية ${name}. الأمر /settings يغيّر ذلك.`,
      fromAll: "من الآن أجيب رسائلك المباشرة من تغطية كل الخوادم التي تجمعنا. الأمر /settings يغيّر ذلك.",
      samplesKept: (names) => `أُبقيت: تأتي الإجابات هنا من ${names} ومما تضيفونه. الأمر /settings يغيّر ذلك.`,
      samplesDropped:
        "تأتي الإجابات هنا مما تضيفونه وحده: /feed add و /corpus add. الأمر /settings يعيد العينات.",
    },
    privacy: {
      opening: "ما أحتفظ به عنك:",
      conversation: (messages) =>
        `المحادثة: ${messages} إليّ مع السؤال الذي فهمته من كل منها، في الذاكرة فقط، لمدة 24 ساعة على الأكثر؛ وتزول عند إعادة تشغيلي.`,
      answers: (answers, days) =>
        `الإجابات: أسئلة ${answers} والمقاطع المستشهد بها، لكي تعمل أزرارها، لمدة ${plural(days, { one: "يوم واحد", two: "يومين", few: "{n} أيام", many: "{n} يوماً", other: "{n} يوم" })} على الأكثر.`,
      digests: (digests) => `النشرات: التي طلبتها (${digests})، إلى أن تُحذف بالأمر /digest delete.`,
      pictures: "الصور: ترتيب وسائل الإعلام في ما رُسم لرسائلك المباشرة.",
      budget:
        "الميزانية: عدد الرموز التي استهلكتها إجابات النموذج لك اليوم، لذلك اليوم فقط؛ ولا يُنسى عند الطلب.",
      language: "اللغة: التي أخبرني Discord أنك تستعملها، في الذاكرة فقط.",
      servers: "الخوادم: أيها استعملتني فيه آخر مرة، وأيها تعتمد رسائلك المباشرة على تغطيته.",
      feeds: "الخلاصات: التي أضفتها أنت؛ عند النسيان تبقى الخلاصات ويُحذف معرّفك.",
      closing:
        "لا أسماء، ولا رسائل إلى غيري. الأمر /privacy export يعطيك كل ذلك في ملف، والأمر /privacy forget يحذفه.",
      exported: "كل ما أحتفظ به عنك في هذا الملف.",
      fileAlt: "ما يحتفظ به Dateline عنك، بصيغة JSON",
      forgotten: (messages, answers) =>
        `نُسي: ${messages} من محادثتنا و${answers}؛ ولم تعد الأزرار أسفلها تعمل.`,
      digestsGoOn: "نشراتك مستمرة؛ الأمر /digest delete ينهيها.",
    },
    followUp: {
      title: "تابع السؤال",
      label: "سؤالك",
      placeholder: "سؤال، أو «وماذا عن AFP؟»، «منذ مارس»، «قارن بينها»، «أقصر»",
    },
    picture: {
      cannot: "لا يمكن رسم هذه الصفحة. نصها يقول الشيء نفسه.",
      figures: "الأرقام",
      framing: "كلمات تميّز كل وسيلة",
      figuresFoot: (day) =>
        `كما نشرتها الوسائل؛ الخط المفتوح حدّ؛ والتاريخ تاريخ الرقم وإلا فتاريخ النشر. Dateline، ${day}`,
      comparisonFoot: (day) =>
        `الجمل والأرقام كما نُشرت؛ ونسخ التقرير الواحد تُحسب صوتاً واحداً. Dateline، ${day}`,
      framingFoot: (day) =>
        `كل شريط: مدى تمييز الكلمة لهذه الوسيلة؛ وبجانبه العدد فيها : في غيرها. مؤشر لا نتيجة. Dateline، ${day}`,
      saysMoreOften: "يكثر فيها",
      quotesMost: "أكثر من تقتبس عنهم",
      logScale: "مقياس لوغاريتمي",
      more: (figures) => `وأيضاً في القائمة أدناه: ${figures}`,
    },
    conversation: {
      filesOnly: "أقرأ الكلمات لا الملفات ولا الملصقات. اكتب سؤالك أو الصق النص.",
      noPassages: "لا إجابة هنا يمكنني عرض مقاطعها. اطرح سؤالاً أولاً.",
      noneCited: "الإجابة الأخيرة لا تستشهد بأي مقطع. اسأل عما تجيب عنه التغطية، أو ابحث.",
      gonePassages: "لم تعد مقاطع تلك الإجابة متاحة. أعد السؤال وسأعرض ما تستند إليه الآن.",
      inWords:
        "أو بكلماتك: اسأل، ثم تابع بكلمة «و» ووسيلة إعلام، أو «منذ مارس»، «قارن بينها»، «المقاطع»، «أقصر»، «انس»",
      thanks: "على الرحب والسعة. تابع السؤال، أو قل «مساعدة».",
      forgotten: "نسيتُ ما تحدثنا عنه هنا. الأمر /privacy forget يحذف أيضاً الإجابات التي أحتفظ بها للأزرار.",
      goesOnFromNothing:
        "لا أعرف ما الذي يتصل به هذا: أحتفظ بالمحادثة في الذاكرة فقط ليوم واحد. اطرح سؤالاً كاملاً، أو رد على إحدى إجاباتي.",
      whatAbout: (intent) => `عن ماذا؟ قل مثلاً «${intent} التحقيق في العبّارة»، بموضوعك أنت.`,
      citesOnly: (count) => `عدد المقاطع في تلك الإجابة ${number(count)}: اطلب من 1 إلى ${number(count)}.`,
      topicForgotten: "نُسي الموضوع وشروطه. السؤال التالي يبدأ من جديد.",
      nothingToForget: "لا شيء لك هنا لأنساه. السؤال التالي يبدأ من جديد.",
      topic: "الموضوع",
      speaker: "المتحدث",
      outlets: "الوسائل",
      printed: "النشر",
      length: "الطول",
      keptOutlets: "كل الوسائل",
      keptDates: "أي وقت",
      kept: (ways) => `باقٍ مما سبق: قل ${formats.or(quoted(ways))} لإسقاطه`,
    },
    notices: {
      missingPermissions: (channel, permissions) =>
        `لا يمكنني النشر في #${channel}: أحتاج هناك إلى ${permissions.join("، ")}.`,
      thisChannel: "هذه القناة",
      onlyYou: "أنت وحدك ترى هذه الإجابة.",
      unknownCommand: (name) => `لم يعد /${name} من أوامري. الأمر /help يعرض الأوامر المتاحة.`,
      unknownName: (typed, _what, nearest) =>
        `لا شيء هنا باسم «${typed}».${nearest.length > 0 ? ` ${did(nearest, "")}` : ""}`,
      expired: "هذه الإجابة أقدم من أن تُفتح. أعد السؤال.",
      failed: (typed) => `حدث خطأ من جانبي.${typed === "" ? "" : ` سألت: «${typed}».`} حاول مجدداً بعد قليل.`,
      restarting: "يُعاد تشغيلي الآن. أعد السؤال بعد دقيقة.",
      tooLong: "استغرق ذلك وقتاً طويلاً. اطلب أقل: وسائل أقل أو مدة أقصر.",
      crowded: "تنتظر هنا أسئلة كثيرة. أعد السؤال بعد دقيقة.",
      waitPerson: (seconds) =>
        `لحظة: هذه أسئلة كثيرة دفعة واحدة. تابع بعد ${number(seconds)} ث؛ وسأصمت حتى ذلك الحين.`,
      waitServer: (seconds) =>
        `لحظة: يسأل هذا الخادم أكثر مما يمكنني الإجابة عنه. تابع بعد ${number(seconds)} ث؛ وسأصمت حتى ذلك الحين.`,
    },
    options: {
      changed: (command) => `تغيّر الأمر /${command}. اكتبه من جديد، أو أعد تشغيل Discord لترى صيغته الجديدة.`,
      missing: (name) => `يجب ملء ${name}.`,
      empty: (name) => `لا يجوز أن يكون ${name} فارغاً.`,
      tooLong: (name, length, most) =>
        `طول ${name} هو ${number(length)} حرفاً؛ وأقرأ ${number(most)} على الأكثر. اختصره.`,
      oneOf: (name, choices) => `يجب أن يكون ${name} واحداً من: ${choices}.`,
      wholeNumber: (name) => `يجب أن يكون ${name} عدداً صحيحاً.`,
      range: (name, least, most) => `يجب أن يكون ${name} بين ${number(least)} و${number(most)}.`,
      wrongType: (name, type) =>
        `يجب أن يكون ${name} ${{ string: "نصاً", number: "عدداً", boolean: "صواباً أو خطأ" }[type]}.`,
    },
    refusals: {
      empty: () => "لا شيء للبحث عنه. اكتب سؤالاً أو موضوعاً.",
      "unknown-outlet": ({ typed, nearest }) =>
        `لا توجد هنا وسيلة باسم «${typed}». ${did(nearest, "قائمة المصادر تعرض الوسائل المتاحة.")}`,
      "bad-date": ({ typed }) => `لا أفهم «${typed}» تاريخاً. جرّب 2024-03-22 أو 2024-03 أو «الأسبوع الماضي».`,
      "no-days": ({ since, until }) => `لا يوم بعد ${date(since)} وقبل ${date(until)}. بدّل بين since و until.`,
      "bad-length": ({ typed }) => `«${typed}» ليس طولاً. استعمل short أو medium أو long.`,
      "bad-limit": ({ most }) => `يجب أن يكون الحد عدداً صحيحاً من 1 إلى ${number(most)}.`,
      "no-article": ({ typed, nearest }) =>
        `لا يوجد مقال «${typed}». ${nearest.length > 0 ? `الأقرب: ${nearest.join("، ")}.` : "قائمة المصادر تذكر معرّف كل مقال."}`,
      "nothing-citable": () => "أقرب المقاطع لا تحوي جملة يمكن الاستشهاد بها هنا. جرّب البحث.",
      "no-match": () => "لا مقطع يطابق. جرّب كلمات أقل أو غيرها.",
      "nothing-found": () => "التغطية لا تذكر ذلك. لا مقطع يطابق السؤال.",
      "words-missing": ({ words }) => `التغطية لا تذكر ذلك. لا مقال يذكر ${formats.or(quoted(words))}.`,
      "words-apart": ({ words }) => `التغطية لا تذكر ذلك. لا مقطع يجمع ${formats.and(quoted(words))}.`,
      "nothing-to-check": () => "لا تدّعي هذه الرسالة شيئاً يمكن التحقق منه: لا رقم ولا واقعة.",
      "nobody-called": ({ typed, nearest }) =>
        `لا اقتباس هنا في هذا لمن اسمه «${typed}». ${did(nearest, "اترك الموضوع أو التواريخ، أو ابحث.")}`,
      "nobody-quoted": () => "لا أحد يُقتبس عنه حرفياً في هذا هنا. اطرح سؤالاً أو ابحث.",
      "no-figures": () => "لا تورد التغطية أرقاماً في هذا. اطرح سؤالاً أو ابحث.",
      "no-events": () => "لا تؤرّخ التغطية أي حدث في هذا. اطرح سؤالاً أو ابحث.",
      "too-little-text": () => "النص أقل من أن تُقارن به الوسائل. جرّب موضوعاً أوسع أو ملخصاً.",
      "one-outlet": ({ outlet, silent }) =>
        `${outlet === null ? "لا يتناول هذا هنا إلا مقال واحد" : `لا يتناول هذا هنا إلا ${outlet}`}، فلا شيء للمقارنة.${silent.length > 0 ? ` لا ذكر له في ${formats.and(silent)}.` : ""} اطلب ملخصاً بدلاً من ذلك.`,
    },
    descriptions: {
      "Change a digest: its topic, times or channel": "غيّر نشرة: موضوعها أو أوقاتها أو قناتها",
      "Time of day, such as 08:00": "الساعة، مثل 08:00",
      "Such as Europe/Berlin": "مثل Asia/Riyadh",
      "A channel, thread or forum to post in from now on": "قناة أو موضوع أو منتدى للنشر فيه من الآن",
      "What to do when nothing is new": "ما العمل إن لم يكن هناك جديد",
      "Feeds whose articles come into this server's own coverage":
        "خلاصات تدخل مقالاتها في تغطية هذا الخادم الخاصة",
      "Articles of this server's own coverage, and how all of it was read":
        "مقالات تغطية هذا الخادم الخاصة، وكيف قُرئت كلها",
      "What answers come from here, who writes them, and what that may take":
        "من أين تأتي الإجابات هنا، ومن يكتبها، وما تستهلكه",
      "Address of the feed (RSS, Atom, JSON Feed), or of a page that names one":
        "عنوان الخلاصة (RSS أو Atom أو JSON Feed)، أو صفحة تذكرها",
      "Which feed": "أي خلاصة",
      "Follow a feed: its articles come in by themselves": "تابع خلاصة: مقالاتها تصل من تلقاء نفسها",
      "The feeds followed here, and how they do": "الخلاصات المتابَعة هنا وحالها",
      "See what a feed would bring; nothing is kept": "انظر ما قد تجلبه خلاصة؛ لا يُحفظ شيء",
      "Look at a feed now": "افحص خلاصة الآن",
      "Start a paused feed again": "استأنف خلاصة موقوفة",
      "Stop following a feed; its articles stay": "أوقف متابعة خلاصة؛ وتبقى مقالاتها",
      "Add an article by its address, or from a file": "أضف مقالاً بعنوانه أو من ملف",
      "Address of the article's page; of a file, where it was published":
        "عنوان صفحة المقال؛ وللملف: أين نُشر",
      "A file with one article: .txt, .md, .html, .pdf or .docx":
        "ملف فيه مقال واحد: \u200E.txt أو .md أو .html أو .pdf أو .docx",
      "Take an article out that was added here": "أخرج مقالاً أُضيف هنا",
      "Which article": "أي مقال",
      "Read the folders of articles again, now": "أعد قراءة مجلدات المقالات الآن",
      "What could not be read, and which outlets and dates are in doubt":
        "ما تعذّرت قراءته، وأي وسائل وتواريخ مشكوك فيها",
      "Ask the coverage a question; every sentence of the answer shows its source":
        "اسأل التغطية سؤالاً؛ وكل جملة في الإجابة تبيّن مصدرها",
      "What you want to know": "ما تريد معرفته",
      "Only what this outlet printed": "ما نشرته هذه الوسيلة فقط",
      "The first outlet": "الوسيلة الأولى",
      "The second outlet": "الوسيلة الثانية",
      'Printed on or after: 2024-03-22, 2024-03, "last week"':
        "منشور ابتداءً من: 2024-03-22 أو 2024-03 أو «الأسبوع الماضي»",
      'Printed on or before: 2024-03-22, 2024-03, "yesterday"': "منشور حتى: 2024-03-22 أو 2024-03 أو «أمس»",
      "Only you see the answer": "أنت وحدك ترى الإجابة",
      "Sum up what the coverage says on a topic, in cited sentences":
        "لخّص ما تقوله التغطية عن موضوع، في جمل موثقة",
      "What to sum up": "ما يُلخَّص",
      "How long the summary is; medium when left out": "طول الملخص؛ متوسط إن تُرك",
      "short: 2-3 sentences": "قصير: 2-3 جمل",
      "medium: 4-6 sentences": "متوسط: 4-6 جمل",
      "long: 8-12 sentences": "طويل: 8-12 جملة",
      "Compare what outlets say on a topic, claim by claim; all that cover it, or two":
        "قارن ما تقوله الوسائل عن موضوع قولاً بقول؛ كلها أو اثنتين",
      "What to compare": "ما يُقارَن",
      "List the figures on a topic: what they count, whose they are, as of when":
        "أرقام موضوع: ما تعدّه، ولمن هي، وتاريخها",
      "What the figures are about": "موضوع الأرقام",
      "List what somebody is quoted as saying, word for word": "ما نُقل عن شخص، بالحرف",
      "Whose words": "كلام مَن",
      "On what; anything when left out": "عن ماذا؛ أي شيء إن تُرك",
      "List what happened when, as the coverage dates it": "ما حدث ومتى، كما تؤرخه التغطية",
      "What the events are about": "موضوع الأحداث",
      "Show which words, speakers and attributions mark each outlet":
        "الكلمات والمتحدثون والإسنادات التي تميّز كل وسيلة",
      "What the coverage is about": "موضوع التغطية",
      "Find passages by their words": "ابحث عن المقاطع بكلماتها",
      'Words; "an exact phrase", -without this': 'كلمات؛ "عبارة بعينها"، -دون هذه',
      "List the outlets and articles that answers come from": "الوسائل والمقالات التي تأتي منها الإجابات",
      "Read one article whole": "اقرأ مقالاً كاملاً",
      "The article's id; type a word of its headline or outlet to find it":
        "معرّف المقال؛ اكتب كلمة من عنوانه أو وسيلته لتجده",
      "What I keep of you: show it, export it, forget it": "ما أحتفظ به عنك: عرضه وتصديره ونسيانه",
      "What I keep of you, and for how long": "ما أحتفظ به عنك، ولكم من الوقت",
      "Everything I keep of you, as a JSON file": "كل ما أحتفظ به عنك، في ملف JSON",
      "Delete our conversation and the answers I keep for buttons": "احذف محادثتنا والإجابات المحفوظة للأزرار",
      "Post what is new on a topic at set times": "انشر الجديد عن موضوع في أوقات محددة",
      "What to follow": "ما يُتابَع",
      "day, weekday, Mon,Thu, or a cron pattern such as 0 8 * * 1-5":
        "\u200Fday أو weekday أو Mon,Thu أو نمط cron مثل \u200E0 8 * * 1-5",
      "Time of day, 08:00 when left out": "الساعة؛ 08:00 إن تُركت",
      "Such as Europe/Berlin; that of the last digest made here, else UTC":
        "مثل Asia/Riyadh؛ وإلا فمنطقة آخر نشرة هنا، أو UTC",
      "A channel, thread or forum; this one when left out": "قناة أو موضوع أو منتدى؛ هذه إن تُركت",
      "What to do when nothing is new; one line says so when left out":
        "ما العمل إن لم يكن هناك جديد؛ سطر يقول ذلك إن تُرك",
      "say so in one line": "قل ذلك في سطر",
      "post nothing": "لا تنشر شيئاً",
      "The digests here, and when they come next": "النشرات هنا ومواعيدها التالية",
      "See a digest as it would be posted now": "اعرض نشرة كما لو نُشرت الآن",
      "Which digest": "أي نشرة",
      "Which digest; may be left out where there is only one": "أي نشرة؛ يمكن تركها إن لم تكن سوى واحدة",
      "Stop a digest for a while": "أوقف نشرة لبعض الوقت",
      "Start a paused digest again": "استأنف نشرة موقوفة",
      "Delete a digest for good": "احذف نشرة نهائياً",
      "What I can be asked, with examples": "ما يمكن سؤالي عنه، مع أمثلة",
    },
  };
};
