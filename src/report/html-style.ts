/** The style sheet of the HTML report: for screens, light and dark, and for paper. Marks differ in shape, too. */
export const style = `
html { background: var(--page); color: var(--ink); }
:root { color-scheme: light dark; --page: #fff; --ink: #1b1b1b; --line: #c9c9c9; --quiet: #5c5c5c; --card: #f6f6f4; --word: #1a5fb4; --figure: #9a5b00; --clash: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --page: #1b1b1e; --ink: #e6e6e6; --line: #4a4a4a; --quiet: #adadad; --card: #26262a; --word: #8cc2ff; --figure: #e3b779; --clash: #ff9c94; } }
* { box-sizing: border-box; }
body { max-width: 76rem; margin: 0 auto; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { margin-top: 0; }
h4 { margin: 1.4em 0 .3em; font-size: 1.05rem; }
p, ul, ol { margin: .4em 0; }
a { color: var(--word); }
.quiet { color: var(--quiet); }
.articles > li { margin: .5em 0; }
.changes { font-size: .92em; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
caption { text-align: left; padding-bottom: .5em; color: var(--quiet); }
th, td { border: 1px solid var(--line); padding: .25rem .45rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: var(--card); }
th.cell, td.cell { text-align: center; width: 2.2em; min-width: 2.2em; }
td.number { text-align: right; white-space: nowrap; }
tbody th { min-width: 14em; font-weight: 600; }
td.differs { font-weight: 700; color: var(--figure); }
td.absent { color: var(--quiet); }
.scroll { position: relative; overflow-x: auto; }
.account { border-left: 3px solid var(--word); padding-left: .6em; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: .6rem; padding: 0; list-style: none; }
.card { border: 1px solid var(--line); border-radius: 4px; padding: .5rem .7rem; background: var(--card); }
.card h5 { margin: 0 0 .3em; font-size: .95em; }
.card p + p { margin-top: .2em; }
.voice { font-size: .9em; color: var(--quiet); }
mark { background: none; color: inherit; font-weight: 600; }
mark.word { text-decoration: underline 2px var(--word); text-underline-offset: 3px; }
mark.figure, mark.clash { border: 1.5px solid var(--figure); border-radius: 3px; padding: 0 2px; }
mark.clash { border-color: var(--clash); border-style: dashed; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { color-scheme: light; --page: #fff; --ink: #000; --line: #999; --quiet: #444; --card: #fff; --word: #000; --figure: #000; --clash: #000; }
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, h5 { break-after: avoid; }
  tr, .card, .claim > ul:not(.cards) { break-inside: avoid; }
  h3 + p, h4 + p, .account, .claim > ul:not(.cards) { break-after: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .cards { grid-template-columns: repeat(2, 1fr); }
}
`
