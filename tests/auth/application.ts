import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import { createRequestAuthenticator } from '../../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import type { RequestAuthenticatorOptions } from '../../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import type { AnyState } from '../../packages/clerk-latchkey/src/auth/request-state.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import type { Fetch } from '../../packages/clerk-latchkey/src/http/options.ts'

/** What a client asked the Backend API for. */
export interface Call {
  readonly line: string
  readonly authorization: string | null
  readonly body: unknown
}

/** What the Backend API answers: JSON with status 200, an error with another one, or what is thrown. */
export type Answer = (call: Call) => object | undefined | Promise<object>

/** A request, as far as a test says something of it. */
export interface Given {
  readonly url?: string
  readonly method?: string
  readonly bearer?: string
  readonly cookies?: Readonly<Record<string, string | number>>
  readonly headers?: Readonly<Record<string, string>>
}

/** An application that authenticates requests with a Backend API of the test's own. */
export interface Application {
  readonly calls: Call[]
  readonly warnings: string[]
  authenticate(given?: Given, options?: AuthenticateRequestOptions): Promise<AnyState>
  warmUp(): Promise<void>
  verifyM2MJwt(text: string): Promise<object>
}

export const production = {
  secretKey: 'sk_live_0123456789',
  publishableKey: `pk_live_${btoa('clerk.example.com$')}`,
} as const

export const development = {
  secretKey: 'sk_test_0123456789',
  publishableKey: `pk_test_${btoa('happy-cat-12.clerk.accounts.dev$')}`,
} as const

/** What the names of the cookies of the two instances end with. */
export const cookieSuffix = { production: '_naoXFJnI', development: '_BEHSmscT' } as const

/** A browser that opens a page. */
export const page = { 'sec-fetch-dest': 'document' } as const

export function createApplication(
  options: RequestAuthenticatorOptions = production,
  answer: Answer = () => undefined,
): Application {
  const calls: Call[] = []
  const warnings: string[] = []
  const all = {
    fetch: toFetch(calls, answer),
    logger: quietLogger(warnings),
    env: () => ({}),
    maxRetries: 0,
    rateLimit: false,
    ...options,
  } as const
  const authenticator = createRequestAuthenticator(all, createApi(all))
  return {
    calls,
    warnings,
    warmUp: authenticator.warmUp,
    verifyM2MJwt: authenticator.verifyM2MJwt,
    // The overloads know of one `acceptsToken` each; a table of cases has any.
    authenticate: (given = {}, own) =>
      authenticator.authenticateRequest(toCarrier(given), own) as Promise<AnyState>,
  }
}

function quietLogger(warnings: string[]) {
  const silent = (): void => undefined
  return {
    debug: silent,
    info: silent,
    warn: (text: string) => warnings.push(text),
    error: silent,
  }
}

/** A request as Node has it: a path, and headers in lower case. */
export function toCarrier({ url = '/', method = 'GET', bearer, cookies, headers }: Given) {
  const pairs = Object.entries(cookies ?? {}).map(([name, value]) => `${name}=${value}`)
  return {
    method,
    url,
    headers: {
      host: 'app.example.com',
      'x-forwarded-proto': 'https',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(cookies ? { cookie: pairs.join('; ') } : {}),
      ...headers,
    },
  }
}

function toFetch(calls: Call[], answer: Answer): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { origin } = new URL(request.url)
    const text = await request.text()
    const call = {
      line: `${request.method} ${request.url.slice(origin.length)}`,
      authorization: request.headers.get('authorization'),
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    }
    calls.push(call)
    const found = await answer(call)
    if (found instanceof Response) return found
    return found === undefined ? refuse(404, 'resource_not_found') : Response.json(found)
  }
}

/** An answer of the Backend API that says no. */
export function refuse(status: number, code: string): Response {
  const body = { errors: [{ code, message: code, long_message: code }], clerk_trace_id: 'trace' }
  return Response.json(body, { status })
}
