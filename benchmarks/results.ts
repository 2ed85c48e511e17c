import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = `${root}benchmarks/results/`

/** Packages whose versions the figures are about. */
const peers = ['@clerk/backend', '@clerk/express', '@clerk/fastify', '@clerk/hono', 'jose']

/** What a benchmark found, and on what. */
export interface Results {
  readonly benchmark: string
  readonly machine: string
  readonly node: string
  readonly versions: Readonly<Record<string, string>>
  readonly commit: string
  readonly rows: ReadonlyArray<Readonly<Record<string, number | string>>>
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** Keeps what a benchmark found as JSON, for `npm run bench:report`. */
export function writeResults(benchmark: string, rows: readonly object[]): void {
  const results = { benchmark, ...describeRun(), rows }
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${benchmark}.json`, `${JSON.stringify(results, null, 2)}\n`)
}

function describeRun() {
  const versions = peers.map((name) => {
    const file = readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')
    return [name, (JSON.parse(file) as { version: string }).version]
  })
  const [cpu] = cpus()
  return {
    machine: `${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    versions: Object.fromEntries(versions) as Record<string, string>,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
    }).trim(),
  }
}
