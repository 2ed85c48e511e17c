import type { OperationFacts, Schema } from '../../spec/facts.ts'
import { toPascalCase, toSnakeCase } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { itemOf, resolve } from '../catalog.ts'
import { spellings } from '../overrides/spellings.ts'
import { conversionOf } from './conversion.ts'
import { shapeOf } from './shapes.ts'

/** The names that `src/http/case.ts` leaves alone everywhere; a test holds both lists together. */
export const sharedOpaque: readonly string[] = [
  'public_metadata',
  'private_metadata',
  'unsafe_metadata',
  'claims',
  'request_headers',
  'actor',
  'reassignment_mappings',
]

/** Name of the constant. */
export function operationName({ id }: OperationFacts): string {
  return toPascalCase(id)
}

/** Writes the constant that tells the pipeline what it must know of an operation. */
export function emitOperation(operation: OperationFacts, catalog: Catalog): string {
  const conversion = conversionOf(operation, catalog)
  const members = {
    id: quote(operation.id),
    method: quote(operation.method),
    path: quote(operation.path),
    unversioned: isUnversioned(operation) ? 'true' : undefined,
    key: keyOf(operation),
    query: list(queryOf(operation)),
    always: wantsPages(operation) ? "{ paginated: 'true' }" : undefined,
    body: bodyOf(operation, catalog),
    rename: map(renameOf(operation)),
    joined: list(joinedOf(operation)),
    ...emitOpaque(operation, catalog),
    result: resultOf(operation),
    maxLimit: maxLimitOf(operation),
    cursor: operation.parameters.some(({ name }) => name === 'starting_after')
      ? "'starting_after'"
      : undefined,
    count: operation.id === 'GetUserList' ? 'GetUsersCount' : undefined,
    rules: operation.rules && `[${operation.rules.map(quote).join(', ')}]`,
    shape: shapeOf(operation, catalog),
    from: conversion?.[0],
  }
  const lines = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value},`],
  )
  return `const ${operationName(operation)} = {\n${lines.join('\n')}\n} as const satisfies Operation`
}

/** Whether the operation answers with pages that can be iterated. */
export function isList(operation: OperationFacts, catalog: Catalog): boolean {
  return operation.method === 'GET' && itemOf(catalog.facts, operation.result ?? {}).list
}

/** API keys, M2M tokens and OAuth access tokens are behind a proxy without versions in its paths. */
function isUnversioned({ path }: OperationFacts): boolean {
  return /^\/(api_keys|m2m_tokens|oauth_applications\/access_tokens)(\/|$)/.test(path)
}

function keyOf(operation: OperationFacts): string | undefined {
  if (operation.path.startsWith('/m2m_tokens')) return "'machine'"
  return operation.public ? "'none'" : undefined
}

function queryOf({ method, parameters }: OperationFacts): readonly string[] {
  if (method === 'GET' || method === 'DELETE') return []
  return parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
}

/** A list that is a bare array unless it is asked for pages: without them, nobody tells the total. */
function wantsPages({ parameters }: OperationFacts): boolean {
  return parameters.some(({ name }) => name === 'paginated')
}

function bodyOf({ body }: OperationFacts, catalog: Catalog): string | undefined {
  const schema = body && resolve(catalog.facts, body.schema)
  if (body?.type === 'form') return "'form'"
  if (body?.schema.type === 'array') return "'array'"
  // With required properties it is never empty.
  const isEverEmpty = (schema?.required?.length ?? 0) === 0
  return body?.required && isEverEmpty ? "'required'" : undefined
}

function renameOf({ id }: OperationFacts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(spellings[id] ?? {}).filter(
      ([spelling, wire]) => toSnakeCase(spelling) !== wire,
    ),
  )
}

function joinedOf({ parameters }: OperationFacts): readonly string[] {
  return parameters.filter(({ joined }) => joined).map(({ name }) => name)
}

function resultOf({ result, status }: OperationFacts): string | undefined {
  if (result) return undefined
  return status === 200 ? "'text'" : "'none'"
}

function maxLimitOf({ parameters }: OperationFacts): string | undefined {
  const limit = parameters.find(({ name }) => name === 'limit')
  return limit?.schema.maximum?.toString()
}

function emitOpaque(
  operation: OperationFacts,
  catalog: Catalog,
): { opaque: string | undefined; structured: string | undefined } {
  const kinds = { opaque: new Set<string>(), structured: new Set<string>() }
  const seen = new Set<string>()
  const visit = (schema: Schema, name: string): void => {
    if (schema.model !== undefined) {
      const visited = `${schema.model} ${name}`
      if (seen.has(visited)) return
      seen.add(visited)
    }
    const resolved = resolve(catalog.facts, schema)
    const isMap = typeof resolved.additional === 'object'
    if (schema.opaque || resolved.opaque || isMap) kinds.opaque.add(name)
    else if (resolved.properties || resolved.type === 'object') kinds.structured.add(name)
    if (schema.opaque) return
    if (resolved.items) visit(resolved.items, name)
    if (resolved.extends) visit({ model: resolved.extends }, name)
    for (const choice of resolved.oneOf ?? []) visit(choice, name)
    for (const [key, property] of Object.entries(resolved.properties ?? {})) visit(property, key)
  }
  for (const { name, schema } of operation.parameters) visit(schema, name)
  if (operation.body) visit(operation.body.schema, '')
  if (operation.result) visit(operation.result, '')
  const both = [...kinds.opaque].filter((name) => kinds.structured.has(name))
  if (both.length > 0) {
    throw new Error(`${operation.id}: ${both.join(', ')} is a map of the application and is not`)
  }
  return {
    opaque: list([...kinds.opaque].filter((name) => name && !sharedOpaque.includes(name))),
    structured: list([...kinds.structured].filter((name) => sharedOpaque.includes(name))),
  }
}

function quote(text: string): string {
  return `'${text}'`
}

function list(values: readonly string[]): string | undefined {
  return values.length > 0 ? `[${values.map(quote).join(', ')}]` : undefined
}

function map(values: Readonly<Record<string, string>>): string | undefined {
  const entries = Object.entries(values)
  if (entries.length === 0) return undefined
  return `{ ${entries.map(([key, value]) => `${key}: ${quote(value)}`).join(', ')} }`
}
