import { removeIdentification } from '../actions/identifications.ts'
import { endSessions } from '../actions/end-sessions.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import { toList, toPage } from '../http/pagination.ts'
import type { UserRow } from '../store/rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { deletePicture, setPicture } from './pictures.ts'
import { toUserJson } from './user-json.ts'
import { requireUser } from './users.ts'

/** What users have besides their profile: pictures, passwords, wallets, passkeys, devices, accounts elsewhere. */
export const userPossessions: Operations = {
  'POST /users/{user_id}/profile_image': (request) => {
    setPicture(request.instance, requireUser(request).id, request.file)
    return change(request, {})
  },
  'DELETE /users/{user_id}/profile_image': (request) => {
    deletePicture(request.instance, requireUser(request).id)
    return change(request, {})
  },
  'POST /users/{user_id}/remove_password': (request) => {
    const user = requireUser(request)
    if (!user.password) throw noPassword(user)
    if (request.body.sign_out_of_other_sessions) {
      endSessions(request.instance, user.id, 'revoked')
    }
    return change(request, {
      password: null,
      password_last_updated_at: request.instance.now(),
      password_compromised: false,
    })
  },
  'POST /users/{user_id}/password/set_compromised': (request) => {
    const user = requireUser(request)
    if (!user.password) throw noPassword(user)
    if (request.body.revoke_all_sessions) endSessions(request.instance, user.id, 'revoked')
    return change(request, { password_compromised: true })
  },
  'POST /users/{user_id}/password/unset_compromised': (request) => {
    const user = requireUser(request)
    if (!user.password) throw noPassword(user)
    return change(request, { password_compromised: false })
  },
  'DELETE /users/{user_id}/passkeys/{passkey_identification_id}': (request) =>
    remove(request, 'passkeys', 'passkey', request.path('passkey_identification_id')),
  'DELETE /users/{user_id}/external_accounts/{external_account_id}': (request) =>
    remove(request, 'externalAccounts', 'external_account', request.path('external_account_id')),
  'DELETE /users/{user_id}/web3_wallets/{web3_wallet_identification_id}': (request) => {
    const { instance, path } = request
    const user = requireUser(request)
    const wallet = instance.store.web3Wallets.get(path('web3_wallet_identification_id'))
    if (wallet?.user_id !== user.id) {
      throw notFound('web3 wallet', path('web3_wallet_identification_id'))
    }
    removeIdentification(instance, 'web3_wallet', wallet)
    return { object: 'web3_wallet', id: wallet.id, deleted: true }
  },
  'GET /users/{user_id}/trusted_devices': (request) => {
    const rows = request.instance.store.trustedDevices.list('user_id', requireUser(request).id)
    const show = ({ user_id: _, ...shown }: (typeof rows)[number]) => ({
      object: 'trusted_device' as const,
      ...shown,
    })
    // The list is never long: the description gives it no pages.
    return toPage(rows, { limit: 500 }, show)
  },
  'DELETE /users/{user_id}/trusted_devices/{trusted_device_id}': (request) => {
    const { instance, path } = request
    const user = requireUser(request)
    const device = instance.store.trustedDevices.get(path('trusted_device_id'))
    if (device?.user_id !== user.id) throw notFound('trusted device', path('trusted_device_id'))
    const at = instance.now()
    const { user_id: _, ...shown } = instance.store.trustedDevices.update(device.id, {
      status: 'revoked',
      revoked_at: at,
      updated_at: at,
    })
    return { object: 'trusted_device', ...shown }
  },
  'GET /users/{user_id}/oauth_access_tokens/{provider}': listOAuthAccessTokens,
}

function change(request: OperationRequest, changes: Partial<UserRow>) {
  const { instance } = request
  const { id } = requireUser(request)
  const row = instance.store.users.update(id, { ...changes, updated_at: instance.now() })
  return toUserJson(instance, row)
}

function remove(
  request: OperationRequest,
  table: 'passkeys' | 'externalAccounts',
  object: string,
  id: string,
) {
  const user = requireUser(request)
  const row = request.instance.store[table].get(id)
  if (row?.user_id !== user.id) throw notFound(object.replace('_', ' '), id)
  request.instance.store[table].delete(id)
  return { object, id, deleted: true }
}

function noPassword(user: UserRow): ApiError {
  return new ApiError(400, {
    code: 'no_password_set',
    message: 'no password',
    long_message: `The user ${user.id} has no password.`,
  })
}

/** The tokens that a provider such as `oauth_google` (or `google`) gave for the user. */
function listOAuthAccessTokens(
  request: OperationRequest<'GET /users/{user_id}/oauth_access_tokens/{provider}'>,
) {
  const { instance, path, params } = request
  const provider = path('provider').replace(/^oauth_/, '')
  const rows = instance.store.externalAccounts
    .list('user_id', requireUser(request).id)
    .filter((row) => row.provider.replace(/^oauth_/, '') === provider)
  return toList(rows, params, (row) => ({
    object: 'oauth_access_token' as const,
    external_account_id: row.id,
    provider_user_id: row.provider_user_id,
    token: row.access_token ?? '',
    expires_at: null,
    provider: `oauth_${provider}`,
    public_metadata: row.public_metadata,
    label: row.label ?? null,
    scopes: row.approved_scopes.split(' ').filter(Boolean),
  }))
}
