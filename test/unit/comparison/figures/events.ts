/** Invented reports of invented events, three outlets each, with figures that agree, differ or stand alone. */
export const events = {
  ferry: [
    `Ferry sinks off Port Lorne, at least 14 dead

By Ines Calder

At least 14 people died and 30 were injured when a passenger ferry capsized off Port Lorne on Tuesday evening, the coastguard said.

The Sea Lark was carrying 212 passengers and a crew of nine when it hit a sandbank two miles from the harbour. Rescuers pulled 180 survivors from the water. Eleven people are still missing.

The ferry, built 38 years ago, had passed its last inspection in March. The operator, Lorne Lines, made a profit of $1.2bn last year and runs 25 ferries on the coast.

Three helicopters and 17 boats took part in the search, which was called off after six hours because of fog. Prime Minister Ada Holm announced three days of mourning.

“We have never lost so many lives in these waters,” said coastguard chief Tom Brandt, 51.
`,
    `Death toll in ferry disaster rises to 16

Sixteen people have been killed and about 30 injured in the sinking of a ferry near Port Lorne, officials said on Wednesday.

Some 220 passengers were on board the Sea Lark, which went down about three kilometres from the port. Nearly 200 were rescued. A dozen people remain missing.

The 38-year-old vessel belongs to Lorne Lines, whose profit last year came to 1,200 million dollars. The company operates more than two dozen ferries.

Almost 20 boats and three helicopters searched the area. A fifth of the lifejackets on board were defective, investigators said. The government declared two days of mourning.

Coastguard chief Tom Brandt said his men had been alerted at 7:40 p.m.
`,
    `Lifejackets failed as ferry went under

One in four lifejackets on the Sea Lark did not work, the transport ministry said after the ship sank with 221 people aboard.

The accident killed 16 people. Ten are missing.

Lorne Lines has sold 40 tickets a day for the crossing since May. Its shares fell 8% on Wednesday. The line has 25 ships and employs 1,400 people.

Holm, who took office four years ago, said the country would mourn for three days.
`,
  ],
  strike: [
    `Rail strike stops trains across the country

Some 40,000 rail workers walked out on Monday in a dispute over pay, halting about 80% of trains, the operator said.

The union wants a rise of 7.5 percent; the company has offered 4 percent over two years. The strike is to last 48 hours and will cost the railway an estimated €25 million a day.

About 1.2 million passengers use the trains every day. A survey by the broadcaster found that 54% of respondents back the strike.

The last strike, in 2019, lasted 11 days.
`,
    `Four in five trains cancelled

Four out of five trains did not run on Monday as 35,000 railway workers stopped work.

Their union is asking for 7.5% more pay. Management has put 3.5 percent on the table. Every day of the two-day strike costs the railway 30 million euros, analysts believe.

More than a million passengers were affected. The finance minister said wages had risen by 12 percent in three years.
`,
    `Commuters stranded by walkout

The union said nearly 45,000 rail workers had joined the strike; the operator put the number at 40,000.

Eight out of ten trains were cancelled. Support for the strike stands at 61%, according to a poll, up from 54% last month.

The railway said it loses 25 million euros for each day of strike. It employs 90,000 people and carried 430 million passengers last year.
`,
  ],
  wildfire: [
    `Wildfire forces 3,500 from homes

A wildfire that has burned 12,000 hectares of forest in the Carrow hills forced about 3,500 people to leave their homes on Saturday.

Some 600 firefighters with 14 aircraft were fighting the flames, which have destroyed 85 houses. Temperatures reached 41°C.

Two firefighters were hurt. The blaze was 30% contained by evening, fire chief Rosa Lind, 47, said.
`,
    `Thousands flee blaze in Carrow hills

Thousands of residents were evacuated as a fire swept through 30,000 acres of forest.

At least 85 homes burned down, and 1,200 more are threatened, the governor said. More than 600 firefighters are in action, backed by a dozen aircraft.

The fire is a third contained. It was 106 degrees Fahrenheit in the valley.

Insurers expect losses of $300 million.
`,
    `Fire chief: worst season in 20 years

The fire in the Carrow hills has covered 12,500 hectares, and only a tenth of its perimeter is under control, said fire chief Rosa Lind, 48.

Nearly 700 firefighters are at work. Ninety houses have been lost and 3,500 people evacuated; 200 of them are sleeping in a school.

Insurers now expect losses of $450 million, an association of theirs said.
`,
  ],
  vote: [
    `Opposition wins in Sarvia

The opposition won 112 of the 200 seats in Sarvia's parliament in Sunday's election, with 52.4 percent of the vote, the electoral commission said.

The ruling party took 71 seats. Turnout was 68 percent, the highest in 15 years.

Observers from 18 countries watched the vote. They reported irregularities at about 40 polling stations.

President Dalo, who has ruled for two decades, is to leave within 30 days.
`,
    `Twenty-year rule of Dalo ends

President Dalo conceded defeat on Monday after the opposition took just over half of the vote and 110 seats in parliament.

His party is left with 71 seats. Two thirds of voters went to the polls.

Observers from nearly two dozen countries had complained of irregularities at dozens of polling stations. Police arrested 27 protesters in the capital.
`,
    `Dalo goes after 20 years

With 112 seats, the opposition has a majority in the new parliament. It won 55 percent of the vote; the ruling party of President Dalo got 31 percent.

Turnout rose to 68%. Some 3.1 million people voted.

Police said 35 protesters had been arrested.
`,
  ],
  factory: [
    `Carmaker to close Elmsford plant

Carmaker Brenta will close its plant in Elmsford by the end of 2027 and cut 2,400 jobs, it said on Thursday.

The plant made 180,000 cars last year, 12% fewer than the year before. Brenta's losses grew to €640 million in the first half.

The union called for a one-hour stoppage on Friday. The state had given the company €90 million in subsidies in the past five years. Some 300 apprentices are to keep their contracts.
`,
    `2,600 jobs to go at Brenta

Some 2,600 workers will lose their jobs when Brenta shuts its factory in Elmsford, which the union says turned out 180,000 cars in 2025.

The group lost 0.64 billion euros in six months. Taxpayers paid it almost €100 million over half a decade.

Brenta shares rose 3 percent.
`,
    `Anger in Elmsford

Nearly 2,400 jobs are at risk in Elmsford, a town of 21,000 people.

Brenta has received 60 million euros in public money since 2020, a member of the regional parliament said. About 1,000 people demonstrated outside the gates.
`,
  ],
  epidemic: [
    `Measles cases double in Tarn province

Health officials have recorded 1,240 cases of measles in Tarn province since January, twice as many as last year, and 18 deaths.

Just 62% of children in the province are vaccinated against measles. At least 95% would be needed. The government has ordered 500,000 doses of vaccine at a cost of $4.5m.

Some 70 schools are closed until 12 May.
`,
    `Province short of vaccine

More than 1,200 people have fallen ill with measles in Tarn. Eighteen have died, nine of them children.

Only three in five children there have been vaccinated. Half a million doses are on their way; they cost 4.5 million dollars.

Schools were shut in 40 towns.
`,
    `Doctors warn over measles

With over 1,500 measles cases, Tarn faces its worst outbreak in 30 years, said doctors, who count 25 deaths.

About 250,000 doses of vaccine have been promised for next week. Vaccination rates stand at 62 per cent, against 80 per cent in the country as a whole.

Around 90 schools are closed.
`,
  ],
} as const satisfies Record<string, readonly string[]>
