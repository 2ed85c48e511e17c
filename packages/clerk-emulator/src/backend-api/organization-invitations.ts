import { requireOrganization } from '../actions/find-organization.ts'
import { toInvitationStatus } from '../actions/invitations.ts'
import {
  createOrganizationInvitation,
  requireMember,
  revokeOrganizationInvitation,
} from '../actions/organization-invitations.ts'
import { notFound } from '../http/api-error.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationInvitationRow } from '../store/rows/organization-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import {
  toOrganizationInvitationJson,
  withPublicOrganization,
} from './organization-invitation-json.ts'
import { requireUser } from './users.ts'

/** Invitations to organizations. */
export const organizationInvitations: Operations = {
  'GET /organization_invitations': ({ instance, params }) =>
    toPage(
      select(instance, [...instance.store.organizationInvitations.scan()], params),
      params,
      (row) => withPublicOrganization(instance, row),
    ),
  'GET /organizations/{organization_id}/invitations': ({ instance, path, params }) => {
    const { id } = requireOrganization(instance, path('organization_id'))
    const own = instance.store.organizationInvitations.list('organization_id', id)
    const address = params.email_address?.toLowerCase()
    const rows = address === undefined ? own : own.filter((row) => row.email_address === address)
    return toPage(select(instance, rows, params), params, (row) =>
      toOrganizationInvitationJson(instance, row),
    )
  },
  'GET /organizations/{organization_id}/invitations/pending': ({ instance, path, params }) => {
    const { id } = requireOrganization(instance, path('organization_id'))
    const own = instance.store.organizationInvitations.list('organization_id', id)
    return toPage(select(instance, own, { status: ['pending'] }), params, (row) =>
      toOrganizationInvitationJson(instance, row),
    )
  },
  'POST /organizations/{organization_id}/invitations': ({ instance, path, body }) => {
    const organization = requireOrganization(instance, path('organization_id'))
    const row = createOrganizationInvitation(instance, organization, body)
    return toOrganizationInvitationJson(instance, row)
  },
  'POST /organizations/{organization_id}/invitations/bulk': createBulk,
  'GET /organizations/{organization_id}/invitations/{invitation_id}': (request) =>
    toOrganizationInvitationJson(request.instance, requireInvitation(request)),
  'POST /organizations/{organization_id}/invitations/{invitation_id}/revoke': (request) => {
    const { instance, path, body } = request
    const row = requireInvitation(request)
    if (body.requesting_user_id) {
      requireMember(
        instance,
        requireOrganization(instance, path('organization_id')),
        body.requesting_user_id,
      )
    }
    return toOrganizationInvitationJson(instance, revokeOrganizationInvitation(instance, row))
  },
  'GET /users/{user_id}/organization_invitations': (request) => {
    const { instance, params } = request
    const { store } = instance
    const own = store.emailAddresses.list('user_id', requireUser(request).id)
    const addresses = new Set(own.map((row) => row.email_address))
    const rows = [...store.organizationInvitations.scan()].filter((row) =>
      addresses.has(row.email_address),
    )
    return toPage(select(instance, rows, params), params, (row) =>
      withPublicOrganization(instance, row),
    )
  },
}

function createBulk(
  request: OperationRequest<'POST /organizations/{organization_id}/invitations/bulk'>,
) {
  const { instance, path, body } = request
  const organization = requireOrganization(instance, path('organization_id'))
  const rows = body.map((each) => createOrganizationInvitation(instance, organization, each))
  const data = rows.map((row) => toOrganizationInvitationJson(instance, row))
  return { data, total_count: data.length }
}

function requireInvitation({ instance, path }: OperationRequest): OrganizationInvitationRow {
  const { id } = requireOrganization(instance, path('organization_id'))
  const row = instance.store.organizationInvitations.get(path('invitation_id'))
  if (row?.organization_id === id) return row
  throw notFound('invitation to this organization', path('invitation_id'))
}

/** The invitations that are asked for, the newest first unless another order is. */
function select(
  instance: Instance,
  rows: readonly OrganizationInvitationRow[],
  filter: {
    readonly status?: string | readonly string[] | undefined
    readonly query?: string | undefined
    readonly order_by?: string | undefined
  },
): readonly OrganizationInvitationRow[] {
  const statuses = filter.status === undefined ? undefined : [filter.status].flat()
  const wanted = filter.query?.trim().toLowerCase()
  const found = rows.filter(
    (row) =>
      (!statuses || statuses.includes(toInvitationStatus(instance, row))) &&
      (!wanted || row.id === filter.query || row.email_address.includes(wanted)),
  )
  const { property, descending } = readOrder(filter.order_by, ['created_at', 'email_address'], {
    property: 'created_at',
    descending: true,
  })
  return sortRows(descending ? found.toReversed() : found, (row) => row[property], descending)
}
