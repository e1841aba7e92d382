/**
 * Sentences of the kinds that news is made of, invented, with the figures that they carry. A figure is written
 * `value bound unit ; words of the measure ; attributed to`, where `=`, `>=`, `>`, `~`, `<=` and `..` are the bounds, `-` is none.
 */
export const FIGURE_TABLE: readonly (readonly [string, readonly string[]])[] = [
  // Disasters
  [
    "At least 43 people were killed when a dam burst in northern Corvia, the interior ministry said.",
    [">=43 ; people killed ; interior ministry"],
  ],
  [
    "The death toll from the earthquake has surpassed 5,300, according to rescue officials.",
    [">5300 ; death toll earthquake ; rescue officials"],
  ],
  [
    "Floods have displaced more than 120,000 people across three provinces, the United Nations said on Tuesday.",
    [">120000 ; people displaced ; United Nations", "3 ; provinces ; United Nations"],
  ],
  [
    "A total of 26 foreigners from 14 countries died in the crush.",
    ["26 ; foreigners died ; -", "14 ; countries ; -"],
  ],
  ["The remains of four of the six men who died are still missing.", ["4 ; men missing ; -", "6 ; men ; -"]],
  ["The number of injured is now put at 31.", ["31 ; number injured ; -"]],
  ["Officials put the number of dead at 31.", ["31 ; number dead ; officials"]],
  ["The number of people who have died is put at 31.", ["31 ; number people died ; -"]],
  [
    "The number of those who have walked out is just under 13,000.",
    ["<=13000 ; number those who have walked out ; -"],
  ],
  ["Une quinzaine d'ouvriers ont déjà été entendus.", ["~15 ; ouvriers ; -"]],
  ["Rescuers pulled 17 survivors from the rubble overnight.", ["17 ; survivors ; -"]],
  ["The magnitude 6.8 quake damaged some 2,400 homes.", ["6.8 ; magnitude ; -", "~2400 ; homes ; -"]],
  [
    "A landslide buried at least 60 houses, killing 112 people and injuring scores of others.",
    [">=60 ; houses ; -", "112 ; people killed ; -", ">=40 ; injured ; -"],
  ],
  [
    "Nearly 900 firefighters are battling the blaze, which has burned 14,000 hectares.",
    ["~900 ; firefighters ; -", "14000 hectares ; burned ; -"],
  ],
  ["Winds of up to 210 kilometres per hour tore roofs off.", ["<=210 km ; winds ; -"]],
  [
    "The storm left 1.2 million households without power, the utility said.",
    ["1200000 ; households ; utility"],
  ],
  ["Police put the number of injured at 87.", ["87 ; injured ; police"]],
  [
    "The mayor said that 19 bodies had been recovered and that 40 people were still missing.",
    ["19 ; bodies recovered ; mayor", "40 ; people missing ; mayor"],
  ],
  [
    "Officials said 12 people had died, while the Red Cross gave a toll of 18.",
    ["12 ; died ; officials", "18 ; toll ; Red Cross"],
  ],
  ["In all, 250 people were evacuated from the island.", ["250 ; people evacuated ; -"]],
  ["The fire killed 72 people in 2017.", ["72 ; people killed ; -"]],
  [
    "The ferry, licensed for 150 passengers, was carrying 212.",
    ["150 ; passengers ; -", "212 ; passengers carried ; -"],
  ],
  [
    "Dozens of homes were destroyed and at least four people remain missing, the sheriff's office said.",
    [">=24 ; homes destroyed ; sheriff's office", ">=4 ; people missing ; sheriff's office"],
  ],
  [
    "A state of emergency was declared in 12 of the country's 47 counties.",
    ["12 ; counties ; -", "47 ; counties ; -"],
  ],
  [
    "Between 300 and 400 people are believed to be trapped, according to the governor.",
    ["..300-400 ; people trapped ; governor"],
  ],
  ["Water levels rose by 3.5 metres in two days.", ["3.5 m ; water levels ; -", "2 days ; water levels ; -"]],
  [
    "The volcano forced the cancellation of 340 flights, airport operator Aena said.",
    ["340 ; flights ; Aena"],
  ],
  // Conflict
  [
    "Rebels shelled the town, killing nine civilians and wounding 31, a local doctor said.",
    ["9 ; civilians killed ; local doctor", "31 ; wounded ; local doctor"],
  ],
  [
    "The ministry of defence said 14 of 20 drones had been shot down.",
    ["14 ; drones shot ; ministry of defence", "20 ; drones ; ministry of defence"],
  ],
  ["About 6,000 soldiers have been deployed along the border.", ["~6000 ; soldiers deployed ; -"]],
  ["The two sides exchanged 90 prisoners each on Sunday.", ["90 ; prisoners exchanged ; -"]],
  [
    "More than 8,200 Velorians have been killed since the war began in March, Velor's health authorities say.",
    [">8200 ; Velorians killed ; Velor's health authorities"],
  ],
  [
    "An air strike hit a market, killing 34 people, according to a monitoring group; the army denied it.",
    ["34 ; people killed ; monitoring group"],
  ],
  [
    "The group abducted 276 schoolgirls, 82 of whom are still missing.",
    ["276 ; schoolgirls abducted ; -", "82 ; missing ; -"],
  ],
  ["Negotiators agreed on a truce of at least six weeks.", [">=6 weeks ; truce ; -"]],
  ["The attack, in which 23 worshippers died, was claimed by no one.", ["23 ; worshippers died ; -"]],
  ["He said that 700 fighters had surrendered.", ["700 ; fighters surrendered ; He"]],
  ["Aid groups warn that 1.9 million people face famine.", ["1900000 ; people famine ; aid groups"]],
  ["The army has lost 315 tanks, by the ministry's own count.", ["315 ; tanks lost ; ministry"]],
  ["As many as 50,000 refugees crossed the border in a single day.", ["<=50000 ; refugees crossed ; -"]],
  ["Roughly a third of the city's buildings have been destroyed.", ["~33.3 % ; buildings destroyed ; -"]],
  [
    "The missile travelled 900 km before falling into the sea, South Ardenia's military said.",
    ["900 km ; missile travelled ; South Ardenia's military"],
  ],
  ["Three peacekeepers were wounded, one of them seriously.", ["3 ; peacekeepers wounded ; -"]],
  ["The siege has lasted four months.", ["4 months ; siege ; -"]],
  ["Parliament approved sending an additional 2,500 troops.", ["2500 ; troops ; -"]],
  [
    "The militants still hold 58 hostages, of whom 22 are thought to be alive.",
    ["58 ; hostages held ; -", "22 ; alive ; -"],
  ],
  // Politics
  [
    "Ms. Okoye won 52.3 percent of the vote, the electoral commission announced.",
    ["52.3 % ; vote won ; electoral commission"],
  ],
  ["Turnout stood at 61%, down from 67% four years ago.", ["61 % ; turnout ; -", "67 % ; turnout ; -"]],
  ["The bill passed with 217 votes in favour and 212 against.", ["217 ; votes ; -", "212 ; votes ; -"]],
  ["It was the president's third visit to the region this year.", ["3 ; visit ; -"]],
  [
    "A poll by Veritas gave the governor a lead of 4 percentage points.",
    ["4 percentage-points ; lead ; poll by Veritas"],
  ],
  ["Some 80 lawmakers signed a letter urging the minister to resign.", ["~80 ; lawmakers signed ; -"]],
  [
    "The party will hold 112 of the 250 seats in the lower house.",
    ["112 ; seats held ; -", "250 ; seats ; -"],
  ],
  [
    "Organisers said half a million people marched; police put the crowd at 180,000.",
    ["500000 ; people marched ; organisers", "180000 ; crowd ; police"],
  ],
  ["The court sentenced him to 12 years in prison.", ["12 years ; prison sentenced ; -"]],
  ["Prosecutors charged 18 people with fraud.", ["18 ; people charged ; -"]],
  ["The government plans to cut 10,000 jobs by 2027.", ["10000 ; jobs cut ; -"]],
  ["Nine of the 15 members voted for the resolution.", ["9 ; voted members ; -", "15 ; members ; -"]],
  [
    "The tax would raise $1.4 billion a year, the treasury estimates.",
    ["1400000000 USD ; tax raise ; treasury"],
  ],
  ["Some 60% of respondents oppose the plan, a survey found.", ["~60 % ; respondents oppose ; survey"]],
  ["The minister's budget sets aside €35 million for schools.", ["35000000 EUR ; sets aside ; -"]],
  ["More than two dozen countries recognised the state.", [">24 ; countries recognised ; -"]],
  ["Police detained 131 protesters, rights group OVD said.", ["131 ; protesters detained ; OVD"]],
  ["The UN Security Council adopted the text by 14 votes to none.", ["14 ; votes ; -"]],
  // Business
  [
    "Revenue rose 8% to $12.4 billion in the third quarter.",
    ["8 % ; revenue ; -", "12400000000 USD ; revenue ; -"],
  ],
  ["The company posted a net loss of 320 million euros.", ["320000000 EUR ; net loss ; -"]],
  [
    "Ardent will cut 4,500 jobs, or 6% of its workforce, it said on Monday.",
    ["4500 ; jobs cut ; Ardent", "6 % ; workforce ; Ardent"],
  ],
  ["Shares in the carmaker fell 3.2% to $41.15.", ["3.2 % ; shares ; -", "41.15 USD ; shares ; -"]],
  [
    "Inflation slowed to 2.4 percent in May from 2.9 percent in April, the statistics office said.",
    ["2.4 % ; inflation ; statistics office", "2.9 % ; inflation ; statistics office"],
  ],
  [
    "Brent crude was up 45 cents at $83.20 a barrel.",
    ["45 USc ; brent crude ; -", "83.20 USD ; brent crude ; -"],
  ],
  ["The bank agreed to buy its rival for £2.3bn.", ["2300000000 GBP ; buy ; -"]],
  ["Analysts had expected earnings of 95 cents a share.", ["95 USc ; earnings ; analysts"]],
  [
    "The central bank raised its key rate by 25 basis points to 5.5 percent.",
    ["25 basis-points ; rate ; -", "5.5 % ; rate ; -"],
  ],
  [
    "The startup, valued at more than $1 billion, employs 230 people.",
    [">1000000000 USD ; startup ; -", "230 ; people employed ; -"],
  ],
  ["Exports fell for the fourth straight month.", ["4 ; month ; -"]],
  ["Unemployment hit 7.1%, the highest in a decade.", ["7.1 % ; unemployment ; -"]],
  ["The airline carried 9.8 million passengers last year.", ["9800000 ; passengers carried ; -"]],
  [
    "Sales are expected to reach between $3.1 billion and $3.3 billion this year.",
    ["..3100000000-3300000000 USD ; sales ; -"],
  ],
  ["The regulator fined the bank 40 million pounds.", ["40000000 GBP ; fined ; -"]],
  [
    "The strike cost the economy an estimated $100 million a day, economists said.",
    ["~100000000 USD ; economy cost ; economists"],
  ],
  ["Gold slipped 0.4% to $2,310 an ounce.", ["0.4 % ; gold ; -", "2310 USD ; gold ; -"]],
  ["The IMF sees growth of 3.2% this year.", ["3.2 % ; growth ; IMF"]],
  ["Rents have climbed by almost a quarter since 2020.", []],
  [
    "The deal is worth up to 500 million dollars, a person familiar with the matter said.",
    ["<=500000000 USD ; deal ; person familiar with the matter"],
  ],
  ["OPEC pumped 26.5 million barrels per day in June.", ["26500000 barrels ; OPEC pumped ; -"]],
  [
    "About 3,000 workers walked out, the union said, while the company spoke of 900.",
    ["~3000 ; workers walked ; union", "900 ; workers ; company"],
  ],
  // Health and science
  ["The ministry reported 1,048 new cases of cholera.", ["1048 ; cases cholera ; ministry"]],
  [
    "The virus has infected at least 230 people and killed 11, the WHO said.",
    [">=230 ; people infected ; WHO", "11 ; killed ; WHO"],
  ],
  [
    "The vaccine was 94.5% effective in a trial of 30,000 volunteers.",
    ["94.5 % ; vaccine effective ; -", "30000 ; volunteers ; -"],
  ],
  [
    "Some 3.2 million children have been vaccinated so far, UNICEF says.",
    ["~3200000 ; children vaccinated ; UNICEF"],
  ],
  ["Researchers studied 512 patients over two years.", ["512 ; patients ; -", "2 years ; studied ; -"]],
  [
    "Sea levels could rise by 30 to 60 centimetres by 2100, the study found.",
    ["..30-60 cm ; sea levels ; study"],
  ],
  ["The telescope detected a planet 124 light years away.", ["124 ; planet ; -"]],
  [
    "Global temperatures were 1.45 degrees Celsius above pre-industrial levels.",
    ["1.45 degrees ; temperatures ; -"],
  ],
  ["The dinosaur, which lived 66 million years ago, was nine metres long.", ["9 m ; dinosaur ; -"]],
  ["One in five adults reported symptoms.", ["20 % ; adults ; -"]],
  ["Hospitals are treating more than 400 patients for burns.", [">400 ; patients ; -"]],
  ["The drug reduced the risk of stroke by 21 percent.", ["21 % ; risk stroke ; -"]],
  ["The probe will travel 1.6 billion km.", ["1600000000 km ; probe ; -"]],
  [
    "Measles cases rose to 1,320 from 285 a year earlier.",
    ["1320 ; measles cases ; -", "285 ; measles cases ; -"],
  ],
  ["The outbreak has now reached 14 countries.", ["14 ; countries ; -"]],
  // Sport
  ["United beat City 3-1 in front of 54,000 fans.", ["54000 ; fans ; -"]],
  ["She won her seventh title of the season.", ["7 ; title ; -"]],
  ["The striker scored 24 goals in 31 matches.", ["24 ; goals ; -", "31 ; matches ; -"]],
  ["The club paid 60 million euros for the 21-year-old midfielder.", ["60000000 EUR ; paid club ; -"]],
  ["He finished the marathon in 2:05:13.", []],
  ["Rovers have lost eight games in a row.", ["8 ; games lost ; -"]],
  ["The Kings trail the series 3-2.", []],
  ["Almost 80,000 spectators filled the stadium.", ["~80000 ; spectators ; -"]],
  // Society, crime, transport
  [
    "Thieves made off with jewellery worth 9 million euros, prosecutors said.",
    ["9000000 EUR ; jewellery ; prosecutors"],
  ],
  [
    "A 34-year-old man was arrested after three people were stabbed in a supermarket.",
    ["3 ; people stabbed ; -"],
  ],
  ["The plane, a Boeing 737 with 181 people on board, skidded off the runway.", ["181 ; people board ; -"]],
  [
    "Two trains collided, leaving 18 dead and more than 100 injured.",
    ["2 ; trains ; -", "18 ; dead ; -", ">100 ; injured ; -"],
  ],
  ["The zoo's four elephants eat 600 kilograms of hay a day.", ["4 ; elephants ; -", "600 kg ; hay ; -"]],
  ["Customs seized 2.3 tonnes of cocaine hidden among bananas.", ["2.3 tonnes ; cocaine seized ; -"]],
  [
    "The bridge will be 1.2 kilometres long and cost $480 million.",
    ["1.2 km ; bridge ; -", "480000000 USD ; bridge ; -"],
  ],
  [
    "More than 60 people, most of them children, fell ill after eating at the school, the health department said.",
    [">60 ; people ill ; health department"],
  ],
  ["Tens of thousands of pilgrims gathered in the square.", [">=20000 ; pilgrims gathered ; -"]],
  ["No fewer than 15 suspects have been identified.", [">=15 ; suspects identified ; -"]],
  ["Fewer than 200 of the animals survive in the wild.", ["<=200 ; animals ; -"]],
  [
    "The population of the town fell from 12,000 to 9,400.",
    ["12000 ; population ; -", "9400 ; population ; -"],
  ],
  ["The company recalled 52,000 vehicles over faulty brakes.", ["52000 ; vehicles recalled ; -"]],
  ["Passengers waited for up to nine hours.", ["<=9 hours ; waited ; -"]],
  ["The museum drew 8.7 million visitors in 2023.", ["8700000 ; visitors ; -"]],
  ["Firefighters needed five hours to put out the flames.", ["5 hours ; firefighters ; -"]],
  ["The school has 640 pupils or more.", [">=640 ; pupils ; -"]],
  ["He was ordered to pay $83.3 million in damages.", ["83300000 USD ; damages ; -"]],
  // Attribution
  [
    "Bus drivers earn 14% less than in 2010, the union's general secretary, Ann Rowe, said.",
    ["14 % ; earn ; Ann Rowe"],
  ],
  [
    "According to the coastguard, 61 migrants were rescued off Lampedusa.",
    ["61 ; migrants rescued ; coastguard"],
  ],
  [
    "“We have lost 300 houses,” the mayor of Aldea, Rosa Pinto, told reporters.",
    ["300 ; houses lost ; Rosa Pinto"],
  ],
  ["The agency says it has delivered 1,200 tents.", ["1200 ; tents delivered ; agency"]],
  ["State media reported that 29 miners were trapped.", ["29 ; miners trapped ; state media"]],
  [
    "Some 450 prisoners escaped, as announced by the justice ministry.",
    ["~450 ; prisoners escaped ; justice ministry"],
  ],
  ["The blast reportedly killed 16 workers.", ["16 ; workers killed ; -"]],
  ["The governor put the damage at $2 billion.", ["2000000000 USD ; damage ; governor"]],
  ["A total of 37 people were rescued, data from the navy show.", ["37 ; people rescued ; navy"]],
  [
    "Police said the driver had killed six people; witnesses spoke of eight.",
    ["6 ; people killed ; police", "8 ; killed ; witnesses"],
  ],
  ["The attacks, which Norland says killed 310 people, began in June.", ["310 ; people killed ; Norland"]],
  ["By the union's count, 5,600 nurses have left the profession this year.", ["5600 ; nurses left ; union"]],
  ["Witnesses told Reuters that at least seven people had been shot.", [">=7 ; people shot ; witnesses"]],
  ["In a statement, the airline said that all 96 passengers were safe.", ["96 ; passengers safe ; airline"]],
  // Not figures
  ["Police closed 5th Avenue near 221 Baker Street.", []],
  ["On Oct. 7, 2023, at 6:30 a.m., the F-16 took off.", []],
  ["Call 212-555-0147 or visit Room 12.", []],
  ["Maria Lopez, 34, and Juan Ruiz, 41, were unhurt.", []],
  ["The 1990s band reunited on 12 May 2019.", []],
  ["COVID-19 returned as G7 ministers met in Hall 4.", []],
  ["1. Boil the water.", []],
  ["No one was hurt, and one of the drivers left.", []],
  // Other languages
  [
    "Al menos 1.340 personas murieron en el terremoto, según el gobierno.",
    [">=1340 ; personas murieron ; gobierno"],
  ],
  ["El incendio arrasó 2,5 millones de hectáreas.", ["2500000 hectares ; incendio ; -"]],
  ["Au moins 28 personnes ont été tuées, selon la police.", [">=28 ; personnes tuées ; police"]],
  ["Plus de 3 000 manifestants ont défilé à Lyon.", [">3000 ; manifestants ; -"]],
  ["Mindestens 17 Menschen wurden getötet, teilte die Polizei mit.", [">=17 ; Menschen getötet ; Polizei"]],
  [
    "Der Umsatz stieg um 4,5 Prozent auf 1,2 Milliarden Euro.",
    ["4.5 % ; Umsatz ; -", "1200000000 EUR ; Umsatz ; -"],
  ],
];
