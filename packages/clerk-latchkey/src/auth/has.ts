import type {
  FeatureKey,
  OrganizationCustomPermissionKey,
  OrganizationCustomRoleKey,
  PlanKey,
} from './jwt-types.ts'
import { splitByScope } from './session-claims.ts'

export type SessionVerificationLevel = 'first_factor' | 'second_factor' | 'multi_factor'
export type SessionVerificationTypes = 'strict_mfa' | 'strict' | 'moderate' | 'lax'

/** How recently, and with how many factors, the user must have verified themselves. */
export type ReverificationConfig =
  | SessionVerificationTypes
  | { level: SessionVerificationLevel; afterMinutes: number }

type SystemPermission = `org:sys_${string}`

type Rejected<Permission extends string> = Permission extends SystemPermission
  ? 'System permissions are not in session claims: ask the Backend API'
  : Permission

/** What `has()` is asked: one of role, permission, feature and plan, with or without reverification. */
export type CheckAuthorizationParams<
  Permission extends OrganizationCustomPermissionKey = OrganizationCustomPermissionKey,
> = (
  | { role: OrganizationCustomRoleKey; permission?: never; feature?: never; plan?: never }
  | { role?: never; permission: Rejected<Permission>; feature?: never; plan?: never }
  | { role?: never; permission?: never; feature: FeatureKey; plan?: never }
  | { role?: never; permission?: never; feature?: never; plan: PlanKey }
  | { role?: never; permission?: never; feature?: never; plan?: never }
) & { reverification?: ReverificationConfig }

/** Asks whether the signed-in user has a role, a permission, a feature, a plan, or verified recently. */
export type CheckAuthorization = <Permission extends OrganizationCustomPermissionKey>(
  params: CheckAuthorizationParams<Permission>,
) => boolean

/** What is known of the user when `has()` is asked. Claims are not typed: a template can put anything there. */
export interface Grants {
  readonly userId: unknown
  readonly orgId: unknown
  readonly orgRole: unknown
  readonly orgPermissions: unknown
  readonly factorVerificationAge: unknown
  readonly features: unknown
  readonly plans: unknown
}

type Answer = boolean | 'not asked'

/** Everything that was asked must hold, and something must have been asked. */
export function has(grants: Grants, asked: Readonly<Record<string, unknown>>): boolean {
  if (!grants.userId) return false
  const answers = [
    hasRole(grants, asked['role']),
    hasPermission(grants, asked['permission']),
    hasEntitlement(grants.features, asked['feature']),
    hasEntitlement(grants.plans, asked['plan']),
    isVerified(grants.factorVerificationAge, asked['reverification']),
  ]
  return answers.includes(true) && !answers.includes(false)
}

function hasRole({ orgId, orgRole }: Grants, role: unknown): Answer {
  if (role === undefined) return 'not asked'
  if (!orgId || typeof role !== 'string' || typeof orgRole !== 'string' || orgRole === '') {
    return false
  }
  return withPrefix(orgRole) === withPrefix(role)
}

function hasPermission({ orgId, orgPermissions }: Grants, permission: unknown): Answer {
  if (permission === undefined) return 'not asked'
  if (!orgId || typeof permission !== 'string' || !Array.isArray(orgPermissions)) return false
  return orgPermissions.includes(withPrefix(permission))
}

/** Roles and permissions may be asked for with or without their prefix. */
function withPrefix(key: string): string {
  return key.replace(/^(?:org:)*/, 'org:')
}

/** `asked` is an id, or `scope:id`; without a scope the organization's and the user's own both count. */
function hasEntitlement(claim: unknown, asked: unknown): Answer {
  if (asked === undefined) return 'not asked'
  if (typeof asked !== 'string' || typeof claim !== 'string') return false
  const [scope = '', id] = asked.split(':')
  const { org, user } = splitByScope(claim)
  if (id === undefined) return org.includes(scope) || user.includes(scope)
  // `scope:` without an id asks for the id that is spelled like the scope, as upstream reads it.
  const wanted = id === '' ? scope : id
  if (['o', 'org', 'organization'].includes(scope)) return org.includes(wanted)
  if (['u', 'user'].includes(scope)) return user.includes(wanted)
  return false
}

const presets: Readonly<Record<SessionVerificationTypes, { level: string; afterMinutes: number }>> =
  {
    strict_mfa: { level: 'multi_factor', afterMinutes: 10 },
    strict: { level: 'second_factor', afterMinutes: 10 },
    moderate: { level: 'second_factor', afterMinutes: 60 },
    lax: { level: 'second_factor', afterMinutes: 1440 },
  }

function isVerified(ages: unknown, asked: unknown): Answer {
  if (asked === undefined) return 'not asked'
  const config = toReverification(asked)
  if (!config || !Array.isArray(ages) || ages.length !== 2 || !ages.every(isFactorAge)) return false
  const [first, second] = ages.map((age) => (age === -1 ? 'none' : config.afterMinutes > age))
  switch (config.level) {
    case 'first_factor':
      return first === true
    case 'second_factor':
      // Whoever has only one of the two factors is asked for that one.
      return second === 'none' ? first === true : second === true
    default:
      return second === 'none' ? first === true : first === true && second === true
  }
}

function toReverification(asked: unknown): { level: string; afterMinutes: number } | undefined {
  if (typeof asked === 'string') {
    return Object.hasOwn(presets, asked) ? presets[asked as SessionVerificationTypes] : undefined
  }
  const { level, afterMinutes } = Object(asked)
  if (level !== 'first_factor' && level !== 'second_factor' && level !== 'multi_factor') {
    return undefined
  }
  return typeof afterMinutes === 'number' ? { level, afterMinutes } : undefined
}

/** Whole minutes, or -1 for a factor that the user does not have. */
function isFactorAge(age: unknown): age is number {
  return Number.isFinite(age) && (age === -1 || Number(age) >= 0)
}
