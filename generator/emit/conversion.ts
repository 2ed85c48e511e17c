import type { OperationFacts } from '../../spec/facts.ts'
import type { Catalog } from '../catalog.ts'
import { itemOf } from '../catalog.ts'
import { conversions } from '../special-methods.ts'

/** The function that makes of an answer what the caller gets, and its file. */
export function conversionOf(
  operation: OperationFacts,
  catalog: Catalog,
): readonly [name: string, file: string] | undefined {
  const { list, item } = itemOf(catalog.facts, operation.result ?? {})
  const conversion = item.model === undefined ? undefined : conversions[item.model]
  if (!conversion) return undefined
  const isPage = list && operation.method === 'GET'
  if (!list || isPage) return conversion
  // Several in one answer that is no page of a list.
  const [name, file] = conversion
  return [`each(${name})`, file]
}
