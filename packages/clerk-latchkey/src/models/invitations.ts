// Written by `npm run generate`: change the generator, not this file.
import type { ClerkTypes, TypeOf } from './clerk-types.ts'
import type { Raw } from './raw.ts'

export interface Invitation<Types extends ClerkTypes = ClerkTypes> extends Raw {
  readonly object: 'invitation'
  readonly id: string
  readonly emailAddress: string
  readonly publicMetadata: TypeOf<Types, 'userPublicMetadata'>
  readonly revoked?: boolean
  readonly status: 'pending' | 'accepted' | 'revoked' | 'expired' | (string & {})
  readonly url?: string
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `getInvitationList`. */
export interface ListInvitationsParams {
  status?: 'pending' | 'accepted' | 'revoked' | 'expired' | (string & {}) | undefined
  query?: string | undefined
  /** Default: `"-created_at"`. */
  orderBy?:
    | 'created_at'
    | 'email_address'
    | 'expires_at'
    | '+created_at'
    | '+email_address'
    | '+expires_at'
    | '-created_at'
    | '-email_address'
    | '-expires_at'
    | (string & {})
    | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createInvitation`. */
export interface CreateInvitationParams<Types extends ClerkTypes = ClerkTypes> {
  emailAddress: string
  publicMetadata?: TypeOf<Types, 'userPublicMetadata'> | undefined
  redirectUrl?: string | undefined
  /** Default: `true`. */
  notify?: boolean | null | undefined
  /** Default: `false`. */
  ignoreExisting?: boolean | null | undefined
  /** In days. 1 to 365. */
  expiresInDays?: number | null | undefined
  templateSlug?: 'invitation' | 'waitlist_invitation' | (string & {}) | undefined
}

/** Parameters of `createInvitationBulk`. */
export interface CreateBulkInvitationsParams<Types extends ClerkTypes = ClerkTypes> {
  emailAddress: string
  publicMetadata?: TypeOf<Types, 'userPublicMetadata'> | null | undefined
  redirectUrl?: string | null | undefined
  /** Default: `true`. */
  notify?: boolean | null | undefined
  /** Default: `false`. */
  ignoreExisting?: boolean | null | undefined
  /** In days. 1 to 365. */
  expiresInDays?: number | null | undefined
  /** Default: `"invitation"`. */
  templateSlug?: 'invitation' | 'waitlist_invitation' | (string & {}) | undefined
}
