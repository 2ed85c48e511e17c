import { caseOf, toCamelCase, toSnakeCase } from './case.ts'
import type { Case } from './case.ts'
import { ClerkRequestError } from './errors.ts'
import type { Operation } from './operation.ts'
import { toSegment } from './path.ts'
import { toQuery } from './query.ts'

/** An operation and its parameters as they go over the wire, before keys, headers and the API's address. */
export interface WireRequest {
  /** Path below the version, with its query. */
  readonly path: string
  /** Encoded JSON, or the fields of a form that is still to be built. */
  readonly body: string | Readonly<Record<string, unknown>> | undefined
  /** Values of the path parameters, by wire name. */
  readonly ids: Readonly<Record<string, string>>
}

/** Where a parameter goes, worked out once per operation and parameter name. */
interface Place {
  readonly wireName: string
  readonly part: 'path' | 'query' | 'body'
  readonly isOpaque: boolean
}

interface Plan {
  /** Text and names of the path in turn: `/users/`, `user_id`, `/metadata`. */
  readonly path: readonly string[]
  readonly names: Readonly<Record<string, string>>
  readonly fixedQuery: string
  readonly places: Map<string, Place>
  readonly keys: Case
}

// Operations are constants of generated files: the plans live as long as they do.
const plans = new WeakMap<Operation, Plan>()

/**
 * Lays parameters out over path, query and body.
 *
 * @throws {ClerkRequestError} for any value that cannot be sent as it is
 */
export function toWireRequest(operation: Operation, params: object): WireRequest {
  const plan = plans.get(operation) ?? createPlan(operation)
  checkLimit(operation, params)
  const values: Record<string, unknown> = {}
  const body: Record<string, unknown> = {}
  let query = plan.fixedQuery
  for (const [name, value] of Object.entries(params)) {
    const { part, wireName, isOpaque } = plan.places.get(name) ?? place(plan, operation, name)
    if (part === 'path') values[wireName] = value
    else if (value === undefined) continue
    else if (part === 'query') {
      query += toQuery(wireName, value, operation.joined?.includes(wireName) === true)
    } else {
      // A form's files must stay what they are; JSON bodies are converted to the depth that is Clerk's.
      const isFinal = isOpaque || operation.body === 'form'
      body[wireName] = isFinal ? value : plan.keys.toSnake(value)
    }
  }
  const ids: Record<string, string> = {}
  let path = ''
  plan.path.forEach((part, at) => {
    if (at % 2 === 1) ids[part] = toSegment(values[part], plan.names[part] ?? part, operation.id)
    path += at % 2 === 1 ? ids[part] : part
  })
  return { path: query ? `${path}?${query.slice(1)}` : path, body: toBody(operation, body), ids }
}

function createPlan(operation: Operation): Plan {
  const path = operation.path.split(/[{}]/)
  const names: Record<string, string> = {}
  for (const wireName of path) names[wireName] = toCamelCase(wireName)
  for (const [name, wireName] of Object.entries(operation.rename ?? {})) names[wireName] = name
  const fixedQuery = Object.entries(operation.always ?? {})
    .map(([name, value]) => toQuery(name, value, false))
    .join('')
  const plan = { path, names, fixedQuery, places: new Map(), keys: caseOf(operation) }
  plans.set(operation, plan)
  return plan
}

function place(plan: Plan, operation: Operation, name: string): Place {
  const { method, rename, query } = operation
  const wireName = (rename && Object.hasOwn(rename, name) && rename[name]) || toSnakeCase(name)
  const isInPath = plan.path.indexOf(wireName) % 2 === 1
  const isInQuery = method === 'GET' || method === 'DELETE' || query?.includes(wireName)
  const part = isInPath ? 'path' : isInQuery ? 'query' : 'body'
  const found: Place = { wireName, part, isOpaque: plan.keys.isOpaque(wireName) }
  // Names come from code; whoever spreads a user's object into parameters must not fill the memory with it.
  if (plan.places.size < 500) plan.places.set(name, found)
  return found
}

function checkLimit({ id, maxLimit = Infinity }: Operation, params: { limit?: unknown }): void {
  if (typeof params.limit !== 'number' || params.limit <= maxLimit) return
  throw new ClerkRequestError(
    'page_size_too_large',
    `${id} gives at most ${maxLimit} items a page, ${params.limit} were asked for. Iterate the list to get all of them.`,
  )
}

function toBody(operation: Operation, body: Record<string, unknown>): WireRequest['body'] {
  if (operation.body === 'form') return body
  const value = operation.body === 'array' ? body['items'] : body
  const isEmpty = value === body && Object.keys(body).length === 0
  if (isEmpty && operation.body !== 'required') return undefined
  try {
    return JSON.stringify(value)
  } catch (cause) {
    throw new ClerkRequestError(
      'body_invalid',
      `The parameters of ${operation.id} cannot be written as JSON.`,
      { cause },
    )
  }
}
