import { removeMember } from '../actions/memberships.ts'
import { requireOrganization } from '../actions/find-organization.ts'
import { notFound } from '../http/api-error.ts'
import { flag } from '../http/fields.ts'
import { pageFields, toPage } from '../http/pagination.ts'
import { parseFlag, readQuery, single } from '../http/read-query.ts'
import { membershipKey } from '../store/store.ts'
import type { BrowserOperations } from './browser-operation.ts'
import { requireSignedIn } from './browser-session.ts'
import { toBrowserMembershipJson } from './client-json.ts'

const listFields = { ...pageFields, paginated: single(flag, parseFlag) }

/** The organizations of whoever is signed in. */
export const myOrganizations: BrowserOperations = {
  'GET /me/organization_memberships': (request) => {
    const { instance, query } = request
    const { user } = requireSignedIn(request)
    const sent = readQuery(query, listFields)
    const rows = instance.store.memberships.list('user_id', user.id)
    const page = toPage(rows, sent, ({ id }) => toBrowserMembershipJson(instance, id))
    return sent.paginated ? page : page.data
  },
  'DELETE /me/organization_memberships/{organization_id}': (request) => {
    const { instance } = request
    const { user } = requireSignedIn(request)
    const organization = requireOrganization(instance, request.path('organization_id'))
    const key = membershipKey(organization.id, user.id)
    const membership = instance.store.memberships.find('member', key)
    if (!membership) throw notFound('membership of the organization', organization.id)
    removeMember(instance, membership)
    return { object: 'organization_membership', id: membership.id, deleted: true }
  },
  'GET /me/organization_suggestions': () => ({ data: [], total_count: 0 }),
}
