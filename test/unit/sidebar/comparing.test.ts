import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { applyAliases } from '../../../src/analysis/speakers/aliases.ts'
import type { Work } from '../../../src/library/engine/engine.ts'
import type { Entry, Library } from '../../../src/library/library.ts'
import { Comparing } from '../../../src/sidebar/comparing.ts'
import { claim, courier, herald, mention, post } from './articles.ts'

/** A library of articles in memory: one claim for each of them. */
class Shelf {
  readonly held = new Map<string, Entry>()
  readonly scopes: (readonly string[] | undefined)[] = []
  #listeners = new Set<(uris: readonly string[]) => void>()
  /** What the next comparisons wait for. */
  gate: Promise<void> = Promise.resolve()
  error: Error | undefined

  constructor(...entries: Entry[]) {
    for (const one of entries) this.held.set(one.uri, one)
  }

  async compare(within?: readonly string[], { signal }: Work = {}) {
    this.scopes.push(within)
    const entries = [...this.held.values()].filter(
      ({ uri }) => within?.some((part) => uri === part || uri.startsWith(`${part}/`)) ?? true,
    )
    await this.gate
    if (signal?.aborted) throw new DOMException('cancelled', 'AbortError')
    if (this.error) throw this.error
    const claims = entries.map((one) => claim(one.uri, [mention(one, one.text)]))
    return { comparison: { claims }, entries, skipped: [] }
  }

  get(uri: string): Entry | undefined {
    return this.held.get(uri)
  }

  onDidChange(listener: (uris: readonly string[]) => void) {
    this.#listeners.add(listener)
    return { dispose: () => this.#listeners.delete(listener) }
  }

  put(...entries: Entry[]): void {
    for (const one of entries) this.held.set(one.uri, one)
    this.tell(...entries.map(({ uri }) => uri))
  }

  remove(uri: string): void {
    this.held.delete(uri)
    this.tell(uri)
  }

  tell(...uris: string[]): void {
    for (const listener of this.#listeners) listener(uris)
  }
}

function comparing(shelf: Shelf, failed?: (error: unknown) => void): Comparing {
  return new Comparing(shelf as unknown as Library, { delay: 1, failed })
}

const names = (shown: Comparing) => shown.current?.compared.entries.map(({ name }) => name)

describe('the comparison that is shown', () => {
  it('is of what was asked for', async () => {
    const shelf = new Shelf(courier, herald, post)
    const shown = comparing(shelf)
    assert.equal((await shown.run([courier.uri, post.uri])).kind, 'compared')
    assert.deepEqual(names(shown), ['Valley Courier', 'Evening Post'])
  })

  it('is made anew, once, when articles change', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    let changes = 0
    shown.onDidChange(() => changes++)
    await shown.run()
    shelf.put({ ...courier, text: 'Other words.' })
    shelf.put({ ...herald, text: 'Other words too.' })
    await sleep(20)
    assert.equal(changes, 2)
    assert.deepEqual(
      shown.current?.compared.entries.map(({ text }) => text),
      ['Other words.', 'Other words too.'],
    )
  })

  it('is not made anew when articles are merely read again', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    await shown.run()
    shelf.put({ ...courier })
    await sleep(20)
    assert.equal(shelf.scopes.length, 1)
  })

  it('is made anew when speakers go by other names', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    await shown.run()
    shelf.put({ ...courier, article: applyAliases(courier.article, new Map([['ana ruiz', 'The Mayor']])) })
    await sleep(20)
    assert.equal(shelf.scopes.length, 2)
  })

  it('is made anew, at once, when readers have decided something', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = new Comparing(shelf as unknown as Library, { delay: 10_000 })
    shown.renew()
    await sleep(20)
    assert.equal(shelf.scopes.length, 0, 'compared though nobody asked')
    await shown.run([courier.uri, herald.uri])
    assert.equal(shown.isCurrent, true)
    shown.renew()
    assert.equal(shown.isCurrent, false)
    await sleep(20)
    assert.equal(shown.isCurrent, true)
    assert.deepEqual(shelf.scopes, Array(2).fill([courier.uri, herald.uri]))
    shown.dispose()
  })

  it('is made anew when readers decide something while it is made', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    let open = () => {}
    shelf.gate = new Promise((resolve) => {
      open = resolve
    })
    const running = shown.run()
    shown.renew()
    shown.renew()
    open()
    await running
    await sleep(20)
    assert.equal(shelf.scopes.length, 2)
  })

  it('is made anew for what readers decided, though another comparison came between and was cancelled', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    await shown.run()
    let open = () => {}
    shelf.gate = new Promise((resolve) => {
      open = resolve
    })
    shown.renew()
    await sleep(5)
    assert.equal(shelf.scopes.length, 2)
    const controller = new AbortController()
    const other = shown.run(undefined, { signal: controller.signal })
    controller.abort()
    open()
    assert.equal((await other).kind, 'cancelled')
    assert.equal(shown.isCurrent, false)
    await new Promise<void>((resolve) => shown.onDidChange(resolve))
    assert.equal(shown.isCurrent, true)
  })

  it('takes over a new name, with the sentences that name the article', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    await shown.run()
    const told = new Promise<void>((resolve) => shown.onDidChange(resolve))
    shelf.put({ ...courier, name: 'Courier' })
    await told
    assert.deepEqual(names(shown), ['Courier', 'Morning Herald'])
    assert.equal(shelf.scopes.length, 2)
  })

  it('loses deleted articles, and says so when fewer than two remain', async () => {
    const shelf = new Shelf(courier, herald, post)
    const shown = comparing(shelf)
    await shown.run()
    shelf.remove(post.uri)
    await sleep(20)
    assert.deepEqual(names(shown), ['Valley Courier', 'Morning Herald'])
    shelf.remove(herald.uri)
    await sleep(20)
    assert.equal(shown.current?.kind, 'few')
    shelf.put(post)
    await sleep(20)
    assert.equal(shown.current?.kind, 'compared')
  })

  it('gains new articles where it was asked to look, and no others', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    await shown.run(['file:///news'])
    shelf.put({ ...post, uri: 'file:///newspaper/post.txt' })
    await sleep(20)
    assert.deepEqual(names(shown), ['Valley Courier', 'Morning Herald'])
    shelf.put(post)
    await sleep(20)
    assert.deepEqual(names(shown), ['Valley Courier', 'Morning Herald', 'Evening Post'])
  })

  it('follows a folder to its new name', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    await shown.run(['file:///news', 'file:///newsroom'])
    shown.renamed('file:///news', 'file:///archive')
    await shown.again()
    assert.deepEqual(shelf.scopes.at(-1), ['file:///archive', 'file:///newsroom'])
  })

  it('stays as it was when another fails, is cancelled or finds too little', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    await shown.run()
    const before = shown.current
    assert.equal((await shown.run([courier.uri])).kind, 'few')
    const stop = new AbortController()
    stop.abort()
    assert.equal((await shown.run(undefined, { signal: stop.signal })).kind, 'cancelled')
    shelf.error = new Error('The worker stopped.')
    await assert.rejects(shown.run(), /The worker stopped/)
    assert.equal(shown.current, before)
  })

  it('tells when a quiet comparison fails', async () => {
    const shelf = new Shelf(courier, herald)
    const errors: unknown[] = []
    const shown = comparing(shelf, (error) => errors.push(error))
    await shown.run()
    shelf.error = new Error('The worker stopped.')
    shelf.put({ ...courier, text: 'Other words.' })
    await sleep(20)
    assert.deepEqual(errors, [shelf.error])
    assert.equal(shown.current?.kind, 'compared')
  })

  it('looks again at what changed while it was made', async () => {
    const shelf = new Shelf(courier, herald)
    const shown = comparing(shelf)
    let open = () => {}
    shelf.gate = new Promise((resolve) => {
      open = resolve
    })
    const running = shown.run()
    shelf.put({ ...courier, text: 'Other words.' })
    open()
    await running
    assert.equal(shown.current?.compared.entries[0]?.text, courier.text)
    await sleep(20)
    assert.equal(shown.current?.compared.entries[0]?.text, 'Other words.')
  })
})
