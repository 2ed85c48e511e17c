import { createHash } from 'node:crypto'

import { parse } from 'yaml'

import type { Facts, OperationFacts, Schema } from '../facts.ts'
import { importOperation, importParameter, importResponse } from './operation.ts'
import type { Components } from './operation.ts'
import { at, ImportError } from './place.ts'
import { rateLimits } from './rate-limits.ts'
import { readArray, readMap, readObject, readOneOf, readString } from './read.ts'
import type { Json } from './read.ts'
import { importSchema } from './schema.ts'

const methods = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const

/**
 * Reads an official OpenAPI file.
 *
 * @param text - the file
 * @param version - the version of the Backend API that it describes, such as `2026-05-12`
 * @throws {ImportError} with the place, at anything that is not understood
 */
export function importDocument(text: string, version: string): Facts {
  const document = readObject(parse(text), '#', [
    'openapi',
    'info',
    'servers',
    'security',
    'tags',
    'paths',
    'components',
  ])
  readOneOf(document['openapi'], '#/openapi', ['3.0.3'])
  const components = readObject(document['components'], '#/components', [
    'securitySchemes',
    'parameters',
    'responses',
    'schemas',
  ])
  const models = importMap(components, 'schemas', importModel)
  const operations = importPaths(readMap(document['paths'], '#/paths'), {
    parameters: importMap(components, 'parameters', (value, place) =>
      importParameter(value, place),
    ),
    responses: importMap(components, 'responses', (value, place) => importResponse(value, place)),
  })
  requireModels({ models, operations })
  requireUniqueIds(operations)
  return {
    version,
    source: {
      file: `bapi/${version}.yml`,
      sha256: createHash('sha256').update(text).digest('hex'),
    },
    server: readServer(document['servers']),
    rateLimits,
    operations,
    models,
  }
}

function importMap<Value>(
  components: Json,
  section: string,
  importOne: (value: unknown, place: string) => Value,
): Record<string, Value> {
  const place = at('#/components', section)
  return Object.fromEntries(
    Object.entries(readMap(components[section] ?? {}, place)).map(([name, value]) => [
      name,
      importOne(value, at(place, name)),
    ]),
  )
}

function importModel(value: unknown, place: string): Schema {
  return importSchema(value, place)
}

function importPaths(paths: Json, components: Components): OperationFacts[] {
  return Object.entries(paths).flatMap(([path, value]) => {
    const place = at('#/paths', path)
    if (!isPath(path)) throw new ImportError(place, 'a path starts with "/"')
    // Paths that the published file leaves empty are the ones that Clerk does not publish.
    const item = readObject(value, place, Object.keys(methods))
    return Object.entries(methods).flatMap(([key, method]) =>
      key in item ? [importOperation(item[key], at(place, key), method, path, components)] : [],
    )
  })
}

function isPath(path: string): path is `/${string}` {
  return path.startsWith('/')
}

function readServer(value: unknown): string {
  const servers = readArray(value, '#/servers')
  if (servers.length !== 1) throw new ImportError('#/servers', 'expected one server')
  return readString(readObject(servers[0], '#/servers/0', ['url'])['url'], '#/servers/0/url')
}

function requireUniqueIds(operations: readonly OperationFacts[]): void {
  const seen = new Set<string>()
  for (const { id, path } of operations) {
    if (seen.has(id)) throw new ImportError(at('#/paths', path), `"${id}" names two operations`)
    seen.add(id)
  }
}

/** Every name of a model leads to one. */
function requireModels(facts: Pick<Facts, 'models' | 'operations'>): void {
  const visit = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, member] of Object.entries(value)) {
      const isName = (key === 'model' || key === 'extends') && typeof member === 'string'
      if (isName && !(member in facts.models)) {
        throw new ImportError(at(place, key), `there is no model "${member}"`)
      }
      visit(member, at(place, key))
    }
  }
  visit(facts, '')
}
