import {
  changeOidc,
  changeSaml,
  checkActive,
  checkDomains,
  checkOrganization,
  deleteConnection,
} from '../actions/connections.ts'
import type { EnterpriseConnection } from '../facts/types.ts'
import { given } from '../http/given.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { ConnectionRow } from '../store/rows/connection-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** How users of a company sign in with its own identity provider, by SAML or OpenID Connect. */
export const enterpriseConnections: Operations = {
  'GET /enterprise_connections': ({ instance, params }) => {
    const rows = [...instance.store.connections.scan({ descending: true })].filter(
      (row) =>
        (!params.organization_id || row.organization_id === params.organization_id) &&
        (params.active === undefined || row.active === params.active),
    )
    return toPage(rows, params, (row) => toConnectionJson(instance, row))
  },
  'POST /enterprise_connections': createConnection,
  'GET /enterprise_connections/{enterprise_connection_id}': (request) =>
    toConnectionJson(request.instance, requireConnection(request)),
  'PATCH /enterprise_connections/{enterprise_connection_id}': updateConnection,
  'DELETE /enterprise_connections/{enterprise_connection_id}': (request) => {
    const row = requireConnection(request)
    deleteConnection(request.instance, row)
    return { object: 'enterprise_connection', id: row.id, deleted: true }
  },
  'GET /enterprise_connections/{enterprise_connection_id}/test_runs': (request) => {
    const { instance, params } = request
    const { id } = requireConnection(request)
    const rows = instance.store.testRuns
      .list('connection_id', id)
      .filter((row) => !params.status || params.status.includes(row.status))
    return toPage(rows.toReversed(), params, ({ connection_id: _, ...row }) => row)
  },
  'POST /enterprise_connections/{enterprise_connection_id}/test_runs': (request) => {
    const { instance } = request
    const row = requireConnection(request)
    const run = instance.store.testRuns.insert({
      id: instance.ids.next('tr'),
      connection_id: row.id,
      status: 'pending',
      connection_type: row.saml ? 'saml' : 'oauth',
      parsed_user_info: null,
      logs: [],
      saml: null,
      oauth: null,
      created_at: instance.now(),
    })
    return { url: `${instance.url}/v1/enterprise_connections/${row.id}/test_runs/${run.id}` }
  },
}

function requireConnection({ instance, path }: OperationRequest): ConnectionRow {
  const id = path('enterprise_connection_id')
  return requireRow(instance.store.connections, 'enterprise connection', id)
}

function createConnection({
  instance,
  body,
}: OperationRequest<'POST /enterprise_connections'>): EnterpriseConnection {
  const isSaml = body.provider.startsWith('saml_')
  const now = instance.now()
  const row = {
    id: instance.ids.next('ent'),
    name: body.name,
    provider: body.provider,
    domains: checkDomains(instance, body.domains),
    active: body.active ?? false,
    organization_id: checkOrganization(instance, body.organization_id),
    sync_user_attributes: body.sync_user_attributes ?? true,
    disable_additional_identifications: false,
    allow_organization_account_linking: body.allow_organization_account_linking ?? false,
    authenticatable: body.authenticatable ?? true,
    disable_jit_provisioning: body.disable_jit_provisioning ?? false,
    custom_attributes: body.custom_attributes ?? [],
    saml: isSaml ? changeSaml(instance, null, body.saml ?? {}) : null,
    oidc: isSaml ? null : changeOidc(instance, null, body.oidc ?? {}),
    created_at: now,
    updated_at: now,
  }
  checkActive(row)
  return toConnectionJson(instance, instance.store.connections.insert(row))
}

function updateConnection(
  request: OperationRequest<'PATCH /enterprise_connections/{enterprise_connection_id}'>,
): EnterpriseConnection {
  const { instance, body } = request
  const before = requireConnection(request)
  const { saml, oidc, domains, organization_id, ...others } = body
  const {
    name,
    provider,
    active,
    sync_user_attributes,
    disable_additional_identifications,
    allow_organization_account_linking,
    authenticatable,
    disable_jit_provisioning,
    custom_attributes,
  } = given(others)
  const changes = {
    ...given({
      name,
      provider,
      active,
      sync_user_attributes,
      disable_additional_identifications,
      allow_organization_account_linking,
      authenticatable,
      disable_jit_provisioning,
      custom_attributes,
    }),
    ...(domains && { domains: checkDomains(instance, domains, before.id) }),
    ...(organization_id !== undefined && {
      organization_id: checkOrganization(instance, organization_id),
    }),
    ...(saml && { saml: changeSaml(instance, before.saml, saml) }),
    ...(oidc && { oidc: changeOidc(instance, before.oidc, oidc) }),
    updated_at: instance.now(),
  }
  checkActive({ ...before, ...changes })
  return toConnectionJson(instance, instance.store.connections.update(before.id, changes))
}

/** A connection as enterprise connections are shown. */
function toConnectionJson(instance: Instance, row: ConnectionRow): EnterpriseConnection {
  const { saml, oidc, ...shown } = row
  return {
    object: 'enterprise_connection',
    ...shown,
    logo_public_url: null,
    saml_connection: saml && toSaml(instance, row, saml),
    oauth_config: oidc && {
      ...oidc,
      name: row.name,
      provider_key: row.provider,
      logo_public_url: null,
      created_at: row.created_at,
      updated_at: row.updated_at,
    },
  }
}

function toSaml(
  instance: Instance,
  row: ConnectionRow,
  saml: NonNullable<ConnectionRow['saml']>,
): NonNullable<EnterpriseConnection['saml_connection']> {
  const base = `${instance.url}/v1/saml`
  return {
    id: saml.id,
    name: row.name,
    idp_entity_id: saml.idp_entity_id,
    idp_sso_url: saml.idp_sso_url,
    idp_metadata_url: saml.idp_metadata_url,
    acs_url: `${base}/acs/${saml.id}`,
    sp_entity_id: `${base}/${saml.id}`,
    sp_metadata_url: `${base}/metadata/${saml.id}.xml`,
    active: row.active,
    allow_idp_initiated: saml.allow_idp_initiated,
    allow_subdomains: saml.allow_subdomains,
    force_authn: saml.force_authn,
    login_hint: saml.login_hint,
  }
}
