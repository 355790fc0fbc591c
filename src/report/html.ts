import * as l10n from '@vscode/l10n'
import { verdicts } from '../comparison/claim.ts'
import { locale } from '../language.ts'
import { mapped, type Steps } from '../steps.ts'
import { shorten } from '../wording.ts'
import { style } from './html-style.ts'
import { around, Html, html, slot } from './html-text.ts'
import { textFragment } from './links.ts'
import { markMeanings, type Segment } from './marks.ts'
import {
  noEvent,
  type Place,
  type Report,
  type ReportArticle,
  type ReportClaim,
  type ReportEvent,
  type Wording,
} from './report.ts'
import type { Cell } from './table.ts'
import { verdictWords } from './verdict-words.ts'

const cells = (): Readonly<Record<Cell, { sign: string; word: string }>> => ({
  reported: { sign: '●', word: l10n.t('reported') },
  differs: { sign: '≠', word: l10n.t('differs') },
  absent: { sign: '–', word: l10n.t('absent') },
})

/** A report as one HTML page that needs nothing else: no script, no font, no picture. */
export function* htmlReport(report: Report): Steps<string> {
  const several = report.events.length > 1
  const articles = new Map(report.articles.map((article) => [article.path, article]))
  const sections: Html[] = []
  for (const [index, event] of report.events.entries())
    sections.push(yield* eventSection(event, articles, several ? index + 1 : undefined))
  const page = html`<!DOCTYPE html>
<html lang="${locale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Crossread">
<title>${report.title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>
<h1>${report.title}</h1>
<p>${l10n.t('{0}.', report.summary)}</p>
</header>
<main>
<h2>${l10n.t('Articles')}</h2>
<ol class="articles">
${report.articles.map(articleItem)}
</ol>
${sections}
${report.events.length === 0 && html`<p>${noEvent()}</p>`}
</main>
</body>
</html>
`
  return page.toString()
}

function articleItem({ name, address, credits, relation, changes }: ReportArticle): Html {
  return html`<li>${address === undefined ? name : html`<a href="${address}">${name}</a>`}
${credits.length > 0 && html`<br><span class="quiet">${l10n.t('Credits {0}.', credits.join(', '))}</span>`}
${relation !== undefined && html`<br><span class="quiet">${relation}</span>`}
${changes.length > 0 && html`<ul class="changes">${changes.map(changeItem)}</ul>`}</li>
`
}

function changeItem({ kind, before, now }: ReportArticle['changes'][number]): Html {
  const words = [before, now].flatMap((text) => (text === undefined ? [] : l10n.t('“{0}”', shorten(text, 400))))
  return html`<li>${around(l10n.t('{0}: {1}', kind, slot), html`<bdi>${words.join(' → ')}</bdi>`)}</li>`
}

type Articles = ReadonlyMap<string, ReportArticle>

function* eventSection(event: ReportEvent, articles: Articles, number: number | undefined): Steps<Html> {
  const groups: Html[] = []
  for (const verdict of verdicts) {
    const claims = event.claims.filter((claim) => claim.verdict === verdict)
    const { title, help } = verdictWords(verdict)
    if (claims.length)
      groups.push(html`<h3>${title}</h3>
<p class="quiet">${help}</p>
${yield* mapped(claims, claimSection)}`)
  }
  const own = yield* mapped(event.alone, alone)
  return html`<section>
<h2>${number === undefined ? l10n.t('Claims by articles') : l10n.t('Event {0}: claims by articles', number)}</h2>
${event.claims.length ? html`${yield* table(event, articles)}${legend(event)}` : html`<p>${l10n.t('No two articles report the same claim.')}</p>`}
${groups}
<h3>${l10n.t('What one article alone has or lacks')}</h3>
${own}
</section>
`
}

function* table({ table: { paths, rows }, claims }: ReportEvent, articles: Articles): Steps<Html> {
  const states = new Map(rows.map((row) => [row.claim, row.cells]))
  const signs = cells()
  const columns = paths.flatMap((path) => articles.get(path) ?? [])
  return html`<div class="scroll"><table>
<caption>${l10n.t(
    '● reported, ≠ differs, – absent. Accounts count copies, and articles that rest on one source, once.',
  )}</caption>
<thead><tr><th scope="col">#</th><th scope="col">${l10n.t('Claim')}</th><th scope="col">${l10n.t(
    'Verdict',
  )}</th>${columns.map(
    ({ number, name }) =>
      html`<th scope="col" class="cell" title="${name}">${number}<span class="hidden">: ${name}</span></th>`,
  )}<th scope="col">${l10n.t('Accounts')}</th></tr></thead>
<tbody>
${yield* mapped(
  claims,
  ({
    claim,
    number,
    verdict,
    accounts,
  }) => html`<tr><td class="number">${number}</td><th scope="row"><a href="#claim-${number}">${claim.label}</a></th><td>${
    verdictWords(verdict).title
  }</td>${(states.get(claim) ?? []).map(
    (state) =>
      html`<td class="cell ${state}"><span aria-hidden="true">${signs[state].sign}</span><span class="hidden">${signs[state].word}</span></td>`,
  )}<td class="number">${accounts}</td></tr>
`,
)}</tbody>
</table></div>
`
}

function claimSection({ claim, number, reported, differences, wordings, absent }: ReportClaim): Html {
  const cards = new Map<ReportArticle, Wording[]>()
  for (const wording of wordings) cards.set(wording.article, [...(cards.get(wording.article) ?? []), wording])
  return html`<article class="claim" id="claim-${number}">
<h4>${number}. ${claim.label}</h4>
<p class="quiet">${l10n.t('In {0}.', reported)}</p>
${claim.independence !== undefined && html`<p class="account">${claim.independence.detail}</p>`}
${differences.length > 0 && html`<ul>${differences.map((detail) => html`<li>${detail}</li>`)}</ul>`}
<ul class="cards">${[...cards].map(
    ([{ number, name }, passages]) => html`<li class="card"><h5>${number} ${name}</h5>${passages.map(passage)}</li>
`,
  )}</ul>
${
  absent.length > 0 &&
  html`<p class="quiet">${l10n.t('Not in: {0}', absent.map(({ number, name }) => `${number} ${name}`).join('; '))}</p>`
}
${claim.why !== '' && html`<p class="quiet">${l10n.t('Why one claim: {0}', claim.why)}</p>`}
</article>
`
}

function passage(wording: Wording): Html {
  const { segments, speaker, copy } = wording
  return html`<p dir="auto" lang="en">${segments.map(segment)}</p><p class="voice">${
    speaker === undefined
      ? l10n.t('stated by the article itself')
      : around(l10n.t('said by {0}', slot), html`<bdi>${speaker}</bdi>`)
  }${copy !== undefined && `; ${copy}`}; ${lineLink(wording)}</p>`
}

/** What the marks in the passages mean. */
function legend({ claims }: ReportEvent): Html {
  const used = new Set(
    claims.flatMap(({ wordings }) => wordings.flatMap(({ segments }) => segments.map(({ mark }) => mark))),
  )
  const marks = Object.entries(markMeanings()).filter(([mark]) => used.has(mark as Segment['mark']))
  if (!marks.length) return html``
  const shown = marks.map(([mark, meaning]) => html`<mark class="${mark}">${meaning}</mark> `)
  return html`<p class="quiet">${around(l10n.t('Marked in the passages below: {0}', slot), html`${shown}`)}</p>
`
}

function segment({ text, mark }: Segment): Html | string {
  return mark ? html`<mark class="${mark}">${text}</mark>` : text
}

function alone({ article, reports, leavesOut }: ReportEvent['alone'][number]): Html {
  return html`<h4>${article.number} ${article.name}</h4>
${
  reports.length > 0 &&
  html`<p>${l10n.t('Alone reports:')}</p><ul>${reports.map(
    (place) => html`<li><bdi>${place.text}</bdi> <span class="quiet">(${lineLink(place)})</span></li>`,
  )}</ul>`
}
${leavesOut.length > 0 && html`<p>${l10n.t('Alone leaves out:')}</p><ul>${leavesOut.map((label) => html`<li>${label}</li>`)}</ul>`}
${
  reports.length + leavesOut.length === 0 &&
  html`<p class="quiet">${l10n.t('Has nothing to itself and leaves nothing out.')}</p>`
}
`
}

/** "line 12", leading to the words in the article where its file can be reached. */
function lineLink({ article: { address }, line, text }: Place): Html {
  const words = l10n.t('line {0}', line)
  if (address === undefined) return html`${words}`
  return html`<a href="${address}${textFragment(text, { start: 0, end: text.length })}">${words}</a>`
}
