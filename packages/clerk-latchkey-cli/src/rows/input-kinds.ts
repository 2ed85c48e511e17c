import type { Source } from './open-source.ts'

/** How records are written in a file. */
export const inputKinds = ['ndjson', 'json', 'csv'] as const

export type InputKind = (typeof inputKinds)[number]

/**
 * Tells how a file is written, by its name and its first bytes.
 *
 * @param member - The member of a JSON document that the records are in, where the format has one.
 */
export function detectInput({ file, head }: Source, member: string | undefined): InputKind {
  const start = head
    .toString('utf8')
    .replace(/^\u{feff}/u, '')
    .trimStart()
  if (/\.csv(\.gz)?$/i.test(file)) return 'csv'
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(file)) return 'ndjson'
  if (start.startsWith('[')) return 'json'
  if (!start.startsWith('{')) return 'csv'
  const isWrapped =
    member !== undefined && new RegExp(`^\\{\\s*"${member}"\\s*:\\s*\\[`).test(start)
  return isWrapped ? 'json' : 'ndjson'
}
