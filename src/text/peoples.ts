/**
 * What belongs to a country, and who lives there, by the country's code (ISO 3166-1): English; Spanish; French; German;
 * Italian; Portuguese; Dutch. The stemmers join plurals and most endings; "_" parts the words of one name.
 */
export const PEOPLED_LANGUAGES = ["en", "es", "fr", "de", "it", "pt", "nl"] as const;

/** The countries that news tells of most; countries' own names come from CLDR. */
export const PEOPLES = `
AF; Afghan; afgano afgana; afghan afghane; afghanisch afghane; afghano afgana; afegão afegã; afghaans
AL; Albanian; albanés albanesa; albanais albanaise; albanisch albaner; albanese; albanês albanesa; albanees
DZ; Algerian; argelino argelina; algérien algérienne; algerisch algerier; algerino algerina; argelino argelina; algerijns
AR; Argentine Argentinian; argentino argentina; argentin argentine; argentinisch argentinier; argentino argentina; argentino argentina; argentijns
AM; Armenian; armenio armenia; arménien arménienne; armenisch armenier; armeno armena; armênio armênia; armeens
AU; Australian; australiano australiana; australien australienne; australisch australier; australiano australiana; australiano australiana; australisch
AT; Austrian; austriaco austriaca; autrichien autrichienne; österreichisch österreicher; austriaco austriaca; austríaco austríaca; oostenrijks
AZ; Azerbaijani Azeri; azerbaiyano; azerbaïdjanais; aserbaidschanisch; azero azerbaigiano; azerbaijano; azerbeidzjaans
BD; Bangladeshi; bangladesí; bangladais; bangladeschisch; bengalese; bengalês; bengaals
BY; Belarusian; bielorruso bielorrusa; biélorusse; belarussisch weißrussisch; bielorusso bielorussa; bielorrusso; wit-russisch
BE; Belgian; belga; belge; belgisch belgier; belga; belga; belgisch
BO; Bolivian; boliviano boliviana; bolivien bolivienne; bolivianisch; boliviano boliviana; boliviano boliviana; boliviaans
BA; Bosnian; bosnio bosnia; bosnien bosnienne; bosnisch; bosniaco bosniaca; bósnio; bosnisch
BR; Brazilian; brasileño brasileña; brésilien brésilienne; brasilianisch brasilianer; brasiliano brasiliana; brasileiro brasileira; braziliaans
BG; Bulgarian; búlgaro búlgara; bulgare; bulgarisch bulgare; bulgaro bulgara; búlgaro búlgara; bulgaars
KH; Cambodian; camboyano; cambodgien; kambodschanisch; cambogiano; cambojano; cambodjaans
CA; Canadian; canadiense; canadien canadienne; kanadisch kanadier; canadese; canadense; canadees
CL; Chilean; chileno chilena; chilien chilienne; chilenisch; cileno cilena; chileno chilena; chileens
CN; Chinese; chino china; chinois chinoise; chinesisch chinese; cinese; chinês chinesa; chinees
CO; Colombian; colombiano colombiana; colombien colombienne; kolumbianisch kolumbianer; colombiano colombiana; colombiano colombiana; colombiaans
CD; Congolese; congoleño; congolais congolaise; kongolesisch; congolese; congolês; congolees
HR; Croatian Croat; croata; croate; kroatisch kroate; croato croata; croata; kroatisch
CU; Cuban; cubano cubana; cubain cubaine; kubanisch kubaner; cubano cubana; cubano cubana; cubaans
CY; Cypriot; chipriota; chypriote; zyprisch; cipriota; cipriota; cypriotisch
CZ; Czech; checo checa; tchèque; tschechisch tscheche; ceco ceca; tcheco tcheca; tsjechisch
DK; Danish Dane; danés danesa; danois danoise; dänisch däne; danese; dinamarquês; deens
EC; Ecuadorian; ecuatoriano ecuatoriana; équatorien équatorienne; ecuadorianisch; ecuadoriano; equatoriano; ecuadoraans
EG; Egyptian; egipcio egipcia; égyptien égyptienne; ägyptisch ägypter; egiziano egiziana; egípcio egípcia; egyptisch
EE; Estonian; estonio; estonien; estnisch; estone; estoniano; estisch
ET; Ethiopian; etíope; éthiopien éthiopienne; äthiopisch; etiope; etíope; ethiopisch
FI; Finnish Finn; finlandés finlandesa; finlandais finlandaise; finnisch finne; finlandese; finlandês; fins
FR; French Frenchman; francés francesa; français française; französisch franzose; francese; francês francesa; frans
GE; Georgian; georgiano georgiana; géorgien géorgienne; georgisch; georgiano georgiana; georgiano georgiana; georgisch
DE; German; alemán alemana; allemand allemande; deutsch deutsche; tedesco tedesca; alemão alemã; duits
GR; Greek; griego griega; grec grecque; griechisch grieche; greco greca; grego grega; grieks
HT; Haitian; haitiano haitiana; haïtien haïtienne; haitianisch; haitiano; haitiano; haïtiaans
HU; Hungarian; húngaro húngara; hongrois hongroise; ungarisch ungar; ungherese; húngaro húngara; hongaars
IS; Icelandic Icelander; islandés islandesa; islandais islandaise; isländisch; islandese; islandês; ijslands
IN; Indian; indio india; indien indienne; indisch inder; indiano indiana; indiano indiana; indiaas
ID; Indonesian; indonesio indonesia; indonésien indonésienne; indonesisch; indonesiano; indonésio; indonesisch
IR; Iranian; iraní; iranien iranienne; iranisch iraner; iraniano iraniana; iraniano iraniana; iraans
IQ; Iraqi; iraquí; irakien irakienne; irakisch iraker; iracheno irachena; iraquiano; iraaks
IE; Irish; irlandés irlandesa; irlandais irlandaise; irisch ire; irlandese; irlandês; iers
IL; Israeli; israelí; israélien israélienne; israelisch; israeliano israeliana; israelense israelita; israëlisch
IT; Italian; italiano italiana; italien italienne; italienisch italiener; italiano italiana; italiano italiana; italiaans
JP; Japanese; japonés japonesa; japonais japonaise; japanisch japaner; giapponese; japonês japonesa; japans
JO; Jordanian; jordano jordana; jordanien jordanienne; jordanisch; giordano giordana; jordaniano; jordaans
KZ; Kazakh; kazajo; kazakh; kasachisch; kazako; cazaque; kazachs
KE; Kenyan; keniano keniana; kényan kényane; kenianisch; keniano; queniano; keniaans
KR; South_Korean; surcoreano surcoreana; sud-coréen; südkoreanisch südkoreaner; sudcoreano; sul-coreano; zuid-koreaans
KP; North_Korean; norcoreano norcoreana; nord-coréen; nordkoreanisch; nordcoreano; norte-coreano; noord-koreaans
LV; Latvian; letón letona; letton lettone; lettisch; lettone; letão; lets
LB; Lebanese; libanés libanesa; libanais libanaise; libanesisch libanese; libanese; libanês libanesa; libanees
LY; Libyan; libio libia; libyen libyenne; libysch libyer; libico libica; líbio líbia; libisch
LT; Lithuanian; lituano lituana; lituanien; litauisch; lituano; lituano; litouws
MY; Malaysian; malasio malasia; malaisien; malaysisch; malese; malaio; maleisisch
ML; Malian; maliense; malien malienne; malisch; maliano; malinês; malinees
MX; Mexican; mexicano mexicana; mexicain mexicaine; mexikanisch mexikaner; messicano messicana; mexicano mexicana; mexicaans
MD; Moldovan; moldavo moldava; moldave; moldauisch; moldavo; moldavo; moldavisch
MA; Moroccan; marroquí; marocain marocaine; marokkanisch marokkaner; marocchino marocchina; marroquino marroquina; marokkaans
MM; Burmese; birmano birmana; birman birmane; birmanisch; birmano; birmanês; birmees
NP; Nepali Nepalese; nepalí nepalés; népalais; nepalesisch; nepalese; nepalês; nepalees
NL; Dutch; neerlandés holandés holandesa; néerlandais néerlandaise hollandais; niederländisch niederländer holländisch; olandese; holandês neerlandês; nederlands
NZ; New_Zealander; neozelandés neozelandesa; néo-zélandais; neuseeländisch; neozelandese; neozelandês; nieuw-zeelands
NG; Nigerian; nigeriano nigeriana; nigérian nigériane; nigerianisch; nigeriano; nigeriano; nigeriaans
NO; Norwegian; noruego noruega; norvégien norvégienne; norwegisch norweger; norvegese; norueguês; noors
PK; Pakistani; paquistaní pakistaní; pakistanais pakistanaise; pakistanisch; pachistano pakistano; paquistanês; pakistaans
PS; Palestinian; palestino palestina; palestinien palestinienne; palästinensisch palästinenser; palestinese; palestino palestina; palestijns
PE; Peruvian; peruano peruana; péruvien péruvienne; peruanisch; peruviano; peruano; peruaans
PH; Philippine Filipino; filipino filipina; philippin philippine; philippinisch; filippino; filipino; filipijns
PL; Polish Pole; polaco polaca; polonais polonaise; polnisch pole; polacco polacca; polonês polaco; pools
PT; Portuguese; portugués portuguesa; portugais portugaise; portugiesisch portugiese; portoghese; português portuguesa; portugees
QA; Qatari; catarí; qatari; katarisch; qatariota; catariano; qatarees
RO; Romanian; rumano rumana; roumain roumaine; rumänisch rumäne; romeno rumeno; romeno romena; roemeens
RU; Russian; ruso rusa; russe; russisch russe; russo russa; russo russa; russisch
SA; Saudi; saudí; saoudien saoudienne; saudisch; saudita; saudita; saoedisch
RS; Serbian Serb; serbio serbia; serbe; serbisch serbe; serbo serba; sérvio sérvia; servisch
SG; Singaporean; singapurense; singapourien; singapurisch; singaporiano; singapurense; singaporees
SK; Slovak; eslovaco eslovaca; slovaque; slowakisch slowake; slovacco slovacca; eslovaco eslovaca; slowaaks
SI; Slovenian Slovene; esloveno eslovena; slovène; slowenisch slowene; sloveno slovena; esloveno; sloveens
SO; Somali; somalí; somalien; somalisch; somalo; somali; somalisch
ZA; South_African; sudafricano sudafricana; sud-africain; südafrikanisch; sudafricano; sul-africano; zuid-afrikaans
ES; Spanish Spaniard; español española; espagnol espagnole; spanisch spanier; spagnolo spagnola; espanhol espanhola; spaans
SD; Sudanese; sudanés sudanesa; soudanais soudanaise; sudanesisch; sudanese; sudanês; soedanees
SE; Swedish Swede; sueco sueca; suédois suédoise; schwedisch schwede; svedese; sueco sueca; zweeds
CH; Swiss; suizo suiza; suisse; schweizerisch schweizer; svizzero svizzera; suíço suíça; zwitsers
SY; Syrian; sirio siria; syrien syrienne; syrisch syrer; siriano siriana; sírio síria; syrisch
TW; Taiwanese; taiwanés taiwanesa; taïwanais; taiwanisch taiwanesisch; taiwanese; taiwanês; taiwanees
TH; Thai; tailandés tailandesa; thaïlandais; thailändisch; tailandese thailandese; tailandês; thais
TN; Tunisian; tunecino tunecina; tunisien tunisienne; tunesisch tunesier; tunisino tunisina; tunisiano; tunesisch
TR; Turkish Turk; turco turca; turc turque; türkisch türke; turco turca; turco turca; turks
UA; Ukrainian; ucraniano ucraniana; ukrainien ukrainienne; ukrainisch ukrainer; ucraino ucraina; ucraniano ucraniana; oekraïens
GB; British Briton; británico británica; britannique; britisch brite; britannico britannica; britânico britânica; brits
UY; Uruguayan; uruguayo uruguaya; uruguayen; uruguayisch; uruguaiano; uruguaio; uruguayaans
VE; Venezuelan; venezolano venezolana; vénézuélien vénézuélienne; venezolanisch; venezuelano; venezuelano; venezolaans
VN; Vietnamese; vietnamita; vietnamien vietnamienne; vietnamesisch; vietnamita; vietnamita; vietnamees
YE; Yemeni; yemení; yéménite; jemenitisch; yemenita; iemenita; jemenitisch
ZW; Zimbabwean; zimbabuense; zimbabwéen; simbabwisch; zimbabwese; zimbabuano; zimbabwaans
`;
