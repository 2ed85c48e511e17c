import type { AuthObject } from '../auth/auth-object-types.ts'
import type { LambdaEvent } from './lambda-event.ts'

/** What the handlers behind an authorizer find of it; API Gateway takes nothing else than these types. */
export type AuthorizerContext = Record<string, string | number | boolean>

/** The event of an authorizer of a REST or WebSocket API, or of an HTTP API with payload format 1.0. */
export interface PolicyAuthorizerEvent extends LambdaEvent {
  readonly type?: string | undefined
  readonly methodArn: string
  /** In events of the type `TOKEN`, which have nothing else of the request. */
  readonly authorizationToken?: string | undefined
}

/** The event of an authorizer of an HTTP API, with payload format 2.0. */
export interface SimpleAuthorizerEvent extends LambdaEvent {
  readonly routeArn: string
}

/** The answer of an authorizer that says it with an IAM policy. */
export interface PolicyResult {
  principalId: string
  policyDocument: {
    Version: '2012-10-17'
    Statement: Array<{ Action: 'execute-api:Invoke'; Effect: 'Allow' | 'Deny'; Resource: string }>
  }
  context: AuthorizerContext
}

/** The answer of an authorizer of an HTTP API with simple responses. */
export interface SimpleResult {
  isAuthorized: boolean
  context: AuthorizerContext
}

/**
 * A policy for all methods of the stage: API Gateway keeps it for the token, and asks it about the next method, too.
 *
 * @param arn - `arn:aws:execute-api:region:account:api/stage/METHOD/path`
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
export function toPolicy(
  arn: string,
  principalId: string,
  isAllowed: boolean,
  context: AuthorizerContext,
): PolicyResult {
  const stage = arn.split('/').slice(0, 2).join('/')
  const Effect = isAllowed ? 'Allow' : 'Deny'
  const Statement = [
    { Action: 'execute-api:Invoke' as const, Effect, Resource: `${stage}/*` } as const,
  ]
  return { principalId, policyDocument: { Version: '2012-10-17', Statement }, context }
}

/** Who it is, to the gateway's logs and quotas. */
export function toPrincipal(auth: AuthObject): string {
  const { userId = null, subject = null } = { ...auth } as Readonly<Record<string, unknown>>
  return String(userId ?? subject ?? 'nobody')
}

const shown = [
  'tokenType',
  'userId',
  'sessionId',
  'orgId',
  'orgSlug',
  'orgRole',
  'id',
  'subject',
  'clientId',
  'machineId',
]

/** What is plain text in an auth object: `event.requestContext.authorizer` of a REST API, `….authorizer.lambda` of an HTTP API. */
export function toContext(auth: AuthObject): AuthorizerContext {
  const entries = Object.entries(auth).filter(
    ([name, value]) => shown.includes(name) && typeof value === 'string',
  )
  return Object.fromEntries(entries) as AuthorizerContext
}
