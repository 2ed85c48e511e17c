import type { Schema } from '../../spec/facts.ts'

/** What is worth knowing of a value besides its type: unit, limits, default, and whether to use it. */
export function propertyComment(schema: Schema, direction: 'input' | 'output'): string {
  return [
    unitComment(schema),
    ...(direction === 'input' ? [limitComment(schema), defaultComment(schema)] : []),
    schema.deprecated ? '@deprecated Clerk may remove it.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function unitComment({ unit, type }: Schema): string {
  if (unit === 'epoch-ms') return 'Milliseconds since the epoch.'
  if (unit === 'rfc3339') return 'An instant, as RFC 3339 writes it.'
  if (unit === undefined || type === 'string') return ''
  return `In ${unit}.`
}

function limitComment(schema: Schema): string {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema
  const least = schema.exclusiveMinimum ? undefined : minimum
  return [
    rangeComment(least, maximum, ''),
    schema.exclusiveMinimum && minimum !== undefined ? `More than ${minimum}.` : '',
    rangeComment(minLength, maxLength, ' characters'),
    rangeComment(minItems, maxItems, ' items'),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function rangeComment(least: number | undefined, most: number | undefined, noun: string): string {
  if (least === undefined && most === undefined) return ''
  if (most === undefined) return `At least ${format(least)}${noun}.`
  if (!least) return `At most ${format(most)}${noun}.`
  return `${format(least)} to ${format(most)}${noun}.`
}

function defaultComment(schema: Schema): string {
  return schema.default === undefined ? '' : `Default: \`${JSON.stringify(schema.default)}\`.`
}

function format(value: number | undefined): string {
  return (value ?? 0).toLocaleString('en')
}
