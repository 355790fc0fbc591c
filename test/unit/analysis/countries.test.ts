import assert from 'node:assert/strict'
import { countriesOf, markCountries, unmark } from './mentions.ts'

function holds(...marked: string[]): void {
  for (const line of marked)
    it(line, () => {
      assert.equal(markCountries(unmark(line)), line)
    })
}

describe('countries: names', () => {
  holds(
    'The {United States=US} met {Ukraine=UA}’s allies from {France=FR}, {Germany=DE} and {Britain=GB}.',
    '{South Korea=KR} warned {North Korea=KP}; {Korea=KR} watched.',
    'Troops left {Guinea-Bissau=GW} for {Guinea=GN}, {Equatorial Guinea=GQ} and {Papua New Guinea=PG}.',
    'The {Democratic Republic of the Congo=CD} borders the {Republic of the Congo=CG}.',
    'The {Republic of Armenia=AM} and the {Kingdom of Saudi Arabia=SA} signed.',
    '{Scotland=GB}, {Wales=GB} and {Northern Ireland=GB} voted; {Ireland=IE} did not.',
    '{Burma=MM}, {Holland=NL}, {Ivory Coast=CI}, {Macedonia=MK} and the {Czech Republic=CZ} have other names.',
    '{Kosovo=XK}, {Taiwan=TW} and {Palestine=PS} sent observers.',
    'The {Soviet Union=RU} fell in 1991.',
    'In {Côte d’Ivoire=CI} and {São Tomé and Príncipe=ST} the count goes on.',
    'Flights to {Trinidad and Tobago=TT} and {St. Lucia=LC} resumed.',
    'Greens fear for {Indiana}polis, not {India=IN}.'.replace('{Indiana}', 'Indiana'),
  )
})

describe('countries: abbreviations', () => {
  holds(
    'The {U.S.=US} and the {UK=GB} agreed. {US=US} envoys met {U.K.=GB} ministers from the {UAE=AE}.',
    '{U.S.=US} leaders told us that.',
    'A {U.S.=US}-{Ukraine=UA}-Coalition office',
    'They paid US$40 for it.',
    'CALL US NOW',
    '{US=US} TROOPS LEAVE {IRAQ=IQ}',
  )
})

describe('countries: adjectives and people', () => {
  holds(
    'The {US=US}-led talks, a {Franco=FR}-{British=GB} plan and {Sino=CN}-{American=US} trade.',
    'An anti-{Russian=RU} mood among {Ukrainians=UA} and {Poles=PL}.',
    '{Swiss=CH}, {Dutch=NL}, {Danish=DK} and {Filipino=PH} sailors met a {Briton=GB}.',
    '{North Korean=KP} and {South Korean=KR} officials',
    '{Saudi=SA} and {Emirati=AE} ministers spoke to {Israelis=IL}.',
  )

  it('tells nouns from adjectives', () => {
    const forms = countriesOf('Ukrainians and Russian forces in France').map(({ form }) => form)
    assert.deepEqual(forms, ['noun', 'adjective', 'noun'])
  })
})

describe('countries: look-alikes', () => {
  holds(
    'New Mexico and New Jersey sued; New England watched North America and Latin America.',
    'Michael Jordan and Chad Smith spoke to Mr. Jordan.',
    'The king of {Jordan=JO} crossed the Jordan River.',
    'Jordan Peterson wrote it. Jordan was pleased.',
    'Atlanta is the capital of Georgia, said Gov. Smith.',
    'In Tbilisi, {Georgia=GE} and {Armenia=AM} signed.',
    'American Indian leaders and Native Americans',
    'They roast Turkey breast for Thanksgiving.',
    '{Turkey=TR} and {Greece=GR} met.',
    'She speaks French and wrote in English.',
    'He taught in Spanish and Russian.',
    '{French=FR} soldiers trained in {French=FR} waters.',
    'An English-language paper, an {English=GB} town.',
    'He grew up in Lebanon, Pa., and moved to Mexico, Missouri.',
    'Tom Holland plays him in {Holland=NL}. Holland won.',
    'They live on French Street.',
    'A Class Reunion in Jersey City',
  )
})

describe('countries: governments by their seats', () => {
  holds(
    '{Washington=~US} openly aligned itself with {Kyiv=~UA}’s allies.',
    '{Moscow=~RU} first annexed the region. But {Moscow=~RU} also denies it.',
    'Talks between {Washington=~US} and {Moscow=~RU} stalled.',
    'The {Kremlin=~RU} and {Downing Street=~GB} declined to comment.',
    'They met in Paris at the Paris summit near Moscow.',
    'Paris (Reuters): leaders met in Washington, D.C.',
    'Denzel Washington said so to the Washington Post.',
    'Flights between London and Harare were full.',
    'London’s streets and London police',
    'Pressure on {Moscow=~RU} and guarantees to {Kyiv=~UA}',
  )

  it('is less sure of them', () => {
    const [found] = countriesOf('Moscow denied it.')
    assert.ok(found?.confidence && found.confidence < 1)
  })
})

describe('countries: annotations', () => {
  it('gives code, short name and span', () => {
    assert.deepEqual(countriesOf('The DPRK’s envoy'), [
      { type: 'country', start: 4, end: 8, text: 'DPRK', code: 'KP', name: 'North Korea', form: 'noun' },
    ])
  })

  it('calls the Soviet Union by its name', () => {
    assert.equal(countriesOf('Soviet troops')[0]?.name, 'Soviet Union')
  })

  it('takes time in line with length', () => {
    const time = (text: string): number => {
      const start = performance.now()
      countriesOf(text)
      return performance.now() - start
    }
    time('Georgia and Washington '.repeat(500))
    assert.ok(time('Georgia and Washington '.repeat(4000)) < 40 * (time('Georgia and Washington '.repeat(500)) + 5))
  })
})

describe('countries: hyphens and dashes', () => {
  holds(
    'The {US=US}-{Ukraine=UA} talks, the {Anglo=GB}-{Irish=IE} deal and the {U.S.=US}–{Mexico=MX} border.',
    'The {Israel=IL}-Gaza war, {Iran=IR}-backed militias and {UAE=AE}-based firms.',
    'Pro-{Russian=RU}, anti-{American=US}, ex-{Soviet=RU} and half-{German=DE}.',
    'The Indo-Pacific fleet and Anglo-Saxon words.',
  )
})

describe('countries: languages', () => {
  holds(
    'She speaks English, French and a little German at an {English=GB} school.',
    'The book was translated into Spanish, German and Dutch.',
    'The interview, conducted in Arabic and English, was aired.',
    'He speaks fluent Russian and some Polish.',
    'The {French=FR} minister spoke in French; the {Germans=DE} listened.',
    'She is half {French=FR}, half {Nigerian=NG}.',
  )
})

describe('countries: papers, companies and things', () => {
  holds(
    'The Irish Times, the Japan Times, Russia Today and Canada Post reported it.',
    'The Bank of {Mexico=MX}, the {U.S.=US} Senate and the Bank of {England=GB} met.',
    'The Jordan Times and Iceland, the frozen food shop, disagreed.',
    'Shares in the retailer Iceland fell. Iceland said so.',
    'Prices in {Iceland=IS} rose, the bank says.',
    'The chain sold its last piece of land in {Slovakia=SK}, the department store My.',
    'They ate Turkish delight, Danish pastry and French fries on a Persian rug.',
    'New Guinea and New South Wales are far; {Papua New Guinea=PG} is a country.',
  )
})

describe('countries: people', () => {
  holds(
    'Michael Jordan and Chad Smith met Jordan King in Amman, {Jordan=JO}.',
    'Denzel Washington, Paris Hilton and St. Petersburg are not meant.',
  )

  it('counts a Frenchman and a Scot as nouns', () => {
    const forms = countriesOf('A Frenchman, two Englishmen, a Scot, a French chef, a German one').map(
      ({ form }) => form,
    )
    assert.deepEqual(forms, ['noun', 'noun', 'noun', 'adjective', 'adjective'])
  })
})

describe('countries: capitals that stand for governments', () => {
  holds(
    '{Berlin=~DE}’s answer came late; {Warsaw=~PL} wants troops.',
    'Paris is sunny; she moved to Berlin in May.',
    '{Ankara=~TR} warned {Athens=~GR}; {Tehran=~IR} denied it.',
    'Officials in Washington told reporters in Beijing. He flew to Washington from Moscow.',
    'The {Kremlin=~RU}, {Downing Street=~GB} and the {White House=~US} were silent. Brussels wants more.',
  )

  it('says how sure it is', () => {
    const mentions = countriesOf('Moscow annexed it. The Kremlin denied it. Russia left.')
    const sure = mentions.map(({ confidence = 1 }) => confidence)
    assert.equal(mentions.length, 3)
    assert.ok((sure[0] as number) < (sure[1] as number) && (sure[1] as number) < 1 && sure[2] === 1, sure.join())
  })
})
