import { expect, it } from 'vitest'

import type { Facts, OperationFacts } from '../facts.ts'
import { listChanges } from './changes.ts'

const getBoat: OperationFacts = {
  id: 'GetBoat',
  method: 'GET',
  path: '/boats/{boat_id}',
  tags: ['Boats'],
  parameters: [{ name: 'boat_id', in: 'path', required: true, schema: { type: 'string' } }],
  status: 200,
  result: { model: 'Boat' },
  errors: [404],
}

const facts: Facts = {
  version: '2026-01-01',
  source: { file: 'boats.yml', sha256: '0' },
  server: 'https://boats.example',
  rateLimits: { boats: { limit: 10, windowInMs: 1000, per: [] } },
  operations: [getBoat],
  models: { Boat: { type: 'object', properties: { id: { type: 'string' } } } },
}

const change = (after: Partial<Facts>) => listChanges(facts, { ...facts, ...after })
const changeGet = (after: Partial<OperationFacts>) =>
  change({ operations: [{ ...getBoat, ...after }] })

it('says nothing of facts that are the same', () => {
  expect(change({})).toEqual([])
})

it.each([
  [
    'an operation that is new',
    change({ operations: [getBoat, { ...getBoat, id: 'ListBoats' }] }),
    '+ operation ListBoats',
  ],
  ['an operation that is gone', change({ operations: [] }), '- operation GetBoat'],
  [
    'an operation that is deprecated',
    changeGet({ deprecated: true }),
    '~ operation GetBoat: deprecated none -> true',
  ],
  [
    'a parameter that is new',
    changeGet({ parameters: [...getBoat.parameters, { name: 'q', in: 'query', schema: {} }] }),
    '+ operation GetBoat: parameter q',
  ],
  [
    'a parameter that became required',
    changeGet({ parameters: [{ name: 'boat_id', in: 'path', schema: { type: 'string' } }] }),
    '~ operation GetBoat: parameter boat_id: {"name":"boat_id","in":"path","required":true} -> {"name":"boat_id","in":"path"}',
  ],
  [
    'a body',
    changeGet({ body: { type: 'json', schema: {} } }),
    '~ operation GetBoat: body none -> {"type":"json"}',
  ],
  [
    'another result',
    changeGet({ result: { type: 'string' } }),
    '~ operation GetBoat: result: {"model":"Boat"} -> {"type":"string"}',
  ],
  ['a model that is new', change({ models: { ...facts.models, Sail: {} } }), '+ model Sail'],
  [
    'a property that is new',
    change({
      models: { Boat: { type: 'object', properties: { id: { type: 'string' }, sail: {} } } },
    }),
    '+ model Boat: property sail',
  ],
  [
    'a property of another type',
    change({ models: { Boat: { type: 'object', properties: { id: { type: 'integer' } } } } }),
    '~ model Boat: property id: {"type":"string"} -> {"type":"integer"}',
  ],
  [
    'another rate limit',
    change({ rateLimits: { boats: { limit: 5, windowInMs: 1000, per: [] } } }),
    '~ rate limit boats: {"limit":10,"windowInMs":1000,"per":[]} -> {"limit":5,"windowInMs":1000,"per":[]}',
  ],
])('tells of %s', (_, changes, line) => {
  expect(changes).toEqual([line])
})

it('tells the opposite on the way back', () => {
  const after = { ...facts, operations: [], models: { ...facts.models, Sail: {} } }
  expect(listChanges(facts, after)).toEqual(['- operation GetBoat', '+ model Sail'])
  expect(listChanges(after, facts)).toEqual(['+ operation GetBoat', '- model Sail'])
})
