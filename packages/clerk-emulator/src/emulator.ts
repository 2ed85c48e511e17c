import type { Clock } from './clock.ts'
import type { Faults } from './faults/fault.ts'
import type { RateLimitOptions } from './rate-limits/rate-limits.ts'
import type { Seed } from './seed/seed.ts'
import type { SignedIn, SignInOptions } from './sign-in.ts'
import type { Snapshot } from './snapshots/snapshot.ts'
import type { TokenOverrides } from './tokens/session-token.ts'
import type { WebhookEndpointOptions, Webhooks } from './webhooks/webhooks.ts'

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
  /** Where webhooks are sent to: URLs, or endpoints with their own secret and choice of events. Default: nowhere. */
  readonly webhooks?: ReadonlyArray<WebhookEndpointOptions | string> | undefined
  /** When webhooks are sent again that were not taken. */
  readonly webhookRetryDelaysInMs?: readonly number[] | undefined
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

/** Which access token is made. */
export interface OAuthTokenOptions {
  /** Id of the user; this or `email` is needed. */
  readonly userId?: string | undefined
  readonly email?: string | undefined
  /** The application's client id. Default: `emulator`. */
  readonly clientId?: string | undefined
  /** Default: `profile` and `email`. */
  readonly scopes?: readonly string[] | undefined
  /** `jwt`: a JWT of the type `at+jwt` (RFC 9068). Default: what the instance is set to, `opaque` at first. */
  readonly format?: 'opaque' | 'jwt' | undefined
  /** Default: a day. */
  readonly expiresInSeconds?: number | undefined
  /** The `aud` of a JWT. */
  readonly audience?: string | readonly string[] | undefined
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
  /**
   * Makes an OAuth access token of a user, as an application would be given one.
   *
   * @throws {EmulatorError} `user_not_found`, `user_banned`
   * @example
   * import { createEmulator } from 'clerk-emulator'
   *
   * const emulator = await createEmulator()
   * const token = emulator.createOAuthToken({ email: 'ada@example.com', scopes: ['email'] })
   */
  createOAuthToken(options: OAuthTokenOptions): string
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
  /**
   * What is told to other applications of everything that happens.
   *
   * @example
   * import { createEmulator } from 'clerk-emulator'
   *
   * const emulator = await createEmulator()
   * emulator.webhooks.add('http://localhost:3000/webhooks')
   * console.log(emulator.webhooks.signingSecret.slice(0, 6))
   */
  readonly webhooks: Webhooks
  /** A copy of all state but the signing keys, as plain JSON. */
  snapshot(): Snapshot
  /**
   * Puts everything back to a snapshot; keys stay as they are.
   *
   * @throws {EmulatorError} `snapshot_invalid`
   */
  restore(snapshot: Snapshot): void
  /**
   * Puts everything back to the seed, ends all faults, and sets the clock right; keys and webhook endpoints stay as they
   * are.
   *
   * @param seed Another seed, which counts from now on.
   * @throws {SeedError} When that one cannot be used; nothing is changed then.
   */
  reset(seed?: Seed): void
}
