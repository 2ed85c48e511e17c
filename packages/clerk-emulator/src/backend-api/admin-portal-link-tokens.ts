import { findOrganization } from '../actions/find-organization.ts'
import type { AdminPortalLinkToken } from '../facts/types.ts'
import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { AdminPortalLinkTokenRow } from '../store/rows/machine-rows.ts'
import type { Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Links with which a company's administrators set up their connection themselves. */
export const adminPortalLinkTokens: Operations = {
  'POST /admin_portal_link_tokens': ({ instance, body }) => {
    const { store, ids, now } = instance
    if (body.organization_id !== undefined && !findOrganization(instance, body.organization_id)) {
      throw new ApiError(400, {
        code: 'form_resource_not_found',
        message: 'unknown organization',
        long_message: 'organization_id must be the id of an organization.',
        meta: { param_name: 'organization_id' },
      })
    }
    const at = now()
    const row = store.adminPortalLinkTokens.insert({
      id: ids.next('aplt'),
      admin_portal_link_id: ids.next('apl'),
      organization_id: body.organization_id ?? null,
      it_contact_id: body.it_contact_id ?? null,
      scopes: body.scopes ?? null,
      token: ids.secret(40),
      revoked: false,
      revocation_reason: null,
      expiration: at + (body.seconds_until_expiration ?? 3600) * 1000,
      created_at: at,
      updated_at: at,
    })
    return { ...toTokenJson(instance, row), token: row.token }
  },
  'POST /admin_portal_link_tokens/{admin_portal_link_token_id}/revoke': ({
    instance,
    path,
    body,
  }) => {
    const { adminPortalLinkTokens: table } = instance.store
    const { id } = requireRow(table, 'link token', path('admin_portal_link_token_id'))
    const row = table.update(id, {
      revoked: true,
      revocation_reason: body.revocation_reason ?? null,
      updated_at: instance.now(),
    })
    return toTokenJson(instance, row)
  },
}

function toTokenJson(
  { id, now }: Instance,
  { token: _, ...row }: AdminPortalLinkTokenRow,
): AdminPortalLinkToken {
  const expired = row.expiration !== null && row.expiration <= now()
  return { object: 'admin_portal_link_token', instance_id: id, ...row, expired }
}
