import { localKeys } from '../auth/local-keys.ts'
import type { AuthenticateRequestOptions } from '../auth/options.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { ClerkClient } from '../client.ts'
import type { ConfigurationError } from '../configuration-error.ts'
import { fromBindings, readEnv } from '../env.ts'
import type { ClerkEnv } from '../env.ts'
import { requirePublishableKey, requireSecretKey } from '../keys.ts'
import { forward } from './frontend-api-forward.ts'
import type { FrontendApiProxy } from './frontend-api-forward.ts'
import { toSetup } from './gate-setup.ts'
import type { GateSetup } from './gate-setup.ts'
import type { InjectedClient } from './injected-client.ts'
import { toHeaderList } from './outcome.ts'
import type { Continue, Redirect, Reject } from './outcome.ts'
import type { ReadAuthOptions, State } from './read-auth.ts'
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
  /** Serves the Frontend API under a path of the application, for users who cannot reach its own host. Default: off. */
  readonly frontendApiProxy?: FrontendApiProxy | undefined
}

/** Options, or a function that gives them for one request: for several instances, or keys that change. */
export type GateOptionsFor<Context> =
  | GateOptions
  | ((context: Context) => GateOptions | Promise<GateOptions>)

/** A request that goes on: who sent it, and the client to call the Backend API with. */
export interface Admission {
  readonly state: State
  readonly client: ClerkClient
  /** What the last guard accepts, that this request has passed. */
  accepted?: ReadAuthOptions | undefined
}

/** What an adapter has to do with a request. */
export type GateOutcome = (Continue & Admission) | Redirect | Reject

/** Decides about one request. */
export interface Gate<Context> {
  /**
   * @param bindings - Where the runtime gives environment variables per request, as Workers do. They win over the
   * process's.
   */
  (carrier: RequestCarrier, context: Context, bindings?: object): Promise<GateOutcome>
  /**
   * Answers a request for the Frontend API, to be asked before the gate; not there where the options have no proxy.
   * Carriers bring the body along: as a `Request`, a stream, or `rawBody`.
   */
  readonly forward?: (
    carrier: RequestCarrier,
    context: Context,
    bindings?: object,
  ) => Promise<Response | undefined>
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
  const optionsFor = createOptionsReader(options)
  const { envFor, setupFor } = createSetups(defaults)

  const gate: Gate<Context> = async (carrier, context, bindings) => {
    if (!hasUrl(carrier)) return badTarget()
    const given = await optionsFor(context)
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
  if (typeof options === 'object' && !options.frontendApiProxy) return gate
  return Object.assign(gate, {
    async forward(carrier: RequestCarrier, context: Context, bindings?: object) {
      if (!hasUrl(carrier)) return undefined
      return forward(carrier, await optionsFor(context), envFor(bindings))
    },
  })
}

/** Puts options and environment together, once for each object of options and each environment. */
function createSetups(defaults: GateOptions) {
  const setups = new WeakMap<GateOptions, { readonly env: ClerkEnv; readonly setup: GateSetup }>()
  let processEnv: ClerkEnv | undefined

  const envFor = (bindings: object | undefined): ClerkEnv => {
    processEnv ??= readEnv()
    return bindings ? withBindings(processEnv, bindings) : processEnv
  }
  const setupFor = (given: GateOptions, bindings: object | undefined): GateSetup => {
    const env = envFor(bindings)
    const known = setups.get(given)
    if (known && isSame(known.env, env)) return known.setup
    const setup = toSetup(fillIn(given, defaults), env)
    setups.set(given, { env, setup })
    return setup
  }
  return { envFor, setupFor }
}

/** Asks a callback once for a request, though the proxy needs its answer before the gate does. */
function createOptionsReader<Context>(
  options: GateOptionsFor<Context>,
): (context: Context) => GateOptions | Promise<GateOptions> {
  if (typeof options === 'object') return () => options
  const asked = new WeakMap<object, GateOptions | Promise<GateOptions>>()
  return (context) => {
    if (typeof context !== 'object' || context === null) return options(context)
    const given = asked.get(context) ?? options(context)
    asked.set(context, given)
    return given
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

function toOutcome(state: State, { client, onUnverifiable }: GateSetup): GateOutcome {
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
