import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { caseOf } from '../http/case.ts'
import { user } from './shapes.ts'

interface Facts {
  readonly models: Record<string, { readonly properties: Record<string, Schema> }>
}

interface Schema {
  readonly model?: string
  readonly items?: Schema
  readonly opaque?: boolean
  readonly type?: string
  readonly oneOf?: unknown
}

const path = new URL('../../../../spec/bapi-2026-05-12.json', import.meta.url)
const { models } = JSON.parse(readFileSync(path, 'utf8')) as Facts

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
const map = fc.dictionary(fc.constantFrom('a_b', 'cD', '__proto__', 'public_metadata'), leaf)
const unknownFields = fc.dictionary(fc.constantFrom('some_new_field', 'another_one'), map)

/** Some of what the facts say that a model has, in any order, with fields that they do not know. */
function modelOf(name: string, depth: number): fc.Arbitrary<object> {
  const properties = Object.entries(models[name]?.properties ?? {})
  const fields = Object.fromEntries(
    properties.map(([field, schema]) => [field, valueOf(schema, depth)]),
  )
  const chosen = fc.shuffledSubarray(Object.keys(fields))
  return fc.tuple(fc.record(fields), chosen, unknownFields).map(([all, names, more]) => ({
    ...Object.fromEntries(names.map((field) => [field, all[field]])),
    ...more,
  }))
}

function valueOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.items) return fc.array(valueOf(schema.items, depth), { maxLength: 2 })
  if (schema.model && depth > 0) return fc.option(modelOf(schema.model, depth - 1))
  return schema.opaque || schema.model || schema.oneOf || schema.type === 'object' ? map : leaf
}

it('gives of any user what the loop gives', () => {
  const keys = caseOf({ opaque: ['meta'] })
  fc.assert(
    fc.property(fc.array(modelOf('User', 2), { maxLength: 3 }), (users) => {
      const wire = JSON.stringify(users)
      const byShape: unknown = JSON.parse(JSON.stringify(user(JSON.parse(wire), keys)))
      const byLoop: unknown = JSON.parse(JSON.stringify(keys.toCamel(JSON.parse(wire))))
      expect(byShape).toEqual(byLoop)
    }),
    { numRuns: 300 },
  )
})
