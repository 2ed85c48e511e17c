import { findOAuthToken } from '../actions/oauth-tokens.ts'
import type {
  IdPOAuthAccessToken,
  OAuthApplication,
  OAuthApplicationWithSecret,
} from '../facts/types.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import { given } from '../http/given.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { OAuthApplicationRow } from '../store/rows/machine-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { setPicture } from './pictures.ts'
import { requireRow } from './require-row.ts'
import { toImageUrl } from './user-json.ts'

/** Applications that sign people in with this instance, and their tokens. */
export const oauthApplications: Operations = {
  'GET /oauth_applications': listApplications,
  'POST /oauth_applications': createApplication,
  'GET /oauth_applications/{oauth_application_id}': (request) =>
    toApplicationJson(request.instance, requireApplication(request)),
  'PATCH /oauth_applications/{oauth_application_id}': updateApplication,
  'DELETE /oauth_applications/{oauth_application_id}': (request) => {
    const { store } = request.instance
    const { id, client_id } = requireApplication(request)
    for (const token of store.oauthTokens.list('client_id', client_id)) {
      store.oauthTokens.delete(token.id)
    }
    store.pictures.delete(id)
    store.oauthApplications.delete(id)
    return { object: 'oauth_application', id, deleted: true }
  },
  'PUT /oauth_applications/{oauth_application_id}/logo': (request) => {
    const { instance, file } = request
    const row = requireApplication(request)
    setPicture(instance, row.id, file)
    return toApplicationJson(instance, row)
  },
  'POST /oauth_applications/{oauth_application_id}/rotate_secret': (request) => {
    const { instance } = request
    const { id, public: isPublic } = requireApplication(request)
    if (isPublic) {
      throw new ApiError(403, {
        code: 'not_allowed_access',
        message: 'no secret',
        long_message: 'A public application has no secret.',
      })
    }
    const row = instance.store.oauthApplications.update(id, {
      client_secret: instance.ids.secret(32),
      updated_at: instance.now(),
    })
    return toSecretJson(instance, row)
  },
  'POST /oauth_applications/{oauth_application_id}/revoke_token': (request) => {
    const { instance, body } = request
    const { client_id } = requireApplication(request)
    const { oauthTokens } = instance.store
    const row =
      oauthTokens.find('token', body.token) ?? oauthTokens.find('refresh_token', body.token)
    if (row?.client_id !== client_id)
      throw notFound('token of this application', redact(body.token))
    oauthTokens.update(row.id, { revoked: true, updated_at: instance.now() })
    return undefined
  },
  'POST /oauth_applications/access_tokens/verify': verifyAccessToken,
}

/** A token is not repeated in an answer. */
function redact(token: string): string {
  return `${token.slice(0, 7)}…`
}

function requireApplication({ instance, path }: OperationRequest): OAuthApplicationRow {
  const id = path('oauth_application_id')
  return requireRow(instance.store.oauthApplications, 'OAuth application', id)
}

function createApplication({
  instance,
  body,
}: OperationRequest<'POST /oauth_applications'>): OAuthApplicationWithSecret {
  const { store, ids, now } = instance
  const at = now()
  const isPublic = body.public ?? false
  const redirect_uris = toRedirectUris(body) ?? []
  const row = store.oauthApplications.insert({
    id: ids.next('oa'),
    name: body.name,
    client_id: ids.secret(16),
    client_secret: isPublic ? null : ids.secret(32),
    client_uri: null,
    dynamically_registered: false,
    consent_screen_enabled: body.consent_screen_enabled ?? true,
    pkce_required: checkPkce(isPublic, body.pkce_required ?? isPublic),
    public: isPublic,
    scopes: body.scopes ?? 'profile email',
    redirect_uris,
    callback_url: redirect_uris[0] ?? '',
    created_at: at,
    updated_at: at,
  })
  return toSecretJson(instance, row)
}

function updateApplication(
  request: OperationRequest<'PATCH /oauth_applications/{oauth_application_id}'>,
): OAuthApplication {
  const { instance, body } = request
  const before = requireApplication(request)
  const { name, scopes, consent_screen_enabled, pkce_required, public: isPublic } = given(body)
  const redirect_uris = toRedirectUris(body)
  const row = instance.store.oauthApplications.update(before.id, {
    ...given({ name, scopes, consent_screen_enabled, public: isPublic }),
    ...(redirect_uris && { redirect_uris, callback_url: redirect_uris[0] ?? '' }),
    pkce_required: checkPkce(isPublic ?? before.public, pkce_required ?? before.pkce_required),
    ...(isPublic && { client_secret: null }),
    updated_at: instance.now(),
  })
  return toApplicationJson(instance, row)
}

/** @throws {ApiError} 422 `form_public_client_requires_pkce` */
function checkPkce(isPublic: boolean, isRequired: boolean): boolean {
  if (!isPublic || isRequired) return isRequired
  const problem = 'must be true: a public application has no secret'
  throw invalidParam('form_public_client_requires_pkce', 'pkce_required', problem)
}

/** The addresses that were sent, by either of their names. @throws {ApiError} 422 */
function toRedirectUris({
  redirect_uris,
  callback_url,
}: {
  readonly redirect_uris?: readonly string[] | null | undefined
  readonly callback_url?: string | null | undefined
}): readonly string[] | undefined {
  const uris = redirect_uris ?? (callback_url ? [callback_url] : undefined)
  if (uris?.every((uri) => URL.canParse(uri)) ?? true) return uris
  throw invalidParam('form_param_format_invalid', 'redirect_uris', 'must hold absolute URLs only')
}

function listApplications({ instance, params }: OperationRequest<'GET /oauth_applications'>) {
  const { property, descending } = readOrder(params.order_by, ['created_at', 'name'], {
    property: 'created_at',
    descending: true,
  })
  const wanted = params.name_query?.trim().toLowerCase()
  const found = [...instance.store.oauthApplications.scan({ descending })].filter(
    (row) => !wanted || row.name.toLowerCase().includes(wanted),
  )
  const rows = sortRows(found, (row) => row[property], descending)
  return toPage(rows, params, (row) => toApplicationJson(instance, row))
}

function verifyAccessToken({
  instance,
  body,
}: OperationRequest<'POST /oauth_applications/access_tokens/verify'>): IdPOAuthAccessToken {
  const sentToken = body.access_token ?? body.secret
  const row = sentToken === undefined ? undefined : findOAuthToken(instance, sentToken)
  if (!row) {
    throw new ApiError(sentToken === undefined ? 400 : 404, {
      code: sentToken === undefined ? 'form_param_missing' : 'resource_not_found',
      message: 'OAuth token not found',
      long_message: 'The access token is missing, unknown, revoked or too old.',
      meta: { param_name: 'access_token' },
    })
  }
  const { token: _, refresh_token: __, actor, ...shown } = row
  return {
    object: 'clerk_idp_oauth_access_token',
    ...shown,
    expired: false,
    ...(actor && { act: actor }),
  }
}

function toApplicationJson(instance: Instance, row: OAuthApplicationRow): OAuthApplication {
  const { client_secret: _, ...shown } = row
  const { url, id, store } = instance
  return {
    object: 'oauth_application',
    ...shown,
    instance_id: id,
    client_image_url: store.pictures.get(row.id) ? toImageUrl(instance, row.id) : null,
    authorize_url: `${url}/oauth/authorize`,
    token_fetch_url: `${url}/oauth/token`,
    user_info_url: `${url}/oauth/userinfo`,
    discovery_url: `${url}/.well-known/openid-configuration`,
    token_introspection_url: `${url}/oauth/token_info`,
  }
}

function toSecretJson(instance: Instance, row: OAuthApplicationRow): OAuthApplicationWithSecret {
  const application = toApplicationJson(instance, row)
  return row.client_secret === null
    ? application
    : { ...application, client_secret: row.client_secret }
}
