import type { APIKey, APIKeyWithSecret } from '../facts/types.ts'
import { ApiError } from '../http/api-error.ts'
import { sent } from '../http/given.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { ApiKeyRow } from '../store/rows/machine-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Keys that users and organizations hand to programs of theirs. */
export const apiKeys: Operations = {
  'GET /api_keys': ({ instance, params }) => {
    const { subject, type, include_invalid, query, limit, offset } = params
    const wanted = query?.trim().toLowerCase()
    const rows = instance.store.apiKeys
      .list('subject', subject)
      .filter(
        (row) =>
          (include_invalid || (!row.revoked && !isExpired(instance, row))) &&
          (type === undefined || row.type === type) &&
          (!wanted || row.id === query || row.name.toLowerCase().includes(wanted)),
      )
    return toPage(rows.toReversed(), { limit, offset: offset ?? undefined }, (row) =>
      toApiKeyJson(instance, row),
    )
  },
  'POST /api_keys': createApiKey,
  'GET /api_keys/{api_key_id}': (request) => toApiKeyJson(request.instance, requireApiKey(request)),
  'PATCH /api_keys/{api_key_id}': (request) => {
    const { instance, body } = request
    const { id } = requireApiKey(request)
    const { claims, scopes, description, subject, seconds_until_expiration: seconds } = body
    const row = instance.store.apiKeys.update(id, {
      ...sent({ claims, scopes, description, subject: subject && checkSubject(instance, subject) }),
      ...(seconds !== undefined && { expiration: toExpiration(instance, seconds) }),
      updated_at: instance.now(),
    })
    return toApiKeyJson(instance, row)
  },
  'DELETE /api_keys/{api_key_id}': (request) => {
    const { id } = requireApiKey(request)
    request.instance.store.apiKeys.delete(id)
    return { object: 'api_key', id, deleted: true }
  },
  'GET /api_keys/{api_key_id}/secret': (request) => ({ secret: requireApiKey(request).secret }),
  'POST /api_keys/{api_key_id}/revoke': (request) => {
    const { instance, body } = request
    const { id } = requireApiKey(request)
    const row = instance.store.apiKeys.update(id, {
      revoked: true,
      revocation_reason: body.revocation_reason ?? null,
      updated_at: instance.now(),
    })
    return toApiKeyJson(instance, row)
  },
  'POST /api_keys/verify': ({ instance, body }) => {
    const row = instance.store.apiKeys.find('secret', body.secret)
    if (!row || row.revoked || isExpired(instance, row)) {
      throw new ApiError(404, {
        code: 'resource_not_found',
        message: 'API key not found',
        long_message: 'The API key is unknown, revoked or too old.',
      })
    }
    const used = instance.store.apiKeys.update(row.id, { last_used_at: instance.now() })
    return toApiKeyJson(instance, used)
  },
}

function requireApiKey({ instance, path }: OperationRequest): ApiKeyRow {
  return requireRow(instance.store.apiKeys, 'API key', path('api_key_id'))
}

function createApiKey({ instance, body }: OperationRequest<'POST /api_keys'>): APIKeyWithSecret {
  const { store, ids, now } = instance
  const at = now()
  const row = store.apiKeys.insert({
    id: ids.next('ak'),
    type: body.type ?? 'api_key',
    subject: checkSubject(instance, body.subject),
    name: body.name,
    description: body.description ?? null,
    claims: body.claims ?? null,
    scopes: body.scopes ?? [],
    secret: `ak_${ids.secret(48)}`,
    revoked: false,
    revocation_reason: null,
    expiration: toExpiration(instance, body.seconds_until_expiration ?? null),
    created_by: body.created_by ?? null,
    last_used_at: null,
    created_at: at,
    updated_at: at,
  })
  return { ...toApiKeyJson(instance, row), secret: row.secret }
}

function toExpiration({ now }: Instance, seconds: number | null): number | null {
  return seconds === null ? null : now() + seconds * 1000
}

/** @throws {ApiError} 400 when the subject is neither a user nor an organization. */
function checkSubject({ store }: Instance, subject: string): string {
  if (store.users.get(subject) ?? store.organizations.get(subject)) return subject
  throw new ApiError(400, {
    code: 'form_resource_not_found',
    message: 'unknown subject',
    long_message: 'subject must be the id of a user or of an organization.',
    meta: { param_name: 'subject' },
  })
}

function isExpired({ now }: Instance, { expiration }: ApiKeyRow): boolean {
  return expiration !== null && expiration <= now()
}

function toApiKeyJson(instance: Instance, row: ApiKeyRow): APIKey {
  const { secret: _, ...shown } = row
  return { object: 'api_key', ...shown, expired: isExpired(instance, row) }
}
