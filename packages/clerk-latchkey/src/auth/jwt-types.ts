declare global {
  /** Redeclare it with the keys that your session token customization adds; `sessionClaims` then has them. */
  interface CustomJwtSessionClaims {}
  /**
   * Redeclare it with unions for `role`, `permission`, `feature` and `plan`, or let `latchkey types` write it; `has()` and
   * `requireAuth()` then take nothing else.
   */
  interface ClerkAuthorization {}
}

type AuthorizationKey<Name extends string> = ClerkAuthorization extends {
  readonly [Key in Name]: infer Value extends string
}
  ? Value
  : string

/** The roles of your organizations: `string`, or what `ClerkAuthorization` declares. */
export type OrganizationCustomRoleKey = AuthorizationKey<'role'>
/** The permissions of your organizations: `string`, or what `ClerkAuthorization` declares. */
export type OrganizationCustomPermissionKey = AuthorizationKey<'permission'>
/** What `has({ feature })` takes: any text, or a feature that `ClerkAuthorization` declares, with or without its scope. */
export type FeatureKey = ScopedKey<'feature'>
/** What `has({ plan })` takes: any text, or a plan that `ClerkAuthorization` declares, with or without its scope. */
export type PlanKey = ScopedKey<'plan'>

type AnyKey = `user:${string}` | `org:${string}` | (string & Record<never, never>)

type ScopedKey<Name extends 'feature' | 'plan'> = ClerkAuthorization extends {
  readonly [Key in Name]: infer Value extends string
}
  ? Value | `user:${Value}` | `org:${Value}`
  : AnyKey

/** A session is `pending` while a session task, such as choosing an organization, is open. */
export type SessionStatusClaim = 'active' | 'pending'

/** Who acts as the user, when someone impersonates them (RFC 8693 section 4.1). */
export interface ActClaim {
  sub: string
  type?: 'agent'
  [claim: string]: unknown
}

/** The protected header of a token (RFC 7515 section 4.1). */
export interface JwtHeader {
  alg: string
  kid: string
  typ?: string
  cty?: string
  crit?: string[]
  jku?: string
  x5u?: string | string[]
  'x5t#S256'?: string
  x5t?: string
  x5c?: string | string[]
  /** Clerk's mark of what kind of token it signed. */
  cat?: string
}

interface RegisteredClaims {
  iss: string
  sub: string
  /** The session's id. */
  sid: string
  /** Not before, in seconds (RFC 7519 section 4.1.5). */
  nbf: number
  /** Expiry, in seconds (RFC 7519 section 4.1.4). */
  exp: number
  /** Issued at, in seconds (RFC 7519 section 4.1.6). */
  iat: number
  /** The origin that the token was issued for. */
  azp?: string
  act?: ActClaim
  /** Minutes since the first and the second factor were verified; -1 where there is no such factor. */
  fva?: [firstFactorAge: number, secondFactorAge: number]
  sts?: SessionStatusClaim
  [claim: string]: unknown
}

interface ClaimsVersion1 {
  v?: undefined
  org_id?: string
  org_slug?: string
  org_role?: OrganizationCustomRoleKey
  org_permissions?: OrganizationCustomPermissionKey[]
}

interface ClaimsVersion2 {
  v: 2
  /** Features, each with its scope: `o:dashboard,u:export`. */
  fea?: string
  /** Plans, each with its scope. */
  pla?: string
  o?: { id: string; slg?: string; rol?: string; per?: string; fpm?: string }
  org_id?: never
  org_slug?: never
  org_role?: never
  org_permissions?: never
}

/** The claims of a Clerk token, in version 1 or 2 of their format. */
export type JwtPayload = RegisteredClaims &
  CustomJwtSessionClaims &
  (ClaimsVersion1 | ClaimsVersion2)

/** A token taken apart, nothing of it verified. */
export interface Jwt {
  header: JwtHeader
  payload: JwtPayload
  signature: Uint8Array
  raw: { header: string; payload: string; signature: string; text: string }
}
