import type { AuthInfo } from '@modelcontextprotocol/sdk/server/auth/types.js'

import type { ClerkClient } from '../client.ts'
import type { McpDemand } from './mcp-gate.ts'

/** What a handler behind a guard gets beside the request. */
export interface McpCaller<Auth> {
  /** For the MCP SDK: `transport.handleRequest(request, { authInfo })`. */
  readonly authInfo: AuthInfo
  readonly auth: Auth
  /** The Backend API client. */
  readonly clerk: ClerkClient
}

/** For runtimes and frameworks whose requests are a `Request`. */
export interface McpFetch<Auth> {
  /** @returns The answer to a request for metadata, `undefined` for all others. */
  metadata(request: Request, bindings?: object): Promise<Response | undefined>
  /** Wraps a handler; what that is called with beside the request is passed on. */
  requireAuth(demand?: McpDemand): FetchGuard<Auth>
}

type FetchHandler<Auth, Rest extends readonly unknown[]> = (
  request: Request,
  caller: McpCaller<Auth>,
  ...rest: Rest
) => Response | Promise<Response>

/** Wraps a handler. */
export type FetchGuard<Auth> = <Rest extends readonly unknown[]>(
  handler: FetchHandler<Auth, Rest>,
) => (request: Request, ...rest: [...Rest, ...unknown[]]) => Promise<Response>

/** Answers those who may not pass, and calls the handler for the others. */
export function toFetchGuard<Auth>(
  authenticate: (request: Request, bindings?: object) => Promise<McpCaller<Auth> | Response>,
): FetchGuard<Auth> {
  return <Rest extends readonly unknown[]>(handler: FetchHandler<Auth, Rest>) =>
    async function clerkMcp(request: Request, ...rest: [...Rest, ...unknown[]]) {
      const found = await authenticate(request, toBindings(rest[0]))
      if (found instanceof Response) return found
      // Bindings may be there for the guard alone: a handler that declares fewer parameters does not mind more.
      return handler(request, found, ...(rest as unknown as Rest))
    }
}

/** Whatever else a runtime puts there has none of Clerk's names in it. */
export function toBindings(second: unknown): object | undefined {
  return typeof second === 'object' && second !== null ? second : undefined
}
