import type { Instance } from '../instance.ts'
import type { SessionRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'

/** `{{user.first_name || user.username || 'friend'}}`: alternatives, of which the first that is something counts. */
const shortcode = /\{\{([^{}]*)\}\}/g

/** Puts values into the claims of a template. A text that is one shortcode becomes the value, of whatever type. */
export function fillShortcodes(claims: unknown, values: unknown): unknown {
  if (typeof claims === 'string') return fillText(claims, values)
  if (Array.isArray(claims)) return claims.map((claim) => fillShortcodes(claim, values))
  if (typeof claims !== 'object' || claims === null) return claims
  return Object.fromEntries(
    Object.entries(claims).map(([name, claim]) => [name, fillShortcodes(claim, values)]),
  )
}

function fillText(claim: string, values: unknown): unknown {
  const [, whole] = /^\{\{([^{}]*)\}\}$/.exec(claim.trim()) ?? []
  if (whole !== undefined) return evaluate(whole, values)
  return claim.replaceAll(shortcode, (_, expression: string) => {
    const value = evaluate(expression, values)
    if (value === null) return ''
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  })
}

function evaluate(expression: string, values: unknown): unknown {
  const alternatives = expression.split('||').map((each) => each.trim())
  for (const alternative of alternatives) {
    const [, , literal] = /^(['"])(.*)\1$/s.exec(alternative) ?? []
    const value = literal ?? look(alternative, values)
    if (value !== null && value !== undefined && value !== '') return value
  }
  return null
}

function look(path: string, values: unknown): unknown {
  let value = values
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
    value = value[name as keyof typeof value]
  }
  return value
}

/** What shortcodes can name: the user, the session, and the active organization with the membership in it. */
export function toShortcodeValues(instance: Instance, session: SessionRow) {
  const { store } = instance
  const user = store.users.get(session.user_id)
  const email = store.emailAddresses.get(user?.primary_email_address_id ?? '')
  const phone = store.phoneNumbers.get(user?.primary_phone_number_id ?? '')
  const organization = store.organizations.get(session.last_active_organization_id ?? '')
  const membership =
    organization &&
    store.memberships.find('member', membershipKey(organization.id, session.user_id))
  return {
    user: user && {
      id: user.id,
      external_id: user.external_id,
      username: user.username,
      first_name: user.first_name,
      last_name: user.last_name,
      full_name: [user.first_name, user.last_name].filter(Boolean).join(' '),
      primary_email_address: email?.email_address,
      primary_phone_number: phone?.phone_number,
      email_verified: email?.verified ?? false,
      phone_number_verified: phone?.verified ?? false,
      two_factor_enabled: user.totp_enabled,
      public_metadata: user.public_metadata,
      unsafe_metadata: user.unsafe_metadata,
      created_at: user.created_at,
      updated_at: user.updated_at,
    },
    session: { id: session.id, actor: session.actor },
    org: organization && {
      id: organization.id,
      slug: organization.slug,
      name: organization.name,
      role: membership && store.roles.get(membership.role_id)?.key,
      public_metadata: organization.public_metadata,
    },
    org_membership: membership && { public_metadata: membership.public_metadata },
  }
}
