import { ApiError, invalidParam } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { Entitlements, Metadata, PasswordDigest, UserRow } from '../store/rows.ts'
import { claimIdentifier, toIdentifier } from './identifiers.ts'
import { checkMetadata } from './metadata.ts'
import { checkPassword, digestPassword } from './password.ts'
import { setSecondFactors } from './second-factors.ts'

type IdentificationStatus = 'verified' | 'reserved'

/** What a user is made from: the parameters of the Backend API, and what only a seed can say. */
export interface NewUser {
  readonly id?: string | undefined
  readonly external_id?: string | null | undefined
  readonly first_name?: string | null | undefined
  readonly last_name?: string | null | undefined
  readonly locale?: string | null | undefined
  readonly email_address?: readonly string[] | undefined
  readonly email_address_identification_status?: readonly IdentificationStatus[] | undefined
  readonly phone_number?: readonly string[] | undefined
  readonly phone_number_identification_status?: readonly IdentificationStatus[] | undefined
  readonly web3_wallet?: readonly string[] | undefined
  readonly username?: string | null | undefined
  readonly password?: string | null | undefined
  readonly password_digest?: string | null | undefined
  readonly password_hasher?: string | undefined
  readonly skip_password_checks?: boolean | null | undefined
  readonly skip_user_requirement?: boolean | null | undefined
  readonly totp_secret?: string | null | undefined
  readonly backup_codes?: readonly string[] | undefined
  readonly public_metadata?: Metadata | undefined
  readonly private_metadata?: Metadata | undefined
  readonly unsafe_metadata?: Metadata | undefined
  readonly delete_self_enabled?: boolean | null | undefined
  readonly legal_accepted_at?: number | null | undefined
  readonly create_organization_enabled?: boolean | null | undefined
  readonly create_organizations_limit?: number | null | undefined
  readonly created_at?: number | null | undefined
  readonly bypass_client_trust?: boolean | null | undefined
  readonly banned?: boolean | null | undefined
  readonly locked?: boolean | null | undefined
  readonly entitlements?: Entitlements | undefined
}

interface Identifiers {
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly wallets: readonly string[]
  readonly username: string | null
  readonly externalId: string | null
}

/**
 * Adds a user with all identifiers, each verified unless it is said to be reserved; the first of each kind is primary.
 *
 * @throws {ApiError} 422 `form_identifier_exists`, `form_param_format_invalid`, `form_data_missing`, …
 */
export function createUser(instance: Instance, user: NewUser): UserRow {
  const identifiers = readIdentifiers(instance, user)
  const now = instance.now()
  const row = toRow(instance, user, identifiers, now)
  const added = instance.store.users.insert(row)
  if (user.totp_secret || user.backup_codes?.length) setSecondFactors(instance, added, user)
  return addIdentifications(instance, added, user, identifiers, now)
}

function readIdentifiers(instance: Instance, user: NewUser): Identifiers {
  const identifiers = {
    emails: readAll(instance, 'email_address', user.email_address),
    phones: readAll(instance, 'phone_number', user.phone_number),
    wallets: readAll(instance, 'web3_wallet', user.web3_wallet),
    username: readAll(instance, 'username', user.username ? [user.username] : [])[0] ?? null,
    externalId:
      readAll(instance, 'external_id', user.external_id ? [user.external_id] : [])[0] ?? null,
  }
  const { emails, phones, wallets, username } = identifiers
  const count = emails.length + phones.length + wallets.length + (username === null ? 0 : 1)
  if (count === 0 && !user.skip_user_requirement) {
    throw new ApiError(422, {
      code: 'form_data_missing',
      message: 'missing data',
      long_message:
        'A user needs an email_address, phone_number, web3_wallet or username; or set skip_user_requirement.',
    })
  }
  checkStatuses('email_address', emails, user.email_address_identification_status)
  checkStatuses('phone_number', phones, user.phone_number_identification_status)
  return identifiers
}

function readAll(
  instance: Instance,
  kind: 'email_address' | 'phone_number' | 'web3_wallet' | 'username' | 'external_id',
  values: readonly string[] = [],
): readonly string[] {
  const identifiers = values.map((value) => toIdentifier(kind, value))
  if (new Set(identifiers).size < identifiers.length) {
    throw invalidParam('form_param_duplicate', kind, 'holds the same value twice')
  }
  for (const identifier of identifiers) claimIdentifier(instance, kind, identifier)
  return identifiers
}

function checkStatuses(
  kind: string,
  values: readonly string[],
  statuses: readonly IdentificationStatus[] = [],
): void {
  if (statuses.length === 0 || statuses.length === values.length) return
  throw invalidParam(
    'form_param_array_length_mismatch',
    `${kind}_identification_status`,
    `must have one item for each ${kind}`,
  )
}

function toRow(
  instance: Instance,
  user: NewUser,
  { username, externalId }: Identifiers,
  now: number,
): UserRow {
  const password = toPassword(user)
  return {
    id: user.id ?? instance.ids.next('user'),
    external_id: externalId,
    primary_email_address_id: null,
    primary_phone_number_id: null,
    primary_web3_wallet_id: null,
    username,
    first_name: user.first_name ?? null,
    last_name: user.last_name ?? null,
    locale: user.locale ?? null,
    ...toMetadata(user),
    password,
    password_last_updated_at: password && now,
    password_compromised: false,
    totp_enabled: false,
    backup_code_enabled: false,
    mfa_enabled_at: null,
    mfa_disabled_at: null,
    last_sign_in_at: null,
    last_active_at: null,
    legal_accepted_at: user.legal_accepted_at ?? null,
    banned: user.banned ?? false,
    locked: user.locked ?? false,
    delete_self_enabled: user.delete_self_enabled ?? true,
    create_organization_enabled: user.create_organization_enabled ?? true,
    create_organizations_limit: user.create_organizations_limit ?? null,
    bypass_client_trust: user.bypass_client_trust ?? false,
    entitlements: user.entitlements ?? { plan: null, features: [] },
    created_at: user.created_at ?? now,
    updated_at: now,
  }
}

function toMetadata(user: NewUser) {
  return {
    public_metadata: checkMetadata('public_metadata', user.public_metadata ?? {}),
    private_metadata: checkMetadata('private_metadata', user.private_metadata ?? {}),
    unsafe_metadata: checkMetadata('unsafe_metadata', user.unsafe_metadata ?? {}),
  }
}

/** The password of the parameters `password`, or `password_digest` with `password_hasher`. */
export function toPassword(
  user: Pick<NewUser, 'password' | 'password_digest' | 'password_hasher' | 'skip_password_checks'>,
): PasswordDigest | null {
  if (user.password) {
    if (!user.skip_password_checks) checkPassword(user.password)
    return digestPassword(user.password)
  }
  if (!user.password_digest) return null
  if (user.password_hasher === undefined) {
    throw invalidParam(
      'form_param_missing',
      'password_hasher',
      'must be included with password_digest',
    )
  }
  return { hasher: user.password_hasher, digest: user.password_digest }
}

function addIdentifications(
  { store, ids }: Instance,
  row: UserRow,
  user: NewUser,
  { emails, phones, wallets }: Identifiers,
  now: number,
): UserRow {
  const begin = () => ({
    id: ids.next('idn'),
    user_id: row.id,
    created_at: now,
    updated_at: now,
  })
  const emailRows = emails.map((email_address, index) =>
    store.emailAddresses.insert({
      ...begin(),
      ...toVerification(user.email_address_identification_status?.[index]),
      email_address,
    }),
  )
  const phoneRows = phones.map((phone_number, index) =>
    store.phoneNumbers.insert({
      ...begin(),
      ...toVerification(user.phone_number_identification_status?.[index]),
      phone_number,
      reserved_for_second_factor: false,
      default_second_factor: false,
    }),
  )
  const walletRows = wallets.map((web3_wallet) =>
    store.web3Wallets.insert({ ...begin(), web3_wallet }),
  )
  return store.users.update(row.id, {
    primary_email_address_id: emailRows[0]?.id ?? null,
    primary_phone_number_id: phoneRows[0]?.id ?? null,
    primary_web3_wallet_id: walletRows[0]?.id ?? null,
  })
}

function toVerification(status: IdentificationStatus = 'verified') {
  return { verified: status === 'verified', reserved: status === 'reserved' }
}
