import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, relative, sep } from 'node:path'

import { createHomeFinder } from './find-home.ts'
import { findFiles } from './find-files.ts'
import type { Finding } from './finding.ts'
import { rewriteManifest } from './rewrite-manifest.ts'
import { createRewriter } from './rewrite-source.ts'
import { officialPackages, targetOf } from './targets.ts'

/** A file that is to be written. */
export interface ChangedFile {
  /** From the folder that the paths are named from. */
  readonly file: string
  readonly path: string
  readonly before: string
  readonly after: string
}

/** What a migration changes, and what it leaves to a person. */
export interface Migration {
  readonly changed: readonly ChangedFile[]
  readonly findings: readonly Finding[]
  /** Source files that were looked at. */
  readonly sources: number
}

const endings = new Set(['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts'])

/** Works out the move to `clerk-latchkey` for everything below the paths. Nothing is written. */
export function migrate(paths: readonly string[], folder: string): Migration {
  const changed: ChangedFile[] = []
  const findings: Finding[] = []
  const manifests: string[] = []
  const uses: ModuleUse[] = []
  const rewrite = createRewriter(createHomeFinder())
  let sources = 0
  for (const path of findFiles(paths)) {
    const file = nameOf(path, folder)
    if (basename(path) === 'package.json') manifests.push(path)
    if (/^tsconfig.*\.json$/.test(basename(path))) findings.push(...findInConfig(file, path))
    if (!endings.has(extname(path))) continue
    sources += 1
    const before = readText(path)
    if (before === undefined) continue
    const { text: after, findings: found } = rewrite(file, before)
    findings.push(...found, ...findMockFile(file))
    uses.push({ path, names: modulesIn(after) })
    if (after !== before) changed.push({ file, path, before, after })
  }
  for (const path of manifests) {
    const { change, found } = changeManifest(path, nameOf(path, folder), uses)
    findings.push(...found)
    if (change) changed.push(change)
  }
  return { changed, findings, sources }
}

/** The packages that a source file names. */
interface ModuleUse {
  readonly path: string
  readonly names: ReadonlySet<string>
}

function modulesIn(text: string): Set<string> {
  return new Set(
    [...officialPackages, 'clerk-latchkey'].filter((name) =>
      new RegExp(`(['"\`])${name}(?:/[^'"\`]*)?\\1`).test(text),
    ),
  )
}

function changeManifest(
  path: string,
  file: string,
  uses: readonly ModuleUse[],
): { change?: ChangedFile; found: Finding[] } {
  const below = uses.filter((use) => use.path.startsWith(dirname(path) + sep))
  const named = new Set(below.flatMap(({ names }) => [...names]))
  const before = readText(path)
  if (before === undefined || !named.has('clerk-latchkey')) return { found: [] }
  const version = `^${ownVersion()}`
  const { text: after, findings } = rewriteManifest(file, before, { remaining: named, version })
  return after === before
    ? { found: findings }
    : { change: { file, path, before, after }, found: findings }
}

/** Jest takes a file for a package by its path. */
function findMockFile(file: string): Finding[] {
  const found = /(?:^|\/)__mocks__\/(@clerk\/(?:backend|express|fastify|hono))\b/.exec(file)
  const [, name = ''] = found ?? []
  const place = targetOf(name)?.specifier
  if (place === undefined) return []
  const what = `Jest takes this file for ${name}, by its path.`
  return [{ file, line: 1, kind: 'left', what, todo: `Move it to __mocks__/${place}.` }]
}

/** `types: ["@clerk/express/env"]` is all that a configuration can hold of the official packages. */
function findInConfig(file: string, path: string): Finding[] {
  return (readText(path) ?? '').split('\n').flatMap((text, index) => {
    const name = /"(@clerk\/(?:backend|express|fastify|hono)[^"]*)"/.exec(text)?.[1]
    if (name === undefined) return []
    const todo = 'Delete it, and write getAuth(req) in place of req.auth.'
    return [{ file, line: index + 1, kind: 'left', what: `"${name}" is named.`, todo } as const]
  })
}

/** `undefined` for what is no text in UTF-8: a binary file with the ending of a script. */
function readText(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function nameOf(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/') || basename(path)
}

function ownVersion(): string {
  const { version } = createRequire(import.meta.url)('clerk-latchkey/package.json') as {
    version: string
  }
  return version
}
