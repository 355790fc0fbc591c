import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesIn, seeds } from '../../../../scripts/lib/articles.mjs'
import { analyse } from '../../../../src/analysis/index.ts'
import { compare } from '../../../../src/comparison/index.ts'
import { noCorrections } from '../../../../src/decisions/claims.ts'
import { noAliases } from '../../../../src/library/aliases.ts'
import { PartsAtHand } from '../../../../src/library/folder/compared-parts.ts'
import { FolderComparer } from '../../../../src/library/folder/comparer.ts'

const places = ['Tallinn', 'Quito', 'Perth', 'Lagos', 'Turin', 'Osaka']
const people = ['Maria Lund', 'Jorge Paz', 'Ann Holt', 'Ade Bello', 'Rita Moro', 'Ken Abe']

function text(event: number, version: number, extra = ''): string {
  const [place, person] = [places[event % 6], people[event % 6]]
  return [
    `Harbour strike in ${place} enters day ${event + 2}`,
    `${person} of ${place} told reporters that the strike would cost ${event + 20} million euros.`,
    `Nobody in ${place} expected ${person} to settle the dispute so soon, version ${version} of the report said.`,
    `The dockers of ${place} will vote on Friday.${extra}`,
    'All rights are reserved by the publishers of this newspaper.',
  ].join('\n\n')
}

/** Three articles on each of so many events, in turn. */
function folder(events: number): { path: string; text: string }[] {
  return Array.from({ length: events * 3 }, (_, at) => ({
    path: `${String(at).padStart(2, '0')}.txt`,
    text: text(at % events, Math.floor(at / events)),
  }))
}

/** A comparer with what it has asked for and made. */
class Watched {
  readonly #comparer = new FolderComparer()
  readonly #parts = new PartsAtHand()
  readonly #numbers = new Map<string, number>()
  annotated = 0
  made = 0
  /** Steps that it may take before it is cancelled. */
  breaths = Number.POSITIVE_INFINITY

  async compare(sources: readonly { path: string; text: string }[], corrections = noCorrections) {
    this.annotated = 0
    this.made = 0
    const numbered = sources.map(({ path, text }) => {
      if (!this.#numbers.has(text)) this.#numbers.set(text, this.#numbers.size)
      return { path, number: this.#numbers.get(text) as number }
    })
    const compared = await this.#comparer.compare(numbered, noAliases, corrections, {
      texts: async (numbers) => numbers.map((number) => [...this.#numbers.keys()][number] as string),
      annotate: async (text) => {
        this.annotated++
        return analyse(text)
      },
      breathe: async () => {
        if (--this.breaths < 0) throw new Error('cancelled')
      },
      deliver: (id, part) => {
        this.made++
        this.#parts.add(id, part)
      },
    })
    return this.#parts.whole(compared)
  }
}

const wholly = (sources: readonly { path: string; text: string }[]) =>
  compare(sources.map(({ path, text }) => ({ path, article: analyse(text) })))

describe('comparing a folder', () => {
  it('gives what comparing it at once does, event by event, every claim with an id of its own', async () => {
    const sources = folder(4)
    const found = await new Watched().compare(sources)
    assert.deepEqual(found, wholly(sources))
    const ids = found.claims.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(
      ids.some((id) => id.includes('~')),
      'events share a sentence',
    )
    const events = found.claims.map(({ mentions }) => Number.parseInt(mentions[0]?.path as string, 10) % 4)
    assert.deepEqual(events, events.toSorted())
  })

  it('compares the event alone in which an article has changed', async () => {
    const watched = new Watched()
    const sources = folder(4)
    const before = await watched.compare(sources)
    assert.deepEqual([watched.annotated, watched.made], [12, 4])
    const changed = sources.map((source) =>
      source.path === '05.txt' ? { ...source, text: text(1, 1, ' Maria Lund denied it.') } : source,
    )
    const after = await watched.compare(changed)
    assert.deepEqual(after, wholly(changed))
    assert.deepEqual([watched.annotated, watched.made], [1, 1])
    const kept = after.claims.filter((claim) => before.claims.includes(claim))
    assert.ok(kept.length > after.claims.length / 2)
    assert.deepEqual(await watched.compare(sources), before)
    assert.equal(watched.made, 0, 'what was compared a moment ago is still known')
  })

  it('finds in an event of which an article has changed what comparing it anew finds', async () => {
    const watched = new Watched()
    let sources = articlesIn(seeds).map((path) => ({ path, text: readFileSync(join(seeds, path), 'utf8') }))
    await watched.compare(sources)
    for (const { path } of sources) {
      // Without its first paragraph after the headline.
      sources = sources.map((source) =>
        source.path === path ? { path, text: source.text.replace(/\n\n.+?\n\n/s, '\n\n') } : source,
      )
      assert.deepEqual(await watched.compare(sources), wholly(sources), path)
    }
  })

  it('follows articles that come, go and change places', async () => {
    const watched = new Watched()
    const sources = folder(4)
    for (const now of [
      sources.slice(0, 6),
      sources,
      sources.slice(3),
      [...sources.slice(3), ...sources.slice(0, 3)],
      [],
      sources.slice(0, 1),
    ])
      assert.deepEqual(await watched.compare(now), wholly(now))
  })

  it('compares anew what readers decide about, and joins events whose claims they join', async () => {
    const watched = new Watched()
    const sources = folder(3)
    const before = await watched.compare(sources)
    const passage = (path: string) => {
      const start = text(0, 0).length - 60
      const claim = before.claims.find(({ mentions }) =>
        mentions.some((mention) => mention.path === path && mention.text.includes('dockers')),
      )
      const mention = claim?.mentions.find((one) => one.path === path)
      assert.ok(mention, `${path} ${start}`)
      return { path, start: mention.start, end: mention.end }
    }
    const spans = [passage('00.txt'), passage('01.txt')]
    const decision = { decision: 'same claim', passages: [] } as never
    const joined = await watched.compare(sources, { edits: new Map(), rulings: [{ decision, spans }] })
    assert.equal(watched.made, 1, 'two events are one part, the third is as it was')
    const claim = joined.claims.find(({ mentions }) =>
      spans.every(({ path, start }) => mentions.some((one) => one.path === path && one.start === start)),
    )
    assert.ok(claim)
    assert.equal(new Set(claim.mentions.map(({ path }) => path)).size >= 2, true)
  })

  it('goes on where it was cancelled', async () => {
    const sources = folder(4)
    const whole = new Watched()
    const expected = await whole.compare(sources)
    for (const breaths of [0, 3, 11, 14, 20, 40]) {
      const watched = new Watched()
      watched.breaths = breaths
      await assert.rejects(watched.compare(sources), /cancelled/)
      const read = watched.annotated
      watched.breaths = Number.POSITIVE_INFINITY
      assert.deepEqual(await watched.compare(sources), expected)
      assert.ok(watched.annotated <= sources.length - read + 1, `${breaths}: nothing is read twice`)
    }
  })

  it('goes on where it was cancelled after articles have changed', async () => {
    const sources = folder(3)
    const changed = sources.map((source, at) =>
      at === 4 ? { ...source, text: text(1, 1, ' Nobody denied it.') } : source,
    )
    const due = wholly(changed)
    for (const breaths of [0, 1, 2, 3, 5]) {
      const watched = new Watched()
      await watched.compare(sources)
      watched.breaths = breaths
      await assert.rejects(watched.compare(changed), /cancelled/)
      watched.breaths = Number.POSITIVE_INFINITY
      assert.deepEqual(await watched.compare(changed), due, `after ${breaths} steps`)
    }
  })

  it('lets one comparison wait for the other', async () => {
    const watched = new Watched()
    const [all, some] = [folder(4), folder(4).slice(0, 8)]
    const [one, other] = await Promise.all([watched.compare(all), watched.compare(some)])
    assert.deepEqual(one, wholly(all))
    assert.deepEqual(other, wholly(some))
  })
})
