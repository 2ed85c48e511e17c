import { addMember, changeRole, removeMember } from '../actions/memberships.ts'
import { checkName, checkSlug, createOrganization } from '../actions/create-organization.ts'
import { deleteOrganization } from '../actions/delete-organization.ts'
import { requireOrganization } from '../actions/find-organization.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import { list, required, text } from '../http/fields.ts'
import { pageFields, toPage } from '../http/pagination.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { MembershipRow, OrganizationRow, RoleRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { requireSignedIn } from './browser-session.ts'
import { toBrowserMembershipJson, toBrowserOrganizationJson } from './client-json.ts'

/** Organizations, as far as their members and their permissions let them be seen and changed. */
export const organizations: BrowserOperations = {
  'POST /organizations': (request) => {
    const { user } = requireSignedIn(request)
    const sent = readQuery(request.form, { name: required(single(text)), slug: single(text) })
    const { name, slug } = sent
    return show(request, createOrganization(request.instance, { name, slug, created_by: user.id }))
  },
  'GET /organizations/{organization_id}': (request) =>
    show(request, requireMembership(request).organization),
  'PATCH /organizations/{organization_id}': (request) => {
    const { instance } = request
    const { organization } = requireMembership(request, 'org:sys_profile:manage')
    const { name, slug } = readQuery(request.form, { name: single(text), slug: single(text) })
    const row = instance.store.organizations.update(organization.id, {
      ...(name !== undefined && { name: checkName(name) }),
      ...(slug && { slug: checkSlug(instance, slug, organization.id) }),
      updated_at: instance.now(),
    })
    return show(request, row)
  },
  'DELETE /organizations/{organization_id}': (request) => {
    const { organization } = requireMembership(request, 'org:sys_profile:delete')
    deleteOrganization(request.instance, organization)
    return { object: 'organization', id: organization.id, deleted: true }
  },
  'GET /organizations/{organization_id}/memberships': listMembers,
  'POST /organizations/{organization_id}/memberships': (request) => {
    const { organization } = requireMembership(request, 'org:sys_memberships:manage')
    const fields = { user_id: required(single(text)), role: required(single(text)) }
    const row = addMember(request.instance, organization, readQuery(request.form, fields))
    return toBrowserMembershipJson(request.instance, row.id)
  },
  'PATCH /organizations/{organization_id}/memberships/{user_id}': (request) => {
    const member = requireMember(request)
    const { role } = readQuery(request.form, { role: required(single(text)) })
    return toBrowserMembershipJson(request.instance, changeRole(request.instance, member, role).id)
  },
  'DELETE /organizations/{organization_id}/memberships/{user_id}': (request) => {
    const member = requireMember(request)
    const shown = toBrowserMembershipJson(request.instance, member.id)
    removeMember(request.instance, member)
    return shown
  },
  'GET /organizations/{organization_id}/roles': (request) => {
    const { instance } = request
    requireMembership(request)
    const sent = readQuery(request.query, pageFields)
    return toPage([...instance.store.roles.scan()], sent, (role) => toRoleJson(instance, role))
  },
  'GET /organizations/{organization_id}/domains': (request) => {
    requireMembership(request, 'org:sys_domains:read')
    return { data: [], total_count: 0 }
  },
  'GET /organizations/{organization_id}/membership_requests': (request) => {
    requireMembership(request, 'org:sys_memberships:manage')
    return { data: [], total_count: 0 }
  },
}

function show({ instance }: BrowserRequest, row: OrganizationRow) {
  return toBrowserOrganizationJson(instance, row)
}

/** @throws {ApiError} 404 for whoever is no member, 403 for a member whose role lacks the permission. */
export function requireMembership(
  request: BrowserRequest,
  permission?: string,
): { organization: OrganizationRow; membership: MembershipRow } {
  const { store } = request.instance
  const { user } = requireSignedIn(request)
  const organization = requireOrganization(request.instance, request.path('organization_id'))
  const membership = store.memberships.find('member', membershipKey(organization.id, user.id))
  if (!membership) throw notFound('organization', organization.id)
  if (permission === undefined) return { organization, membership }
  const id = store.permissions.find('key', permission)?.id
  const role = store.roles.get(membership.role_id)
  if (id !== undefined && role?.permission_ids.includes(id)) return { organization, membership }
  throw new ApiError(403, {
    code: 'missing_organization_permission',
    message: `The permission ${permission} is missing.`,
    meta: { permissions: [permission] },
  })
}

function requireMember(request: BrowserRequest): MembershipRow {
  const { organization } = requireMembership(request, 'org:sys_memberships:manage')
  const key = membershipKey(organization.id, request.path('user_id'))
  const member = request.instance.store.memberships.find('member', key)
  if (!member) throw notFound('member', request.path('user_id'))
  return member
}

function listMembers(request: BrowserRequest) {
  const { instance, query } = request
  const { store } = instance
  const { organization } = requireMembership(request, 'org:sys_memberships:read')
  const sent = readQuery(query, { ...pageFields, role: list(text, 100), query: single(text) })
  const wanted = sent.query?.toLowerCase() ?? ''
  const rows = store.memberships.list('organization_id', organization.id).filter((row) => {
    const user = store.users.get(row.user_id)
    const email = store.emailAddresses.get(user?.primary_email_address_id ?? '')?.email_address
    const words = [user?.first_name, user?.last_name, user?.username, email].join(' ')
    const hasRole = !sent.role || sent.role.includes(store.roles.get(row.role_id)?.key ?? '')
    return hasRole && words.toLowerCase().includes(wanted)
  })
  return toPage(rows, sent, ({ id }) => toBrowserMembershipJson(instance, id))
}

function toRoleJson({ store }: Instance, role: RoleRow) {
  const { permission_ids, ...shown } = role
  return {
    object: 'role',
    ...shown,
    description: shown.description ?? '',
    is_creator_eligible: true,
    permissions: permission_ids.flatMap((id) => {
      const permission = store.permissions.get(id)
      return permission ? [{ object: 'permission', ...permission }] : []
    }),
  }
}
