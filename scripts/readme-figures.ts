// `npm run docs:figures`: writes the table of README.md from the figures that other scripts and tests wrote into docs/.
// With --check it changes nothing, and fails where the table is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

type Row = readonly [what: string, ours: string, theirs: string, source: string]

/** README.md with the table that fits docs/. */
export function withFigures(readme: string): string {
  const table = toTable([
    ['', 'Latchkey', "Clerk's packages", 'measured by'],
    methods(),
    ...matrix(),
    ...performance(),
    runtimes(),
  ])
  const marks = /(<!-- figures: [^>]*-->\n).*?(<!-- end of figures -->)/s
  if (!marks.test(readme)) throw new Error('README.md has no place for the figures.')
  return readme.replace(marks, (_, start: string, end: string) => `${start}\n${table}\n${end}`)
}

/** Ours from the page that the generator writes, theirs from the one that tests/parity holds. */
function methods(): Row {
  const ours = find('docs/reference/operations.md', /(\d+) methods/)
  const theirs = find('docs/differences.md', /all (\d+) methods of the official client/)
  return [
    'methods of the client',
    ours,
    `${theirs} (\`@clerk/backend\`)`,
    '[`npm run generate`](./docs/reference/operations.md), [`tests/parity`](./docs/differences.md)',
  ]
}

/** Cases that pass, of those that apply to a framework. */
function matrix(): Row[] {
  const counts = readColumns(read('docs/frameworks/matrix.md'))
  return (
    [
      ['Express 5', '@clerk/express'],
      ['Fastify 5', '@clerk/fastify'],
      ['Hono 4', '@clerk/hono'],
    ] as const
  ).map(([ours, theirs]) => [
    `cases that pass, ${ours.replace(/ \d+$/, '')}`,
    toShare(counts.get(ours)),
    `${toShare(counts.get(theirs))} (\`${theirs}\`)`,
    '[`tests/matrix`](./docs/frameworks/matrix.md)',
  ])
}

/** Ratios of one run, with ours as 1. */
function performance(): Row[] {
  const page = 'docs/performance.md'
  const ratios = [
    ['time to authenticate a cookie that is new', 'cookie, a fresh token each time', 3, 'auth'],
    ['time to authenticate a token that was seen before', 'the same token again', 3, 'auth'],
    ['time to import the client', 'import of the client', 3, 'start'],
  ] as const
  return ratios.map(([what, row, column, benchmark]) => {
    const cells = find(page, new RegExp(`^\\| ${row} +(.*)$`, 'm')).split('|')
    const ratio = cells[column]?.trim() ?? ''
    if (!/^[\d.]+$/.test(ratio)) throw new Error(`${page} has no ratio for ${row}.`)
    return [
      what,
      '1',
      `${ratio} (\`@clerk/backend\`)`,
      `[\`npm run bench:${benchmark}\`](./${page})`,
    ]
  })
}

interface Counts {
  pass: number
  differs: number
}

function readColumns(page: string): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  let names: string[] = []
  for (const line of page.split('\n').filter((text) => text.startsWith('| '))) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (cells[0] === 'case') names = cells
    else if (cells.length === names.length) names.forEach((name, i) => add(name, cells[i]))
  }
  function add(name: string, cell: string | undefined): void {
    const count = counts.get(name) ?? { pass: 0, differs: 0 }
    counts.set(name, count)
    if (cell === 'pass' || cell === 'differs') count[cell] += 1
  }
  return counts
}

function toShare(counts: Counts | undefined): string {
  if (!counts) throw new Error('docs/frameworks/matrix.md has no such column.')
  return `${counts.pass} of ${counts.pass + counts.differs}`
}

function runtimes(): Row {
  const page = read('docs/runtimes.md')
  const names = Array.from(page.matchAll(/^\| (\w[\w ]*?) +\| [\d.]+ +\|/gm), ([, name]) => name)
  const failed = /\| \d+ failed/.test(page)
  if (failed || names.length === 0) throw new Error('docs/runtimes.md has tests that failed.')
  return [
    'runtimes that pass the tests of authentication',
    [...new Set(names)].join(', ').replaceAll(', Node', ','),
    'not measured',
    '[`npm run test:runtimes`](./docs/runtimes.md)',
  ]
}

function find(path: string, pattern: RegExp): string {
  const [, found] = pattern.exec(read(path)) ?? []
  if (found === undefined) throw new Error(`${path} has no ${pattern}.`)
  return found
}

function toTable([head, ...rows]: readonly [Row, ...Row[]]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const toLine = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [toLine(head), toLine(widths.map((width) => '-'.repeat(width))), ...rows.map(toLine)]
    .join('\n')
    .concat('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = read('README.md')
  const fresh = withFigures(readme)
  if (process.argv.includes('--check')) {
    if (fresh !== readme) {
      console.error('The figures in README.md are stale: npm run docs:figures')
      process.exitCode = 1
    }
  } else writeFileSync(join(root, 'README.md'), fresh)
}
