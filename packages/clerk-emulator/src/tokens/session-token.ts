import { SignJWT } from 'jose'

import type { Instance } from '../instance.ts'
import type { SessionRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import { toPermissionClaims } from './permission-claims.ts'

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
}

/** Signs the token of a session as it is now: version 2 of the claims, RS256. */
export async function createSessionToken(
  instance: Instance,
  session: SessionRow,
  { expiresInSeconds = lifetime, claims = {} }: TokenOverrides = {},
): Promise<string> {
  const issuedAt = Math.floor(instance.now() / 1000)
  const payload = {
    azp: session.authorized_party,
    exp: issuedAt + expiresInSeconds,
    ...toSubscriptionClaims(instance, session),
    fva: [Math.max(0, Math.floor((instance.now() - session.created_at) / 60_000)), -1],
    iat: issuedAt,
    iss: `https://${instance.frontendApi}`,
    jti: instance.ids.secret(20),
    nbf: issuedAt - clockSkew,
    sid: session.id,
    sts: session.status === 'pending' ? 'pending' : 'active',
    sub: session.user_id,
    v: 2,
    ...(session.actor && { act: session.actor }),
    ...claims,
  }
  const { kid, privateKey } = instance.keys.current
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', cat: sessionCategory, kid, typ: 'JWT' })
    .sign(privateKey)
}

/** `o`, `fea` and `pla`: the active organization with the member's role, features, and plans. */
function toSubscriptionClaims({ store }: Instance, session: SessionRow) {
  const user = store.users.get(session.user_id)
  const organizationId = session.last_active_organization_id
  const organization = organizationId === null ? undefined : store.organizations.get(organizationId)
  const membership =
    organization &&
    store.memberships.find('member', membershipKey(organization.id, session.user_id))
  const role = membership && store.roles.get(membership.role_id)
  const { fea, per, fpm } = toPermissionClaims({
    permissions: (role?.permission_ids ?? []).flatMap((id) => store.permissions.get(id)?.key ?? []),
    organizationFeatures: (membership && organization.entitlements.features) ?? [],
    userFeatures: user?.entitlements.features ?? [],
  })
  const plans = [
    ...(user?.entitlements.plan ? [`u:${user.entitlements.plan}`] : []),
    ...(membership && organization.entitlements.plan
      ? [`o:${organization.entitlements.plan}`]
      : []),
  ]
  return {
    ...(fea !== undefined && { fea }),
    ...(plans.length > 0 && { pla: plans.join(',') }),
    ...(role && {
      o: {
        id: organization?.id,
        slg: organization?.slug,
        rol: role.key.replace(/^org:/, ''),
        ...(per !== undefined && { per, fpm }),
      },
    }),
  }
}
