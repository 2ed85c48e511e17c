import { changeSettings, getSettings } from '../actions/settings.ts'
import type { OrganizationSettings } from '../facts/types.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import { given, sent } from '../http/given.ts'
import type { Instance } from '../instance.ts'
import type { OperationRequest, Operations } from './operation.ts'

/** The instance itself. */
export const instanceSettings: Operations = {
  'GET /instance': ({ instance }) => ({
    object: 'instance',
    id: instance.id,
    environment_type: instance.secretKey.startsWith('sk_live_') ? 'production' : 'development',
    allowed_origins: getSettings(instance).allowed_origins,
    workspace_id: null,
  }),
  'PATCH /instance': ({ instance, body }) => {
    const { support_email, clerk_js_version } = body
    const { test_mode, hibp, development_origin, allowed_origins } = given(body)
    changeSettings(instance, given({ test_mode, hibp, development_origin, allowed_origins }))
    changeSettings(instance, sent({ support_email, clerk_js_version }))
    return undefined
  },
  'PATCH /instance/restrictions': ({ instance, body }) => {
    const restrictions = { ...getSettings(instance).restrictions, ...given(body) }
    changeSettings(instance, { restrictions })
    return { object: 'instance_restrictions', ...restrictions }
  },
  'GET /instance/protect': ({ instance }) => ({
    object: 'instance_protect',
    ...getSettings(instance).protect,
    checks_bypassed: false,
  }),
  'PATCH /instance/protect': ({ instance, body }) => {
    const protect = { ...getSettings(instance).protect, ...given(body) }
    changeSettings(instance, { protect })
    return { object: 'instance_protect', ...protect, checks_bypassed: false }
  },
  'GET /instance/communication': ({ instance }) => ({
    object: 'instance_communication',
    blocked_country_codes: getSettings(instance).blocked_country_codes,
  }),
  'PATCH /instance/communication': ({ instance, body }) => {
    const codes = body.blocked_country_codes
    if (codes?.some((code) => !/^[A-Z]{2}$/.test(code))) {
      throw invalidParam(
        'form_param_format_invalid',
        'blocked_country_codes',
        'must hold codes of ISO 3166-1 in capitals, such as DE',
      )
    }
    const { blocked_country_codes } = codes
      ? changeSettings(instance, { blocked_country_codes: [...new Set(codes)] })
      : getSettings(instance)
    return { object: 'instance_communication', blocked_country_codes }
  },
  'GET /instance/oauth_application_settings': ({ instance }) => ({
    object: 'oauth_application_settings',
    ...getSettings(instance).oauth,
  }),
  'PATCH /instance/oauth_application_settings': ({ instance, body }) => {
    const oauth = { ...getSettings(instance).oauth, ...given(body) }
    changeSettings(instance, { oauth })
    return { object: 'oauth_application_settings', ...oauth }
  },
  'GET /instance/organization_settings': ({ instance }) => toOrganizationSettings(instance),
  'PATCH /instance/organization_settings': changeOrganizationSettings,
  'POST /instance/change_domain': changeDomain,
  'POST /beta_features/change_domain': changeDomain,
  'PUT /beta_features/domain': changeDomain,
  'PATCH /beta_features/instance_settings': ({ instance, body }) => {
    const { restricted_to_allowlist, ...others } = given(body)
    const { restrictions } = getSettings(instance)
    const settings = changeSettings(instance, {
      ...others,
      ...(restricted_to_allowlist !== undefined && {
        restrictions: { ...restrictions, allowlist: restricted_to_allowlist },
      }),
    })
    return {
      object: 'instance_settings',
      id: instance.id,
      restricted_to_allowlist: settings.restrictions.allowlist,
      from_email_address: settings.from_email_address,
      progressive_sign_up: settings.progressive_sign_up,
      enhanced_email_deliverability: settings.enhanced_email_deliverability,
    }
  },
}

function toOrganizationSettings(instance: Instance): OrganizationSettings {
  return {
    object: 'organization_settings',
    ...getSettings(instance).organization,
    max_allowed_roles: 10,
    max_role_sets_allowed: 10,
    max_allowed_domains: 10,
    max_allowed_permissions: 50,
    initial_role_set_key:
      [...instance.store.roleSets.scan()].find((row) => row.type === 'initial')?.key ?? null,
  }
}

function changeOrganizationSettings({
  instance,
  body,
}: OperationRequest<'PATCH /instance/organization_settings'>): OrganizationSettings {
  const { creator_role_id, domains_default_role_id, domains_enrollment_modes, ...others } =
    given(body)
  const roles = {
    creator_role: toRoleKey(instance, 'creator_role_id', creator_role_id),
    domains_default_role: toRoleKey(instance, 'domains_default_role_id', domains_default_role_id),
  }
  const known = ['manual_invitation', 'automatic_invitation', 'automatic_suggestion'] as const
  const modes = domains_enrollment_modes?.map((sentMode) => {
    const mode = known.find((other) => other === sentMode)
    if (mode) return mode
    const problem = `must hold ${known.join(', ')} only`
    throw invalidParam('form_param_format_invalid', 'domains_enrollment_modes', problem)
  })
  changeSettings(instance, {
    organization: {
      ...getSettings(instance).organization,
      ...others,
      ...given(roles),
      ...(modes && { domains_enrollment_modes: modes }),
    },
  })
  return toOrganizationSettings(instance)
}

function toRoleKey({ store }: Instance, param: string, id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const role = store.roles.get(id) ?? store.roles.find('key', id)
  if (role) return role.key
  throw invalidParam('form_resource_not_found', param, 'must be the id of a role')
}

/** A development instance has no domain of its own that could change; the new one is only kept. */
function changeDomain({
  instance,
  body,
}: OperationRequest<
  'POST /instance/change_domain' | 'POST /beta_features/change_domain' | 'PUT /beta_features/domain'
>): undefined {
  if (!body.home_url) throw invalidParam('form_param_missing', 'home_url', 'must be included')
  if (!URL.canParse(body.home_url) && !/^[\w-]+(\.[\w-]+)+(:\d+)?$/.test(body.home_url)) {
    throw new ApiError(422, {
      code: 'form_param_format_invalid',
      message: 'no URL',
      long_message: 'home_url must be a URL or a host, such as https://example.com.',
      meta: { param_name: 'home_url' },
    })
  }
  changeSettings(instance, { home_url: body.home_url })
  return undefined
}
