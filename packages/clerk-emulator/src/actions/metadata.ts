import { invalidParam } from '../http/api-error.ts'
import { isObject } from '../http/fields.ts'
import type { Metadata } from '../store/rows.ts'

/** The most that metadata may take, in bytes of JSON. */
const maximumSize = 8192

/** Merges deeply, as `PATCH …/metadata` does: `null` removes a key, a list is replaced. */
export function mergeMetadata(before: Metadata, changes: Metadata): Metadata {
  const merged = new Map(Object.entries(before))
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) merged.delete(name)
    else if (isObject(value)) {
      const old = merged.get(name)
      merged.set(name, mergeMetadata(isObject(old) ? old : {}, value))
    } else merged.set(name, value)
  }
  // `fromEntries` makes own properties, also of a key named `__proto__`.
  return Object.fromEntries(merged)
}

/** @throws {ApiError} 422 when the metadata is larger than 8 KB. */
export function checkMetadata(param: string, metadata: Metadata): Metadata {
  if (Buffer.byteLength(JSON.stringify(metadata)) <= maximumSize) return metadata
  throw invalidParam(
    'form_param_exceeds_allowed_size',
    param,
    `must have at most ${maximumSize} bytes of JSON`,
  )
}
