import type { MachineAuthObject } from '../auth/auth-object-types.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import type { Admission } from './gate.ts'
import { requireAdmission, toAuthInfo } from './mcp-auth-info.ts'
import type { McpExtra, Somebody } from './mcp-auth-info.ts'
import { requireScopes } from './mcp-challenge.ts'
import { toBindings, toFetchGuard } from './mcp-fetch.ts'
import type { McpCaller, McpFetch } from './mcp-fetch.ts'
import { defineMcpGate } from './mcp-gate.ts'
import type { McpAuthOptions, McpDemand } from './mcp-gate.ts'
import { toAnswering, toGuard } from './mcp-node.ts'
import type { NodeMiddleware } from './mcp-node.ts'
import { readAuth } from './read-auth.ts'
import type { Authenticated } from './require-auth.ts'

export * from '../index.ts'
export type { McpExtra } from './mcp-auth-info.ts'
export type { McpCaller, McpFetch } from './mcp-fetch.ts'
export type { McpAuthOptions, McpDemand } from './mcp-gate.ts'
export type { NodeMiddleware } from './mcp-node.ts'

/** The two halves of an OAuth resource server: what it says of itself, and whom it lets in. */
export interface McpAuth<Accepted extends AcceptsToken> {
  /** Serves the metadata that tells clients where to get a token; put it at the root of the application. */
  readonly metadata: NodeMiddleware
  /** Lets in who has a token that will do, as `req.auth`; others get 401 or 403, and are told how to get one. */
  requireAuth(demand?: McpDemand): NodeMiddleware
  readonly fetch: McpFetch<Authenticated<Accepted>>
  /** Who calls a tool, by what the MCP SDK hands to it. */
  getAuth(extra: McpExtra): Authenticated<Accepted>
}

/**
 * Makes an MCP server an OAuth resource server, with Clerk as its authorization server.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request. When Clerk cannot be asked, the answer is 503, unless
 * `onUnverifiable` says `continue`.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`, `option_invalid`: at
 * once. What a request finds missing or wrong is logged, and answered with 503
 * @see https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization
 * @example
 * import { createMcpAuth } from 'clerk-latchkey/mcp'
 * import express from 'express'
 *
 * const mcp = createMcpAuth({ scopesSupported: ['profile', 'email'] })
 * const app = express()
 * app.use(mcp.metadata)
 * app.post('/mcp', mcp.requireAuth({ scopes: ['email'] }), (req, res) => {
 *   res.json({ answered: 'by the transport of the MCP SDK' })
 * })
 */
export function createMcpAuth<const Accepted extends AcceptsToken = 'oauth_token'>(
  options:
    | McpAuthOptions<Accepted>
    | ((
        request: RequestCarrier,
      ) => McpAuthOptions<Accepted> | Promise<McpAuthOptions<Accepted>>) = {},
): McpAuth<Accepted> {
  const gate = defineMcpGate(options)
  // The gate lets nobody else through.
  const read = ({ state }: Admission) =>
    readAuth(state, { acceptsToken: 'any' }) as Somebody as Authenticated<Accepted>

  const authenticate = async (
    request: RequestCarrier,
    scopes: readonly string[],
    bindings?: object,
  ): Promise<McpCaller<Authenticated<Accepted>> | Response> => {
    const found = await gate.authenticate(request, scopes, bindings)
    if (found instanceof Response) return found
    const auth = read(found)
    return { auth, authInfo: toAuthInfo(found.token, auth, found), clerk: found.client }
  }

  return {
    metadata: toAnswering((req) => gate.describe(req)),
    requireAuth(demand) {
      const scopes = requireScopes(demand?.scopes ?? [])
      return toGuard(async (req) => {
        const found = await authenticate(req, scopes)
        return found instanceof Response ? found : found.authInfo
      })
    },
    fetch: {
      metadata: (request, bindings) => gate.describe(request, toBindings(bindings)),
      requireAuth(demand) {
        const scopes = requireScopes(demand?.scopes ?? [])
        return toFetchGuard((request, bindings) => authenticate(request, scopes, bindings))
      },
    },
    getAuth: (extra) => read(requireAdmission(extra, 'getAuth(extra)')),
  }
}

/**
 * Who calls a tool, by their OAuth token. Where an MCP server takes other kinds of tokens, ask its own `getAuth`, which knows
 * them.
 *
 * @param extra - What the MCP SDK hands to a tool after its arguments, or the `authInfo` in it.
 * @throws {ConfigurationError} `middleware_missing`
 */
export function getAuth(extra: McpExtra): MachineAuthObject<'oauth_token'> {
  const { state } = requireAdmission(extra, 'getAuth(extra)')
  // Only OAuth tokens are accepted, so this is the auth object of one.
  return readAuth(state, { acceptsToken: 'oauth_token' }) as MachineAuthObject<'oauth_token'>
}

/**
 * The Backend API client of whoever calls a tool.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function getClerkClient(extra: McpExtra): ClerkClient {
  return requireAdmission(extra, 'getClerkClient(extra)').client
}
