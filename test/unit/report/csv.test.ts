import assert from 'node:assert/strict'
import { annotationsAsCsv, claimsAsCsv } from '../../../src/report/csv.ts'
import { annotationsIn, claimsIn, inFile } from '../../../src/report/formats.ts'
import { atOnce } from '../../../src/steps.ts'
import { comparisonOf, dams, hostileComparisons, reported } from './reported.ts'

/** RFC 4180, strictly. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let at = 0
  while (at < csv.length) {
    const row = rows.at(-1) as string[]
    if (csv[at] === '"') {
      const end = /(?:[^"]|"")*"/y
      end.lastIndex = at + 1
      const quoted = end.exec(csv)?.[0]
      assert.ok(quoted, 'a quotation mark without its other')
      field = quoted.slice(0, -1).replaceAll('""', '"')
      at += quoted.length + 1
    } else {
      const plain = /[^",\r\n]*/y
      plain.lastIndex = at
      field = plain.exec(csv)?.[0] ?? ''
      at += field.length
    }
    row.push(field)
    if (csv.startsWith('\r\n', at)) {
      rows.push([])
      at += 2
    } else {
      assert.equal(csv[at], ',', `no separator at ${at}`)
      at++
    }
  }
  assert.deepEqual(rows.pop(), [])
  return rows
}

describe('CSV', () => {
  const articles = reported(dams)
  const comparison = comparisonOf(articles)

  it('has a row for each mention and for each article that leaves a claim out', () => {
    const [head, ...rows] = parsed(atOnce(claimsAsCsv(comparison, articles)))
    const column = (name: string) => head?.indexOf(name) ?? -1
    const mentions = comparison.claims.reduce((sum, claim) => sum + claim.mentions.length + claim.absent.length, 0)
    assert.equal(rows.length, mentions)
    assert.ok(rows.every((row) => row.length === head?.length))
    for (const row of rows) {
      const text = dams[row[column('file')] as keyof typeof dams]
      if (row[column('state')] === 'absent') continue
      const passage = text.slice(Number(row[column('start')]), Number(row[column('end')]))
      assert.equal(row[column('passage')], passage)
      assert.equal(text.slice(0, text.indexOf(passage)).split('\n').length, Number(row[column('line')]))
    }
    assert.ok(rows.some((row) => row[column('state')] === 'differs'))
  })

  it('has a row for each annotation', () => {
    const [head, ...rows] = parsed(atOnce(annotationsAsCsv(articles)))
    assert.equal(
      rows.length,
      articles.reduce((sum, { article }) => sum + article.annotations.length, 0),
    )
    const figure = rows.find((row) => row[head?.indexOf('text') ?? -1] === '12')
    assert.equal(figure?.[head?.indexOf('value') ?? -1], '12')
  })

  it('holds no formula, whatever articles and files are called and say', () => {
    for (const { articles, comparison } of hostileComparisons())
      for (const csv of [atOnce(claimsAsCsv(comparison, articles)), atOnce(annotationsAsCsv(articles))])
        for (const field of parsed(csv).flat()) {
          assert.ok(!/^[\s]*[=+\-@＝＋－＠\t\r]/u.test(field) || /^-?\d+(?:\.\d+)?$/.test(field), JSON.stringify(field))
          assert.ok(!/[;]\s*[=+\-@]/.test(field), JSON.stringify(field))
          assert.ok(!/\p{Cc}/u.test(field), JSON.stringify(field))
        }
  })

  it('tells spreadsheets in a file, and only there, that it is UTF-8', () => {
    const table = atOnce(claimsIn('csv', comparison, articles))
    assert.ok(table.startsWith('claim,'))
    assert.equal(inFile('csv', table), `\uFEFF${table}`)
    const json = atOnce(annotationsIn('json', articles))
    assert.equal(inFile('json', json), json)
  })
})
