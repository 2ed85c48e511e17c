import { choosePrimary, removeIdentification, setPrimary } from '../actions/identifications.ts'
import { claimIdentifier, toIdentifier } from '../actions/identifiers.ts'
import { attemptVerification, prepareVerification } from '../actions/verifications.ts'
import { sendCode } from '../frontend-api/send-code.ts'
import type { Instance } from '../instance.ts'
import type { PhoneNumberRow } from '../store/rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'
import { toPhoneNumberJson } from './user-json.ts'
import { requireUser } from './users.ts'

/** The phone numbers of users. */
export const phoneNumbers: Operations = {
  'POST /phone_numbers': ({ instance, body }) => {
    const user = requireRow(instance.store.users, 'user', body.user_id)
    const row = addPhoneNumber(instance, user.id, body.phone_number, {
      verified: body.verified ?? false,
      reserved_for_second_factor: body.reserved_for_second_factor ?? false,
    })
    choosePrimary(instance, 'phone_number', row, body.primary)
    return toPhoneNumberJson(row)
  },
  'GET /phone_numbers/{phone_number_id}': (request) =>
    toPhoneNumberJson(requirePhoneNumber(request)),
  'PATCH /phone_numbers/{phone_number_id}': (request) => {
    const { instance, body } = request
    const { id, verified, reserved_for_second_factor } = requirePhoneNumber(request)
    const row = instance.store.phoneNumbers.update(id, {
      verified: body.verified ?? verified,
      reserved_for_second_factor: body.reserved_for_second_factor ?? reserved_for_second_factor,
      updated_at: instance.now(),
    })
    choosePrimary(instance, 'phone_number', row, body.primary)
    return toPhoneNumberJson(row)
  },
  'DELETE /phone_numbers/{phone_number_id}': (request) => {
    const row = requirePhoneNumber(request)
    removeIdentification(request.instance, 'phone_number', row)
    return { object: 'phone_number', id: row.id, deleted: true }
  },
  'POST /phone_numbers/{phone_number_id}/prepare_verification': (request) => {
    const { instance } = request
    const row = requirePhoneNumber(request)
    const verification = prepareVerification(instance, row, 'phone_code')
    sendCode(instance, {
      identificationId: row.id,
      userId: row.user_id,
      purpose: 'verification',
    })
    return verification
  },
  'POST /phone_numbers/{phone_number_id}/attempt_verification': (request) => {
    const { instance, body } = request
    const row = requirePhoneNumber(request)
    const verification = attemptVerification(instance, row, 'phone_code', body)
    const changes = { verified: true, updated_at: instance.now() }
    const verified = instance.store.phoneNumbers.update(row.id, changes)
    choosePrimary(instance, 'phone_number', verified, false)
    return verification
  },
  'PUT /users/{user_id}/phone_number': (request) => {
    const { instance, body } = request
    const user = requireUser(request)
    const before = instance.store.phoneNumbers.list('user_id', user.id)
    const { identification_status = 'verified' } = body
    const status = {
      verified: identification_status === 'verified',
      reserved: identification_status === 'reserved',
    }
    const own = before.find(
      (other) => other.phone_number === toIdentifier('phone_number', body.phone_number),
    )
    const row = own
      ? instance.store.phoneNumbers.update(own.id, { ...status, updated_at: instance.now() })
      : addPhoneNumber(instance, user.id, body.phone_number, status)
    setPrimary(instance, 'phone_number', row)
    for (const old of before) {
      if (old.id !== row.id) removeIdentification(instance, 'phone_number', old)
    }
    return toPhoneNumberJson(row)
  },
}

/** Adds a number that nobody has. */
function addPhoneNumber(
  instance: Instance,
  user_id: string,
  number: string,
  {
    verified,
    reserved = false,
    reserved_for_second_factor = false,
  }: Pick<PhoneNumberRow, 'verified'> &
    Partial<Pick<PhoneNumberRow, 'reserved' | 'reserved_for_second_factor'>>,
): PhoneNumberRow {
  const { store, ids } = instance
  const phone_number = toIdentifier('phone_number', number)
  claimIdentifier(instance, 'phone_number', phone_number)
  const now = instance.now()
  return store.phoneNumbers.insert({
    id: ids.next('idn'),
    user_id,
    phone_number,
    verified,
    reserved,
    reserved_for_second_factor,
    default_second_factor: false,
    created_at: now,
    updated_at: now,
  })
}

function requirePhoneNumber({ instance, path }: OperationRequest): PhoneNumberRow {
  return requireRow(instance.store.phoneNumbers, 'phone number', path('phone_number_id'))
}
