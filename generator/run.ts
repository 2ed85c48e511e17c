import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { format } from 'oxfmt'
import type { FormatOptions } from 'oxfmt'

import type { Facts } from '../spec/facts.ts'
import { generateFiles } from './files.ts'
import { staleFiles, updateFiles } from './stale-files.ts'

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
  const stale = staleFiles(root, written)
  if (args.includes('--check')) return report(stale)
  updateFiles(root, stale, written)
  console.log(`${written.size} files, ${stale.length} written.`)
}

function report(stale: readonly string[]): void {
  if (stale.length === 0) return console.log('Generated files are up to date.')
  console.error(`Stale, run \`npm run generate\`:\n${stale.join('\n')}`)
  process.exitCode = 1
}

await main(process.argv.slice(2))
