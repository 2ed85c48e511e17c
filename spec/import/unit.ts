import type { Schema, Unit } from '../facts.ts'

const instant =
  /(^|_)at(_(before|after|since))?$|^expiration$|^extend_to$|(^|_)date$|^period_(start|end)$|^timestamp$/

const durations: ReadonlyArray<readonly [RegExp, Unit]> = [
  [/(^|_)seconds(_|$)|_ttl$/, 'seconds'],
  [/(^|_)days(_|$)/, 'days'],
]

/**
 * The unit of a value, which the official file tells by the name: wherever it states the unit of an instant that is a
 * number, it is milliseconds since the epoch; instants that are strings are RFC 3339.
 */
export function unitOf(name: string, schema: Schema): Unit | undefined {
  if (schema.type === 'string') {
    if (schema.format === 'date') return undefined
    return instant.test(name) || schema.format === 'date-time' ? 'rfc3339' : undefined
  }
  if (schema.type !== 'integer' && schema.type !== 'number') return undefined
  if (instant.test(name)) return 'epoch-ms'
  return durations.find(([pattern]) => pattern.test(name))?.[1]
}
