/** Writes docs/performance.md and its pictures out of what the benchmarks have found: `npm run bench:report`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { toBars } from './bars.ts'
import type { Results } from './results.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const pictures = `${root}docs/pictures/performance/`

type Row = Results['rows'][number]

/** A chapter for each benchmark, in the order in which they are read. */
const chapters = [
  {
    name: 'auth',
    title: 'Authenticating a request',
    text: 'One request at a time in one process, the best of many short turns; a fresh token means one that nobody has seen before. The floor is one RSA-2048 verification with a key that is ready.',
    bars: { label: 'request', value: 'times faster', unit: 'x @clerk/backend' },
  },
  {
    name: 'http',
    title: 'An app over HTTP',
    text: 'The same route with 20 connections: a share of 1 is the app without authentication. The columns marked CPU compare the processor time of the server for each request.',
    bars: {
      label: 'framework',
      more: 'tokens',
      value: 'ours / official',
      unit: 'x the official adapter',
    },
  },
  {
    name: 'client',
    title: 'Calling the Backend API',
    text: 'Against a server on loopback in another process, in turns; 1 is bare `fetch` and `JSON.parse`.',
    bars: undefined,
  },
  {
    name: 'start',
    title: 'Starting',
    text: 'In a process of its own each time, in turns with the official package.',
    bars: { label: 'what', value: 'official / ours', unit: 'x as long with the official package' },
  },
  {
    name: 'size',
    title: 'Size in a bundle',
    text: 'Minified by esbuild, and gzipped.',
    bars: undefined,
  },
] as const

function read(name: string): Results | undefined {
  const file = `${root}benchmarks/results/${name}.json`
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined
}

function toCell(value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? ''
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function toTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    // What we aim at is our own business.
    (name) => name.trim() !== 'goal',
  )
  const lines = rows.map((row) => names.map((name) => toCell(row[name])))
  const draw = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [draw(names), draw(names.map(() => '---')), ...lines.map(draw)].join('\n')
}

function toChapter({ name, title, text, bars }: (typeof chapters)[number]): string[] {
  const results = read(name)
  if (!results) return []
  const parts = [`## ${title}`, `${text}\n\n\`npm run bench:${name}\`, at ${results.commit}:`]
  if (bars) {
    const more = 'more' in bars ? bars.more : undefined
    const toLabel = (row: Row): string =>
      [row[bars.label], more && row[more]].filter(Boolean).join(', ')
    const values = results.rows.map((row) => ({
      label: toLabel(row),
      value: Number(row[bars.value]),
    }))
    writeFileSync(`${pictures}${name}.svg`, toBars(values, bars.unit))
    parts.push(`![${title}: ${bars.unit}](./pictures/performance/${name}.svg)`)
  }
  return [...parts, toTable(results.rows)]
}

mkdirSync(pictures, { recursive: true })
const [first] = chapters.flatMap(({ name }) => read(name) ?? [])
if (!first) throw new Error('There are no results: run `npm run bench:auth` and its kin first.')
const versions = Object.entries(first.versions).map(([name, version]) => `${name} ${version}`)
const page = [
  '# Performance',
  'Ratios, and never times to rely on: both sides of each were measured in turns, in one run, on one machine. Other machines have other times and about the same ratios.',
  `Machine: ${first.machine}. Node ${first.node}. Beside ${versions.join(', ')}. \`npm run bench:report\` has written this page from \`benchmarks/results/\`.`,
  ...chapters.flatMap(toChapter),
]
writeFileSync(`${root}docs/performance.md`, `${page.join('\n\n')}\n`)
