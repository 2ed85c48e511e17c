import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import type { SeededUser } from './parse-seed.ts'

/** Adds what only a person's own device could add otherwise: accounts elsewhere, passkeys, trusted devices. */
export function addPossessions(
  { store, now }: Instance,
  user: UserRow,
  { externalAccounts, passkeys, trustedDevices }: SeededUser,
): void {
  const at = { user_id: user.id, created_at: now(), updated_at: now() }
  for (const { values } of externalAccounts) {
    const id = toSeededId('eac', `${values.provider} ${values.providerUserId}`)
    store.externalAccounts.insert({
      ...at,
      id,
      provider: values.provider,
      identification_id: toSeededId('idn', id),
      provider_user_id: values.providerUserId,
      approved_scopes: (values.scopes ?? []).join(' '),
      email_address: values.emailAddress ?? '',
      first_name: user.first_name ?? '',
      last_name: user.last_name ?? '',
      image_url: null,
      username: values.username ?? null,
      phone_number: null,
      public_metadata: {},
      label: null,
      verification: {
        object: 'verification_oauth',
        status: 'verified',
        strategy: `oauth_${values.provider}`,
        attempts: null,
        expire_at: now(),
      },
      access_token: values.accessToken ?? null,
    })
  }
  for (const { values } of passkeys) {
    const verification = {
      object: 'verification_passkey',
      status: 'verified',
      strategy: 'passkey',
      attempts: null,
      expire_at: null,
    } as const
    const id = toSeededId('idn', `${user.id} passkey ${values.name}`)
    store.passkeys.insert({ ...at, id, name: values.name, last_used_at: now(), verification })
  }
  for (const { values } of trustedDevices) {
    store.trustedDevices.insert({
      ...at,
      id: toSeededId('trd', `${user.id} ${values.platform} ${values.appIdentifier}`),
      platform: values.platform,
      app_identifier: values.appIdentifier,
      name: values.name ?? null,
      algorithm: 'ES256',
      status: 'active',
      last_used_at: null,
      revoked_at: null,
    })
  }
}
