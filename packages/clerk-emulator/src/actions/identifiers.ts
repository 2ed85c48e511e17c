import { ApiError, invalidParam, toParamError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'

/** What people are identified by, each with how it is written and checked. */
export type IdentifierKind =
  | 'email_address'
  | 'phone_number'
  | 'web3_wallet'
  | 'username'
  | 'external_id'

const patterns: Readonly<Record<IdentifierKind, { pattern: RegExp; example: string }>> = {
  email_address: { pattern: /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/, example: 'ada@example.com' },
  phone_number: { pattern: /^\+[1-9]\d{6,14}$/, example: '+15555550100' },
  web3_wallet: { pattern: /^[A-Za-z0-9]{20,100}$/, example: '0x0123456789abcdef0123' },
  username: { pattern: /^[A-Za-z0-9_-]{4,64}$/, example: 'ada_lovelace' },
  external_id: { pattern: /^.{1,255}$/s, example: 'customer-42' },
}

/**
 * Brings an identifier into the form it is kept in.
 *
 * @throws {ApiError} 422 when it is not one.
 */
export function toIdentifier(kind: IdentifierKind, value: string): string {
  const identifier = kind === 'email_address' ? value.trim().toLowerCase() : value.trim()
  const { pattern, example } = patterns[kind]
  if (pattern.test(identifier)) return identifier
  throw invalidParam('form_param_format_invalid', kind, `must look like ${example}`)
}

/** @throws {ApiError} 422 `form_identifier_exists` when another user has it. */
export function claimIdentifier(
  instance: Instance,
  kind: IdentifierKind,
  value: string,
  userId?: string,
): void {
  const holder = findUserId(instance, kind, value)
  if (holder === undefined || holder === userId) return
  throw new ApiError(422, {
    ...toParamError('form_identifier_exists', kind, 'is taken by another user'),
    long_message: `Another user has this ${kind}: choose a different one.`,
  })
}

/** The user that has this identifier. */
export function findUserId(
  { store }: Instance,
  kind: IdentifierKind,
  value: string,
): string | undefined {
  switch (kind) {
    case 'email_address':
      return store.emailAddresses.find('email_address', value.toLowerCase())?.user_id
    case 'phone_number':
      return store.phoneNumbers.find('phone_number', value)?.user_id
    case 'web3_wallet':
      return store.web3Wallets.find('web3_wallet', value)?.user_id
    case 'username':
      return store.users.find('username', value.toLowerCase())?.id
    case 'external_id':
      return store.users.find('external_id', value)?.id
  }
}
