import { isLive } from '../actions/end-sessions.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import type { SessionRow, UserRow } from '../store/rows.ts'
import type { BrowserRequest } from './browser-operation.ts'

/** @throws {ApiError} 404 for an id that is not of this browser. */
export function requireOwnSession({ instance, path, client }: BrowserRequest): SessionRow {
  const id = path('session_id')
  const session = instance.store.sessions.get(id)
  if (!session || session.client_id !== client?.id) throw notFound('session', id)
  return session
}

/** @throws {ApiError} 401 as well when it has ended: clerk-js then asks for the client again and signs out. */
export function requireOpenSession(request: BrowserRequest): SessionRow {
  const session = requireOwnSession(request)
  if (isLive(session, request.instance.now())) return session
  throw new ApiError(401, { code: 'signed_out', message: 'This session has ended.' })
}

/** Whoever is signed in, with their session. */
export interface SignedInBrowser {
  readonly session: SessionRow
  readonly user: UserRow
}

/** Who asks: the session that `_clerk_session_id` names, else the browser's active one. */
export function findSignedIn({
  instance,
  client,
  query,
}: BrowserRequest): SignedInBrowser | undefined {
  const { store } = instance
  const id = query.get('_clerk_session_id') ?? client?.last_active_session_id
  const session = store.sessions.get(id ?? '')
  const user = store.users.get(session?.user_id ?? '')
  if (!session || !user || session.client_id !== client?.id) return undefined
  return isLive(session, instance.now()) ? { session, user } : undefined
}

/** @throws {ApiError} 401 when nobody is signed in. */
export function requireSignedIn(request: BrowserRequest): SignedInBrowser {
  const found = findSignedIn(request)
  if (found) return found
  throw new ApiError(401, {
    code: 'authentication_invalid',
    message: 'Nobody is signed in.',
    long_message: 'This request needs a session that is open in this browser.',
  })
}
