import type { Context, Hono } from 'hono'

import { operationFacts } from '../facts/operations.ts'
import type { OperationFacts } from '../facts/schema.ts'
import { ApiError } from '../http/api-error.ts'
import { checkBody, checkQuery } from '../http/check-request.ts'
import { readContent } from '../http/read-content.ts'
import { reply } from '../http/reply.ts'
import type { Instance } from '../instance.ts'
import { authenticate } from './authenticate.ts'
import type { Operation, OperationRequest } from './operation.ts'
import { operations } from './operations.ts'

/** Served by a service of its own, which answers 400 for parameters, and which the official client asks without `/v1`. */
const tokenService =
  /^\/(api_keys|m2m_tokens|admin_portal_link_tokens|oauth_applications\/access_tokens)\b/

/** Puts the Backend API on the app, under `/v1`. */
export function routeBackendApi(app: Hono, instance: Instance): void {
  for (const [name, facts] of Object.entries(operationFacts).toSorted(byPlaceholders)) {
    const [method = '', template = ''] = name.split(' ')
    const path = template.replaceAll(/\{(\w+)\}/g, ':$1')
    const paths = tokenService.test(template) ? [`/v1${path}`, path] : [`/v1${path}`]
    // Each operation is handed its own request: `perform` checks it by the facts of the same name.
    const operation = operations[name as keyof typeof operations] as Operation | undefined
    app.on(method, paths, (context) => perform(instance, { name, facts, operation }, context))
  }
}

/** `/users/count` has to come before `/users/{user_id}`. */
function byPlaceholders([left]: readonly [string, unknown], [right]: readonly [string, unknown]) {
  const toKey = (name: string): string => name.replaceAll(/\{\w+\}/g, '\uffff')
  return toKey(left) < toKey(right) ? -1 : 1
}

interface Route {
  readonly name: string
  readonly facts: OperationFacts
  readonly operation: Operation | undefined
}

async function perform(
  instance: Instance,
  { name, facts, operation }: Route,
  { req }: Context,
): Promise<Response> {
  const isTokenService = tokenService.test(name.replace(/^\w+ /, ''))
  const caller = facts.public
    ? {}
    : authenticate(instance, req.header('authorization'), isTokenService)
  instance.rateLimits.take(name, facts, (part) => req.param(part) ?? '')
  if (!operation) throw notImplemented(name)
  const status = isTokenService ? 400 : 422
  const query = new URL(req.url).searchParams
  const params = checkQuery(query, facts, status)
  const { body, file } = await readContent(req.raw, facts)
  const request = {
    instance,
    path: (part: string) => req.param(part) ?? '',
    query,
    params,
    body: checkBody(body, facts, status),
    file,
    machineId: caller.machineId,
  }
  // The facts say of this request what `OperationRequest` says of the operation.
  const answer = await operation(request as OperationRequest)
  if (answer === undefined) return new Response(null, { status: facts.status ?? 204 })
  if (answer instanceof Response) return answer
  return reply(answer, facts.status)
}

function notImplemented(name: string): ApiError {
  return new ApiError(501, {
    code: 'not_implemented_in_emulator',
    message: 'not implemented',
    long_message: `The emulator does not have ${name} yet.`,
  })
}
