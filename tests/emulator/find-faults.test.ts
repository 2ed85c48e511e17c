import { expect, test } from 'vitest'

import type { Facts, Schema } from '../../spec/facts.ts'
import { findFaults } from './find-faults.ts'

const models: Facts['models'] = {
  Thing: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      kind: { type: 'string', enum: ['a', 'b'] },
      at: { type: 'integer', unit: 'epoch-ms' },
      other: { model: 'Nothing' },
      map: { type: 'object', opaque: true },
    },
    required: ['id'],
    additional: false,
  },
  Nothing: { type: 'object', nullable: true },
}
const thing: Schema = { model: 'Thing' }

test.each([
  ['a property that is missing', {}, ['$.id is missing']],
  ['another type', { id: 1 }, ['$.id is 1, not string']],
  ['null', { id: null }, ['$.id is null']],
  ['a word that is not listed', { id: '', kind: 'c' }, ['$.kind is "c", not one of a, b']],
  ['a fraction', { id: '', at: 1.5 }, ['$.at is 1.5, not integer']],
  ['seconds for milliseconds', { id: '', at: 1_790_000_000 }, ['$.at is no time in milliseconds']],
  ['what is not described', { id: '', x: 1 }, ['$.x is not described']],
  ['a list for a map', { id: '', map: [] }, ['$.map is no object']],
  ['nothing wrong', { id: '', kind: 'a', at: 1_790_000_000_000, other: null, map: { x: 1 } }, []],
])('finds %s', (_, value, faults) => {
  expect(findFaults(value, thing, models)).toEqual(faults)
})

test('looks into lists, alternatives and extensions', () => {
  const extended: Schema = {
    extends: 'Thing',
    type: 'object',
    properties: { more: { type: 'array', items: { type: 'number' } } },
    required: ['more'],
  }
  expect(findFaults({ id: 'x', more: [1, '2'] }, extended, models)).toEqual([
    '$.more[1] is "2", not number',
  ])
  expect(findFaults({ id: 'x' }, extended, models)).toEqual(['$.more is missing'])
  const either: Schema = { oneOf: [thing, { type: 'string' }] }
  expect(findFaults('x', either, models)).toEqual([])
  expect(findFaults(1, either, models)).toHaveLength(1)
})
