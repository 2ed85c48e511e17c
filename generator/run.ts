import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { format } from 'oxfmt'
import type { FormatOptions } from 'oxfmt'

import type { Facts } from '../spec/facts.ts'
import { generateFiles } from './files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The facts that are generated from, unless another file is named. */
const pinned = 'spec/bapi-2026-05-12.json'

/**
 * `npm run generate`: writes the client from the facts. `-- --check` writes nothing, and fails where the files are not
 * what would be written. `-- --facts <file>` takes other facts.
 */
async function main(args: readonly string[]): Promise<void> {
  const chosen = args.indexOf('--facts')
  const file = chosen === -1 ? join(root, pinned) : (args[chosen + 1] ?? '')
  const facts = JSON.parse(readFileSync(file, 'utf8')) as Facts
  const { files, leftovers } = generateFiles(facts)
  for (const leftover of leftovers) console.warn(`Not used with ${facts.version}: ${leftover}`)
  const options = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatOptions
  const written = new Map<string, string>()
  for (const [path, text] of files) written.set(path, (await format(path, text, options)).code)
  const stale = staleFiles(written)
  if (args.includes('--check')) report(stale)
  else update(stale, written)
}

/** Files that differ from what would be written, and generated ones that would not be written any more. */
function staleFiles(written: ReadonlyMap<string, string>): readonly string[] {
  const folders = new Set([...written.keys()].map((path) => dirname(path)))
  const orphans = [...folders].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .map((name) => `${folder}/${name}`)
          .filter((path) => !written.has(path) && isGenerated(path))
      : [],
  )
  const changed = [...written].filter(([path, text]) => read(path) !== text).map(([path]) => path)
  return [...changed, ...orphans]
}

function isGenerated(path: string): boolean {
  return /^.*Written by `npm run generate`/.test(read(path) ?? '')
}

function read(path: string): string | undefined {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function report(stale: readonly string[]): void {
  if (stale.length === 0) return console.log('Generated files are up to date.')
  console.error(`Stale, run \`npm run generate\`:\n${stale.join('\n')}`)
  process.exitCode = 1
}

function update(stale: readonly string[], written: ReadonlyMap<string, string>): void {
  for (const path of stale) {
    const text = written.get(path)
    const file = join(root, path)
    if (text === undefined) rmSync(file)
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
  console.log(`${written.size} files, ${stale.length} written.`)
}

await main(process.argv.slice(2))
