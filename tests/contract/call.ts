import { toCamelCase } from '../../generator/case.ts'
import type { Catalog, Method, Resource } from '../../generator/catalog.ts'
import { partners, resolve } from '../../generator/catalog.ts'
import type { OperationFacts, Schema } from '../../spec/facts.ts'
import { opaqueSample, propertiesOf, sampleOf } from './sample.ts'
import type { Size } from './sample.ts'

/** One call of a method: its arguments, and the request that they have to become. */
export interface SampleCall {
  readonly operation: OperationFacts
  readonly args: readonly unknown[]
  readonly expected: {
    readonly method: string
    readonly path: string
    readonly query: ReadonlyArray<readonly [string, string]>
    readonly body: unknown
  }
  /** What the server answers with. */
  readonly answer: unknown
}

/** Bytes that a PNG starts with. */
const file = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' })

/** Values that are sent when nothing is given, as the official client does. */
const sentByDefault: Readonly<Record<string, object>> = {
  revokeApiKey: { revocation_reason: null },
  revokeM2MToken: { revocation_reason: null },
  createM2MToken: { claims: null, seconds_until_expiration: null, token_format: 'opaque' },
  CreateOrganizationDomain: { verified: true },
}

/** Metadata travels in a request of its own, and has tests of its own. */
const separate: Readonly<Record<string, readonly string[]>> = {
  UpdateUser: ['public_metadata', 'private_metadata', 'unsafe_metadata'],
  UpdateOrganization: ['public_metadata', 'private_metadata'],
}

/** A method, and the operation of it that is to be called. */
export interface Row {
  readonly name: string
  readonly resource: Resource
  readonly method: Method
  readonly operation: OperationFacts
}

/** Makes a call of a method out of the facts, without a look at what was generated. */
export function toCall(
  { method, operation }: Row,
  catalog: Catalog,
  size: Size,
  sampleId: (name: string) => string = hardId,
): SampleCall {
  const wire = new Map<string, unknown>()
  const query = new Map<string, unknown>()
  let path: string = operation.path
  for (const { name, in: where, required, schema } of operation.parameters) {
    // `frontendApi` is `frontend_api` by its old name, and cannot be told from it in camelCase.
    if (name === 'paginated' || name === 'frontendApi') continue
    if (size === 'smallest' && !required) continue
    const isAnyId = where === 'path' && schema.pattern === undefined && schema.enum === undefined
    const value = isAnyId ? sampleId(name) : sampleOf(catalog.facts, schema, size)
    wire.set(name, value)
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(String(value)))
    else query.set(name, value)
  }
  const schema = operation.body && resolve(catalog.facts, operation.body.schema)
  const body = sampleBody(operation, schema, catalog, size)
  const rows = Array.isArray(body) ? [] : Object.entries(body ?? {})
  for (const [name, value] of rows) wire.set(name, value)
  return {
    operation,
    args: toArguments(method, operation, wire, Array.isArray(body) ? body : undefined, catalog),
    expected: {
      method: operation.method,
      path: `${isUnversioned(operation) ? '' : '/v1'}${path}`,
      query: toQuery(query, operation),
      body: toExpectedBody(operation, body),
    },
    answer: operation.result && sampleOf(catalog.facts, operation.result, size),
  }
}

/** Every method of every resource; `sessions.getToken` calls two operations, and so is there twice. */
export function rowsOf({ facts, resources }: Catalog): readonly Row[] {
  return resources.flatMap((resource) =>
    resource.methods.flatMap((method) => {
      const others = facts.operations.filter(({ id }) => partners[id] === method.operation.id)
      return [method.operation, ...others].map((operation) => ({
        name: `${resource.name}.${method.name} (${operation.id})`,
        resource,
        method,
        operation,
      }))
    }),
  )
}

/** An id that breaks out of its segment of the path, if it can. */
function hardId(name: string): string {
  // The prefix is there already, so that the path is the one that was asked for.
  return `${name === 'provider' ? 'oauth_' : ''}${name}_1/?#%`
}

function sampleBody(
  operation: OperationFacts,
  schema: Schema | undefined,
  catalog: Catalog,
  size: Size,
): Record<string, unknown> | unknown[] | undefined {
  if (!schema) return undefined
  const all = sampleOf(catalog.facts, schema, size) as Record<string, unknown> | unknown[]
  if (Array.isArray(all)) return all
  // `secret` is another name of `access_token`, and the official client sends only the one.
  const left = operation.id === 'verifyOAuthAccessToken' ? ['secret'] : []
  const without = new Set([...(separate[operation.id] ?? []), ...left])
  const given = Object.entries(all).filter(([name]) => !without.has(name))
  if (operation.id === 'verifyOAuthAccessToken') return { access_token: 'some text & more' }
  return Object.fromEntries(given)
}

function toArguments(
  method: Method,
  operation: OperationFacts,
  wire: ReadonlyMap<string, unknown>,
  items: unknown[] | undefined,
  catalog: Catalog,
): readonly unknown[] {
  const left = new Map(wire)
  const types = typesOf(operation, catalog)
  return method.signature.map(({ name, kind }) => {
    if (kind === 'items') return items?.map((item) => toCamel(item))
    if (kind === 'params') return toParams(left, method, types)
    const key = [...wire.keys()].find((candidate) => toCamelCase(candidate) === name) ?? name
    const value = left.get(key)
    left.delete(key)
    return toCamel(value, types[key])
  })
}

function toParams(
  wire: ReadonlyMap<string, unknown>,
  { signature }: Method,
  types: Readonly<Record<string, Schema>>,
): Record<string, unknown> {
  const positional = new Set(signature.map(({ name }) => name))
  const rest = [...wire].filter(([name]) => !positional.has(toCamelCase(name)))
  return Object.fromEntries(
    rest.map(([name, value]) => [toCamelCase(name), toCamel(value, types[name])]),
  )
}

function typesOf(operation: OperationFacts, catalog: Catalog): Readonly<Record<string, Schema>> {
  const schema = operation.body && resolve(catalog.facts, operation.body.schema)
  return {
    ...Object.fromEntries(operation.parameters.map(({ name, schema: type }) => [name, type])),
    ...(schema && propertiesOf(catalog.facts, schema)),
  }
}

/** The value that a caller writes for one on the wire. */
function toCamel(value: unknown, schema: Schema = {}): unknown {
  if (schema.format === 'binary') return file
  if (schema.unit === 'rfc3339') return new Date(String(value))
  if (Array.isArray(value)) return value.map((item) => toCamel(item))
  if (typeof value !== 'object' || value === null || isOpaque(value, schema)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [toCamelCase(key), toCamel(inner)]),
  )
}

function isOpaque(value: object, schema: Schema): boolean {
  return (
    schema.opaque === true ||
    typeof schema.additional === 'object' ||
    'snake_key' in value ||
    'org:some_role' in value ||
    value === opaqueSample.snake_key
  )
}

function isUnversioned({ path }: OperationFacts): boolean {
  return ['/api_keys', '/m2m_tokens', '/oauth_applications/access_tokens'].some(
    (prefix) => path === prefix || path.startsWith(`${prefix}/`),
  )
}

function toQuery(
  query: ReadonlyMap<string, unknown>,
  operation: OperationFacts,
): Array<[string, string]> {
  const pairs = [...query].flatMap(([name, value]): Array<[string, string]> => {
    if (!Array.isArray(value)) return [[name, String(value)]]
    const joined = operation.parameters.some((one) => one.name === name && one.joined)
    return joined ? [[name, value.join(',')]] : value.map((item) => [name, String(item)])
  })
  if (operation.parameters.some(({ name }) => name === 'paginated')) {
    pairs.push(['paginated', 'true'])
  }
  return pairs.toSorted(([a, b], [c, d]) => `${a}=${b}`.localeCompare(`${c}=${d}`))
}

function toExpectedBody(operation: OperationFacts, body: unknown): unknown {
  if (operation.body?.type === 'form') return { ...(body as object), file: '89504e47' }
  if (Array.isArray(body)) return body
  const all = { ...sentByDefault[operation.id], ...(body as object | undefined) }
  return Object.keys(all).length === 0 && !operation.body?.required ? undefined : all
}
