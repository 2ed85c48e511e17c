import {
  createOrganizationInvitation,
  revokeOrganizationInvitation,
} from '../actions/organization-invitations.ts'
import { toInvitationStatus } from '../actions/invitations.ts'
import { notFound } from '../http/api-error.ts'
import { list, required, text } from '../http/fields.ts'
import { pageFields, toPage } from '../http/pagination.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationInvitationRow } from '../store/rows/organization-rows.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { requireSignedIn } from './browser-session.ts'
import { toBrowserOrganizationJson } from './client-json.ts'
import { requireMembership } from './organizations.ts'

const manage = 'org:sys_memberships:manage'

/** The invitations to an organization, for members who may manage them. */
export const organizationInvitations: BrowserOperations = {
  'GET /organizations/{organization_id}/invitations': (request) => listInvitations(request),
  'GET /organizations/{organization_id}/invitations/pending': (request) =>
    listInvitations(request, ['pending']),
  'POST /organizations/{organization_id}/invitations': async (request) => {
    const fields = { email_address: required(single(text)), role: required(single(text)) }
    const { email_address, role } = readQuery(request.form, fields)
    return invite(request, email_address, role)
  },
  'POST /organizations/{organization_id}/invitations/bulk': async (request) => {
    const fields = { email_address: required(list(text, 10)), role: required(single(text)) }
    const { email_address, role } = readQuery(request.form, fields)
    return Promise.all(email_address.map((address) => invite(request, address, role)))
  },
  'POST /organizations/{organization_id}/invitations/{invitation_id}/revoke': (request) => {
    const { instance, path } = request
    const { organization } = requireMembership(request, manage)
    const row = instance.store.organizationInvitations.get(path('invitation_id'))
    if (row?.organization_id !== organization.id) {
      throw notFound('invitation', path('invitation_id'))
    }
    return toBrowserInvitationJson(instance, revokeOrganizationInvitation(instance, row))
  },
}

async function invite(request: BrowserRequest, email_address: string, role: string) {
  const { instance } = request
  const { organization } = requireMembership(request, manage)
  const inviter_user_id = requireSignedIn(request).user.id
  const invitation = { email_address, role, inviter_user_id }
  const row = await createOrganizationInvitation(instance, organization, invitation)
  return toBrowserInvitationJson(instance, row)
}

function listInvitations(request: BrowserRequest, only?: readonly string[]) {
  const { instance, query } = request
  const { organization } = requireMembership(request, manage)
  const sent = readQuery(query, { ...pageFields, status: list(text, 10) })
  const wanted = only ?? sent.status
  const rows = instance.store.organizationInvitations
    .list('organization_id', organization.id)
    .toReversed()
    .filter((row) => !wanted || wanted.includes(toInvitationStatus(instance, row)))
  return toPage(rows, sent, (row) => toBrowserInvitationJson(instance, row))
}

/** An invitation as its people see it. */
export function toBrowserInvitationJson(instance: Instance, row: OrganizationInvitationRow) {
  const { store } = instance
  const role = store.roles.get(row.role_id)
  const organization = store.organizations.get(row.organization_id)
  const shown = organization && toBrowserOrganizationJson(instance, organization)
  return {
    object: 'organization_invitation',
    id: row.id,
    email_address: row.email_address,
    role: role?.key ?? '',
    role_name: role?.name ?? '',
    organization_id: row.organization_id,
    status: toInvitationStatus(instance, row),
    public_metadata: row.public_metadata,
    url: null,
    expires_at: row.expires_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
    ...(shown && {
      public_organization_data: {
        id: shown.id,
        name: shown.name,
        slug: shown.slug,
        has_image: shown.has_image,
        image_url: shown.image_url,
      },
    }),
  }
}
