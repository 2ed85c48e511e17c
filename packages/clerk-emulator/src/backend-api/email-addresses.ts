import { choosePrimary, removeIdentification, setPrimary } from '../actions/identifications.ts'
import { claimIdentifier, toIdentifier } from '../actions/identifiers.ts'
import { attemptVerification, prepareVerification } from '../actions/verifications.ts'
import { sendCode } from '../frontend-api/send-code.ts'
import type { Instance } from '../instance.ts'
import type { EmailAddressRow } from '../store/rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'
import { toEmailAddressJson } from './user-json.ts'
import { requireUser } from './users.ts'

/** The email addresses of users. */
export const emailAddresses: Operations = {
  'POST /email_addresses': ({ instance, body }) => {
    const user = requireRow(instance.store.users, 'user', body.user_id)
    const row = addEmailAddress(instance, user.id, body.email_address, {
      verified: body.verified ?? false,
    })
    choosePrimary(instance, 'email_address', row, body.primary)
    return toEmailAddressJson(row)
  },
  'GET /email_addresses/{email_address_id}': (request) =>
    toEmailAddressJson(requireEmailAddress(request)),
  'PATCH /email_addresses/{email_address_id}': (request) => {
    const { instance, body } = request
    const { id, verified } = requireEmailAddress(request)
    const row = instance.store.emailAddresses.update(id, {
      verified: body.verified ?? verified,
      updated_at: instance.now(),
    })
    choosePrimary(instance, 'email_address', row, body.primary)
    return toEmailAddressJson(row)
  },
  'DELETE /email_addresses/{email_address_id}': (request) => {
    const row = requireEmailAddress(request)
    removeIdentification(request.instance, 'email_address', row)
    return { object: 'email_address', id: row.id, deleted: true }
  },
  'POST /email_addresses/{email_address_id}/prepare_verification': (request) => {
    const { instance } = request
    const row = requireEmailAddress(request)
    const verification = prepareVerification(instance, row, 'email_code')
    sendCode(instance, {
      identificationId: row.id,
      userId: row.user_id,
      purpose: 'verification',
    })
    return verification
  },
  'POST /email_addresses/{email_address_id}/attempt_verification': (request) => {
    const { instance, body } = request
    const row = requireEmailAddress(request)
    const verification = attemptVerification(instance, row, 'email_code', body)
    const changes = { verified: true, updated_at: instance.now() }
    const verified = instance.store.emailAddresses.update(row.id, changes)
    choosePrimary(instance, 'email_address', verified, false)
    return verification
  },
  'PUT /users/{user_id}/email_address': (request) => {
    const { instance, body } = request
    const user = requireUser(request)
    const before = instance.store.emailAddresses.list('user_id', user.id)
    const { identification_status = 'verified' } = body
    const status = {
      verified: identification_status === 'verified',
      reserved: identification_status === 'reserved',
    }
    const own = before.find(
      (other) => other.email_address === toIdentifier('email_address', body.email_address),
    )
    const row = own
      ? instance.store.emailAddresses.update(own.id, { ...status, updated_at: instance.now() })
      : addEmailAddress(instance, user.id, body.email_address, status)
    setPrimary(instance, 'email_address', row)
    for (const old of before) {
      if (old.id !== row.id) removeIdentification(instance, 'email_address', old)
    }
    return toEmailAddressJson(row)
  },
}

/** Adds an address that nobody has. */
function addEmailAddress(
  instance: Instance,
  user_id: string,
  address: string,
  { verified, reserved = false }: { readonly verified: boolean; readonly reserved?: boolean },
): EmailAddressRow {
  const { store, ids } = instance
  const email_address = toIdentifier('email_address', address)
  claimIdentifier(instance, 'email_address', email_address)
  const now = instance.now()
  return store.emailAddresses.insert({
    id: ids.next('idn'),
    user_id,
    email_address,
    verified,
    reserved,
    created_at: now,
    updated_at: now,
  })
}

function requireEmailAddress({ instance, path }: OperationRequest): EmailAddressRow {
  return requireRow(instance.store.emailAddresses, 'email address', path('email_address_id'))
}
