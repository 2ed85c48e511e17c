import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import type { SeededUser } from './parse-seed.ts'

/** Adds what only a person's own device could add otherwise: accounts elsewhere, passkeys, trusted devices. */
export function addPossessions(instance: Instance, user: UserRow, seeded: SeededUser): void {
  const { store, now } = instance
  for (const { values } of seeded.externalAccounts) addExternalAccount(instance, user, values)
  for (const { values } of seeded.passkeys) {
    const verification = {
      object: 'verification_passkey',
      status: 'verified',
      strategy: 'passkey',
      attempts: null,
      expire_at: null,
    } as const
    store.passkeys.insert({
      id: toSeededId('idn', `${user.id} passkey ${values.name}`),
      user_id: user.id,
      name: values.name,
      last_used_at: now(),
      verification,
      created_at: now(),
    })
  }
  for (const { values } of seeded.trustedDevices) {
    store.trustedDevices.insert({
      id: toSeededId('trd', `${user.id} ${values.platform} ${values.appIdentifier}`),
      user_id: user.id,
      platform: values.platform,
      app_identifier: values.appIdentifier,
      name: values.name ?? null,
      algorithm: 'ES256',
      status: 'active',
      last_used_at: null,
      revoked_at: null,
      created_at: now(),
      updated_at: now(),
    })
  }
}

function addExternalAccount(
  { store, now }: Instance,
  user: UserRow,
  values: SeededUser['externalAccounts'][number]['values'],
): void {
  const id = toSeededId('eac', `${values.provider} ${values.providerUserId}`)
  store.externalAccounts.insert({
    id,
    user_id: user.id,
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
    created_at: now(),
    updated_at: now(),
  })
}
