// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { ClerkTypes } from '../models/clerk-types.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateBulkWaitlistEntriesParams,
  CreateWaitlistEntryParams,
  InviteWaitlistEntryParams,
  ListWaitlistEntriesParams,
  WaitlistEntry,
} from '../models/waitlist-entries.ts'

const ListWaitlistEntries = {
  id: 'ListWaitlistEntries',
  method: 'GET',
  path: '/waitlist_entries',
  maxLimit: 500,
} as const satisfies Operation

const CreateWaitlistEntry = {
  id: 'CreateWaitlistEntry',
  method: 'POST',
  path: '/waitlist_entries',
} as const satisfies Operation

const CreateBulkWaitlistEntries = {
  id: 'CreateBulkWaitlistEntries',
  method: 'POST',
  path: '/waitlist_entries/bulk',
  body: 'array',
} as const satisfies Operation

const InviteWaitlistEntry = {
  id: 'InviteWaitlistEntry',
  method: 'POST',
  path: '/waitlist_entries/{id}/invite',
} as const satisfies Operation

const RejectWaitlistEntry = {
  id: 'RejectWaitlistEntry',
  method: 'POST',
  path: '/waitlist_entries/{id}/reject',
} as const satisfies Operation

const DeleteWaitlistEntry = {
  id: 'DeleteWaitlistEntry',
  method: 'DELETE',
  path: '/waitlist_entries/{id}',
} as const satisfies Operation

export const waitlistEntries = <Types extends ClerkTypes = ClerkTypes>({ call, list }: Api) => ({
  /**
   * Lists the entries of the waitlist.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/GET/waitlist_entries
   */
  list: (
    params: ListWaitlistEntriesParams = {},
    options?: CallOptions,
  ): PagePromise<WaitlistEntry<Types>> => list(ListWaitlistEntries, params, options),

  /**
   * Puts an email address on the waitlist.
   *
   * @throws {ClerkAPIResponseError} 400, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/POST/waitlist_entries
   */
  create: (
    params: CreateWaitlistEntryParams,
    options?: CallOptions,
  ): ApiPromise<WaitlistEntry<Types>> => call(CreateWaitlistEntry, params, options),

  /**
   * Puts several email addresses on the waitlist.
   *
   * @param params - 1 to 50 items.
   * @throws {ClerkAPIResponseError} 400, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/POST/waitlist_entries/bulk
   */
  createBulk: (
    params: readonly CreateBulkWaitlistEntriesParams[],
    options?: CallOptions,
  ): ApiPromise<WaitlistEntry<Types>[]> =>
    call(CreateBulkWaitlistEntries, { items: params }, options),

  /**
   * Invites an email address on the waitlist.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 409, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/POST/waitlist_entries/%7Bwaitlist_entry_id%7D/invite
   */
  invite: (
    id: string,
    params: InviteWaitlistEntryParams = {},
    options?: CallOptions,
  ): ApiPromise<WaitlistEntry<Types>> => call(InviteWaitlistEntry, { ...params, id }, options),

  /**
   * Rejects an entry of the waitlist.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 409, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/POST/waitlist_entries/%7Bwaitlist_entry_id%7D/reject
   */
  reject: (id: string, options?: CallOptions): ApiPromise<WaitlistEntry<Types>> =>
    call(RejectWaitlistEntry, { id }, options),

  /**
   * Deletes an entry of the waitlist.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 409, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/waitlist-entries/DELETE/waitlist_entries/%7Bwaitlist_entry_id%7D
   */
  delete: (id: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteWaitlistEntry, { id }, options),
})

/** The methods of `waitlistEntries`. */
export type WaitlistEntriesResource<Types extends ClerkTypes = ClerkTypes> = ReturnType<
  typeof waitlistEntries<Types>
>
