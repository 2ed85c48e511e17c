import {
  changeSaml,
  checkActive,
  checkDomains,
  checkOrganization,
  deleteConnection,
} from '../actions/connections.ts'
import type { SAMLConnection } from '../facts/types.ts'
import { notFound } from '../http/api-error.ts'
import { given } from '../http/given.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { ConnectionRow } from '../store/rows/connection-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'

/** Enterprise connections by SAML, as they were called before there were others. */
export const samlConnections: Operations = {
  'GET /saml_connections': listConnections,
  'POST /saml_connections': createConnection,
  'GET /saml_connections/{saml_connection_id}': (request) =>
    toSamlJson(request.instance, requireConnection(request)),
  'PATCH /saml_connections/{saml_connection_id}': updateConnection,
  'DELETE /saml_connections/{saml_connection_id}': (request) => {
    const row = requireConnection(request)
    deleteConnection(request.instance, row)
    return { object: 'saml_connection', id: row.saml?.id ?? row.id, deleted: true }
  },
}

function requireConnection({ instance, path }: OperationRequest): ConnectionRow {
  const id = path('saml_connection_id')
  const row = instance.store.connections.find('saml', id)
  if (!row) throw notFound('SAML connection', id)
  return row
}

function createConnection({
  instance,
  body,
}: OperationRequest<'POST /saml_connections'>): SAMLConnection {
  const now = instance.now()
  const row = instance.store.connections.insert({
    id: instance.ids.next('ent'),
    name: body.name,
    provider: body.provider,
    domains: checkDomains(instance, body.domains ?? [body.domain ?? '']),
    active: false,
    organization_id: checkOrganization(instance, body.organization_id),
    sync_user_attributes: true,
    disable_additional_identifications: false,
    allow_organization_account_linking: false,
    authenticatable: true,
    disable_jit_provisioning: false,
    custom_attributes: [],
    saml: changeSaml(instance, null, body),
    oidc: null,
    created_at: now,
    updated_at: now,
  })
  return toSamlJson(instance, row)
}

function updateConnection(
  request: OperationRequest<'PATCH /saml_connections/{saml_connection_id}'>,
): SAMLConnection {
  const { instance, body } = request
  const before = requireConnection(request)
  const domains = body.domains ?? (body.domain ? [body.domain] : undefined)
  const {
    name,
    provider,
    active,
    sync_user_attributes,
    disable_additional_identifications,
    allow_organization_account_linking,
  } = given(body)
  const changes = {
    ...given({
      name,
      provider,
      active,
      sync_user_attributes,
      disable_additional_identifications,
      allow_organization_account_linking,
    }),
    ...(domains && { domains: checkDomains(instance, domains, before.id) }),
    ...(body.organization_id !== undefined && {
      organization_id: checkOrganization(instance, body.organization_id),
    }),
    saml: changeSaml(instance, before.saml, body),
    updated_at: instance.now(),
  }
  checkActive({ ...before, ...changes })
  return toSamlJson(instance, instance.store.connections.update(before.id, changes))
}

function listConnections({ instance, params }: OperationRequest<'GET /saml_connections'>) {
  const { descending } = readOrder(
    params.order_by?.replace(/(phone_number|email_address|first_name|last_name|username)$/, 'name'),
    ['created_at', 'name'],
    { property: 'created_at', descending: true },
  )
  const wanted = params.query?.trim().toLowerCase()
  const organizations = params.organization_id?.map((id) => id.replace(/^[+ ]/, ''))
  const found = [...instance.store.connections.scan({ descending })].filter(
    (row) =>
      row.saml !== null &&
      (!organizations || organizations.includes(row.organization_id ?? '')) &&
      (!wanted ||
        row.name.toLowerCase().includes(wanted) ||
        row.domains.some((domain) => domain.includes(wanted))),
  )
  const byName = params.order_by !== undefined && !params.order_by.endsWith('created_at')
  const rows = byName ? sortRows(found, (row) => row.name, descending) : found
  return toPage(rows, params, (row) => toSamlJson(instance, row))
}

/** A connection as SAML connections are shown. */
function toSamlJson(instance: Instance, row: ConnectionRow): SAMLConnection {
  const { saml, oidc: _, id, custom_attributes: __, ...shown } = row
  if (!saml) throw notFound('SAML connection', id)
  const base = `${instance.url}/v1/saml`
  return {
    object: 'saml_connection',
    ...shown,
    ...saml,
    domain: row.domains[0],
    idp_certificate_issued_at: null,
    idp_certificate_expires_at: null,
    acs_url: `${base}/acs/${saml.id}`,
    sp_entity_id: `${base}/${saml.id}`,
    sp_metadata_url: `${base}/metadata/${saml.id}.xml`,
    user_count: 0,
    enterprise_connection_id: id,
  }
}
