import { createInvitation, revokeInvitation, toInvitationStatus } from '../actions/invitations.ts'
import type { Invitation } from '../facts/types.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { toList } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { InvitationRow } from '../store/rows/people-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Invitations to the application. */
export const invitations: Operations = {
  'GET /invitations': listInvitations,
  'POST /invitations': ({ instance, body }) =>
    toInvitationJson(instance, createInvitation(instance, body)),
  'POST /invitations/bulk': ({ instance, body }) =>
    body.map((each) => toInvitationJson(instance, createInvitation(instance, each))),
  'POST /invitations/{invitation_id}/revoke': (request) => {
    const { instance } = request
    const row = revokeInvitation(instance, requireInvitation(request))
    return { ...toInvitationJson(instance, row), revoked: true, status: 'revoked' }
  },
  'DELETE /invitations/{invitation_id}': (request) => {
    const { id } = requireInvitation(request)
    request.instance.store.invitations.delete(id)
    return { object: 'invitation', id, deleted: true }
  },
}

function requireInvitation({ instance, path }: OperationRequest): InvitationRow {
  return requireRow(instance.store.invitations, 'invitation', path('invitation_id'))
}

function listInvitations({ instance, params }: OperationRequest<'GET /invitations'>) {
  const { property, descending } = readOrder(
    params.order_by,
    ['created_at', 'email_address', 'expires_at'],
    { property: 'created_at', descending: true },
  )
  const wanted = params.query?.trim().toLowerCase()
  const rows = [...instance.store.invitations.scan()].filter(
    (row) =>
      (!params.status || toInvitationStatus(instance, row) === params.status) &&
      (!wanted || row.id === params.query || row.email_address.includes(wanted)),
  )
  const sorted =
    property === 'created_at'
      ? descending
        ? rows.toReversed()
        : rows
      : sortRows(rows, (row) => row[property], descending)
  return toList(sorted, params, (row) => toInvitationJson(instance, row))
}

/** An invitation as the Backend API shows it. */
export function toInvitationJson(
  instance: Instance,
  { redirect_url: _, ...row }: InvitationRow,
): Invitation {
  const status = toInvitationStatus(instance, row)
  return { object: 'invitation', ...row, status, revoked: status === 'revoked' }
}
