import { Html } from './html.ts'

/** The look of all pages, in light and dark. */
export const pageStyle = new Html(`
:root { color-scheme: light dark; --back: #f4f4f6; --card: #fff; --text: #17171c; --soft: #62626d; --line: #dcdce2; --accent: #4f46e5; --on-accent: #fff; --error: #b42318; --good: #15803d; --field: #fff }
@media (prefers-color-scheme: dark) { :root { --back: #111114; --card: #1b1b20; --text: #ededf0; --soft: #a0a0ab; --line: #34343c; --accent: #8b85ff; --on-accent: #111114; --error: #ff8a7d; --good: #6ee7a0; --field: #131317 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif }
main { width: min(26rem, 100% - 2rem); margin: 0 auto; padding: 4rem 0 2rem }
main.wide form > button { justify-self: start } main.wide { width: min(44rem, 100% - 2rem) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 2rem; box-shadow: 0 8px 30px rgb(0 0 0 / 6%) }
.card + .card { margin-top: 1.25rem }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .25rem } h2 { font-size: 1rem; margin: 0 0 .75rem }
p { margin: 0 0 1rem } .soft, small { color: var(--soft) } .soft { margin-bottom: 1.5rem }
form { display: grid; gap: 1rem } form + form { margin-top: .75rem }
label { display: grid; gap: .3rem; font-weight: 550; font-size: .875rem }
input { font: inherit; font-weight: 400; color: inherit; width: 100%; padding: .6rem .75rem; background: var(--field); border: 1px solid var(--line); border-radius: 8px }
input[name=code] { font-size: 1.25rem; letter-spacing: .35em; font-variant-numeric: tabular-nums }
button, .button { font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; padding: .6rem 1rem; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 8px }
button.quiet, .button.quiet { color: var(--text); background: transparent; border-color: var(--line); font-weight: 500 }
button:hover, .button:hover { filter: brightness(1.08) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
a { color: var(--accent) }
.error { color: var(--error); border: 1px solid currentColor; border-radius: 8px; padding: .6rem .75rem; margin-bottom: 1rem }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem }
.people { display: grid; gap: .4rem; margin-top: .75rem } .people form { display: block; margin: 0 } .people button { width: 100%; display: flex; gap: .75rem; align-items: center; text-align: left }
.row { display: flex; gap: .75rem; align-items: center; padding: .6rem 0; border-top: 1px solid var(--line) } .row:first-of-type { border-top: 0 } .row > :last-child { margin-left: auto }
img { width: 2rem; height: 2rem; border-radius: 50%; flex: none } img.large { width: 3.25rem; height: 3.25rem }
summary { cursor: pointer; color: var(--soft) } details { margin-top: 1.25rem }
footer { color: var(--soft); font-size: .8rem; text-align: center; margin-top: 1.5rem }
`)
