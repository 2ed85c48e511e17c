import { localKeys } from '../auth/local-keys.ts'
import type { AuthenticateRequestOptions } from '../auth/options.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { ClerkClient } from '../client.ts'
import type { ConfigurationError } from '../configuration-error.ts'
import { fromBindings, readEnv } from '../env.ts'
import type { ClerkEnv } from '../env.ts'
import { requirePublishableKey, requireSecretKey } from '../keys.ts'
import { clientFor } from './clients.ts'
import { injectedAuthenticator } from './injected-client.ts'
import type { InjectedClient } from './injected-client.ts'
import { toHeaderList } from './outcome.ts'
import type { Continue, Redirect, Reject } from './outcome.ts'
import type { State } from './read-auth.ts'
import { badTarget, misconfigured, unavailable } from './rejection.ts'
import { hasUrl } from './web-request.ts'
import { withoutHandshake } from './without-handshake.ts'

/** What the middleware of every framework can be told; all of it is optional. */
export interface GateOptions extends AuthenticateRequestOptions {
  /** Your own client, or one of `@clerk/backend`. Default: one made from the keys, and kept for as long as they are used. */
  readonly clerkClient?: InjectedClient | undefined
  /**
   * Whether a browser whose session cannot be told from its cookies is sent to the Frontend API and back. `off` is for
   * APIs that nobody opens in a browser. Default: `auto`.
   */
  readonly handshake?: 'auto' | 'off' | undefined
  /**
   * What becomes of a request whose token could not be verified, because Clerk did not answer: `continue` as signed
   * out, or `reject` with 503. Default: `continue`.
   */
  readonly onUnverifiable?: 'continue' | 'reject' | undefined
}

/** Options, or a function that gives them for one request: for several instances, or keys that change. */
export type GateOptionsFor<Context> =
  | GateOptions
  | ((context: Context) => GateOptions | Promise<GateOptions>)

/** A request that goes on: who sent it, and the client to call the Backend API with. */
export interface Admission {
  readonly state: State
  readonly client: ClerkClient
}

/** What an adapter has to do with a request. */
export type GateOutcome = (Continue & Admission) | Redirect | Reject

/**
 * Decides about one request.
 *
 * @param bindings - Where the runtime gives environment variables per request, as Workers do. They win over the process's.
 */
export type Gate<Context> = (
  carrier: RequestCarrier,
  context: Context,
  bindings?: object,
) => Promise<GateOutcome>

/** Options, put together with the environment once. */
interface Setup {
  readonly client: ClerkClient
  readonly handshake: 'auto' | 'off'
  readonly onUnverifiable: 'continue' | 'reject'
  /** `undefined` where the carrier cannot be made into what the client needs. */
  authenticate(carrier: RequestCarrier): Promise<State> | undefined
}

/**
 * Makes what all adapters share: from a request to what has to be done with it. Nothing is read from the environment
 * before the first request.
 *
 * @param defaults - What an adapter has in place of the usual defaults, such as `handshake: 'off'` where nobody navigates.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys that
 * are among the options. What is found missing or wrong at a request is logged, and answered with 503.
 */
export function defineGate<Context>(
  options: GateOptionsFor<Context> = {},
  defaults: GateOptions = {},
): Gate<Context> {
  if (typeof options === 'object') checkKeys(options)
  const report = createReport()
  const setups = new WeakMap<GateOptions, { readonly env: ClerkEnv; readonly setup: Setup }>()
  let processEnv: ClerkEnv | undefined

  const setupFor = (given: GateOptions, bindings: object | undefined): Setup => {
    processEnv ??= readEnv()
    const env = bindings ? withBindings(processEnv, bindings) : processEnv
    const known = setups.get(given)
    if (known && isSame(known.env, env)) return known.setup
    const setup = toSetup(fillIn(given, defaults), env)
    setups.set(given, { env, setup })
    return setup
  }

  return async (carrier, context, bindings) => {
    if (!hasUrl(carrier)) return badTarget()
    const given = typeof options === 'function' ? await options(context) : options
    try {
      const setup = setupFor(given, bindings)
      const seen = setup.handshake === 'off' ? withoutHandshake(carrier) : carrier
      const state = await setup.authenticate(seen)
      return state ? toOutcome(state, setup) : badTarget()
    } catch (error) {
      if (!isConfigurationError(error)) throw error
      report(error)
      return misconfigured(error)
    }
  }
}

/** An option that is there and `undefined` is as good as none. */
function fillIn(given: GateOptions, defaults: GateOptions): GateOptions {
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(set) }
}

/** Most runtimes have other things among the bindings, or none: then the process's environment is used as it is. */
function withBindings(env: ClerkEnv, bindings: object): ClerkEnv {
  const found = fromBindings(bindings)
  return Object.keys(found).length === 0 ? env : { ...env, ...found }
}

function isSame(one: ClerkEnv, other: ClerkEnv): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** A wrong key in the code should stop the program at its start, not its users later. */
function checkKeys({ secretKey, publishableKey, jwtKey }: GateOptions): void {
  if (secretKey !== undefined) requireSecretKey(secretKey)
  if (publishableKey !== undefined) requirePublishableKey(publishableKey)
  if (jwtKey) localKeys(jwtKey)
}

/** By its name: an injected client may come from the other format of this package, with another class. */
function isConfigurationError(error: unknown): error is ConfigurationError {
  return error instanceof Error && error.name === 'ClerkConfigurationError'
}

/** Says once what each request would say again. */
function createReport(): (error: ConfigurationError) => void {
  const said = new Set<string>()
  return ({ message }) => {
    if (!said.has(message)) console.error(`Clerk: ${message}`)
    said.add(message)
  }
}

function toSetup(
  { clerkClient, handshake = 'auto', onUnverifiable = 'continue', ...options }: GateOptions,
  env: ClerkEnv,
): Setup {
  // One object for all requests: the client works out what follows from options once for each object.
  const requestOptions = { acceptsToken: 'any', ...options } as const
  if (clerkClient) {
    return { handshake, onUnverifiable, ...injectedAuthenticator(clerkClient, requestOptions, env) }
  }
  const client = clientFor(options, env)
  return {
    handshake,
    onUnverifiable,
    client,
    authenticate: (carrier) => client.authenticateRequest(carrier, requestOptions),
  }
}

function toOutcome(state: State, { client, onUnverifiable }: Setup): GateOutcome {
  const headers = toHeaderList(state.headers)
  if (state.headers.has('location')) return { kind: 'redirect', status: 307, headers }
  if (onUnverifiable === 'reject' && couldNotVerify(state)) {
    return unavailable(state.reason ?? 'unexpected-error')
  }
  return { kind: 'continue', headers, state, client }
}

/** Reasons of `@clerk/backend` that say nothing about the token; our own states tell by themselves. */
const unverifiable: ReadonlySet<string | null> = new Set([
  'jwk-remote-failed-to-load',
  'jwk-failed-to-resolve',
  'jwk-local-missing',
  'secret-key-invalid',
  'unexpected-error',
])

function couldNotVerify(state: State): boolean {
  return state.couldNotVerify ?? unverifiable.has(state.reason)
}
