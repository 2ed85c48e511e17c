import { claimIdentifier, toIdentifier } from '../actions/identifiers.ts'
import { toEmailAddressJson } from '../backend-api/user-json.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import { required, text } from '../http/fields.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { EmailAddressRow } from '../store/rows.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { requireSignedIn } from './browser-session.ts'
import { testCode } from './challenge.ts'
import { plain } from './reply-operation.ts'
import { sendCode } from './send-code.ts'

/** The email addresses of whoever is signed in. */
export const myEmailAddresses: BrowserOperations = {
  'GET /me/email_addresses': (request) => {
    const { user } = requireSignedIn(request)
    const rows = request.instance.store.emailAddresses.list('user_id', user.id)
    return plain(rows.map((row) => toEmailAddressJson(row)))
  },
  'POST /me/email_addresses': addEmailAddress,
  'GET /me/email_addresses/{email_id}': (request) => toEmailAddressJson(requireOwn(request)),
  'DELETE /me/email_addresses/{email_id}': removeEmailAddress,
  'POST /me/email_addresses/{email_id}/prepare_verification': (request) => {
    const row = requireOwn(request)
    const target = { identificationId: row.id, userId: row.user_id }
    sendCode(request.instance, { ...target, purpose: 'verification' })
    return toEmailAddressJson(row)
  },
  'POST /me/email_addresses/{email_id}/attempt_verification': (request) => {
    const { instance } = request
    const row = requireOwn(request)
    const { code } = readQuery(request.form, { code: required(single(text)) })
    if (code !== testCode) {
      throw invalidParam('form_code_incorrect', 'code', `is wrong: the emulator's is ${testCode}`)
    }
    const changes = { verified: true, updated_at: instance.now() }
    return toEmailAddressJson(instance.store.emailAddresses.update(row.id, changes))
  },
}

function requireOwn(request: BrowserRequest): EmailAddressRow {
  const { user } = requireSignedIn(request)
  const id = request.path('email_id')
  const row = request.instance.store.emailAddresses.get(id)
  if (row?.user_id === user.id) return row
  throw notFound('email address', id)
}

function addEmailAddress(request: BrowserRequest) {
  const { instance } = request
  const { user } = requireSignedIn(request)
  const sent = readQuery(request.form, { email_address: required(single(text)) })
  const email_address = toIdentifier('email_address', sent.email_address)
  claimIdentifier(instance, 'email_address', email_address)
  const now = instance.now()
  const row = instance.store.emailAddresses.insert({
    id: instance.ids.next('idn'),
    user_id: user.id,
    email_address,
    verified: false,
    reserved: false,
    created_at: now,
    updated_at: now,
  })
  return toEmailAddressJson(row)
}

function removeEmailAddress(request: BrowserRequest) {
  const { instance } = request
  const { user } = requireSignedIn(request)
  const row = requireOwn(request)
  if (user.primary_email_address_id === row.id) {
    throw new ApiError(422, {
      code: 'primary_identification_not_deletable',
      message: 'The primary email address cannot be removed: make another one primary first.',
    })
  }
  instance.store.emailAddresses.delete(row.id)
  return { object: 'email_address', id: row.id, deleted: true }
}
