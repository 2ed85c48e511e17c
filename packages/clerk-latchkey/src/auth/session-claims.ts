import { deepFreeze } from './frozen.ts'
import type { ActClaim, JwtPayload, SessionStatusClaim } from './jwt-types.ts'

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

/** Worked out once for each token, however often its auth object is asked for. */
const known = new WeakMap<Readonly<JwtPayload>, SessionProperties>()

/** Reads the claims of a verified session token. The result is shared, and frozen where the claims are. */
export function toSessionProperties(claims: Readonly<JwtPayload>): SessionProperties {
  const found = known.get(claims)
  if (found) return found
  const properties = readProperties(claims)
  if (Object.isFrozen(claims)) {
    deepFreeze(properties)
    known.set(claims, properties)
  }
  return properties
}

function readProperties(claims: Readonly<JwtPayload>): SessionProperties {
  const isVersion2 = claims.v === 2
  const o = isVersion2 ? claims.o || undefined : undefined
  return {
    sessionId: claims.sid,
    sessionStatus: claims.sts ?? null,
    userId: claims.sub,
    actor: claims.act,
    factorVerificationAge: claims.fva ?? null,
    orgId: isVersion2 ? o?.id : claims.org_id,
    orgRole: isVersion2 ? o?.rol && `org:${o.rol}` : claims.org_role,
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
  if (typeof fea !== 'string' || typeof per !== 'string' || typeof fpm !== 'string') return []
  if (per === '' || fpm === '') return []
  const actions = per.split(',').map((action) => action.trim())
  const masks = fpm.split(',')
  return splitByScope(fea).org.flatMap((feature, index) => {
    const isSet = toBits(masks[index]?.trim() ?? '')
    return actions.filter((_, bit) => isSet(bit)).map((action) => `org:${feature}:${action}`)
  })
}

/** Reads a decimal number as bits, the lowest first. An instance can have more permissions than a number has bits. */
function toBits(decimal: string): (bit: number) => boolean {
  if (!/^\d+$/.test(decimal)) return () => false
  if (decimal.length < 10) {
    const mask = Number(decimal)
    return (bit) => bit < 31 && ((mask >> bit) & 1) === 1
  }
  const mask = BigInt(decimal)
  return (bit) => ((mask >> BigInt(bit)) & 1n) === 1n
}

/** Takes `o:reports,u:export,uo:chat` apart. An element without a scope grants nothing. */
export function splitByScope(claim: string): { org: string[]; user: string[] } {
  const org: string[] = []
  const user: string[] = []
  for (const element of claim.split(',').map((part) => part.trim())) {
    const colon = element.indexOf(':')
    const scope = element.slice(0, Math.max(colon, 0))
    const id = element.slice(colon + 1)
    if (scope === 'o' || scope === 'ou' || scope === 'uo') org.push(id)
    if (scope === 'u' || scope === 'ou' || scope === 'uo') user.push(id)
  }
  return { org, user }
}
