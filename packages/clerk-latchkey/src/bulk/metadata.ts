import { invalidField } from './check-fields.ts'
import type { RowParams } from './bulk-action.ts'
import type { RowProblem } from './row-problem.ts'

export const metadataNames = ['public_metadata', 'private_metadata', 'unsafe_metadata'] as const

/** The most that one metadata object may take, in bytes of JSON: https://clerk.com/docs/users/metadata */
const maximumBytes = 8192

export function metadataProblems(params: RowParams): readonly RowProblem[] {
  return metadataNames
    .filter((name) => params[name] !== undefined && sizeOf(params[name]) > maximumBytes)
    .map((name) => invalidField(name, `at most ${maximumBytes} bytes of JSON`))
}

function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

/** Whether metadata is what was sent, whatever the order of its keys; what was not sent is not compared. */
export function sameMetadata(sent: unknown, found: unknown): boolean {
  if (sent === undefined || sent === null) return true
  return toCanonical(sent) === toCanonical(found)
}

function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}
