import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { EmailAddressRow, PhoneNumberRow, UserRow, Web3WalletRow } from '../store/rows.ts'

/** What the primary one of each kind is named by. */
const primaries = {
  email_address: 'primary_email_address_id',
  phone_number: 'primary_phone_number_id',
  web3_wallet: 'primary_web3_wallet_id',
} as const

export type IdentificationKind = keyof typeof primaries

export type IdentificationRow = EmailAddressRow | PhoneNumberRow | Web3WalletRow

/** The table of a kind, as far as all kinds share it. */
function tableOf({ store }: Instance, kind: IdentificationKind) {
  return {
    email_address: store.emailAddresses,
    phone_number: store.phoneNumbers,
    web3_wallet: store.web3Wallets,
  }[kind]
}

/** Makes an identification the primary one of its kind. */
export function setPrimary(
  instance: Instance,
  kind: IdentificationKind,
  row: IdentificationRow,
): void {
  const changes = { [primaries[kind]]: row.id, updated_at: instance.now() }
  instance.store.users.update(row.user_id, changes)
}

/** Makes an identification primary when it is asked for, or when the user has none of its kind. */
export function choosePrimary(
  instance: Instance,
  kind: IdentificationKind,
  row: IdentificationRow,
  wanted: boolean | null | undefined,
): void {
  const current = instance.store.users.get(row.user_id)?.[primaries[kind]]
  const isVerified = 'verified' in row ? row.verified : true
  if (wanted === true || (current === null && isVerified)) setPrimary(instance, kind, row)
}

/**
 * Removes an identification; another one of its kind becomes primary.
 *
 * @throws {ApiError} 400 when the user could not be identified any more.
 */
export function removeIdentification(
  instance: Instance,
  kind: IdentificationKind,
  row: IdentificationRow,
): void {
  const { store } = instance
  const user = store.users.get(row.user_id)
  if (user) requireAnother(instance, user)
  tableOf(instance, kind).delete(row.id)
  store.verifications.delete(row.id)
  if (user?.[primaries[kind]] !== row.id) return
  const others: readonly IdentificationRow[] = tableOf(instance, kind).list('user_id', row.user_id)
  const next = others.find((other) => !('verified' in other) || other.verified) ?? others[0]
  store.users.update(row.user_id, {
    [primaries[kind]]: next?.id ?? null,
    updated_at: instance.now(),
  })
}

function requireAnother({ store }: Instance, user: UserRow): void {
  const count =
    store.emailAddresses.count('user_id', user.id) +
    store.phoneNumbers.count('user_id', user.id) +
    store.web3Wallets.count('user_id', user.id) +
    store.externalAccounts.count('user_id', user.id) +
    (user.username === null ? 0 : 1)
  if (count > 1) return
  throw new ApiError(400, {
    code: 'last_required_identification_deletion_failed',
    message: 'last identification',
    long_message: `The user ${user.id} has no other identification: add one first.`,
  })
}
