import type { AuthObject } from '../auth/auth-object-types.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import { toContext, toPolicy, toPrincipal } from './lambda-authorizer.ts'
import type {
  AuthorizerContext,
  PolicyAuthorizerEvent,
  PolicyResult,
  SimpleAuthorizerEvent,
  SimpleResult,
} from './lambda-authorizer.ts'
import { toCarrier } from './lambda-event.ts'
import type { Reject } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import { ClerkRejectionError } from './rejection-error.ts'
import { defineRequirement } from './require-auth.ts'
import type { Predicate, Requirement } from './require-auth.ts'

/** Options of `defineAuthorizer`, beside those of `clerkMiddleware`. */
export interface AuthorizerOptions extends Omit<GateOptions, 'handshake' | 'frontendApiProxy'> {
  /** What the handlers behind the authorizer find of an auth object. Default: the ids, the role and the kind of token. */
  readonly context?: ((auth: AuthObject) => AuthorizerContext) | undefined
}

interface Authorizer {
  (event: PolicyAuthorizerEvent): Promise<PolicyResult>
  (event: SimpleAuthorizerEvent): Promise<SimpleResult>
}

/**
 * Makes the handler of a Lambda authorizer: of a REST or WebSocket API (`TOKEN` and `REQUEST`), which answers with an IAM
 * policy, and of an HTTP API (payload format 2.0), which answers with a simple response. Let API Gateway keep the answers
 * for 60 seconds at most: a session token is not good for longer, and what is kept is not verified again.
 *
 * @param demanded - What `requireAuth` takes: by default, somebody who is signed in.
 * @param options - Those of `clerkMiddleware`, and the `context` for the handlers behind it.
 * @throws {ConfigurationError} `option_invalid`, `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid` at once
 * @throws {Error} with the message `Unauthorized`, for which a REST API answers 401. Another one, for which it answers
 * 500, where nobody can be authenticated as things are.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 * @example
 * import { defineAuthorizer } from 'clerk-latchkey/lambda'
 *
 * export const handler = defineAuthorizer({ role: 'org:admin' })
 */
export function defineAuthorizer(
  demanded?: Requirement | Predicate,
  { context = toContext, ...options }: AuthorizerOptions = {},
): Authorizer {
  const check = defineRequirement(demanded)
  const gate = defineGate<PolicyAuthorizerEvent | SimpleAuthorizerEvent>({
    ...options,
    handshake: 'off',
  })
  const read = typeof demanded === 'object' ? demanded : {}

  async function authorize(event: PolicyAuthorizerEvent | SimpleAuthorizerEvent) {
    const outcome = await gate(toCarrier(withAuthorization(event)), event)
    if (outcome.kind === 'reject') throw new ClerkRejectionError(outcome)
    // Without a handshake there are no redirects.
    if (outcome.kind === 'redirect') throw unauthorized()
    const rejection = await check(outcome.state)
    const auth = readAuth(outcome.state, read)
    if (!('methodArn' in event)) {
      return { isAuthorized: !rejection, context: rejection ? {} : context(auth) }
    }
    if (isUnauthenticated(rejection)) throw unauthorized()
    return toPolicy(event.methodArn, toPrincipal(auth), !rejection, rejection ? {} : context(auth))
  }
  // What it answers with goes by the event, which the compiler does not follow into overloads.
  return authorize as Authorizer
}

function isUnauthenticated(rejection: Reject | undefined): boolean {
  return rejection?.status === 401
}

/** The message is the contract: API Gateway answers 401 for this one, and 500 for every other. */
function unauthorized(): Error {
  return new Error('Unauthorized')
}

/** Events of the type `TOKEN` have the header alone, under another name. */
function withAuthorization<Event extends PolicyAuthorizerEvent | SimpleAuthorizerEvent>(
  event: Event,
): Event {
  if (!('authorizationToken' in event) || event.headers) return event
  return { ...event, headers: { authorization: String(event.authorizationToken) } }
}
