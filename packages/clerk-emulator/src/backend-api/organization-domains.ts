import { requireOrganization } from '../actions/find-organization.ts'
import type { OrganizationDomain, OrganizationDomainVerification } from '../facts/types.ts'
import { invalidParam, notFound } from '../http/api-error.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationDomainRow } from '../store/rows/organization-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { toPublicOrganizationJson } from './organization-invitation-json.ts'

/** Domains that belong to nobody's company. */
const commonDomains = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
  'icloud.com',
])

/** The domains of organizations, by whose addresses people join. */
export const organizationDomains: Operations = {
  'GET /organization_domains': listAll,
  'GET /organizations/{organization_id}/domains': ({ instance, path, params }) => {
    const { id } = requireOrganization(instance, path('organization_id'))
    const rows = instance.store.organizationDomains
      .list('organization_id', id)
      .filter(
        (row) =>
          (params.verified === undefined || isVerified(row) === params.verified) &&
          (!params.enrollment_mode || row.enrollment_mode === params.enrollment_mode),
      )
    return toPage(rows.toReversed(), params, (row) => toDomainJson(instance, row))
  },
  'POST /organizations/{organization_id}/domains': createDomain,
  'PATCH /organizations/{organization_id}/domains/{domain_id}': (request) => {
    const { instance, body } = request
    const { id, affiliation_verification, enrollment_mode } = requireDomain(request)
    const isChanged = body.verified !== undefined && body.verified !== null
    const row = instance.store.organizationDomains.update(id, {
      enrollment_mode: body.enrollment_mode ?? enrollment_mode,
      affiliation_verification: isChanged
        ? toVerification(instance, body.verified)
        : affiliation_verification,
      ...(body.name !== undefined && { name: checkName(instance, body.name, id) }),
      updated_at: instance.now(),
    })
    return toDomainJson(instance, row)
  },
  'DELETE /organizations/{organization_id}/domains/{domain_id}': (request) => {
    const { id } = requireDomain(request)
    request.instance.store.organizationDomains.delete(id)
    return { object: 'organization_domain', id, deleted: true }
  },
  'POST /organizations/{organization_id}/domains/{domain_id}/verify_ownership': (request) => {
    const { instance } = request
    const row = requireDomain(request)
    if (row.ownership_verification?.status === 'verified') return toDomainJson(instance, row)
    const changes = {
      ownership_verification: toVerification(instance, true, 'dns_record'),
      updated_at: instance.now(),
    }
    return toDomainJson(instance, instance.store.organizationDomains.update(row.id, changes))
  },
}

function requireDomain({ instance, path }: OperationRequest): OrganizationDomainRow {
  const { id } = requireOrganization(instance, path('organization_id'))
  const row = instance.store.organizationDomains.get(path('domain_id'))
  if (row?.organization_id === id) return row
  throw notFound('domain of this organization', path('domain_id'))
}

function createDomain({
  instance,
  path,
  body,
}: OperationRequest<'POST /organizations/{organization_id}/domains'>): OrganizationDomain {
  const { id: organization_id } = requireOrganization(instance, path('organization_id'))
  const now = instance.now()
  const row = instance.store.organizationDomains.insert({
    id: instance.ids.next('orgdmn'),
    organization_id,
    name: checkName(instance, body.name),
    enrollment_mode: body.enrollment_mode,
    affiliation_email_address: null,
    affiliation_verification: toVerification(instance, body.verified ?? false),
    ownership_verification: null,
    total_pending_invitations: 0,
    total_pending_suggestions: 0,
    created_at: now,
    updated_at: now,
  })
  return toDomainJson(instance, row)
}

/** @throws {ApiError} 422 */
function checkName({ store }: Instance, sentName: string, domainId?: string): string {
  const name = sentName.trim().toLowerCase()
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) {
    throw invalidParam('form_param_format_invalid', 'name', 'must look like example.com')
  }
  if (commonDomains.has(name)) {
    throw invalidParam('organization_domain_common', 'name', 'is a domain of a mail provider')
  }
  const holder = store.organizationDomains.find('name', name)
  if (!holder || holder.id === domainId) return name
  throw invalidParam('organization_domain_already_exists', 'name', 'is a domain already')
}

function toVerification(
  { now }: Instance,
  verified: boolean | null | undefined,
  strategy = 'admin',
): OrganizationDomainVerification | null {
  if (!verified) return null
  return { status: 'verified', strategy, attempts: null, expire_at: null, verified_at: now() }
}

function isVerified(row: OrganizationDomainRow): boolean {
  return [row.affiliation_verification, row.ownership_verification].some(
    (verification) => verification?.status === 'verified',
  )
}

function listAll({ instance, params }: OperationRequest<'GET /organization_domains'>) {
  const { property, descending } = readOrder(params.order_by, ['created_at', 'name'], {
    property: 'created_at',
    descending: true,
  })
  const wanted = params.query?.trim().toLowerCase()
  const modes = params.enrollment_mode ?? []
  const [without, within] = [
    modes.filter((mode) => mode.startsWith('-')).map((mode) => mode.slice(1)),
    modes.filter((mode) => !mode.startsWith('-')) as readonly string[],
  ]
  const found = [...instance.store.organizationDomains.scan({ descending })].filter(
    (row) =>
      (!params.organization_id || row.organization_id === params.organization_id) &&
      (params.verified === undefined || isVerified(row) === params.verified) &&
      !without.includes(row.enrollment_mode) &&
      (within.length === 0 || within.includes(row.enrollment_mode)) &&
      (!params.domains || params.domains.includes(row.name)) &&
      (!wanted || row.name.includes(wanted)),
  )
  const rows = sortRows(found, (row) => row[property], descending)
  return toPage(rows, params, (row) => toDomainJson(instance, row))
}

function toDomainJson(instance: Instance, row: OrganizationDomainRow): OrganizationDomain {
  return {
    object: 'organization_domain',
    ...row,
    verification: row.affiliation_verification,
    public_organization_data: toPublicOrganizationJson(instance, row.organization_id) ?? null,
  }
}
