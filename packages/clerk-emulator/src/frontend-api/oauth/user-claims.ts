import { toImageUrl } from '../../backend-api/user-json.ts'
import type { Instance } from '../../instance.ts'
import type { UserRow } from '../../store/rows.ts'

/** What an application may know of a user, by the scopes that it was granted. */
export function toUserClaims(instance: Instance, user: UserRow, scopes: readonly string[]) {
  const email = instance.store.emailAddresses.get(user.primary_email_address_id ?? '')
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ')
  return {
    ...(scopes.includes('email') && {
      email: email?.email_address ?? null,
      email_verified: email?.verified ?? null,
    }),
    ...(scopes.includes('profile') && {
      family_name: user.last_name,
      given_name: user.first_name,
      name: name === '' ? null : name,
      username: user.username,
      preferred_username: user.username,
      picture: toImageUrl(instance, user.id),
    }),
    ...(scopes.includes('public_metadata') && {
      public_metadata: user.public_metadata,
      unsafe_metadata: user.unsafe_metadata,
    }),
    ...(scopes.includes('private_metadata') && { private_metadata: user.private_metadata }),
  }
}
