import type { User } from 'clerk-latchkey'

import type { ExportRow } from './export-kind.ts'

interface Identifier {
  readonly id?: string
  readonly verification?: { readonly status?: string } | null
}

/** A user as a row; names are those of the Backend API's parameters, where there is one. */
export function toUserRow(user: User): ExportRow {
  const emails = primaryFirst(user.emailAddresses, user.primaryEmailAddressId)
  const phones = primaryFirst(user.phoneNumbers, user.primaryPhoneNumberId)
  const wallets = primaryFirst(user.web3Wallets, user.primaryWeb3WalletId)
  return {
    user_id: user.id,
    external_id: user.externalId,
    email_address: emails.map(({ emailAddress }) => emailAddress),
    email_address_identification_status: emails.map(toStatus),
    phone_number: phones.map(({ phoneNumber }) => phoneNumber),
    phone_number_identification_status: phones.map(toStatus),
    web3_wallet: wallets.map(({ web3Wallet }) => web3Wallet),
    username: user.username,
    first_name: user.firstName,
    last_name: user.lastName,
    public_metadata: user.publicMetadata,
    private_metadata: user.privateMetadata,
    unsafe_metadata: user.unsafeMetadata,
    banned: user.banned,
    locked: user.locked,
    created_at: toTime(user.createdAt),
    updated_at: toTime(user.updatedAt),
    last_sign_in_at: toTime(user.lastSignInAt),
    last_active_at: toTime(user.lastActiveAt),
    password_enabled: user.passwordEnabled,
    two_factor_enabled: user.twoFactorEnabled,
  }
}

/** RFC 3339, as the parameters of the Backend API have it. */
export function toTime(milliseconds: number | null | undefined): string | null {
  return milliseconds == null ? null : new Date(milliseconds).toISOString()
}

/** Whoever reads a list of identifiers takes the first one for the primary one; so does Clerk when it creates a user. */
function primaryFirst<Item extends Identifier>(
  items: readonly Item[],
  primary: string | null,
): readonly Item[] {
  return items.toSorted((left, right) => Number(right.id === primary) - Number(left.id === primary))
}

/** An address that was never verified must not come back as a verified one. */
function toStatus({ verification }: Identifier): string {
  return verification?.status === 'verified' ? 'verified' : 'reserved'
}
