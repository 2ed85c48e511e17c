import { deleteUser } from '../actions/delete-user.ts'
import { endSession, isLive } from '../actions/end-sessions.ts'
import { claimIdentifier, toIdentifier } from '../actions/identifiers.ts'
import { checkPassword, digestPassword, matchesPassword } from '../actions/password.ts'
import { invalidParam, notFound } from '../http/api-error.ts'
import { flag, required, text } from '../http/fields.ts'
import { parseFlag, readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { requireSignedIn } from './browser-session.ts'
import { toBrowserSessionJson, toBrowserUserJson } from './client-json.ts'
import { consent } from './oauth/authorize.ts'
import { readMetadata } from './read-metadata.ts'
import { plain } from './reply-operation.ts'

const profileFields = {
  first_name: single(text),
  last_name: single(text),
  username: single(text),
  primary_email_address_id: single(text),
  primary_phone_number_id: single(text),
  unsafe_metadata: single(text),
}

/** What people see and change of themselves. */
export const me: BrowserOperations = {
  'GET /me': (request) => toBrowserUserJson(request.instance, requireSignedIn(request).user),
  'PATCH /me': (request) => {
    const { user } = requireSignedIn(request)
    return change(request, user, toProfileChanges(request, user))
  },
  'DELETE /me': (request) => {
    const { user } = requireSignedIn(request)
    deleteUser(request.instance, user)
    return { object: 'user', id: user.id, deleted: true }
  },
  'PATCH /me/metadata': (request) => {
    const { user } = requireSignedIn(request)
    const sent = readQuery(request.form, { unsafe_metadata: required(single(text)) })
    const unsafe_metadata = readMetadata('unsafe_metadata', sent.unsafe_metadata)
    return change(request, user, {
      unsafe_metadata: { ...user.unsafe_metadata, ...unsafe_metadata },
    })
  },
  'POST /me/oauth/consent/{client_id}': consent,
  'POST /me/change_password': changePassword,
  'POST /me/remove_password': (request) => {
    const { user } = requireSignedIn(request)
    const sent = readQuery(request.form, { current_password: single(text) })
    requirePassword(user, sent.current_password, 'current_password')
    return change(request, user, { password: null, password_last_updated_at: null })
  },
  'GET /me/sessions': (request) => listSessions(request),
  'GET /me/sessions/active': (request) => listSessions(request),
  'POST /me/sessions/{session_id}/revoke': (request) => {
    const { user } = requireSignedIn(request)
    const session = request.instance.store.sessions.get(request.path('session_id'))
    if (!session || session.user_id !== user.id)
      throw notFound('session', request.path('session_id'))
    return toBrowserSessionJson(request.instance, endSession(request.instance, session, 'revoked'))
  },
}

function change({ instance }: BrowserRequest, user: UserRow, changes: Partial<UserRow>) {
  const row = instance.store.users.update(user.id, { ...changes, updated_at: instance.now() })
  return toBrowserUserJson(instance, row)
}

function toProfileChanges({ instance, form }: BrowserRequest, user: UserRow): Partial<UserRow> {
  const sent = readQuery(form, profileFields)
  return {
    ...(sent.first_name !== undefined && { first_name: sent.first_name || null }),
    ...(sent.last_name !== undefined && { last_name: sent.last_name || null }),
    ...(sent.username !== undefined && {
      username: sent.username ? claimUsername(instance, user, sent.username) : null,
    }),
    ...(sent.unsafe_metadata !== undefined && {
      unsafe_metadata: readMetadata('unsafe_metadata', sent.unsafe_metadata),
    }),
    ...toPrimary(instance.store.emailAddresses, user, 'primary_email_address_id', sent),
    ...toPrimary(instance.store.phoneNumbers, user, 'primary_phone_number_id', sent),
  }
}

function claimUsername(instance: Instance, user: UserRow, value: string): string {
  const username = toIdentifier('username', value)
  claimIdentifier(instance, 'username', username, user.id)
  return username
}

/** @throws {ApiError} 422 for an identification that is not the user's own, or not proved. */
function toPrimary<Name extends 'primary_email_address_id' | 'primary_phone_number_id'>(
  table: { get(id: string): { user_id: string; verified: boolean } | undefined },
  user: UserRow,
  name: Name,
  sent: Readonly<Partial<Record<Name, string | undefined>>>,
): Partial<UserRow> {
  const id = sent[name]
  if (id === undefined) return {}
  const row = table.get(id)
  if (row?.user_id === user.id && row.verified) return { [name]: id }
  throw invalidParam('form_resource_not_found', name, 'must be a verified one of this user')
}

/** @throws {ApiError} 422 when a password is set and this is not it. */
function requirePassword(user: UserRow, password: string | undefined, param: string): void {
  if (!user.password || matchesPassword(user.password, password ?? '')) return
  throw invalidParam('form_password_validation_failed', param, 'is wrong')
}

function changePassword(request: BrowserRequest) {
  const { instance } = request
  const { user, session } = requireSignedIn(request)
  const sent = readQuery(request.form, {
    current_password: single(text),
    new_password: required(single(text)),
    sign_out_of_other_sessions: single(flag, parseFlag),
  })
  requirePassword(user, sent.current_password, 'current_password')
  checkPassword(sent.new_password)
  const changes = {
    password: digestPassword(sent.new_password),
    password_last_updated_at: instance.now(),
  }
  if (sent.sign_out_of_other_sessions) endOthers(instance, user, session.id)
  return change(request, user, changes)
}

function endOthers(instance: Instance, user: UserRow, sessionId: string): void {
  for (const other of instance.store.sessions.list('user_id', user.id)) {
    if (other.id === sessionId || !isLive(other, instance.now())) continue
    endSession(instance, other, 'revoked')
  }
}

async function listSessions(request: BrowserRequest) {
  const { instance } = request
  const { user } = requireSignedIn(request)
  const rows = instance.store.sessions
    .list('user_id', user.id)
    .filter((row) => isLive(row, instance.now()))
  const shown = rows.map(async (row) => ({
    ...(await toBrowserSessionJson(instance, row)),
    latest_activity: {
      object: 'session_activity',
      id: `sess_activity_${row.id.slice(5)}`,
      is_mobile: false,
    },
  }))
  return plain(await Promise.all(shown))
}
