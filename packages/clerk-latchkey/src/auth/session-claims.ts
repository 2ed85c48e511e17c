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

/** Reads the claims of a verified session token. */
export function toSessionProperties(claims: Readonly<JwtPayload>): SessionProperties {
  return {
    sessionId: claims.sid,
    sessionStatus: claims.sts ?? null,
    userId: claims.sub,
    actor: claims.act,
    factorVerificationAge: claims.fva ?? null,
    ...(claims.v === 2 ? organizationOfVersion2(claims) : organizationOfVersion1(claims)),
  }
}

type Organization = Pick<SessionProperties, 'orgId' | 'orgRole' | 'orgSlug' | 'orgPermissions'>

function organizationOfVersion1(claims: Readonly<JwtPayload>): Organization {
  return {
    orgId: claims.org_id,
    orgRole: claims.org_role,
    orgSlug: claims.org_slug,
    orgPermissions: claims.org_permissions,
  }
}

function organizationOfVersion2({ o, fea }: Readonly<JwtPayload>): Organization {
  const organization = o as
    | { id: string; slg?: string; rol?: string; per?: unknown; fpm?: unknown }
    | undefined
  if (!organization) {
    return { orgId: undefined, orgRole: undefined, orgSlug: undefined, orgPermissions: undefined }
  }
  const { id, slg, rol, per, fpm } = organization
  return {
    orgId: id,
    orgSlug: slg,
    orgRole: rol ? `org:${rol}` : undefined,
    orgPermissions: toPermissions(fea, per, fpm),
  }
}

/**
 * Unfolds the permissions: `per` lists what can be done, `fpm` has one number per feature of the organization, and
 * bit j of the number for feature i grants `org:<feature i>:<per[j]>`. Features of the user alone have no number.
 */
function toPermissions(fea: unknown, per: unknown, fpm: unknown): string[] {
  if (typeof fea !== 'string' || typeof per !== 'string' || typeof fpm !== 'string') return []
  if (per === '' || fpm === '') return []
  const actions = per.split(',').map((action) => action.trim())
  const masks = fpm.split(',')
  return splitByScope(fea).org.flatMap((feature, index) => {
    const mask = toMask(masks[index])
    return actions
      .filter((_, bit) => ((mask >> BigInt(bit)) & 1n) === 1n)
      .map((action) => `org:${feature}:${action}`)
  })
}

/** An instance can have more permissions than a number has bits. */
function toMask(decimal: string | undefined): bigint {
  const digits = decimal?.trim() ?? ''
  return /^\d+$/.test(digits) ? BigInt(digits) : 0n
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
