import { requireOrganization } from '../actions/find-organization.ts'
import { addMember, changeRole, removeMember } from '../actions/memberships.ts'
import { notFound } from '../http/api-error.ts'
import { list, metadata, nullable, required, text } from '../http/fields.ts'
import { readOrder } from '../http/order.ts'
import { orderFields, pageFields, toPage } from '../http/pagination.ts'
import { openBody, readBody } from '../http/read-body.ts'
import { readQuery } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { MembershipRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import { sortUsers } from './list-users.ts'
import { changeMetadata } from './metadata.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { toMembershipJson } from './organization-json.ts'
import { findUsers, personFields } from './user-filter.ts'
import { requireUser } from './users.ts'

const createShape = openBody({
  user_id: required(text),
  role: required(text),
  public_metadata: nullable(metadata),
  private_metadata: nullable(metadata),
})

const listFields = { ...personFields, ...pageFields, ...orderFields, role: list(text, 100) }

const properties = [
  'phone_number',
  'email_address',
  'created_at',
  'first_name',
  'last_name',
  'username',
] as const

const metadataNames = ['public_metadata', 'private_metadata'] as const

/** Who is a member of what. */
export const organizationMemberships: Operations = {
  'GET /organization_memberships': ({ instance, query }) => {
    const sent = readQuery(query, { ...pageFields, ...orderFields })
    const rows = sortMemberships(instance, [...instance.store.memberships.scan()], sent.order_by)
    return toPage(rows, sent, (row) => toMembershipJson(instance, row))
  },
  'GET /users/{user_id}/organization_memberships': (request) => {
    const { instance, query } = request
    const rows = instance.store.memberships.list('user_id', requireUser(request).id)
    return toPage(rows.toReversed(), readQuery(query, pageFields), (row) =>
      toMembershipJson(instance, row),
    )
  },
  'GET /organizations/{organization_id}/memberships': listMembers,
  'POST /organizations/{organization_id}/memberships': ({ instance, path, body }) => {
    const organization = requireOrganization(instance, path('organization_id'))
    const membership = addMember(instance, organization, readBody(body, createShape))
    return toMembershipJson(instance, membership)
  },
  'PATCH /organizations/{organization_id}/memberships/{user_id}': (request) => {
    const membership = requireMembership(request)
    const { role } = readBody(request.body, openBody({ role: required(text) }))
    return toMembershipJson(request.instance, changeRole(request.instance, membership, role))
  },
  'DELETE /organizations/{organization_id}/memberships/{user_id}': (request) => {
    const membership = requireMembership(request)
    const shown = toMembershipJson(request.instance, membership)
    removeMember(request.instance, membership)
    return shown
  },
  'PATCH /organizations/{organization_id}/memberships/{user_id}/metadata': (request) => {
    const { instance } = request
    const membership = requireMembership(request)
    const row = instance.store.memberships.update(membership.id, {
      ...changeMetadata(request.body, membership, metadataNames, 'merge'),
      updated_at: instance.now(),
    })
    return toMembershipJson(instance, row)
  },
}

function requireMembership({ instance, path }: OperationRequest): MembershipRow {
  const { id } = requireOrganization(instance, path('organization_id'))
  const key = membershipKey(id, path('user_id'))
  const membership = instance.store.memberships.find('member', key)
  if (!membership) throw notFound('organization membership of the user', path('user_id'))
  return membership
}

function listMembers({ instance, path, query }: OperationRequest) {
  const { store } = instance
  const { id } = requireOrganization(instance, path('organization_id'))
  const { role: roles, limit, offset, order_by, ...filter } = readQuery(query, listFields)
  let rows = store.memberships.list('organization_id', id)
  if (roles) rows = rows.filter((row) => roles.includes(store.roles.get(row.role_id)?.key ?? ''))
  if (Object.keys(filter).length > 0) {
    const users = findUsers(instance, { ...filter, organization_id: [id] }, {})
    const people = new Set(Array.from(users, (user) => user.id))
    rows = rows.filter((row) => people.has(row.user_id))
  }
  return toPage(sortMemberships(instance, rows, order_by), { limit, offset }, (row) =>
    toMembershipJson(instance, row),
  )
}

/** Sorts by a property of the members; by creation, and then the newest first, when nothing is said. */
function sortMemberships(
  instance: Instance,
  rows: readonly MembershipRow[],
  orderBy: string | undefined,
): readonly MembershipRow[] {
  const { store } = instance
  const order = readOrder(orderBy, properties, { property: 'created_at', descending: true })
  if (order.property === 'created_at') {
    const ids = rows.map((row) => row.id)
    return store.memberships.pick(ids, { descending: order.descending })
  }
  const byUser = new Map<string, MembershipRow[]>()
  for (const row of rows) byUser.set(row.user_id, [...(byUser.get(row.user_id) ?? []), row])
  return sortUsers(instance, store.users.pick(byUser.keys()), order).flatMap(
    (user) => byUser.get(user.id) ?? [],
  )
}
