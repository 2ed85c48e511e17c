import { checkMetadata } from '../actions/metadata.ts'
import { invalidParam } from '../http/api-error.ts'
import { isObject } from '../http/fields.ts'
import type { Metadata } from '../store/rows.ts'

/**
 * Reads metadata of a form, where it stands as JSON.
 *
 * @throws {ApiError} 422
 */
export function readMetadata(param: string, content: string): Metadata {
  const value = parse(content)
  if (isObject(value)) return checkMetadata(param, value)
  throw invalidParam('form_param_format_invalid', param, 'must be an object, written as JSON')
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content) as unknown
  } catch {
    return undefined
  }
}
