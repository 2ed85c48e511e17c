import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'

import { importDocument } from './document.ts'
import { ImportError } from './place.ts'

type Json = Record<string, unknown>

/** A small API of our own, in which one operation or schema can be another. */
function toText({
  operation = {},
  schemas = {},
  root = {},
}: { operation?: Json; schemas?: Json; root?: Json } = {}): string {
  return stringify({
    openapi: '3.0.3',
    info: { title: 'Boats', description: 'Prose that must not come along.' },
    servers: [{ url: 'https://boats.example/v1' }],
    paths: {
      '/boats/{boat_id}': {
        get: {
          operationId: 'GetBoat',
          summary: 'Prose.',
          tags: ['Boats'],
          parameters: [{ name: 'boat_id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: {
              description: 'Prose.',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Boat' } } },
            },
            404: { description: 'Prose.' },
          },
          ...operation,
        },
      },
    },
    components: {
      schemas: {
        Boat: {
          type: 'object',
          description: 'Prose.',
          properties: {
            id: { type: 'string', example: 'boat_1' },
            launched_at: { type: 'integer', format: 'int64', description: 'Unix timestamp' },
            public_metadata: { type: 'object', additionalProperties: true },
          },
          required: ['id'],
        },
        ...schemas,
      },
    },
    ...root,
  })
}

const importBoats = (parts?: Parameters<typeof toText>[0]) =>
  importDocument(toText(parts), '2026-01-01')

const schemaOf = (schema: Json) => importBoats({ schemas: { Thing: schema } }).models['Thing']

describe('what is imported', () => {
  it('is the facts of operations and models, without the prose', () => {
    const { operations, models, server, version } = importBoats()
    expect({ operations, models, server, version }).toEqual({
      version: '2026-01-01',
      server: 'https://boats.example/v1',
      operations: [
        {
          id: 'GetBoat',
          method: 'GET',
          path: '/boats/{boat_id}',
          tags: ['Boats'],
          parameters: [{ name: 'boat_id', in: 'path', required: true, schema: { type: 'string' } }],
          status: 200,
          result: { model: 'Boat' },
          errors: [404],
        },
      ],
      models: {
        Boat: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            launched_at: { type: 'integer', unit: 'epoch-ms', format: 'int64' },
            public_metadata: { type: 'object', opaque: true },
          },
          required: ['id'],
        },
      },
    })
    expect(JSON.stringify({ operations, models })).not.toContain('Prose')
  })

  it('names the file by its version and its sha256', () => {
    expect(importBoats().source).toEqual({
      file: 'bapi/2026-01-01.yml',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('is the same for the same file', () => {
    expect(JSON.stringify(importBoats())).toBe(JSON.stringify(importBoats()))
  })

  it.each([
    [
      'a reference that may be null',
      { allOf: [{ $ref: '#/components/schemas/Boat' }], nullable: true },
      { model: 'Boat', nullable: true },
    ],
    [
      'a model with more properties',
      {
        allOf: [
          { $ref: '#/components/schemas/Boat' },
          { type: 'object', properties: { sail: { type: 'string' } } },
        ],
      },
      { extends: 'Boat', type: 'object', properties: { sail: { type: 'string' } } },
    ],
    [
      'a choice of one',
      { type: 'object', oneOf: [{ $ref: '#/components/schemas/Boat' }], nullable: true },
      { model: 'Boat', nullable: true },
    ],
    [
      'one of these is required',
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'string' } },
        anyOf: [{ required: ['a'] }, { required: ['b'] }],
      },
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'string' } },
        oneOfRequired: [['a'], ['b']],
      },
    ],
    ['a bare object', { type: 'object' }, { type: 'object', opaque: true }],
    ['a value of any type', { nullable: true }, { nullable: true, opaque: true }],
    [
      'a typed map',
      { type: 'object', additionalProperties: { type: 'string' } },
      { type: 'object', additional: { type: 'string' } },
    ],
    [
      'an enum that names null',
      { type: 'string', nullable: true, enum: ['a', null] },
      { type: 'string', nullable: true, enum: ['a'] },
    ],
    [
      'a duration',
      { type: 'object', properties: { expires_in_seconds: { type: 'integer' } } },
      { type: 'object', properties: { expires_in_seconds: { type: 'integer', unit: 'seconds' } } },
    ],
    [
      'an instant that is text',
      { type: 'object', properties: { created_at: { type: 'string' } } },
      { type: 'object', properties: { created_at: { type: 'string', unit: 'rfc3339' } } },
    ],
  ])('understands %s', (_, schema, expected) => {
    expect(schemaOf(schema)).toEqual(expected)
  })

  it('knows the documented rate limits of an operation', () => {
    const { operations } = importBoats({ operation: { operationId: 'CreateInvitation' } })
    expect(operations[0]?.rules).toEqual(['invitations'])
  })
})

describe('what is not understood', () => {
  const placeOf = (parts: Parameters<typeof toText>[0]): string => {
    try {
      importBoats(parts)
    } catch (error) {
      if (error instanceof ImportError) return error.message
      throw error
    }
    return 'no error'
  }
  const get = '#/paths/~1boats~1{boat_id}/get'
  const boatId = { name: 'boat_id', in: 'path', required: true, schema: { type: 'string' } }

  it.each([
    ['another version of OpenAPI', { root: { openapi: '3.1.0' } }, '#/openapi'],
    ['an unknown keyword of an operation', { operation: { callbacks: {} } }, `${get}/callbacks`],
    [
      'an unknown keyword of a schema',
      { schemas: { Thing: { type: 'string', contentEncoding: 'base64' } } },
      '#/components/schemas/Thing/contentEncoding',
    ],
    [
      'an unknown type',
      { schemas: { Thing: { type: 'file' } } },
      '#/components/schemas/Thing/type',
    ],
    [
      'a reference that leads nowhere',
      { schemas: { Thing: { $ref: '#/components/schemas/Nothing' } } },
      '/models/Thing/model',
    ],
    [
      'a reference to another file',
      { schemas: { Thing: { $ref: 'other.yml#/Boat' } } },
      '#/components/schemas/Thing/$ref',
    ],
    [
      'a header parameter',
      {
        operation: {
          parameters: [boatId, { name: 'X', in: 'header', schema: { type: 'string' } }],
        },
      },
      `${get}/parameters/1/in`,
    ],
    [
      'another style of query',
      {
        operation: {
          parameters: [
            boatId,
            { name: 'q', in: 'query', style: 'deepObject', schema: { type: 'string' } },
          ],
        },
      },
      `${get}/parameters/1/style`,
    ],
    ['a path parameter that is not described', { operation: { parameters: [] } }, get],
    [
      'a path parameter that is not in the path',
      { operation: { parameters: [boatId, { ...boatId, name: 'sail_id' }] } },
      get,
    ],
    [
      'two statuses of success',
      { operation: { responses: { 200: {}, 201: {} } } },
      `${get}/responses`,
    ],
    [
      'a body of another type',
      { operation: { requestBody: { content: { 'text/csv': { schema: {} } } } } },
      `${get}/requestBody/content/text~1csv`,
    ],
    [
      'a union of something else than objects',
      { schemas: { Thing: { allOf: [{ type: 'string' }, { type: 'number' }] } } },
      '#/components/schemas/Thing/allOf/0',
    ],
    ['a scheme of its own', { operation: { security: [{ oauth: [] }] } }, `${get}/security`],
    ['two servers', { root: { servers: [{ url: 'a' }, { url: 'b' }] } }, '#/servers'],
  ])('fails at %s and names the place', (_, parts, place) => {
    expect(placeOf(parts)).toMatch(new RegExp(`^${place.replaceAll(/[$/{}.]/g, '\\$&')}:`))
  })

  it('fails at an operationId that is there twice', () => {
    const twice = { operationId: 'Same', tags: [], responses: { 204: {} } }
    const text = toText({ root: { paths: { '/a': { get: twice }, '/b': { get: twice } } } })
    expect(() => importDocument(text, '2026-01-01')).toThrow(
      '#/paths/~1b: "Same" names two operations',
    )
  })
})
