import type { AuthInfo } from '@modelcontextprotocol/sdk/server/auth/types.js'

import type { AuthObject } from '../auth/auth-object-types.ts'
import { decodeToken } from '../auth/jwt.ts'
import type { TokenType } from '../auth/token-types.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'

/** An auth object of somebody. */
export type Somebody = Extract<AuthObject, { readonly isAuthenticated: true }>

/** What the MCP SDK hands to tools: `extra.authInfo`. Or that itself. */
export type McpExtra = { readonly authInfo?: AuthInfo | undefined } | AuthInfo

/** Where it keeps what was found. Registered, because an app may load this package as ESM and CommonJS at once. */
const admission = Symbol.for('clerk-latchkey.admission')

interface AdmittedInfo extends AuthInfo {
  [admission]?: Admission
}

/** The facts of a token in the words of the MCP SDK. */
export function toAuthInfo(token: string, auth: Somebody, found: Admission): AuthInfo {
  const expiresAt = expiryOf(token)
  const info: AdmittedInfo = {
    token,
    clientId: clientOf(auth),
    scopes: 'scopes' in auth ? auth.scopes : [],
    ...(expiresAt !== undefined && { expiresAt }),
    extra: { tokenType: auth.tokenType satisfies TokenType, userId: userOf(auth) },
    [admission]: found,
  }
  return info
}

/** For sessions the party they were made for, for others what the token was given to. */
function clientOf(auth: Somebody): string {
  if ('clientId' in auth) return auth.clientId
  if ('machineId' in auth) return auth.machineId
  return 'sessionClaims' in auth ? (auth.sessionClaims.azp ?? '') : auth.id
}

function userOf(auth: Somebody): string | null {
  return 'userId' in auth ? auth.userId : null
}

/** In seconds since 1970. An opaque token does not say, and is asked about at each request. */
function expiryOf(token: string): number | undefined {
  return token.includes('.') ? decodeToken(token).claims.exp : undefined
}

/** Whether another guard of ours has put it on a request. */
export function isOurs(info: unknown): boolean {
  return typeof info === 'object' && info !== null && admission in info
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(extra: McpExtra, asked: string): Admission {
  const info: AdmittedInfo | undefined = 'token' in extra ? extra : extra.authInfo
  const found = info?.[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { createMcpAuth } from 'clerk-latchkey/mcp'\n\n  const mcp = createMcpAuth()\n  app.post('/mcp', mcp.requireAuth(), handler)`,
  )
}
