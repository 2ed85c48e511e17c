import type { Facts, OperationFacts, RateLimit } from '../../spec/facts.ts'
import { toCamelCase } from '../case.ts'
import type { Catalog, Method } from '../catalog.ts'
import { propertyComment } from './comment.ts'
import { parametersOf } from './params.ts'

/** Writes the comment above a method. */
export function emitDocstring(method: Method, catalog: Catalog): string {
  const { operation, summary } = method
  const lines = [
    summary,
    ...limitsOf(operation, catalog.facts),
    '',
    ...argumentsOf(method, catalog),
    ...(operation.errors.length > 0
      ? [`@throws {ClerkAPIResponseError} ${operation.errors.join(', ')}`]
      : []),
    ...(operation.deprecated ? ['@deprecated Clerk may remove it.'] : []),
    `@see ${referenceOf(operation)}`,
  ]
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`
}

/** The page of Clerk's reference about an operation, or about the API where there is none. */
export function referenceOf({ tags, method, path, documentedPath }: OperationFacts): string {
  const root = 'https://clerk.com/docs/reference/backend-api'
  const [tag] = tags
  if (tag === undefined) return root
  const slug = tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const encoded = (documentedPath ?? path).replaceAll('{', '%7B').replaceAll('}', '%7D')
  return `${root}/tag/${slug}/${method}${encoded}`
}

function limitsOf({ rules = [] }: OperationFacts, { rateLimits }: Facts): readonly string[] {
  return rules.flatMap((rule) => {
    const limit = rateLimits[rule]
    return limit ? ['', limitSentence(limit)] : []
  })
}

function limitSentence({ limit, windowInMs, per }: RateLimit): string {
  const window = windowInMs === 3_600_000 ? 'an hour' : `${windowInMs / 1000} seconds`
  const scope = per.map((name) => `\`${toCamelCase(name)}\``).join(' and ')
  return `Clerk takes at most ${limit} calls in ${window}${scope && ` for each ${scope}`}.`
}

function argumentsOf(method: Method, catalog: Catalog): readonly string[] {
  const parameters = parametersOf(method.operation, catalog)
  return method.signature.flatMap(({ name, kind }) => {
    if (kind === 'items') return itemsComment(method.operation)
    const parameter = parameters.find((candidate) => candidate.name === name)
    const comment = parameter && propertyComment(parameter.schema, 'input')
    return comment ? [`@param ${name} - ${comment}`] : []
  })
}

function itemsComment({ body }: OperationFacts): readonly string[] {
  const comment = body && propertyComment(body.schema, 'input')
  return comment ? [`@param params - ${comment}`] : []
}
