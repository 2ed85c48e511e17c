import type { RequestCarrier } from '../auth/request-facts.ts'
import { withExchange } from './orpc-context.ts'
import type { Exchange } from './orpc-context.ts'
import type { HeaderList } from './outcome.ts'

/** The headers of oRPC's own requests and responses. */
type StandardHeaders = Record<string, string | string[] | undefined>

interface StandardResponse {
  readonly status: number
  readonly headers: StandardHeaders
}

/** What a handler tells its interceptors, as far as it is used here. */
interface InterceptorOptions<Result> {
  readonly context: object
  readonly request: {
    readonly method: string
    readonly url: URL
    readonly headers: StandardHeaders
  }
  next(options: object): Promise<Result>
}

/**
 * A plugin for the handlers of oRPC (`RPCHandler`, `OpenAPIHandler`; on Node, `fetch`, Fastify, Lambda): gives each
 * request to `clerkMiddleware()`, and puts its headers on the response, the challenge of a 401 among them.
 *
 * @example
 * import { os } from '@orpc/server'
 * import { RPCHandler } from '@orpc/server/node'
 * import { clerkMiddleware, clerkPlugin, requireAuth } from 'clerk-latchkey/orpc'
 *
 * const protectedProcedure = os.use(clerkMiddleware()).use(requireAuth())
 * const router = { me: protectedProcedure.handler(({ context }) => context.auth.userId) }
 *
 * export const handler = new RPCHandler(router, { plugins: [clerkPlugin()] })
 */
export function clerkPlugin(): ClerkPlugin {
  return {
    init(options) {
      options.rootInterceptors = [...(options.rootInterceptors ?? []), intercept]
    },
  }
}

/** What handlers take as a plugin, whatever their context is. */
export interface ClerkPlugin {
  // An interceptor goes into a list of those for the handler's own context, whose type is not known here.
  // oxlint-disable-next-line typescript/no-explicit-any
  init(options: { rootInterceptors?: any[] }): void
}

async function intercept<Result extends { readonly response?: StandardResponse | undefined }>(
  options: InterceptorOptions<Result>,
): Promise<Result> {
  const kept: Exchange = { request: toCarrier(options.request), headers: [] }
  const context = withExchange(options.context, kept)
  const result = await options.next({ ...options, context })
  const { response } = result
  const headers = response ? headersFor(response, kept) : []
  return response && headers.length > 0
    ? { ...result, response: { ...response, headers: addHeaders(response.headers, headers) } }
    : result
}

function toCarrier({
  method,
  url,
  headers,
}: InterceptorOptions<unknown>['request']): RequestCarrier {
  return { method, url: url.href, headers }
}

/** A procedure may catch what the guard throws, and answer something else: then its headers are of no use. */
function headersFor({ status }: StandardResponse, { headers, rejection }: Exchange): HeaderList {
  if (rejection?.status !== status) return headers
  return rejection.headers.filter(([name]) => name !== 'Content-Type')
}

/** Cookies beside those that are there, the others in place of those. */
function addHeaders(present: StandardHeaders, added: HeaderList): StandardHeaders {
  const all: StandardHeaders = { ...present }
  for (const [mixed, value] of added) {
    const name = mixed.toLowerCase()
    all[name] = name === 'set-cookie' ? [all[name] ?? [], value].flat() : value
  }
  return all
}
