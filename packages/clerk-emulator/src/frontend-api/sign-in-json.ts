import { toUserJson } from '../backend-api/user-json.ts'
import type { Instance } from '../instance.ts'
import type { SignInRow } from '../store/attempt-rows.ts'
import type { UserRow } from '../store/rows.ts'
import { toVerificationJson } from './challenge.ts'

/** A sign-in as browsers see it. */
export function toSignInJson(instance: Instance, row: SignInRow) {
  const user = instance.store.users.get(row.user_id ?? '')
  const image = user && toUserJson(instance, user).image_url
  return {
    object: 'sign_in_attempt',
    id: row.id,
    status: row.status,
    supported_identifiers: ['email_address', 'phone_number', 'username'],
    supported_first_factors: user ? toFirstFactors(instance, user) : null,
    supported_second_factors:
      user && row.status === 'needs_second_factor' ? toSecondFactors(user) : null,
    first_factor_verification: toVerificationJson(row.first_factor),
    second_factor_verification: toVerificationJson(row.second_factor),
    identifier: row.identifier,
    user_data: user
      ? {
          first_name: user.first_name,
          last_name: user.last_name,
          image_url: image,
          profile_image_url: image,
          has_image: false,
        }
      : null,
    created_session_id: row.created_session_id,
    abandon_at: row.abandon_at,
    client_trust_state: null,
  }
}

/** How a user can prove who they are. */
export function toFirstFactors({ store }: Instance, user: UserRow) {
  const emails = store.emailAddresses.list('user_id', user.id).filter(({ verified }) => verified)
  const phones = store.phoneNumbers.list('user_id', user.id).filter(({ verified }) => verified)
  return [
    ...(user.password ? [{ strategy: 'password' }] : []),
    ...emails.flatMap((email) => {
      const target = {
        safe_identifier: email.email_address,
        email_address_id: email.id,
        primary: email.id === user.primary_email_address_id,
      }
      return [
        { strategy: 'email_code', ...target },
        ...(user.password ? [{ strategy: 'reset_password_email_code', ...target }] : []),
      ]
    }),
    ...phones.map((phone) => ({
      strategy: 'phone_code',
      safe_identifier: phone.phone_number,
      phone_number_id: phone.id,
      primary: phone.id === user.primary_phone_number_id,
    })),
  ]
}

/** What a user has to prove beside that. */
export function toSecondFactors(user: UserRow) {
  return [
    ...(user.totp_enabled ? [{ strategy: 'totp' }] : []),
    ...(user.backup_code_enabled ? [{ strategy: 'backup_code' }] : []),
  ]
}
