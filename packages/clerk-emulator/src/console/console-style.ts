import { Html } from '../pages/html.ts'

/** What the console needs beside the look of all pages. */
export const consoleStyle = new Html(`
body { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); align-items: start }
nav { position: sticky; top: 0; display: grid; gap: .15rem; padding: 1.5rem 1rem }
nav strong { padding: .35rem .6rem .75rem } nav a { color: inherit; text-decoration: none; padding: .35rem .6rem; border-radius: 8px } nav a:hover { background: var(--line) }
main.console { width: auto; margin: 0; padding: 1.5rem 1.5rem 3rem 0 }
main.console .card { padding: 1.25rem 1.5rem; scroll-margin-top: 1rem }
main.console h2 { scroll-margin-top: 2.5rem }
.scroll { overflow: auto; max-height: 24rem }
table { border-collapse: collapse; width: 100%; font-size: .875rem }
th { text-align: left; color: var(--soft); font-weight: 550; position: sticky; top: 0; background: var(--card) }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); white-space: nowrap } tr:last-child td { border-bottom: 0 }
td:has(button), td:has(a) { text-align: right } td.wide { width: 100%; white-space: normal; overflow-wrap: anywhere }
code { font: .8125rem/1.4 ui-monospace, monospace }
.good { color: var(--good) } .bad { color: var(--error) } .pill { border: 1px solid var(--line); border-radius: 99px; padding: .05rem .5rem; font-size: .8rem }
main.console form { display: inline-flex; flex-wrap: wrap; gap: .5rem; align-items: end; vertical-align: bottom; margin: 0 } main.console form + form { margin-left: .25rem }
main.console button { padding: .3rem .7rem; font-size: .85rem } main.console input, main.console select { font: inherit; font-weight: 400; color: inherit; padding: .3rem .55rem; width: 9rem; background: var(--field); border: 1px solid var(--line); border-radius: 8px } main.console input.long { width: 17rem }
.tool { padding: .75rem 0; border-top: 1px solid var(--line) } .tool:first-child { border-top: 0; padding-top: 0 } .tool p { margin: 0 0 .5rem }
.none { color: var(--soft); margin: 0 }
@media (max-width: 46rem) { body { display: block } nav { position: static; grid-auto-flow: column; overflow: auto } main.console { padding: 0 1rem 2rem } }
`)
