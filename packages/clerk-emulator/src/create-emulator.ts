import { createApp } from './app.ts'
import type { Clock } from './clock.ts'
import { EmulatorError } from './emulator-error.ts'
import { createInstance } from './create-instance.ts'
import type { Faults } from './faults/fault.ts'
import type { Instance } from './instance.ts'
import type { RateLimitOptions } from './rate-limits/rate-limits.ts'
import { applySeed } from './seed/apply-seed.ts'
import { defaultSeed } from './seed/default-seed.ts'
import { parseSeed } from './seed/parse-seed.ts'
import type { Seed } from './seed/seed.ts'
import { listen } from './server.ts'
import type { Listener } from './server.ts'
import { signIn } from './sign-in.ts'
import type { SignedIn, SignInOptions } from './sign-in.ts'
import { checkSnapshot, restoreSnapshot, takeSnapshot } from './snapshots/snapshot.ts'
import type { Snapshot } from './snapshots/snapshot.ts'
import { createSessionToken } from './tokens/session-token.ts'
import type { TokenOverrides } from './tokens/session-token.ts'

/** How an emulator is made. */
export interface EmulatorOptions {
  /** What the instance starts with. Default: four people in two organizations. */
  readonly seed?: Seed | undefined
  /** Must start with `sk_test_`. Default: a random one. */
  readonly secretKey?: string | undefined
  /** Default: the key of the host that the emulator listens on, `127.0.0.1:<port>`. */
  readonly publishableKey?: string | undefined
  /** The `azp` of tokens whose session does not start on a page. Default: `http://localhost:3000`. */
  readonly authorizedParty?: string | undefined
  /** `true`: ids count from 1 instead of being random, so that whole answers can be compared. Default: `false`. */
  readonly countingIds?: boolean | undefined
  /** The emulator's clock, in milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Answers 429 above the documented limits, or above a part of them. Default: `false`. */
  readonly rateLimits?: boolean | RateLimitOptions | undefined
  /** Where mistakes of the emulator itself go. Default: `console.error`. */
  readonly log?: ((error: unknown) => void) | undefined
}

/** Where an emulator listens. */
export interface ListenOptions {
  /** Default: `127.0.0.1`, which only this machine reaches. */
  readonly hostname?: string | undefined
}

/** Which token is made, and what is odd about it. */
export interface SessionTokenOptions extends TokenOverrides {
  /** Id of a session, such as `signIn` gives. */
  readonly sessionId: string
}

/** A Clerk instance in this process. */
export interface Emulator {
  readonly secretKey: string
  /** After `listen`, the key of the port that was listened on. */
  readonly publishableKey: string
  /** The public signing key as PEM, for `CLERK_JWT_KEY`. */
  readonly jwtKey: string
  /** Base URL for `apiUrl` or `CLERK_API_URL`: `http://127.0.0.1:4011`. */
  readonly url: string
  /** Answers a request in this process; the host of its URL does not matter. */
  fetch(request: Request): Promise<Response>
  /**
   * Listens for HTTP.
   *
   * @param port 0, the default, lets the system choose one; `url` and `publishableKey` name it afterwards.
   * @throws {EmulatorError} `port_in_use`, `already_listening`
   */
  listen(port?: number, options?: ListenOptions): Promise<Emulator>
  /** Stops listening; does nothing when the emulator does not listen. */
  close(): Promise<void>
  /**
   * Signs a user in and gives the token, headers and cookies that requests show it with.
   *
   * @throws {EmulatorError} `user_not_found`, `user_banned`, `organization_not_found`, `membership_not_found`
   * @example
   * import { createEmulator } from 'clerk-emulator'
   *
   * const emulator = await createEmulator()
   * const { headers, cookieHeader } = await emulator.signIn({ email: 'ada@example.com' })
   * const byToken = new Request('http://localhost:3000/me', { headers })
   * const byCookie = new Request('http://localhost:3000/me', { headers: { cookie: cookieHeader } })
   */
  signIn(options: SignInOptions): Promise<SignedIn>
  /**
   * Makes another token of a session, for tests that need an expired or odd one.
   *
   * @throws {EmulatorError} `session_not_found`
   * @example
   * import { createEmulator } from 'clerk-emulator'
   *
   * const emulator = await createEmulator()
   * const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
   * const expired = await emulator.createSessionToken({ sessionId, expiresInSeconds: -60 })
   * const pending = await emulator.createSessionToken({ sessionId, claims: { sts: 'pending' } })
   */
  createSessionToken(options: SessionTokenOptions): Promise<string>
  /** Signs with a new key from now on. `forget: true` takes the old ones out of the JWKS at once. */
  rotateKeys(options?: { readonly forget?: boolean }): Promise<void>
  /** The time that tokens and expiries go by, which a test can move: `emulator.clock.advance(60_000)`. */
  readonly clock: Clock
  /**
   * What goes wrong on request: latency, errors, closed connections.
   *
   * @example
   * import { createEmulator } from 'clerk-emulator'
   *
   * const emulator = await createEmulator()
   * emulator.faults.add({ type: 'error', status: 503, operation: 'GET /users/{user_id}', times: 2 })
   */
  readonly faults: Faults
  /** A copy of all state but the signing keys, as plain JSON. */
  snapshot(): Snapshot
  /**
   * Puts everything back to a snapshot; keys stay as they are.
   *
   * @throws {EmulatorError} `snapshot_invalid`
   */
  restore(snapshot: Snapshot): void
  /** Puts everything back to the seed, ends all faults, and sets the clock right; keys stay as they are. */
  reset(): void
}

/**
 * Makes a Clerk instance in this process: Backend API, session tokens and sign-in, with no account and no network.
 *
 * It is for development and tests: it keeps everything in memory and guards nothing.
 *
 * @throws {SeedError} When the seed cannot be used.
 * @throws {EmulatorError} `secret_key_invalid`, `publishable_key_invalid`
 * @see https://clerk.com/docs/reference/backend-api
 * @example
 * import { createEmulator } from 'clerk-emulator'
 *
 * const emulator = await createEmulator()
 * const { headers } = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
 *
 * await emulator.listen()
 * const response = await fetch(`${emulator.url}/v1/users`, {
 *   headers: { authorization: `Bearer ${emulator.secretKey}` },
 * })
 * console.log(headers.authorization.slice(0, 10), await response.json())
 * await emulator.close()
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { log = console.error } = options
  const seed = parseSeed(options.seed ?? defaultSeed)
  const { instance, clear, moveTo } = await createInstance(options)
  const reset = (): void => {
    clear()
    instance.clock.reset()
    instance.faults.clear()
    applySeed(instance, seed)
  }
  reset()
  const app = createApp(instance, log)
  const answer = (request: Request): Promise<Response> =>
    instance.faults.answer(request, async () => app.fetch(request))
  const restore = (snapshot: Snapshot): void => {
    checkSnapshot(snapshot)
    clear()
    restoreSnapshot(instance, snapshot)
  }
  return toEmulator(instance, answer, { reset, restore, moveTo })
}

/** The instance's methods, and the listener that it has at most one of. */
function toEmulator(
  instance: Instance,
  answer: Emulator['fetch'],
  { reset, restore, moveTo }: Pick<Emulator, 'reset' | 'restore'> & { moveTo(host: string): void },
): Emulator {
  let listener: Listener | undefined
  const emulator: Emulator = {
    secretKey: instance.secretKey,
    get publishableKey() {
      return instance.publishableKey
    },
    get jwtKey() {
      return instance.keys.current.pem
    },
    get url() {
      return instance.url
    },
    fetch: answer,
    async listen(port = 0, { hostname = '127.0.0.1' } = {}) {
      if (listener) throw alreadyListening(listener)
      listener = await listen(answer, port, hostname).catch(toPortError(port))
      moveTo(toHost(hostname, listener.port))
      return emulator
    },
    async close() {
      const closing = listener
      listener = undefined
      await closing?.close()
    },
    signIn: (signInOptions) => signIn(instance, signInOptions),
    createSessionToken: (tokenOptions) => createTokenOf(instance, tokenOptions),
    async rotateKeys(rotation) {
      await instance.keys.rotate(instance.ids.next('ins'), rotation)
    },
    clock: instance.clock,
    faults: instance.faults,
    snapshot: () => takeSnapshot(instance),
    restore,
    reset,
  }
  return emulator
}

function alreadyListening({ port }: Listener): EmulatorError {
  const message = `The emulator listens on port ${port} already: close it first.`
  return new EmulatorError('already_listening', message)
}

/** Says in our words that a port is taken; any other failure stays as it is. */
function toPortError(port: number): (error: unknown) => never {
  return (cause) => {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    if (!isTaken) throw cause
    const message = `Port ${port} is taken: choose another one, or 0 for any that is free.`
    throw new EmulatorError('port_in_use', message, { cause })
  }
}

async function createTokenOf(
  instance: Instance,
  { sessionId, ...overrides }: SessionTokenOptions,
): Promise<string> {
  const session = instance.store.sessions.get(sessionId)
  if (session) return createSessionToken(instance, session, overrides)
  throw new EmulatorError(
    'session_not_found',
    `createSessionToken: there is no session ${JSON.stringify(sessionId)}; signIn gives one.`,
  )
}

/** The host that clients reach a listener by; the official SDKs demand a dot in it. */
function toHost(hostname: string, port: number): string {
  return `${hostname.includes('.') && hostname !== '0.0.0.0' ? hostname : '127.0.0.1'}:${port}`
}
