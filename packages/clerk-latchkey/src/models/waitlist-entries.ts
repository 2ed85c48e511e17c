// Written by `npm run generate`: change the generator, not this file.
import type { ClerkTypes } from './clerk-types.ts'
import type { Invitation } from './invitations.ts'

export interface WaitlistEntry<Types extends ClerkTypes = ClerkTypes> {
  readonly object: 'waitlist_entry'
  readonly id: string
  readonly emailAddress: string
  readonly status: 'pending' | 'invited' | 'rejected' | 'completed' | (string & {})
  readonly isLocked?: boolean
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  readonly invitation?: Invitation<Types> | null
}

/** Parameters of `list`. */
export interface ListWaitlistEntriesParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  query?: string | undefined
  status?: 'pending' | 'invited' | 'completed' | 'rejected' | (string & {}) | undefined
  /** Default: `"-created_at"`. */
  orderBy?:
    | 'created_at'
    | 'invited_at'
    | 'email_address'
    | '+created_at'
    | '+invited_at'
    | '+email_address'
    | '-created_at'
    | '-invited_at'
    | '-email_address'
    | (string & {})
    | undefined
}

/** Parameters of `create`. */
export interface CreateWaitlistEntryParams {
  emailAddress: string
  /** Default: `true`. */
  notify?: boolean | null | undefined
}

/** Parameters of `createBulk`. */
export interface CreateBulkWaitlistEntriesParams {
  emailAddress: string
  /** Default: `true`. */
  notify?: boolean | null | undefined
}

/** Parameters of `invite`. */
export interface InviteWaitlistEntryParams {
  /** Default: `false`. */
  ignoreExisting?: boolean | null | undefined
}
