import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { toCamelCase, toSnakeCase } from '../generator/case.ts'
import type { Facts } from './facts.ts'

const facts = JSON.parse(
  readFileSync(new URL('bapi-2026-05-12.json', import.meta.url), 'utf8'),
) as Facts

/** Every string in a value, with the key it is found under. */
function stringsIn(value: unknown, key = ''): ReadonlyArray<readonly [key: string, text: string]> {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    stringsIn(inner, Array.isArray(value) ? key : name),
  )
}

it('holds the 249 operations of the version', () => {
  expect(facts.operations).toHaveLength(249)
  expect(facts.version).toBe('2026-05-12')
})

it('holds no sentence: no text of more than a few words', () => {
  const texts = stringsIn(facts).filter(([key]) => !['tags', 'pattern'].includes(key))
  expect(texts.filter(([, text]) => text.split(/\s+/).length > 2)).toEqual([])
  const tags = stringsIn(facts).filter(([key]) => key === 'tags')
  expect(tags.filter(([, tag]) => tag.split(/\s+/).length > 5)).toEqual([])
})

it('has no name on the wire that cannot be made of its camelCase name again', () => {
  const names = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { properties } = value as { properties?: object }
    for (const name of Object.keys(properties ?? {})) names.add(name)
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(facts)
  for (const { parameters } of facts.operations) {
    for (const { name, in: where } of parameters) if (where === 'query') names.add(name)
  }
  const lost = [...names].filter((name) => toSnakeCase(toCamelCase(name)) !== name)
  // A member of a key set, which keeps its keys; and an old name of `frontend_api`, which is never sent.
  expect(lost).toEqual(['x5t#S256', 'frontendApi'])
})
