import type { Facts, OperationFacts, Schema } from '../spec/facts.ts'
import { toKebabCase } from './case.ts'
import { modelNames } from './names/model-names.ts'
import type { ResourceNames } from './names/method-name.ts'
import { applicationTypes } from './overrides/types.ts'
import { parseSignature } from './signature.ts'
import type { Argument } from './signature.ts'

/** Everything that is generated, before it is written down. */
export interface Catalog {
  readonly facts: Facts
  readonly resources: readonly Resource[]
  readonly models: readonly Model[]
}

export interface Resource {
  /** Property of the client: `users`. */
  readonly name: string
  /** What the module exports: `users`. */
  readonly exported: string
  readonly file: string
  readonly methods: readonly Method[]
}

export interface Method {
  readonly name: string
  readonly summary: string
  readonly signature: readonly Argument[]
  readonly operation: OperationFacts
}

export interface Model {
  /** Name in the facts. */
  readonly source: string
  /** Name of the type. */
  readonly name: string
  readonly schema: Schema
  /** File of the resource that it belongs to. */
  readonly file: string
  /** Holds something that an application chooses the type of. */
  readonly generic: boolean
}

/**
 * Brings facts and names together.
 *
 * @throws {Error} where an operation has no name, and where a name or a signature cannot be
 */
export function toCatalog(
  facts: Facts,
  names: Readonly<Record<string, ResourceNames>>,
): { catalog: Catalog; leftovers: readonly string[] } {
  const leftovers: string[] = []
  const resources = Object.entries(names).map(([name, methods]) =>
    toResource(facts, name, methods, leftovers),
  )
  requireNames(facts, resources)
  const nonempty = resources.filter(({ methods }) => methods.length > 0)
  return { catalog: { facts, resources: nonempty, models: toModels(facts, nonempty) }, leftovers }
}

function toResource(
  facts: Facts,
  name: string,
  methods: ResourceNames,
  leftovers: string[],
): Resource {
  const exported = name.replace(/^__experimental_/, '')
  return {
    name,
    exported,
    file: files[name] ?? toKebabCase(exported),
    methods: Object.entries(methods).flatMap(([method, [id, signature, summary]]) => {
      const operation = facts.operations.find((candidate) => candidate.id === id)
      if (!operation) {
        leftovers.push(`name ${name}.${method}: there is no operation ${id}`)
        return []
      }
      return [{ name: method, summary, signature: parseSignature(signature), operation }]
    }),
  }
}

/** Where the name of a resource does not come apart by its capitals. */
const files: Readonly<Record<string, string>> = { idPOAuthAccessToken: 'idp-oauth-access-token' }

/** Operations that have no method of their own: `sessions.getToken` calls two. */
export const partners: Readonly<Record<string, string>> = {
  CreateSessionTokenFromTemplate: 'CreateSessionToken',
}

function requireNames(facts: Facts, resources: readonly Resource[]): void {
  const named = new Set(
    resources.flatMap(({ methods }) => methods.map(({ operation }) => operation.id)),
  )
  const unnamed = facts.operations.filter(({ id }) => !named.has(partners[id] ?? id))
  if (unnamed.length > 0) {
    const list = unnamed.map(({ id, method, path }) => `${id} (${method} ${path})`).join(', ')
    throw new Error(`Operations without a name in generator/names.ts: ${list}`)
  }
}

/** The item of a list, or what else is answered. */
export function itemOf(facts: Facts, schema: Schema): { list: boolean; item: Schema } {
  const resolved = resolve(facts, schema)
  const items = resolved.items ?? listProperty(facts, resolved)
  return items ? { list: true, item: items } : { list: false, item: schema }
}

function listProperty(facts: Facts, schema: Schema): Schema | undefined {
  const { properties } = schema
  if (!properties?.['total_count']) return undefined
  const data = properties['data'] ?? properties['m2m_tokens']
  return data && resolve(facts, data).items
}

/** The schema that a name stands for. */
export function resolve(facts: Facts, schema: Schema): Schema {
  const model = schema.model === undefined ? undefined : facts.models[schema.model]
  return model ? resolve(facts, model) : schema
}

/** Models that answers lead to; each belongs to the first resource that answers with it. */
function toModels(facts: Facts, resources: readonly Resource[]): readonly Model[] {
  const files = new Map<string, string>()
  const direct = resources.flatMap(({ file, methods }) =>
    methods.map(({ operation }) => ({ file, schema: itemOf(facts, operation.result ?? {}).item })),
  )
  for (const { file, schema } of direct) {
    if (schema.model && !files.has(schema.model))
      files.set(schema.model, homes[schema.model] ?? file)
  }
  for (const [source, file] of files) {
    for (const inner of modelsIn(facts.models[source] ?? {})) {
      if (!files.has(inner)) files.set(inner, homes[inner] ?? file)
    }
  }
  for (const { file, schema } of direct) {
    for (const inner of modelsIn(schema)) if (!files.has(inner)) files.set(inner, file)
  }
  const generic = genericModels(facts, [...files.keys()])
  return [...files]
    .map(([source, file]) => ({
      source,
      name: modelNames[source] ?? source,
      schema: facts.models[source] ?? {},
      file,
      generic: generic.has(source),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Models that several resources answer with, where the first in the alphabet is not the one to look in. */
const homes: Readonly<Record<string, string>> = {
  DeletedObject: 'deleted-object',
  Verification: 'verification',
  Feature: 'billing',
  FeatureResponse: 'billing',
  Session: 'sessions',
  Permission: 'organization-permissions',
  Role: 'organization-roles',
  ClerkError: 'api-error-detail',
  OrganizationMembership: 'organizations',
  OrganizationInvitationPublicOrganizationData: 'organizations',
  EmailAddress: 'email-addresses',
  IdentificationLink: 'verification',
  EnterpriseConnectionTestRun: 'enterprise-connections',
  Invitation: 'invitations',
  Token: 'sessions',
}

/** Names of models that a schema holds. */
export function modelsIn(schema: Schema): readonly string[] {
  return [
    ...(schema.model ? [schema.model] : []),
    ...(schema.extends ? [schema.extends] : []),
    ...(schema.items ? modelsIn(schema.items) : []),
    ...Object.values(schema.properties ?? {}).flatMap(modelsIn),
    ...(schema.oneOf ?? []).flatMap(modelsIn),
    ...(typeof schema.additional === 'object' ? modelsIn(schema.additional) : []),
  ]
}

function genericModels(facts: Facts, sources: readonly string[]): ReadonlySet<string> {
  const generic = new Set(sources.filter((source) => source in applicationTypes))
  for (let before = -1; before !== generic.size;) {
    before = generic.size
    for (const source of sources) {
      if (modelsIn(facts.models[source] ?? {}).some((inner) => generic.has(inner))) {
        generic.add(source)
      }
    }
  }
  return generic
}
