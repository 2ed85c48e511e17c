import type { IncomingMessage, ServerResponse } from 'node:http'

import type { AuthInfo } from '@modelcontextprotocol/sdk/server/auth/types.js'

import { isOurs } from './mcp-auth-info.ts'
import { warnOnce } from './warn-once.ts'
import { writeResponse } from './write-response.ts'

/** A middleware of Express, connect and others that call with `(req, res, next)`. */
export type NodeMiddleware = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
) => Promise<void>

/** Where the transports of the MCP SDK look for it. */
type AuthenticatedRequest = IncomingMessage & { auth?: unknown }

const foreignAuth =
  'Clerk: the transports of the MCP SDK want their own `req.auth`, so what another middleware had put there is gone. Put that one on other routes than the MCP server.'

/** Answers some requests, and lets the others go on. */
export function toAnswering(
  answer: (req: IncomingMessage) => Promise<Response | undefined>,
): NodeMiddleware {
  return async function clerkMcp(req, res, next) {
    let response: Response | undefined
    try {
      response = await answer(req)
    } catch (error) {
      return next(error)
    }
    if (!response) return next()
    await writeResponse(res, response)
  }
}

/** Answers those who may not pass, and puts what the transports of the MCP SDK want on the requests of the others. */
export function toGuard(
  authenticate: (req: IncomingMessage) => Promise<AuthInfo | Response>,
): NodeMiddleware {
  return toAnswering(async (req: AuthenticatedRequest) => {
    const found = await authenticate(req)
    if (found instanceof Response) return found
    if (req.auth !== undefined && !isOurs(req.auth)) warnOnce(foreignAuth)
    req.auth = found
    return undefined
  })
}
