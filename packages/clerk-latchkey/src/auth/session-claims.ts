import type { ActClaim, JwtPayload, SessionStatusClaim } from './jwt-types.ts'
import type { DecodedToken } from './jwt.ts'

/** What the claims of a session token say, the same for versions 1 and 2 of their format. */
export interface SessionProperties {
  readonly sessionId: string
  readonly sessionStatus: SessionStatusClaim | null
  readonly userId: string
  readonly actor: ActClaim | undefined
  readonly orgId: string | undefined
  readonly orgRole: string | undefined
  readonly orgSlug: string | undefined
  readonly orgPermissions: string[] | undefined
  readonly factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null
}

/** Reads the claims of a verified session token: once for each token, however often its auth object is asked for. */
export function toSessionProperties(token: DecodedToken): SessionProperties {
  const known = token.session
  if (known) return known
  const properties = readProperties(token.claims)
  token.session = properties
  return properties
}

function readProperties(claims: Readonly<JwtPayload>): SessionProperties {
  const isVersion2 = claims.v === 2
  const o = (isVersion2 && claims.o) || undefined
  return {
    sessionId: claims.sid,
    sessionStatus: claims.sts ?? null,
    userId: claims.sub,
    actor: claims.act,
    factorVerificationAge: claims.fva ?? null,
    orgId: isVersion2 ? o?.id : claims.org_id,
    orgRole: isVersion2 ? (o?.rol ? `org:${o.rol}` : undefined) : claims.org_role,
    orgSlug: isVersion2 ? o?.slg : claims.org_slug,
    orgPermissions: isVersion2 ? o && toPermissions(claims.fea, o) : claims.org_permissions,
  }
}

/**
 * Unfolds the permissions: `per` lists what can be done, `fpm` has one number per feature of the organization, and
 * bit j of the number for feature i grants `org:<feature i>:<per[j]>`. Features of the user alone have no number.
 */
function toPermissions(
  fea: unknown,
  { per, fpm }: { readonly per?: unknown; readonly fpm?: unknown },
): string[] {
  const permissions: string[] = []
  if (typeof fea !== 'string' || typeof per !== 'string' || typeof fpm !== 'string') return []
  if (per === '') return permissions
  const actions = per.split(',')
  const masks = fpm.split(',')
  let index = 0
  for (const feature of splitByScope(fea).org) {
    let bits = toBits(masks[index++] ?? '')
    for (const action of actions) {
      if (bits % 2n === 1n) permissions.push(`org:${feature}:${action.trim()}`)
      bits /= 2n
    }
  }
  return permissions
}

/** An instance can have more permissions than a number has bits. What is no number grants nothing. */
function toBits(decimal: string): bigint {
  return /^\s*\d+\s*$/.test(decimal) ? BigInt(decimal) : 0n
}

/** Takes `o:reports,u:export,uo:chat` apart. An element without a scope grants nothing. */
export function splitByScope(claim: string): { org: string[]; user: string[] } {
  const org: string[] = []
  const user: string[] = []
  for (const part of claim.split(',')) {
    const element = part.trim()
    const colon = element.indexOf(':')
    const scope = element.slice(0, Math.max(colon, 0))
    const id = element.slice(colon + 1)
    if (scope === 'o' || scope === 'ou' || scope === 'uo') org.push(id)
    if (scope === 'u' || scope === 'ou' || scope === 'uo') user.push(id)
  }
  return { org, user }
}
