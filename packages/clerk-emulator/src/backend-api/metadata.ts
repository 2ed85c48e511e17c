import { checkMetadata, mergeMetadata } from '../actions/metadata.ts'
import { metadata } from '../http/fields.ts'
import { closedBody, readBody } from '../http/read-body.ts'
import type { Metadata } from '../store/rows.ts'

/**
 * Reads a body of metadata into the changes of a row: `PATCH` merges, `PUT` replaces, and what was not sent stays.
 *
 * @throws {ApiError} 422
 */
export function changeMetadata<const Name extends string>(
  body: unknown,
  row: Readonly<Record<Name, Metadata>>,
  names: readonly Name[],
  mode: 'merge' | 'replace',
): Partial<Record<Name, Metadata>> {
  const shape = closedBody(Object.fromEntries(names.map((name) => [name, metadata])))
  const sent = readBody(body, shape)
  const changes: Partial<Record<Name, Metadata>> = {}
  for (const name of names) {
    const value = sent[name]
    if (value === undefined) continue
    changes[name] = checkMetadata(name, mode === 'merge' ? mergeMetadata(row[name], value) : value)
  }
  return changes
}
