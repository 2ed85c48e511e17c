import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

import { format } from 'oxfmt'

import type { Facts } from './facts.ts'
import { listChanges } from './import/changes.ts'
import { importDocument } from './import/document.ts'

const usage = 'Usage: npm run import -- [official file] [--against <facts file>]'

/** Where `spec/README.md` puts the file that the facts come from. */
const pinned = fileURLToPath(new URL('official/2026-05-12.yml', import.meta.url))

/**
 * `npm run import -- <file>`: turns an official OpenAPI file into `spec/bapi-<version>.json` and prints what changed
 * against the facts that were there, or against those given with `--against`.
 */
async function main(args: readonly string[]): Promise<void> {
  const [file = pinned, flag, against] = args
  if (flag !== undefined && (flag !== '--against' || !against)) throw new Error(usage)
  const version = /\d{4}-\d{2}-\d{2}/.exec(basename(file))?.[0]
  if (!version) throw new Error(`"${file}" does not name a version, such as bapi-2026-05-12.yml.`)
  const facts = importDocument(readFileSync(file, 'utf8'), version)
  const target = fileURLToPath(new URL(`bapi-${version}.json`, import.meta.url))
  const before = readFacts(against ?? target)
  const { code } = await format(target, JSON.stringify(facts), {})
  writeFileSync(target, code)
  console.log(`${facts.operations.length} operations, ${Object.keys(facts.models).length} models.`)
  if (before) console.log(listChanges(before, facts).join('\n') || 'No changes.')
}

function readFacts(file: string): Facts | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : undefined
}

await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`${error.name}: ${error.message}`)
  process.exitCode = 1
})
