import { createUser, toPassword } from '../actions/create-user.ts'
import type { NewUser } from '../actions/create-user.ts'
import { deleteUser } from '../actions/delete-user.ts'
import { endSessions } from '../actions/end-sessions.ts'
import { claimIdentifier, toIdentifier } from '../actions/identifiers.ts'
import { matchesPassword } from '../actions/password.ts'
import { setSecondFactors } from '../actions/second-factors.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import {
  flag,
  integer,
  list,
  metadata,
  moment,
  nullable,
  oneOf,
  required,
  text,
} from '../http/fields.ts'
import type { Values } from '../http/fields.ts'
import { closedBody, openBody, readBody } from '../http/read-body.ts'
import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import { countUserList, listUsers } from './list-users.ts'
import { changeMetadata } from './metadata.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { toUserJson } from './user-json.ts'

const profileFields = {
  external_id: nullable(text),
  first_name: nullable(text),
  last_name: nullable(text),
  locale: nullable(text),
  username: nullable(text),
  password: nullable(text),
  password_digest: nullable(text),
  password_hasher: text,
  skip_password_checks: nullable(flag),
  totp_secret: nullable(text),
  backup_codes: list(text),
  delete_self_enabled: nullable(flag),
  legal_accepted_at: nullable(moment),
  skip_legal_checks: nullable(flag),
  create_organization_enabled: nullable(flag),
  create_organizations_limit: nullable(integer(0)),
  created_at: nullable(moment),
  bypass_client_trust: nullable(flag),
}

const statuses = list(oneOf(['verified', 'reserved']))

const createShape = closedBody({
  ...profileFields,
  email_address: list(text),
  email_address_identification_status: statuses,
  phone_number: list(text),
  phone_number_identification_status: statuses,
  web3_wallet: list(text),
  skip_password_requirement: nullable(flag),
  skip_user_requirement: nullable(flag),
  public_metadata: metadata,
  private_metadata: metadata,
  unsafe_metadata: metadata,
  banned: nullable(flag),
  locked: nullable(flag),
})

const updateShape = closedBody({
  ...profileFields,
  primary_email_address_id: nullable(text),
  notify_primary_email_address_changed: nullable(flag),
  primary_phone_number_id: nullable(text),
  primary_web3_wallet_id: nullable(text),
  profile_image_id: nullable(text),
  sign_out_of_other_sessions: nullable(flag),
})

/** The users of the instance. */
export const users: Operations = {
  'GET /users': listUsers,
  'POST /users': ({ instance, body }) =>
    toUserJson(instance, createUser(instance, readBody(body, createShape))),
  'GET /users/count': countUserList,
  'POST /users/ban': (request) => setAll(request, true),
  'POST /users/unban': (request) => setAll(request, false),
  'GET /users/{user_id}': (request) => toUserJson(request.instance, requireUser(request)),
  'PATCH /users/{user_id}': (request) => {
    const user = requireUser(request)
    const changes = readBody(request.body, updateShape)
    return toUserJson(request.instance, updateUser(request.instance, user, changes))
  },
  'DELETE /users/{user_id}': (request) => {
    const user = requireUser(request)
    deleteUser(request.instance, user)
    return {
      object: 'user',
      id: user.id,
      deleted: true,
      ...(user.external_id !== null && { external_id: user.external_id }),
    }
  },
  'POST /users/{user_id}/ban': (request) => setBanned(request.instance, requireUser(request), true),
  'POST /users/{user_id}/unban': (request) =>
    setBanned(request.instance, requireUser(request), false),
  'POST /users/{user_id}/lock': (request) => change(request, { locked: true }),
  'POST /users/{user_id}/unlock': (request) => change(request, { locked: false }),
  'PATCH /users/{user_id}/metadata': (request) =>
    change(request, changeMetadata(request.body, requireUser(request), userMetadata, 'merge')),
  'PUT /users/{user_id}/metadata': (request) =>
    change(request, changeMetadata(request.body, requireUser(request), userMetadata, 'replace')),
  'POST /users/{user_id}/verify_password': verifyPassword,
}

const userMetadata = ['public_metadata', 'private_metadata', 'unsafe_metadata'] as const

/** @throws {ApiError} 404 */
export function requireUser({ instance, path }: OperationRequest): UserRow {
  const id = path('user_id')
  const user = instance.store.users.get(id)
  if (!user) throw notFound('user', id)
  return user
}

function change(request: OperationRequest, changes: Partial<UserRow>) {
  const { instance } = request
  const { id } = requireUser(request)
  const row = instance.store.users.update(id, { ...changes, updated_at: instance.now() })
  return toUserJson(instance, row)
}

function setBanned(instance: Instance, user: UserRow, banned: boolean) {
  // Who is banned is signed out everywhere.
  if (banned) endSessions(instance, user.id, 'revoked')
  const row = instance.store.users.update(user.id, { banned, updated_at: instance.now() })
  return toUserJson(instance, row)
}

function setAll({ instance, body }: OperationRequest, banned: boolean) {
  const { user_ids } = readBody(body, openBody({ user_ids: required(list(text, 50)) }))
  const found = user_ids.map((id) => {
    const user = instance.store.users.get(id)
    if (!user) throw notFound('user', id)
    return user
  })
  return found.map((user) => setBanned(instance, user, banned))
}

function updateUser(
  instance: Instance,
  user: UserRow,
  changes: Values<typeof updateShape.fields>,
): UserRow {
  const now = instance.now()
  const password = toPassword(changes)
  let row = instance.store.users.update(user.id, {
    ...toPlainChanges(changes),
    ...toIdentifierChanges(instance, user, changes),
    ...toPrimaryChanges(instance, user, changes),
    ...(password && {
      password,
      password_last_updated_at: now,
      password_compromised: false,
    }),
    updated_at: now,
  })
  const { totp_secret, backup_codes } = changes
  if (totp_secret || backup_codes) {
    row = setSecondFactors(instance, row, { totp_secret: totp_secret ?? undefined, backup_codes })
  }
  if (password && changes.sign_out_of_other_sessions) endSessions(instance, user.id, 'revoked')
  return row
}

/** What is taken over as it is; `null` where there is no such state means that nothing changes. */
function toPlainChanges(changes: NewUser): Partial<UserRow> {
  const clearable = [
    'first_name',
    'last_name',
    'locale',
    'legal_accepted_at',
    'create_organizations_limit',
  ] as const
  const kept = [
    'delete_self_enabled',
    'create_organization_enabled',
    'bypass_client_trust',
    'created_at',
  ] as const
  return Object.fromEntries([
    ...clearable.filter((name) => changes[name] !== undefined).map((name) => [name, changes[name]]),
    ...kept.filter((name) => changes[name] != null).map((name) => [name, changes[name]]),
  ]) as Partial<UserRow>
}

/** `null` and an empty text take the username or external id away. */
function toIdentifierChanges(
  instance: Instance,
  user: UserRow,
  changes: Pick<NewUser, 'username' | 'external_id'>,
): Partial<UserRow> {
  const pairs: Array<[string, string | null]> = []
  for (const kind of ['username', 'external_id'] as const) {
    const value = changes[kind]
    if (value === undefined) continue
    const identifier = value ? toIdentifier(kind, value) : null
    if (identifier !== null) claimIdentifier(instance, kind, identifier, user.id)
    pairs.push([kind, identifier])
  }
  return Object.fromEntries(pairs)
}

function toPrimaryChanges(
  { store }: Instance,
  user: UserRow,
  changes: Values<typeof updateShape.fields>,
): Partial<UserRow> {
  const tables = {
    primary_email_address_id: store.emailAddresses,
    primary_phone_number_id: store.phoneNumbers,
    primary_web3_wallet_id: store.web3Wallets,
  }
  const pairs = Object.entries(tables).flatMap(([name, table]) => {
    const id = changes[name as keyof typeof tables]
    if (id == null) return []
    if (table.get(id)?.user_id === user.id) return [[name, id] as const]
    throw invalidParam('form_resource_not_found', name, 'must be an identification of this user')
  })
  return Object.fromEntries(pairs)
}

function verifyPassword(request: OperationRequest) {
  const user = requireUser(request)
  const { password } = readBody(request.body, closedBody({ password: required(text) }))
  if (!user.password) {
    throw new ApiError(400, {
      code: 'no_password_set',
      message: 'no password',
      long_message: `The user ${user.id} has no password to compare with.`,
    })
  }
  if (matchesPassword(user.password, password)) return { verified: true }
  throw invalidParam('incorrect_password', 'password', 'is not the password of this user')
}
