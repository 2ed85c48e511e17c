import { acceptOrganizationInvitation } from '../actions/organization-invitations.ts'
import { toInvitationStatus } from '../actions/invitations.ts'
import { notFound } from '../http/api-error.ts'
import { list, text } from '../http/fields.ts'
import { pageFields, toPage } from '../http/pagination.ts'
import { readQuery } from '../http/read-query.ts'
import type { OrganizationInvitationRow } from '../store/rows/organization-rows.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { requireSignedIn } from './browser-session.ts'
import { toBrowserInvitationJson } from './organization-invitations.ts'

/** The invitations to organizations that whoever is signed in was sent. */
export const myInvitations: BrowserOperations = {
  'GET /me/organization_invitations': (request) => {
    const { instance, query } = request
    const { status, ...window } = readQuery(query, { ...pageFields, status: list(text, 10) })
    const rows = listOwn(request).filter(
      (row) => !status || status.includes(toInvitationStatus(instance, row)),
    )
    return toPage(rows, window, (row) => toBrowserInvitationJson(instance, row))
  },
  'POST /me/organization_invitations/{invitation_id}/accept': (request) => {
    const { instance, path } = request
    const { user } = requireSignedIn(request)
    const row = listOwn(request).find(({ id }) => id === path('invitation_id'))
    if (!row || toInvitationStatus(instance, row) !== 'pending') {
      throw notFound('pending invitation', path('invitation_id'))
    }
    acceptOrganizationInvitation(instance, row, user.id)
    const accepted = instance.store.organizationInvitations.get(row.id) ?? row
    return toBrowserInvitationJson(instance, accepted)
  },
}

function listOwn(request: BrowserRequest): readonly OrganizationInvitationRow[] {
  const { store } = request.instance
  const { user } = requireSignedIn(request)
  const own = store.emailAddresses.list('user_id', user.id).filter(({ verified }) => verified)
  const addresses = new Set(own.map(({ email_address }) => email_address))
  return [...store.organizationInvitations.scan({ descending: true })].filter((row) =>
    addresses.has(row.email_address),
  )
}
