import { checkName, checkSlug, createOrganization } from '../actions/create-organization.ts'
import { deleteOrganization } from '../actions/delete-organization.ts'
import { requireOrganization } from '../actions/find-organization.ts'
import { requireMember } from '../actions/organization-invitations.ts'
import { checkRoleSetKey } from '../actions/role-sets.ts'
import { flag, integer, list, metadata, moment, nullable, required, text } from '../http/fields.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { orderFields, pageFields, toPage } from '../http/pagination.ts'
import { closedBody, openBody, readBody } from '../http/read-body.ts'
import { parseFlag, readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationRow } from '../store/rows.ts'
import { changeMetadata } from './metadata.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { deletePicture, setPicture } from './pictures.ts'
import { toImageUrl } from './user-json.ts'
import { toOrganizationJson } from './organization-json.ts'

const createShape = openBody({
  name: required(text),
  slug: nullable(text),
  created_by: nullable(text),
  public_metadata: nullable(metadata),
  private_metadata: nullable(metadata),
  max_allowed_memberships: nullable(integer(0)),
  created_at: nullable(moment),
  role_set_key: nullable(text),
})

const updateShape = closedBody({
  name: nullable(text),
  slug: nullable(text),
  max_allowed_memberships: nullable(integer(0)),
  admin_delete_enabled: nullable(flag),
  created_at: nullable(moment),
  role_set_key: nullable(text),
})

const countFields = {
  include_members_count: single(flag, parseFlag),
  include_missing_member_with_elevated_permissions: single(flag, parseFlag),
}

const listFields = {
  ...countFields,
  ...pageFields,
  ...orderFields,
  query: single(text),
  user_id: list(text, 100),
  organization_id: list(text, 100),
}

const metadataNames = ['public_metadata', 'private_metadata'] as const

/** The organizations of the instance. */
export const organizations: Operations = {
  'GET /organizations': listOrganizations,
  'POST /organizations': ({ instance, body }) =>
    toOrganizationJson(instance, createOrganization(instance, readBody(body, createShape)), {
      include_members_count: true,
    }),
  'GET /organizations/{organization_id}': (request) =>
    toOrganizationJson(
      request.instance,
      toOrganization(request),
      readQuery(request.query, countFields),
    ),
  'PATCH /organizations/{organization_id}': updateOrganization,
  'DELETE /organizations/{organization_id}': (request) => {
    const organization = toOrganization(request)
    deleteOrganization(request.instance, organization)
    return { object: 'organization', id: organization.id, slug: organization.slug, deleted: true }
  },
  'PUT /organizations/{organization_id}/logo': (request) => {
    const { instance, body } = request
    const organization = toOrganization(request)
    if (body.uploader_user_id !== undefined) {
      requireMember(instance, organization, body.uploader_user_id)
    }
    setPicture(instance, organization.id, request.file)
    const logo_url = toImageUrl(instance, organization.id)
    return { ...change(request, {}), image_url: logo_url, logo_url }
  },
  'DELETE /organizations/{organization_id}/logo': (request) => {
    deletePicture(request.instance, toOrganization(request).id)
    return change(request, {})
  },
  'PATCH /organizations/{organization_id}/metadata': (request) =>
    change(request, changeMetadata(request.body, toOrganization(request), metadataNames, 'merge')),
  'PUT /organizations/{organization_id}/metadata': (request) =>
    change(
      request,
      changeMetadata(request.body, toOrganization(request), metadataNames, 'replace'),
    ),
}

function toOrganization({ instance, path }: OperationRequest): OrganizationRow {
  return requireOrganization(instance, path('organization_id'))
}

function change(request: OperationRequest, changes: Partial<OrganizationRow>) {
  const { instance } = request
  const { id } = toOrganization(request)
  const row = instance.store.organizations.update(id, { ...changes, updated_at: instance.now() })
  return toOrganizationJson(instance, row)
}

function updateOrganization(request: OperationRequest) {
  const organization = toOrganization(request)
  const sent = readBody(request.body, updateShape)
  return change(request, {
    ...(sent.name != null && { name: checkName(sent.name) }),
    ...(sent.slug != null && { slug: checkSlug(request.instance, sent.slug, organization.id) }),
    ...(sent.max_allowed_memberships != null && {
      max_allowed_memberships: sent.max_allowed_memberships,
    }),
    ...(sent.admin_delete_enabled != null && { admin_delete_enabled: sent.admin_delete_enabled }),
    ...(sent.created_at != null && { created_at: sent.created_at }),
    ...(sent.role_set_key !== undefined && {
      role_set_key:
        sent.role_set_key &&
        checkRoleSetKey(request.instance, 'role_set_key', sent.role_set_key).key,
    }),
  })
}

function listOrganizations({ instance, query }: OperationRequest) {
  const sent = readQuery(query, listFields)
  const { memberships, organizations: table } = instance.store
  const order = readOrder(sent.order_by, ['name', 'created_at', 'members_count'], {
    property: 'created_at',
    descending: true,
  })
  const { property, descending } = order
  const found = [...table.scan({ descending: property === 'created_at' && descending })].filter(
    toTest(instance, sent),
  )
  const rows =
    property === 'created_at'
      ? found
      : sortRows(
          found,
          (row) => (property === 'name' ? row.name : memberships.count('organization_id', row.id)),
          descending,
        )
  return toPage(rows, sent, (row) => toOrganizationJson(instance, row, sent))
}

function toTest(
  { store }: Instance,
  filter: {
    readonly query?: string | undefined
    readonly user_id?: readonly string[] | undefined
    readonly organization_id?: readonly string[] | undefined
  },
): (row: OrganizationRow) => boolean {
  const wanted = filter.query?.trim().toLowerCase()
  const memberOf = (userId: string): string[] =>
    store.memberships.list('user_id', userId).map((own) => own.organization_id)
  const users = toSelection(filter.user_id, memberOf)
  const ids = toSelection(filter.organization_id, (id) => [id])
  return (row) =>
    users(row.id) &&
    ids(row.id) &&
    (!wanted ||
      row.id === filter.query ||
      row.name.toLowerCase().includes(wanted) ||
      row.slug.includes(wanted))
}

/** Reads values that are included (`+` or nothing before them) or excluded (`-`) into a test of organization ids. */
function toSelection(
  values: readonly string[] = [],
  expand: (value: string) => readonly string[],
): (organizationId: string) => boolean {
  const outside = new Set(
    values.filter((value) => value.startsWith('-')).flatMap((value) => expand(value.slice(1))),
  )
  const inside = values.filter((value) => !value.startsWith('-'))
  // A `+` that was not percent-encoded arrives as a space.
  const wanted = new Set(inside.flatMap((value) => expand(value.replace(/^[+ ]/, ''))))
  return (id) => !outside.has(id) && (inside.length === 0 || wanted.has(id))
}
