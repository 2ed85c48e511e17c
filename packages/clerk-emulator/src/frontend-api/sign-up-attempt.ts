import { createUser } from '../actions/create-user.ts'
import { claimIdentifier, toIdentifier } from '../actions/identifiers.ts'
import { checkPassword, digestPassword } from '../actions/password.ts'
import { startSession } from '../actions/start-session.ts'
import { invalidParam, notFound } from '../http/api-error.ts'
import { flag, text } from '../http/fields.ts'
import { parseFlag, readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { SignUpRow } from '../store/attempt-rows.ts'
import type { BrowserRequest } from './browser-operation.ts'
import { acceptInvitation } from './redeem-ticket.ts'
import { readMetadata } from './read-metadata.ts'
import { attemptLifetimeInMs } from './sign-in-attempt.ts'
import { findMissingFields, findUnverifiedFields } from './sign-up-json.ts'

const fields = {
  email_address: single(text),
  phone_number: single(text),
  username: single(text),
  password: single(text),
  first_name: single(text),
  last_name: single(text),
  locale: single(text),
  unsafe_metadata: single(text),
  legal_accepted: single(flag, parseFlag),
}

/** Begins a sign-up of nobody in particular. */
export function insertSignUp({ instance, requireClient }: BrowserRequest): SignUpRow {
  const now = instance.now()
  return instance.store.signUpAttempts.insert({
    id: instance.ids.next('sua'),
    client_id: requireClient().id,
    status: 'missing_requirements',
    email_address: null,
    phone_number: null,
    username: null,
    first_name: null,
    last_name: null,
    locale: null,
    password: null,
    unsafe_metadata: {},
    public_metadata: {},
    legal_accepted_at: null,
    email_challenge: null,
    phone_challenge: null,
    invitation_id: null,
    created_session_id: null,
    created_user_id: null,
    abandon_at: now + attemptLifetimeInMs,
    created_at: now,
    updated_at: now,
  })
}

/** Changes a sign-up. */
export function updateSignUp(
  { store, now }: Instance,
  row: SignUpRow,
  changes: Partial<SignUpRow>,
): SignUpRow {
  return store.signUpAttempts.update(row.id, { ...changes, updated_at: now() })
}

/** @throws {ApiError} 404 for an id that is not one of this browser. */
export function requireSignUp({ instance, path, client }: BrowserRequest): SignUpRow {
  const id = path('sign_up_id')
  const row = instance.store.signUpAttempts.get(id)
  if (!row || row.client_id !== client?.id) throw notFound('sign-up', id)
  return row
}

/** Takes over what the form says; an identifier that changes has to be proved again. */
export function fillSignUp({ instance, form }: BrowserRequest, row: SignUpRow): SignUpRow {
  const sent = readQuery(form, fields)
  const email = claim(instance, 'email_address', sent.email_address)
  const phone = claim(instance, 'phone_number', sent.phone_number)
  const username = claim(instance, 'username', sent.username)
  if (sent.password) checkPassword(sent.password)
  return updateSignUp(instance, row, {
    ...(email && email !== row.email_address && { email_address: email, email_challenge: null }),
    ...(phone && phone !== row.phone_number && { phone_number: phone, phone_challenge: null }),
    ...(username && { username }),
    ...(sent.password && { password: digestPassword(sent.password) }),
    ...(sent.first_name && { first_name: sent.first_name }),
    ...(sent.last_name && { last_name: sent.last_name }),
    ...(sent.locale && { locale: sent.locale }),
    ...(sent.unsafe_metadata && {
      unsafe_metadata: readMetadata('unsafe_metadata', sent.unsafe_metadata),
    }),
    ...(sent.legal_accepted && { legal_accepted_at: instance.now() }),
  })
}

function claim(
  instance: Instance,
  kind: 'email_address' | 'phone_number' | 'username',
  value: string | undefined,
): string | undefined {
  if (!value) return undefined
  const identifier = toIdentifier(kind, value)
  claimIdentifier(instance, kind, identifier)
  return identifier
}

/** Makes the user and their session once nothing is missing and everything is proved. */
export function completeSignUp(request: BrowserRequest, row: SignUpRow): SignUpRow {
  const { instance, requireClient, origin } = request
  if (findMissingFields(row).length > 0 || findUnverifiedFields(row).length > 0) return row
  if (row.status === 'complete') return row
  const user = createUser(instance, {
    email_address: row.email_address === null ? [] : [row.email_address],
    phone_number: row.phone_number === null ? [] : [row.phone_number],
    username: row.username,
    first_name: row.first_name,
    last_name: row.last_name,
    locale: row.locale,
    unsafe_metadata: row.unsafe_metadata,
    public_metadata: row.public_metadata,
    legal_accepted_at: row.legal_accepted_at,
  })
  // The digest was made when the password came: the password itself is not kept.
  instance.store.users.update(user.id, {
    password: row.password,
    password_last_updated_at: row.password && instance.now(),
  })
  acceptInvitation(instance, row, user)
  const session = startSession(instance, user, { client: requireClient(), authorizedParty: origin })
  return updateSignUp(instance, row, {
    status: 'complete',
    created_user_id: user.id,
    created_session_id: session.id,
  })
}

/** @throws {ApiError} 422 for a verification of something that was not given. */
export function requireGiven<Value>(value: Value | null, param: string): Value {
  if (value !== null) return value
  throw invalidParam('form_param_missing', param, 'must be given before it is verified')
}
