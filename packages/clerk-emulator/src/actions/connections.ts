import { ApiError, invalidParam } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { ConnectionRow, OidcSettings, SamlSettings } from '../store/rows/connection-rows.ts'

/** What an identity provider's SAML side can be told, in part. */
export interface SamlChanges {
  readonly idp_entity_id?: string | null | undefined
  readonly idp_sso_url?: string | null | undefined
  readonly idp_certificate?: string | null | undefined
  readonly idp_metadata_url?: string | null | undefined
  readonly idp_metadata?: string | null | undefined
  readonly attribute_mapping?:
    | { readonly [Name in keyof SamlSettings['attribute_mapping']]?: string | null | undefined }
    | null
    | undefined
  readonly allow_subdomains?: boolean | null | undefined
  readonly allow_idp_initiated?: boolean | null | undefined
  readonly force_authn?: boolean | null | undefined
  readonly login_hint?: SamlSettings['login_hint'] | null | undefined
}

/** What its OpenID Connect side can be told, in part. */
export type OidcChanges = {
  readonly [Name in keyof Omit<OidcSettings, 'id'>]?: OidcSettings[Name] | null | undefined
}

/** The settings of SAML after a change; the first change makes them. */
export function changeSaml(
  { ids }: Instance,
  before: SamlSettings | null,
  changes: SamlChanges,
): SamlSettings {
  const mapping = changes.attribute_mapping ?? {}
  const known = before?.attribute_mapping
  const take = (name: keyof SamlSettings['attribute_mapping'], otherwise: string): string =>
    mapping[name] ?? known?.[name] ?? otherwise
  return {
    id: before?.id ?? ids.next('samlc'),
    idp_entity_id: pick(changes.idp_entity_id, before?.idp_entity_id),
    idp_sso_url: pick(changes.idp_sso_url, before?.idp_sso_url),
    idp_certificate: pick(changes.idp_certificate, before?.idp_certificate),
    idp_metadata_url: pick(changes.idp_metadata_url, before?.idp_metadata_url),
    idp_metadata: pick(changes.idp_metadata, before?.idp_metadata),
    attribute_mapping: {
      user_id: take('user_id', 'user_id'),
      email_address: take('email_address', 'email'),
      first_name: take('first_name', 'first_name'),
      last_name: take('last_name', 'last_name'),
    },
    allow_subdomains: changes.allow_subdomains ?? before?.allow_subdomains ?? false,
    allow_idp_initiated: changes.allow_idp_initiated ?? before?.allow_idp_initiated ?? false,
    force_authn: changes.force_authn ?? before?.force_authn ?? false,
    login_hint: changes.login_hint ?? before?.login_hint ?? { mode: 'email_address' },
  }
}

/** The settings of OpenID Connect after a change; the first change makes them. */
export function changeOidc(
  { ids }: Instance,
  before: OidcSettings | null,
  changes: OidcChanges,
): OidcSettings {
  return {
    id: before?.id ?? ids.next('oac'),
    client_id: pick(changes.client_id, before?.client_id),
    discovery_url: pick(changes.discovery_url, before?.discovery_url),
    auth_url: pick(changes.auth_url, before?.auth_url),
    token_url: pick(changes.token_url, before?.token_url),
    user_info_url: pick(changes.user_info_url, before?.user_info_url),
    requires_pkce: changes.requires_pkce ?? before?.requires_pkce ?? false,
  }
}

/** `null` takes a value away, leaving it out keeps it. */
function pick(next: string | null | undefined, before: string | null | undefined): string | null {
  return next === undefined ? (before ?? null) : next
}

/** @throws {ApiError} 422 for a name that is no domain, or one that another connection has. */
export function checkDomains(
  { store }: Instance,
  domains: readonly string[],
  connectionId?: string,
): readonly string[] {
  const names = [...new Set(domains.map((domain) => domain.trim().toLowerCase()))]
  for (const name of names) {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) {
      throw invalidParam('form_param_format_invalid', 'domains', 'must hold domains: example.com')
    }
    for (const other of store.connections.scan()) {
      if (other.id === connectionId || !other.domains.includes(name)) continue
      throw invalidParam('form_already_exists', 'domains', `holds ${name}, which has a connection`)
    }
  }
  return names
}

/** @throws {ApiError} 404 when the organization does not exist. */
export function checkOrganization(
  { store }: Instance,
  id: string | null | undefined,
): string | null {
  if (id === null || id === undefined || id === '') return null
  if (store.organizations.get(id)) return id
  throw new ApiError(404, {
    code: 'resource_not_found',
    message: 'not found',
    long_message: `There is no organization ${JSON.stringify(id)} in this instance.`,
    meta: { param_name: 'organization_id' },
  })
}

/** @throws {ApiError} 422 when a connection that lacks its provider's side is switched on. */
export function checkActive(row: Pick<ConnectionRow, 'active' | 'saml' | 'oidc'>): void {
  if (!row.active) return
  const { saml, oidc } = row
  const hasSaml = saml?.idp_metadata_url || saml?.idp_metadata || saml?.idp_sso_url
  const hasOidc = oidc?.client_id && (oidc.discovery_url || oidc.auth_url)
  if (hasSaml || hasOidc) return
  throw new ApiError(422, {
    code: 'saml_connection_cant_be_activated',
    message: 'connection is incomplete',
    long_message: 'Say how the identity provider is reached before switching the connection on.',
    meta: { param_name: 'active' },
  })
}

/** Removes a connection with its directory and test runs. */
export function deleteConnection({ store }: Instance, { id }: ConnectionRow): void {
  for (const run of store.testRuns.list('connection_id', id)) store.testRuns.delete(run.id)
  const directory = store.directories.find('connection_id', id)
  if (directory) deleteDirectory(store, directory.id)
  store.connections.delete(id)
}

/** Removes a directory with the roles of its groups. */
export function deleteDirectory(store: Instance['store'], id: string): void {
  for (const mapping of store.groupRoleMappings.list('directory_id', id)) {
    store.groupRoleMappings.delete(mapping.id)
  }
  store.directories.delete(id)
}
