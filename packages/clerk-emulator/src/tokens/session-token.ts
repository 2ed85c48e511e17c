import type { Instance } from '../instance.ts'
import type { SessionRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import { toPermissionClaims } from './permission-claims.ts'
import { signToken } from './sign-token.ts'

/** Category of a session token, in the header's `cat`. */
const sessionCategory = 'cl_B7d4PD111AAA'

/** A session token lives this long, in seconds. */
const lifetime = 60

/** How far into the past `nbf` reaches, in seconds, for machines whose clock is behind. */
const clockSkew = 10

/** What a token may have otherwise than the session says, for tests that need an expired or odd one. */
export interface TokenOverrides {
  /** Seconds from the token's `iat` to its `exp`; negative gives an expired token. Default 60. */
  readonly expiresInSeconds?: number | undefined
  /** Claims that are added or replaced; one that is `undefined` is left out. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined
  /** Version of the claims: 1 has `org_id`, `org_role`, `org_slug` and `org_permissions`. Default 2. */
  readonly version?: 1 | 2 | undefined
}

/**
 * Signs the token of a session as it is now.
 *
 * @see https://clerk.com/docs/guides/sessions/session-tokens
 */
export async function createSessionToken(
  instance: Instance,
  session: SessionRow,
  { expiresInSeconds = lifetime, claims = {}, version = 2 }: TokenOverrides = {},
): Promise<string> {
  const issuedAt = Math.floor(instance.now() / 1000)
  const payload = {
    azp: session.authorized_party,
    exp: issuedAt + expiresInSeconds,
    fva: toFactorAges(instance, session),
    iat: issuedAt,
    iss: `https://${instance.frontendApi}`,
    jti: instance.ids.secret(20),
    nbf: issuedAt - clockSkew,
    sid: session.id,
    sub: session.user_id,
    ...(version === 2 ? toSecondVersion(instance, session) : toFirstVersion(instance, session)),
    ...(session.actor && { act: session.actor }),
    ...claims,
  }
  return signToken(instance, payload, { cat: sessionCategory })
}

/** Minutes since each factor was proved; -1 for one that was not. */
export function toFactorAges({ now }: Instance, session: SessionRow): readonly [number, number] {
  const age = (at: number | null | undefined): number =>
    at === null || at === undefined ? -1 : Math.max(0, Math.floor((now() - at) / 60_000))
  return [
    age(session.first_factor_at === undefined ? session.created_at : session.first_factor_at),
    age(session.second_factor_at),
  ]
}

/** The active organization with the member's role; nothing while the personal account is active. */
function findActive({ store }: Instance, session: SessionRow) {
  const organization = store.organizations.get(session.last_active_organization_id ?? '')
  const membership =
    organization &&
    store.memberships.find('member', membershipKey(organization.id, session.user_id))
  const role = membership && store.roles.get(membership.role_id)
  const permissions = (role?.permission_ids ?? []).flatMap(
    (id) => store.permissions.get(id)?.key ?? [],
  )
  return organization && role ? { organization, role, permissions } : undefined
}

function toFirstVersion(instance: Instance, session: SessionRow) {
  const active = findActive(instance, session)
  return (
    active && {
      org_id: active.organization.id,
      org_role: active.role.key,
      org_slug: active.organization.slug,
      org_permissions: active.permissions.filter((key) => !key.startsWith('org:sys_')),
    }
  )
}

/** `o`, `fea` and `pla`: the active organization with the member's role, features, and plans. */
function toSecondVersion(instance: Instance, session: SessionRow) {
  const active = findActive(instance, session)
  const user = instance.store.users.get(session.user_id)
  const { fea, per, fpm } = toPermissionClaims({
    permissions: active?.permissions ?? [],
    organizationFeatures: active?.organization.entitlements.features ?? [],
    userFeatures: user?.entitlements.features ?? [],
  })
  const own = active?.organization.entitlements.plan
  const plans = [
    ...(user?.entitlements.plan ? [`u:${user.entitlements.plan}`] : []),
    ...(own ? [`o:${own}`] : []),
  ]
  return {
    v: 2,
    sts: session.status === 'pending' ? 'pending' : 'active',
    ...(fea !== undefined && { fea }),
    ...(plans.length > 0 && { pla: plans.join(',') }),
    ...(active && {
      o: {
        id: active.organization.id,
        slg: active.organization.slug,
        rol: active.role.key.replace(/^org:/, ''),
        ...(per !== undefined && { per, fpm }),
      },
    }),
  }
}
