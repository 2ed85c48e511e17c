import type { Ignore } from 'ignore'
import ignore from 'ignore'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The rules of one `.gitignore`, for the folder it lies in. */
interface Rules {
  readonly folder: string
  readonly rules: Ignore
}

const skipped = new Set(['node_modules', 'dist', '.git'])

/**
 * Every file below the given paths, but for `node_modules`, `dist`, what Git ignores, and links. A path that names a file
 * is taken as it is.
 */
export function* findFiles(paths: readonly string[]): Generator<string> {
  for (const path of paths.map((given) => resolve(given))) {
    if (statSync(path).isFile()) yield path
    else yield* findBelow(path, rulesAbove(path))
  }
}

function* findBelow(folder: string, above: readonly Rules[]): Generator<string> {
  const rules = [...above, ...rulesOf(folder)]
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && !isIgnored(`${path}${sep}`, rules)) {
        yield* findBelow(path, rules)
      }
    } else if (entry.isFile() && !isIgnored(path, rules)) yield path
  }
}

/** The rules of the folders above, up to the root of the repository. */
function rulesAbove(folder: string): Rules[] {
  const rules: Rules[] = []
  for (let child = folder; !existsSync(join(child, '.git'));) {
    const parent = dirname(child)
    // Without a repository around it there is no Git to ignore anything above.
    if (parent === child) return []
    rules.unshift(...rulesOf(parent))
    child = parent
  }
  return rules
}

function rulesOf(folder: string): Rules[] {
  const file = join(folder, '.gitignore')
  return existsSync(file) ? [{ folder, rules: ignore().add(readFileSync(file, 'utf8')) }] : []
}

/** The rules that lie deepest have the last word (gitignore(5)). */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  let ignored = false
  for (const { folder, rules: matcher } of rules) {
    const isFolder = path.endsWith(sep)
    const name = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '')
    const verdict = matcher.test(name)
    if (verdict.ignored) ignored = true
    if (verdict.unignored) ignored = false
  }
  return ignored
}
