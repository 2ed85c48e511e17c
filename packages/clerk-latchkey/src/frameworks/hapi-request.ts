import type { IncomingMessage, ServerResponse } from 'node:http'

import type { AuthObject, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { ClerkClient } from '../client.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList, Reject } from './outcome.ts'

/** Registered, because an app may load this package as ESM and CommonJS at once. */
const admission = Symbol.for('clerk-latchkey.admission')

/** What the plugin found, and what its last step puts on the response. */
interface HapiAdmission extends Admission {
  readonly headers: HeaderList
  /** What a strategy would answer, where hapi may let another strategy try. */
  missing?: Reject
}

/** What is needed of a request; the types of hapi's own depend on the route. */
export interface AnyRequest {
  readonly raw: { readonly req: IncomingMessage; readonly res: ServerResponse }
}

interface AuthenticatedRequest extends AnyRequest {
  [admission]?: HapiAdmission
  clerk?: ClerkClient
}

/** Keeps what the gate found on the request, and shows the client as `request.clerk`. */
export function admit(request: AuthenticatedRequest, found: HapiAdmission): void {
  const { state, client, headers } = found
  request[admission] = { state, client, headers }
  request.clerk = client
}

/** What the plugin found, if it ran. */
export function findAdmission(request: AuthenticatedRequest): HapiAdmission | undefined {
  return request[admission]
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(request: AuthenticatedRequest, asked: string): HapiAdmission {
  const found = request[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkPlugin } from 'clerk-latchkey/hapi'\n\n  await server.register(clerkPlugin)`,
  )
}

/** What `auth: { scope }` of a route is compared with: role and permissions, or what a machine token was given. */
export function toScope(auth: AuthObject): string[] {
  if ('scopes' in auth) return auth.scopes ?? []
  if (!auth.isAuthenticated) return []
  // The machine tokens are done with, so this is a session's.
  const { orgRole, orgPermissions = [] } = auth as SignedInAuthObject
  return orgRole === undefined ? [] : [orgRole, ...orgPermissions]
}
