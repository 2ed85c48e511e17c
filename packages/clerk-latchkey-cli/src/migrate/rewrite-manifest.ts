import { ts } from 'ts-morph'

import type { Finding } from './finding.ts'
import { applyEdits } from './source-edit.ts'
import { officialPackages } from './targets.ts'

/** What the sources below a `package.json` say. */
export interface PackageUse {
  /** The official packages that they still name. */
  readonly remaining: ReadonlySet<string>
  /** Range that takes the place of theirs, such as `^1.0.0`. */
  readonly version: string
}

interface Entry {
  readonly name: string
  readonly text: string
}

const sections = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/** Puts `clerk-latchkey` in the place of the official packages that nothing uses any more, in the file's own formatting. */
export function rewriteManifest(
  file: string,
  text: string,
  use: PackageUse,
): { text: string; findings: Finding[] } {
  const json = ts.parseJsonText(file, text)
  const [root] = json.statements
  const object = root?.expression
  if (!object || !ts.isObjectLiteralExpression(object)) return { text, findings: [] }
  let isAdded = /"clerk-latchkey"\s*:/.test(text)
  const edits = []
  for (const section of sections.flatMap((name) => sectionOf(object, name))) {
    const entries = section.properties.map((property) => toEntry(property, json))
    const official = entries.filter(({ name }) => officialPackages.includes(name))
    if (official.length === 0) continue
    const kept = entries.filter(
      ({ name }) => !officialPackages.includes(name) || use.remaining.has(name),
    )
    const next = isAdded ? kept : insert(kept, entries, use.version)
    isAdded = true
    if (next.length === entries.length && next.every((entry, index) => entry === entries[index])) {
      continue
    }
    const start = section.getStart(json)
    edits.push({ start, end: section.end, text: write(text.slice(start, section.end), next) })
  }
  return { text: applyEdits(text, edits), findings: findMentions(file, text, object, json) }
}

function sectionOf(object: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralExpression[] {
  return object.properties.flatMap((property) =>
    nameOf(property) === name &&
    ts.isPropertyAssignment(property) &&
    ts.isObjectLiteralExpression(property.initializer)
      ? [property.initializer]
      : [],
  )
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string {
  return name && ts.isStringLiteral(name) ? name.text : ''
}

function toEntry(property: ts.ObjectLiteralElementLike, json: ts.JsonSourceFile): Entry {
  return { name: nameOf(property), text: property.getText(json) }
}

/** Where npm would put it, if the list is sorted as npm sorts it; else where the first official package was. */
function insert(kept: readonly Entry[], before: readonly Entry[], version: string): Entry[] {
  const added = { name: 'clerk-latchkey', text: `"clerk-latchkey": "${version}"` }
  const isSorted = before.every(
    ({ name }, index) => index === 0 || (before[index - 1]?.name ?? '') < name,
  )
  const first = before.findIndex(({ name }) => officialPackages.includes(name))
  const place = isSorted
    ? kept.findIndex(({ name }) => name > added.name)
    : kept.findIndex((entry) => before.indexOf(entry) >= first)
  return place === -1 ? [...kept, added] : kept.toSpliced(place, 0, added)
}

function write(original: string, entries: readonly Entry[]): string {
  const indent = /^\{(\s*)/.exec(original)?.[1] ?? ''
  const closing = /(\s*)\}$/.exec(original)?.[1] ?? ''
  const separator = indent.includes('\n') ? `,${indent}` : ', '
  return `{${indent}${entries.map(({ text }) => text).join(separator)}${closing}}`
}

/** Overrides, patches, mocks: places that name an official package and that only a person can judge. */
function findMentions(
  file: string,
  text: string,
  object: ts.ObjectLiteralExpression,
  json: ts.JsonSourceFile,
): Finding[] {
  return object.properties
    .filter((property) => !sections.includes(nameOf(property)))
    .flatMap((property) => {
      const start = property.getStart(json)
      const found = /"(@clerk\/(?:backend|express|fastify|hono))[/@"]/.exec(
        text.slice(start, property.end),
      )
      if (!found) return []
      const line = json.getLineAndCharacterOfPosition(start + found.index).line + 1
      const what = `"${nameOf(property)}" names ${found[1]}.`
      return [
        { file, line, kind: 'left', what, todo: 'Name clerk-latchkey, or delete it.' } as const,
      ]
    })
}
