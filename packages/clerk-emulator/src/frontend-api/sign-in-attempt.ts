import { endSession, isLive } from '../actions/end-sessions.ts'
import { findUserId, toIdentifier } from '../actions/identifiers.ts'
import { startSession } from '../actions/start-session.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { SignInRow } from '../store/attempt-rows.ts'
import type { UserRow } from '../store/rows.ts'
import type { BrowserRequest } from './browser-operation.ts'
import { toSecondFactors } from './sign-in-json.ts'

/** Attempts are given up after a day. */
export const attemptLifetimeInMs = 86_400_000

/** Begins a sign-in of nobody in particular. */
export function insertSignIn({ instance, requireClient }: BrowserRequest): SignInRow {
  const now = instance.now()
  return instance.store.signIns.insert({
    id: instance.ids.next('sia'),
    client_id: requireClient().id,
    status: 'needs_identifier',
    identifier: null,
    user_id: null,
    actor: null,
    first_factor: null,
    second_factor: null,
    created_session_id: null,
    abandon_at: now + attemptLifetimeInMs,
    created_at: now,
    updated_at: now,
  })
}

/** Changes a sign-in. */
export function updateSignIn(
  { store, now }: Instance,
  row: SignInRow,
  changes: Partial<SignInRow>,
): SignInRow {
  return store.signIns.update(row.id, { ...changes, updated_at: now() })
}

/** @throws {ApiError} 404 for an id that is not one of this browser, 400 when it was given up. */
export function requireSignIn({ instance, path, client }: BrowserRequest): SignInRow {
  const id = path('sign_in_id')
  const row = instance.store.signIns.get(id)
  if (!row || row.client_id !== client?.id) throw notFound('sign-in', id)
  return row
}

/** @throws {ApiError} 422 `form_identifier_not_found`, 403 for somebody who may not sign in. */
export function findSignInUser(instance: Instance, identifier: string): UserRow {
  const kinds = ['email_address', 'phone_number', 'username'] as const
  const id = kinds
    .map((kind) => findUserId(instance, kind, identifier.trim()))
    .find((found) => found !== undefined)
  const user = instance.store.users.get(id ?? '')
  if (user) return requireAdmitted(user)
  if (identifier.includes('@')) toIdentifier('email_address', identifier)
  throw invalidParam('form_identifier_not_found', 'identifier', 'belongs to no account')
}

/** @throws {ApiError} 403 `user_banned`, `user_locked` */
export function requireAdmitted(user: UserRow): UserRow {
  if (!user.banned && !user.locked) return user
  throw new ApiError(403, {
    code: user.banned ? 'user_banned' : 'user_locked',
    message: user.banned ? 'This account is banned.' : 'This account is locked.',
  })
}

/** Goes on after the first factor: to a second one, a new password, or a session. */
export function advanceSignIn(request: BrowserRequest, row: SignInRow): SignInRow {
  const { instance } = request
  const user = instance.store.users.get(row.user_id ?? '')
  if (!user || row.first_factor?.status !== 'verified') return row
  const strategy = row.first_factor.strategy
  const needsSecondFactor =
    strategy !== 'ticket' &&
    toSecondFactors(user).length > 0 &&
    row.second_factor?.status !== 'verified'
  if (needsSecondFactor) return updateSignIn(instance, row, { status: 'needs_second_factor' })
  if (strategy === 'reset_password_email_code') {
    return updateSignIn(instance, row, { status: 'needs_new_password' })
  }
  return completeSignIn(request, row, user)
}

/** Starts the session that the sign-in was for; one of the same user that is open on this browser goes. */
export function completeSignIn(
  { instance, origin, requireClient }: BrowserRequest,
  row: SignInRow,
  user: UserRow,
): SignInRow {
  const client = requireClient()
  for (const session of instance.store.sessions.list('client_id', client.id)) {
    const isOld = session.user_id === user.id && isLive(session, instance.now())
    if (isOld) endSession(instance, session, 'replaced')
  }
  const session = startSession(instance, user, { client, authorizedParty: origin })
  instance.store.sessions.update(session.id, {
    ...(row.actor && { actor: row.actor }),
    ...(row.second_factor?.status === 'verified' && { second_factor_at: instance.now() }),
  })
  return updateSignIn(instance, row, { status: 'complete', created_session_id: session.id })
}
