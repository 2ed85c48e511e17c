import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

import { toSlug } from '../../docs/.vitepress/slug.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const skipped = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  '.changeset',
  '.stryker-tmp',
  'coverage',
])

/** What typedoc made; VitePress looks at its links. */
const reference = join(root, 'docs', 'reference', 'api')

/** The files below a folder, without those that nobody wrote. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      return skipped.has(entry.name) || path === reference ? [] : filesBelow(path, ending)
    }
    return entry.name.endsWith(ending) ? [path] : []
  })
}

/** A block of code of a page. */
export interface Block {
  /** File and line where it stands. */
  readonly place: string
  readonly language: string
  readonly code: string
}

/** The blocks of code of a page, in their order. */
export function blocksOf(file: string): Block[] {
  const text = readFileSync(file, 'utf8')
  return Array.from(
    text.matchAll(/^```(\S*)[^\n]*\n(.*?)^```$/gms),
    ({ index, 1: language = '', 2: code = '' }) => ({
      place: placeOf(file, text, index),
      language,
      code,
    }),
  )
}

/** How a place in a file is named. */
export function placeOf(file: string, text: string, index: number): string {
  return `${relative(root, file)}:${text.slice(0, index).split('\n').length}`
}

/** The text of a page without its code: what looks like a link or a heading there is none. */
export function proseOf(text: string): string {
  const blank = (code: string): string => code.replaceAll(/[^\n]/g, ' ')
  return text.replaceAll(/^```.*?^```$/gms, blank)
}

/** The headings of a page with their level, as they are read. */
export function headingsOf(text: string): Array<{ level: number; text: string }> {
  return Array.from(
    proseOf(text).matchAll(/^(#{1,6}) (.+)$/gm),
    ([, marks = '', heading = '']) => ({
      level: marks.length,
      text: heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('`', '')
        .trim(),
    }),
  )
}

/** The anchors of a page: a heading that is there twice has a number. */
export function anchorsOf(text: string): Set<string> {
  const counts = new Map<string, number>()
  return new Set(
    headingsOf(text).map(({ text: heading }) => {
      const slug = toSlug(heading)
      const count = counts.get(slug) ?? 0
      counts.set(slug, count + 1)
      return count === 0 ? slug : `${slug}-${count}`
    }),
  )
}
