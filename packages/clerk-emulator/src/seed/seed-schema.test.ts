import { expect, test } from 'vitest'

import { parseSeed } from './parse-seed.ts'
import { createSeedSchema } from './seed-schema.fixture.ts'
import type { JsonSchema } from './seed-schema.fixture.ts'

const schema = createSeedSchema()

/** Something that the schema allows, with everything in it that it knows. */
function toSample({ type, enum: words, format, items, anyOf, properties }: JsonSchema): unknown {
  if (words) return words[0]
  if (anyOf?.[0]) return toSample(anyOf[0])
  if (format === 'date-time') return '2026-05-12T07:15:20.902Z'
  if (type === 'integer') return 30
  if (type === 'boolean') return true
  if (type === 'array') return [toSample(items ?? {})]
  if (type !== 'object') return 'text'
  const entries = Object.entries(properties ?? {})
  return Object.fromEntries(entries.map(([name, property]) => [name, toSample(property)]))
}

test('the schema that is published is that of the types', async () => {
  const content = `${JSON.stringify(schema, null, 2)}\n`
  await expect(content).toMatchFileSnapshot('../../seed.schema.json')
})

test('everything that the schema knows is read', () => {
  expect(() => parseSeed(toSample(schema))).not.toThrow()
})
