import { createClerkClient as createOfficialClient } from '@clerk/backend'

import { createRequestAuthenticator } from '../../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { createBackend } from './backend.ts'
import type { OutgoingCall } from './backend.ts'
import type { Case } from './generate-case.ts'

/** What one of the two makes of a case, with nothing in it that depends on wording or on the number of attempts. */
export interface Observation {
  readonly error?: string
  readonly state?: Readonly<Record<string, unknown>>
  readonly headers?: ReadonlyArray<readonly [string, string]>
  readonly auth?: unknown
  readonly pendingAuth?: unknown
  readonly probes?: readonly unknown[]
  readonly token?: unknown
  readonly calls: readonly string[]
}

interface AnyState {
  readonly headers: Headers
  readonly toAuth: (options?: { treatPendingAsSignedOut?: boolean }) => unknown
}

const probes: readonly object[] = [
  {},
  { role: 'admin' },
  { role: 'org:admin' },
  { role: 'member' },
  { permission: 'reports:read' },
  { permission: 'org:reports:write' },
  { permission: 'org:chat:read' },
  { feature: 'reports' },
  { feature: 'org:reports' },
  { feature: 'user:export' },
  { feature: 'u:reports' },
  { feature: 'team:reports' },
  { plan: 'pro' },
  { plan: 'user:plus' },
  { plan: 'o:' },
  { reverification: 'strict' },
  { reverification: 'strict_mfa' },
  { reverification: 'moderate' },
  { reverification: 'lax' },
  { reverification: 'none' },
  { reverification: { level: 'first_factor', afterMinutes: 6 } },
  { reverification: { level: 'multi_factor', afterMinutes: 100 } },
  { reverification: { level: 'second_factor', afterMinutes: 0 } },
  { role: 'admin', reverification: 'lax' },
]

/** Runs a case through the official SDK. */
export async function observeOfficial(given: Case): Promise<Observation> {
  const { fetch, calls } = createBackend(given.backend)
  const original = { fetch: globalThis.fetch, setTimeout: globalThis.setTimeout }
  globalThis.fetch = fetch
  // Its waits between attempts: three seconds each time, and they decide nothing.
  globalThis.setTimeout = ((run: () => void) => setImmediate(run)) as unknown as typeof setTimeout
  try {
    const client = createOfficialClient({
      ...given.clientOptions,
      telemetry: { disabled: true },
    } as never)
    return await observe(given, calls, (request, options) =>
      client.authenticateRequest(request, options as never),
    )
  } finally {
    Object.assign(globalThis, original)
  }
}

/** Waits and log lines decide nothing; the environment of whoever runs the tests must not. */
const quietAndFast = {
  env: () => ({}),
  logger: { debug() {}, info() {}, warn() {}, error() {} },
  maxRetries: 0,
  rateLimit: false,
} as const

/** Runs a case through ours. */
export async function observeOurs(given: Case): Promise<Observation> {
  const { fetch, calls } = createBackend(given.backend)
  const options = { ...given.clientOptions, ...quietAndFast, fetch }
  const authenticator = createRequestAuthenticator(options, createApi(options))
  return observe(given, calls, (request, requestOptions) =>
    authenticator.authenticateRequest(request, requestOptions),
  )
}

async function observe(
  given: Case,
  calls: readonly OutgoingCall[],
  authenticate: (request: Request, options: Case['requestOptions']) => Promise<unknown>,
): Promise<Observation> {
  const { now } = Date
  const quiet = silenceConsole()
  Date.now = () => given.now
  try {
    const headers = new Headers(
      given.headers.map(([name, value]): [string, string] => [name, value]),
    )
    const request = new Request(given.url, { method: given.method, headers })
    const state = (await authenticate(request, { ...given.requestOptions })) as AnyState
    const auth = state.toAuth()
    const { getToken, has } = Object(auth) as {
      getToken?: () => Promise<unknown>
      has?: (params: object) => boolean
    }
    return {
      state: describeState(state),
      headers: describeHeaders(state.headers),
      auth: onlyValues(auth),
      pendingAuth: onlyValues(state.toAuth({ treatPendingAsSignedOut: false })),
      probes: probes.map((probe) => has?.(probe)),
      token: await getToken?.(),
      calls: describeCalls(calls),
    }
  } catch (error) {
    return {
      error: error instanceof Error ? error.constructor.name : String(error),
      calls: describeCalls(calls),
    }
  } finally {
    Date.now = now
    quiet()
  }
}

function silenceConsole(): () => void {
  const { error, log, warn } = console
  Object.assign(console, { error() {}, log() {}, warn() {} })
  return () => Object.assign(console, { error, log, warn })
}

/** Everything but functions, headers and our own additions. */
function describeState(state: object): Record<string, unknown> {
  const ours = ['headers', 'toAuth', 'message', 'couldNotVerify']
  return Object.fromEntries(Object.entries(state).filter(([name]) => !ours.includes(name)))
}

/** Sorted; of the message only that there is one. */
function describeHeaders(headers: Headers): Array<readonly [string, string]> {
  return [...headers].map(([name, value]) =>
    name === 'x-clerk-auth-message' ? [name, 'some'] : [name, value],
  )
}

function onlyValues(auth: unknown): unknown {
  if (auth === null || typeof auth !== 'object') return auth
  const values = Object.entries(auth).filter(([, value]) => typeof value !== 'function')
  // Through JSON, where what is undefined is the same as what is not there.
  return JSON.parse(JSON.stringify(Object.fromEntries(values)))
}

/** Attempts at the same thing count once. */
function describeCalls(calls: readonly OutgoingCall[]): string[] {
  const lines = calls.map(({ method, url, authorization, body }) =>
    JSON.stringify([method, url, authorization, body]),
  )
  return lines.filter((line, index) => line !== lines[index - 1])
}
