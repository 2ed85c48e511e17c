// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { ClerkTypes } from '../models/clerk-types.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateBulkInvitationsParams,
  CreateInvitationParams,
  Invitation,
  ListInvitationsParams,
} from '../models/invitations.ts'
import { each } from './each.ts'
import { withRaw } from './with-raw.ts'

const ListInvitations = {
  id: 'ListInvitations',
  method: 'GET',
  path: '/invitations',
  always: { paginated: 'true' },
  maxLimit: 500,
  from: withRaw,
} as const satisfies Operation

const CreateInvitation = {
  id: 'CreateInvitation',
  method: 'POST',
  path: '/invitations',
  rules: ['invitations'],
  from: withRaw,
} as const satisfies Operation

const CreateBulkInvitations = {
  id: 'CreateBulkInvitations',
  method: 'POST',
  path: '/invitations/bulk',
  body: 'array',
  rules: ['invitations-bulk'],
  from: each(withRaw),
} as const satisfies Operation

const RevokeInvitation = {
  id: 'RevokeInvitation',
  method: 'POST',
  path: '/invitations/{invitation_id}/revoke',
} as const satisfies Operation

const DeleteInvitation = {
  id: 'DeleteInvitation',
  method: 'DELETE',
  path: '/invitations/{invitation_id}',
} as const satisfies Operation

export const invitations = <Types extends ClerkTypes = ClerkTypes>({ call, list }: Api) => ({
  /**
   * Lists invitations to the application.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/invitations/GET/invitations
   */
  getInvitationList: (
    params: ListInvitationsParams = {},
    options?: CallOptions,
  ): PagePromise<Invitation<Types>> => list<Invitation<Types>>(ListInvitations, params, options),

  /**
   * Invites an email address to the application.
   *
   * Clerk takes at most 100 calls in an hour.
   *
   * @throws {ClerkAPIResponseError} 400, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/invitations/POST/invitations
   */
  createInvitation: (
    params: CreateInvitationParams<Types>,
    options?: CallOptions,
  ): ApiPromise<Invitation<Types>> => call<Invitation<Types>>(CreateInvitation, params, options),

  /**
   * Invites several email addresses to the application.
   *
   * Clerk takes at most 25 calls in an hour.
   *
   * @param params - 1 to 10 items.
   * @throws {ClerkAPIResponseError} 400, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/invitations/POST/invitations/bulk
   */
  createInvitationBulk: (
    params: readonly CreateBulkInvitationsParams<Types>[],
    options?: CallOptions,
  ): ApiPromise<Invitation<Types>[]> =>
    call<Invitation<Types>[]>(CreateBulkInvitations, { items: params }, options),

  /**
   * Takes back an invitation.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/invitations/POST/invitations/%7Binvitation_id%7D/revoke
   */
  revokeInvitation: (
    invitationId: string,
    options?: CallOptions,
  ): ApiPromise<
    Invitation<Types> & {
      readonly revoked?: true
      readonly status?: 'revoked'
    }
  > => call(RevokeInvitation, { invitationId }, options),

  /**
   * Deletes an invitation.
   *
   * @see https://clerk.com/docs/reference/backend-api
   */
  deleteInvitation: (invitationId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteInvitation, { invitationId }, options),
})

/** The methods of `invitations`. */
export type InvitationsResource<Types extends ClerkTypes = ClerkTypes> = ReturnType<
  typeof invitations<Types>
>
