import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isDeepStrictEqual } from 'node:util'
import jsonld from 'jsonld'
import {
  type AnnotationCollection,
  annotationsAsWebAnnotations,
  claimsAsWebAnnotations,
  type Target,
} from '../../../src/report/web-annotation.ts'
import { atOnce } from '../../../src/steps.ts'
import { comparisonOf, dams, hostileComparisons, reported } from './reported.ts'
import terms from './web-annotation-terms.json' with { type: 'json' }

const require = createRequire(import.meta.url)
/** A JSON schema of the Web Annotation Data Model. */
const isWebAnnotation: (annotation: unknown) => boolean = require('validate-web-annotation')
/** The Web Annotation Ontology, as published. */
const ontology = readFileSync(require.resolve('@vocabulary/oa').replace(/index\.js$/, 'oa.nq'), 'utf8')

const context = 'http://www.w3.org/ns/anno.jsonld'
const base = 'https://desk.example/export/'
/**
 * Stands for the context on the web: of its terms, those that the output uses, each as there. What it lacks, the check
 * refuses.
 */
const documentLoader = async (url: string) => {
  if (url !== context) throw new Error(`asked for ${url}`)
  return { document: { '@context': terms }, documentUrl: url }
}

const targetsOf = ({ first }: AnnotationCollection): Target[] => first.items.flatMap(({ target }) => target)

/** The selectors in expanded JSON-LD, wherever they are. */
function selectorsIn(node: unknown): Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null) return []
  const inner = Object.values(node).flatMap(selectorsIn)
  const own = (node as Record<string, Record<string, unknown>[]>)[`${terms.oa}hasSelector`]
  return own && !Array.isArray(node) ? [...own, ...inner] : inner
}

function isInteger(value: unknown): boolean {
  const [{ '@type': type, '@value': number } = {}, ...rest] = value as Record<string, unknown>[]
  return (
    type === `${terms.xsd}nonNegativeInteger` && Number.isInteger(number) && (number as number) >= 0 && !rest.length
  )
}

/** Code points, as Python or a database counts them. */
const slice = (text: string, start: number, end: number) => [...text].slice(start, end).join('')

describe('Web Annotations', () => {
  const emoji = '🌊🏳️‍🌈'
  const articles = reported({
    ...dams,
    'emoji.txt': `${emoji} Dam shut\r\n\r\nEngineers closed ${emoji} the Halden dam near Ostby. “We saw 12 cracks,” Ingrid Solberg said.\r\n`,
  })
  const collections = {
    annotations: atOnce(annotationsAsWebAnnotations(articles, (path) => `./${path}`)),
    claims: atOnce(claimsAsWebAnnotations(comparisonOf(articles), articles, (path) => `./${path}`)),
  }

  for (const [what, collection] of Object.entries(collections))
    describe(`of ${what}`, () => {
      it('are annotations as the model’s schema has them', () => {
        assert.ok(collection.first.items.length > 10)
        assert.equal(collection.total, collection.first.items.length)
        const resolved = (target: Target) => ({ ...target, source: new URL(target.source, base).href })
        for (const item of collection.first.items) {
          const target = Array.isArray(item.target) ? item.target.map(resolved) : resolved(item.target)
          assert.ok(isWebAnnotation({ '@context': context, ...item, target }), JSON.stringify(item))
        }
      })

      it('are JSON-LD of which no term is lost, in terms that the ontology has', async () => {
        // In its safe mode the processor refuses what the context does not define.
        const options = { base, documentLoader, safe: true } as jsonld.Options.ToRdf
        const quads = (await jsonld.toRDF(structuredClone(collection) as never, options)) as unknown as {
          predicate: { value: string }
          object: { value: string; termType: string }
        }[]
        const used = quads.flatMap(({ predicate, object }) => [
          predicate.value,
          ...(object.termType === 'NamedNode' ? [object.value] : []),
        ])
        const own = new Set(used.filter((iri) => iri.startsWith(terms.oa)))
        assert.ok(own.has(`${terms.oa}hasSelector`) && own.has(`${terms.oa}TextPositionSelector`))
        for (const iri of own) assert.ok(ontology.includes(`<${iri}> <${terms.rdf}type>`), `${iri} is no term`)
        const sources = quads.filter(({ predicate }) => predicate.value === `${terms.oa}hasSource`)
        assert.equal(sources.length, targetsOf(collection).length)
        for (const { object } of sources) assert.ok(object.value.startsWith(base), object.value)
      })

      it('have selectors of the shape that the model gives them', async () => {
        const options = { base, documentLoader, safe: true } as jsonld.Options.Expand
        const selectors = selectorsIn(await jsonld.expand(structuredClone(collection) as never, options))
        assert.equal(selectors.length, 2 * targetsOf(collection).length)
        const oa = (name: string) => `${terms.oa}${name}`
        for (const { '@type': type, ...parts } of selectors)
          if (isDeepStrictEqual(type, [oa('TextPositionSelector')]))
            for (const end of ['start', 'end'])
              assert.ok(isInteger(parts[oa(end)]), `${end} is ${JSON.stringify(parts[oa(end)])}`)
          else {
            assert.deepEqual(type, [oa('TextQuoteSelector')])
            assert.ok(oa('exact') in parts)
            for (const [part, value] of Object.entries(parts)) {
              assert.ok(['exact', 'prefix', 'suffix'].map(oa).includes(part), part)
              assert.deepEqual(Object.keys((value as object[])[0] ?? {}), ['@value'])
            }
          }
      })

      it('select words by themselves and by their place in code points', () => {
        for (const { source, selector } of targetsOf(collection)) {
          const [quote, position] = selector
          const text = articles.find(({ path }) => source === `./${path}`)?.text ?? ''
          assert.equal(slice(text, position.start, position.end), quote.exact)
          assert.ok(text.includes((quote.prefix ?? '') + quote.exact + (quote.suffix ?? '')))
        }
      })

      it('have names of their own, the same every time', () => {
        const ids = collection.first.items.map(({ id }) => id)
        assert.equal(new Set(ids).size, ids.length)
        for (const id of [...ids, collection.id, collection.first.id])
          assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      })
    })

  it('link sources and cues to what they are of', () => {
    const { items } = collections.annotations.first
    const attribution = items.find(({ body }) => typeof body[0] === 'object' && body[0].value === 'attribution')
    const linked = items.filter(({ body }) => body.includes(attribution?.id ?? ''))
    assert.deepEqual(
      linked.map(({ body: [role] }) => typeof role === 'object' && role.value),
      ['source', 'cue'],
    )
  })

  it('tie the mentions of a claim by one body', () => {
    const { claims } = comparisonOf(articles)
    const bodies = collections.claims.first.items.map(({ body: [first] }) =>
      typeof first === 'object' ? first.id : '',
    )
    assert.equal(new Set(bodies.filter(Boolean)).size, claims.length)
  })

  it('take notes along', () => {
    const [article] = articles
    assert.ok(article)
    const note = { start: 0, end: 3, text: article.text.slice(0, 3), note: 'Check this.' }
    const noted = { ...article, article: { ...article.article, notes: [note] } }
    const last = atOnce(annotationsAsWebAnnotations([noted], () => './a.txt')).first.items.at(-1)
    assert.equal(last?.motivation, 'commenting')
    assert.equal(typeof last?.body[0] === 'object' && last.body[0].value, 'Check this.')
  })

  it('are valid whatever the texts hold', async () => {
    for (const { articles, comparison } of hostileComparisons()) {
      const collection = atOnce(claimsAsWebAnnotations(comparison, articles, (path) => `./${encodeURIComponent(path)}`))
      await jsonld.expand(collection as never, { base, documentLoader, safe: true } as jsonld.Options.Expand)
    }
  })
})
