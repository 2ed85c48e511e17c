import { RequestFacts } from '../auth/request-facts.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import { defineGate } from './gate.ts'
import type { Admission, GateOptions } from './gate.ts'
import { refuse, refuseScopes, requireScopes } from './mcp-challenge.ts'
import { fetchServerMetadata, findIssuer } from './mcp-issuer.ts'
import { readMetadataRequest, toMetadataUrl, toResource, toResourceJson } from './mcp-resource.ts'
import type { ResourceOptions } from './mcp-resource.ts'
import type { Reject } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import { unauthenticated, unavailable } from './rejection.ts'
import { defineRequirement } from './require-auth.ts'
import { toHeaders } from './web-request.ts'

/** Options of an MCP server: those of every adapter, and what its clients are told. */
export interface McpAuthOptions<Accepted extends AcceptsToken = AcceptsToken>
  extends Omit<GateOptions, 'handshake' | 'frontendApiProxy' | 'acceptsToken'>, ResourceOptions {
  /** Which kinds of tokens are taken. @default 'oauth_token' */
  readonly acceptsToken?: Accepted | undefined
}

/** Options, or a function that gives them for one request. */
export type McpAuthOptionsFor =
  | McpAuthOptions
  | ((request: RequestCarrier) => McpAuthOptions | Promise<McpAuthOptions>)

/** What a tool, or the whole server, demands of a token. */
export interface McpDemand {
  /** The scopes that a token must have, all of them. Sessions have none: they are the user, and may do what users may. */
  readonly scopes?: readonly string[] | undefined
}

/** Somebody with a token that will do. */
export interface Admitted extends Admission {
  readonly token: string
}

/** What the middleware for Node and for `fetch` share. */
export interface McpGate {
  /** Answers a request for metadata. */
  describe(request: RequestCarrier, bindings?: object): Promise<Response | undefined>
  authenticate(
    request: RequestCarrier,
    scopes: readonly string[],
    bindings?: object,
  ): Promise<Admitted | Response>
}

/**
 * An outage must not look like a token that is no good: clients would throw theirs away, and send people to sign in again.
 */
const defaults: GateOptions = { handshake: 'off', onUnverifiable: 'reject' }

/** Makes the gate of an MCP server. */
export function defineMcpGate(options: McpAuthOptionsFor): McpGate {
  if (typeof options === 'object') requireScopes(options.scopesSupported ?? [])
  const gate = defineGate<McpAuthOptions>(
    // The rest of the options is for this file, and does not disturb there.
    typeof options === 'object' ? toGateOptions(options) : toGateOptions,
    defaults,
  )
  const optionsFor = async (request: RequestCarrier): Promise<McpAuthOptions> =>
    typeof options === 'object' ? options : options(request)

  return {
    async describe(request, bindings) {
      const given = await optionsFor(request)
      const asked = readMetadataRequest(request, given)
      if (!asked) return undefined
      if (!/^(?:GET|HEAD)$/.test(request.method ?? 'GET')) return answerOther(request)
      const outcome = await gate(withoutToken(request), given, bindings)
      if (outcome.kind !== 'continue') return toJson(toRejection(outcome).body, 503)
      const issuer = await findIssuer(outcome, given)
      if (asked.of === 'resource') return toJson(toResourceJson(asked.resource, issuer, given))
      const metadata = await fetchServerMetadata(issuer)
      return metadata ? toJson(metadata) : toJson(unavailable('unexpected-error').body, 503)
    },

    async authenticate(request, scopes, bindings) {
      const given = await optionsFor(request)
      const advice = { metadataUrl: toMetadataUrl(toResource(request, given)), scopes }
      const carrier = withoutCookies(request)
      const outcome = await gate(carrier, given, bindings)
      if (outcome.kind !== 'continue') return refuse(toRejection(outcome), advice)
      const { acceptsToken = 'oauth_token' } = given
      const rejection = await defineRequirement({ acceptsToken })(outcome.state)
      if (rejection) return refuse(rejection, advice)
      const auth = readAuth(outcome.state, { acceptsToken })
      const granted = 'scopes' in auth ? (auth.scopes ?? []) : undefined
      if (granted && scopes.some((scope) => !granted.includes(scope))) {
        return refuseScopes(advice, granted)
      }
      const { state, client } = outcome
      return { state, client, token: new RequestFacts(carrier, {}).tokenInHeader ?? '' }
    },
  }
}

/** The gate keeps what follows from options, as long as it is given the same object. */
const gateOptions = new WeakMap<McpAuthOptions, GateOptions>()

function toGateOptions(options: McpAuthOptions): GateOptions {
  const { resource, resourceName, resourceDocumentation, ...rest } = options
  const { scopesSupported, authorizationServer, acceptsToken, ...own } = rest
  const kept = gateOptions.get(options) ?? own
  gateOptions.set(options, kept)
  return kept
}

/** Without a handshake there are no redirects. */
function toRejection(outcome: Reject | { readonly kind: 'redirect' }): Reject {
  return outcome.kind === 'reject' ? outcome : unauthenticated('unexpected-error')
}

/** A page of any origin can send the cookies of its visitor, and a client of MCP has none. */
function withoutCookies({ method, url, originalUrl, socket, headers: sent }: RequestCarrier) {
  const headers = toHeaders(sent)
  headers.delete('cookie')
  return { method, url, originalUrl, socket, headers }
}

function withoutToken(request: RequestCarrier): RequestCarrier {
  const carrier = withoutCookies(request)
  carrier.headers.delete('authorization')
  return carrier
}

/** Metadata is for every page to read: clients of MCP may be pages. */
const cors = { 'access-control-allow-origin': '*' }

function toJson(body: object, status = 200): Response {
  // It depends on the host that the request went to, so nobody should keep it for others.
  const headers = { ...cors, 'content-type': 'application/json', 'cache-control': 'no-store' }
  return new Response(JSON.stringify(body), { status, headers })
}

function answerOther({ method }: RequestCarrier): Response {
  const allow = 'GET, HEAD, OPTIONS'
  if (method !== 'OPTIONS') return new Response(null, { status: 405, headers: { allow } })
  const asked = { 'access-control-allow-methods': allow, 'access-control-allow-headers': '*' }
  return new Response(null, { status: 204, headers: { ...cors, ...asked } })
}
