import type { Domain } from '../facts/types.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import { given, sent } from '../http/given.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { DomainRow } from '../store/rows/instance-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

const primaryId = toSeededId('dmn', 'primary')

/** The domains of the instance: its primary one, which is where it listens, and satellites. */
export const domains: Operations = {
  'GET /domains': ({ instance }) => {
    const rows = [toPrimary(instance), ...instance.store.domains.scan()]
    return { data: rows.map((row) => toDomainJson(instance, row)), total_count: rows.length }
  },
  'POST /domains': ({ instance, body }) => {
    if (!body.is_satellite) {
      throw invalidParam('primary_domain_already_exists', 'is_satellite', 'must be true')
    }
    const name = checkName(instance, body.name)
    const row = instance.store.domains.insert({
      id: instance.ids.next('dmn'),
      name,
      is_satellite: true,
      proxy_url: checkProxyUrl(body.proxy_url ?? null),
      development_origin: '',
      cname_targets: [
        { host: `clerk.${name}`, value: instance.frontendApi, required: true },
        { host: `accounts.${name}`, value: instance.frontendApi, required: false },
      ],
      created_at: instance.now(),
    })
    return toDomainJson(instance, row)
  },
  'PATCH /domains/{domain_id}': (request) => {
    const { instance, body } = request
    const { id } = requireSatellite(request, 'domain_update_forbidden', 400)
    const { name } = given(body)
    const changes = {
      ...(name !== undefined && { name: checkName(instance, name, id) }),
      ...sent({ proxy_url: body.proxy_url && checkProxyUrl(body.proxy_url) }),
    }
    return toDomainJson(instance, instance.store.domains.update(id, changes))
  },
  'DELETE /domains/{domain_id}': (request) => {
    const { id } = requireSatellite(request, 'operation_not_allowed_on_primary_domain', 403)
    request.instance.store.domains.delete(id)
    return { object: 'domain', id, deleted: true }
  },
  'POST /proxy_checks': ({ instance, body }) => {
    const { domain_id = primaryId, proxy_url } = body
    if (domain_id !== primaryId && !instance.store.domains.get(domain_id)) {
      throw invalidParam('form_resource_not_found', 'domain_id', 'must be the id of a domain')
    }
    if (!proxy_url) throw invalidParam('form_param_missing', 'proxy_url', 'must be included')
    const now = instance.now()
    const row = instance.store.proxyChecks.insert({
      id: instance.ids.next('prxchk'),
      domain_id,
      last_run_at: now,
      proxy_url: checkProxyUrl(proxy_url) ?? proxy_url,
      successful: true,
      created_at: now,
      updated_at: now,
    })
    return { object: 'proxy_check', ...row }
  },
}

function toPrimary(instance: Instance): DomainRow {
  return {
    id: primaryId,
    name: instance.frontendApi,
    is_satellite: false,
    proxy_url: null,
    development_origin: '',
    cname_targets: null,
    created_at: 0,
  }
}

function toDomainJson(instance: Instance, { created_at: _, ...row }: DomainRow): Domain {
  return {
    object: 'domain',
    ...row,
    frontend_api_url: row.proxy_url ?? instance.url,
    ...(!row.is_satellite && { accounts_portal_url: instance.url }),
  }
}

function requireSatellite(
  { instance, path }: OperationRequest,
  code: string,
  status: number,
): DomainRow {
  const id = path('domain_id')
  if (id !== primaryId) return requireRow(instance.store.domains, 'domain', id)
  throw new ApiError(status, {
    code,
    message: 'primary domain',
    long_message: 'The primary domain is where the emulator listens: it cannot be changed.',
  })
}

/** @throws {ApiError} 422 */
function checkName({ store }: Instance, sentName: string, domainId?: string): string {
  const name = sentName.trim().toLowerCase()
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/.test(name)) {
    throw invalidParam('form_param_format_invalid', 'name', 'must look like example.com')
  }
  const holder = store.domains.find('name', name)
  if (!holder || holder.id === domainId) return name
  throw invalidParam('form_already_exists', 'name', 'is a domain of this instance already')
}

/** @throws {ApiError} 422 */
function checkProxyUrl(url: string | null): string | null {
  if (url === null || /^https?:\/\/[^\s]+$/.test(url)) return url
  throw invalidParam('form_param_format_invalid', 'proxy_url', 'must be an absolute URL')
}
