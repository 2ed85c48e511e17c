/** The part of a session token that says what a member may do: features, actions, and which feature has which. */
export interface PermissionClaims {
  /** Features with their scope: `o:billing,u:exports`. */
  readonly fea?: string
  /** Actions, each once: `manage,read`. */
  readonly per?: string
  /** For each feature of the organization a bit map over `per`, the lowest bit being its first action. */
  readonly fpm?: string
}

/** What a token is encoded from. */
export interface Grants {
  /** Custom permissions of the member's role: `org:<feature>:<action>`. */
  readonly permissions: readonly string[]
  readonly organizationFeatures: readonly string[]
  readonly userFeatures: readonly string[]
}

/**
 * Encodes permissions as version 2 of the session token has them. System permissions (`org:sys_*`) are not in a token.
 *
 * @see https://clerk.com/docs/guides/sessions/session-tokens
 */
export function toPermissionClaims(grants: Grants): PermissionClaims {
  const actionsOf = new Map<string, Set<string>>()
  for (const feature of grants.organizationFeatures) actionsOf.set(feature, new Set())
  for (const permission of grants.permissions) {
    const [, feature, action] = /^org:(?!sys_)([^:]+):([^:]+)$/.exec(permission) ?? []
    if (feature === undefined || action === undefined) continue
    const actions = actionsOf.get(feature)
    if (actions) actions.add(action)
    else actionsOf.set(feature, new Set([action]))
  }
  const actions = [...new Set([...actionsOf.values()].flatMap((set) => [...set]))].toSorted()
  const features = [
    ...Array.from(actionsOf.keys(), (feature) =>
      grants.userFeatures.includes(feature) ? `uo:${feature}` : `o:${feature}`,
    ),
    ...grants.userFeatures
      .filter((feature) => !actionsOf.has(feature))
      .map((feature) => `u:${feature}`),
  ]
  return {
    ...(features.length > 0 && { fea: features.join(',') }),
    ...(actions.length > 0 && {
      per: actions.join(','),
      fpm: Array.from(actionsOf.values(), (own) => toBitMap(own, actions)).join(','),
    }),
  }
}

/** More than 53 actions do not fit a number. */
function toBitMap(own: ReadonlySet<string>, actions: readonly string[]): bigint {
  return actions.reduce(
    (bits, action, index) => (own.has(action) ? bits | (1n << BigInt(index)) : bits),
    0n,
  )
}
