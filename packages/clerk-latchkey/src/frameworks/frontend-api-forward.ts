import { RequestFacts } from '../auth/request-facts.ts'
import type { ProxyTrust, RequestCarrier } from '../auth/request-facts.ts'
import { ConfigurationError } from '../configuration-error.ts'
import type { ClerkEnv } from '../env.ts'
import {
  clerkFrontendApiProxy,
  DEFAULT_PROXY_PATH,
  matchProxyPath,
  stripTrailingSlashes,
} from '../frontend-api-proxy.ts'
import { toHeaders } from './web-request.ts'

/** The Frontend API under a path of the application, for users whose networks block its own host. */
export interface FrontendApiProxy {
  /** Whether it is passed on; a function decides for the URL of one request, as the browser sees it. */
  readonly enabled: boolean | ((url: URL) => boolean)
  /** @default '/__clerk' */
  readonly path?: string | undefined
}

/** The options that the proxy needs. */
export interface ForwardOptions extends ProxyTrust {
  readonly frontendApiProxy?: FrontendApiProxy | undefined
  readonly publishableKey?: string | undefined
  readonly secretKey?: string | undefined
}

/** Whether the Frontend API is reached through the application, for this request. */
export function isProxied(carrier: RequestCarrier, options: ForwardOptions): boolean {
  const { enabled = false } = options.frontendApiProxy ?? {}
  return typeof enabled === 'function' ? enabled(new RequestFacts(carrier, options).url) : enabled
}

/** The path of the proxy, without a slash at its end. */
export function toProxyPath({ path }: FrontendApiProxy): string {
  return stripTrailingSlashes(path ?? '') || DEFAULT_PROXY_PATH
}

/**
 * Passes a request on to the Frontend API, where it is one for the proxy.
 *
 * @returns The answer, or `undefined` for all other requests.
 * @throws {ConfigurationError} `body_already_read`
 */
export async function forward(
  carrier: RequestCarrier,
  options: ForwardOptions,
  env: ClerkEnv,
): Promise<Response | undefined> {
  const { frontendApiProxy, publishableKey, secretKey } = options
  if (!frontendApiProxy || !isProxied(carrier, options)) return undefined
  const { url } = new RequestFacts(carrier, options)
  const proxyPath = toProxyPath(frontendApiProxy)
  if (!matchProxyPath({ url: url.href }, { proxyPath })) return undefined
  const request = carrier instanceof Request ? carrier : toRequest(carrier, url, proxyPath)
  return clerkFrontendApiProxy(request, {
    proxyPath,
    publishableKey: publishableKey ?? env.CLERK_PUBLISHABLE_KEY,
    secretKey: secretKey ?? env.CLERK_SECRET_KEY,
    fapiUrl: env.CLERK_FAPI_URL,
  })
}

/** What else a carrier may have: a body as it came, or one to be read. */
interface WithBody {
  readonly rawBody?: unknown
  readonly readableDidRead?: boolean
}

function toRequest(carrier: RequestCarrier, url: URL, proxyPath: string): Request {
  const { method = 'GET' } = carrier
  const init = { method, headers: toHeaders(carrier.headers) }
  const body = method === 'GET' || method === 'HEAD' ? null : toBody(carrier, proxyPath)
  // A stream can only be sent half-duplex, and the type does not know the option.
  return new Request(url, { ...init, body, duplex: 'half' } as RequestInit)
}

function toBody(carrier: RequestCarrier & WithBody, proxyPath: string): BodyInit | null {
  const { rawBody, readableDidRead = false } = carrier
  // A `Uint8Array` over shared memory is the only one that is no body; nobody has such a one from a request.
  if (typeof rawBody === 'string' || rawBody instanceof Uint8Array) return rawBody as BodyInit
  if (!isStream(carrier)) return null
  if (!readableDidRead) return toReadableStream(carrier)
  throw new ConfigurationError(
    'body_already_read',
    `The body of a request to ${proxyPath} was read before the Clerk middleware ran. Put the middleware above every body parser: the Frontend API gets bodies as they were sent.`,
  )
}

function isStream(carrier: object): carrier is AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in carrier
}

/** `Readable.toWeb` for every runtime. */
function toReadableStream(stream: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await chunks.return?.()),
  })
}
