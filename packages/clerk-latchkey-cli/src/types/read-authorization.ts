import type { Resources } from 'clerk-latchkey/api'
import { isClerkAPIResponseError } from 'clerk-latchkey/errors'

/** What can be asked of a user of the instance: keys and slugs, sorted, each once. */
export interface Authorization {
  readonly roles: readonly string[]
  /** Without the system's own (`org:sys_…`), which no session token holds. */
  readonly permissions: readonly string[]
  /** `undefined` where the instance has no billing. */
  readonly features: readonly string[] | undefined
  readonly plans: readonly string[] | undefined
}

type Clerk = Pick<Resources, 'billing' | 'organizationPermissions' | 'organizationRoles'>

/** Reads the roles, permissions, features and plans of an instance. A feature counts where some plan has it. */
export async function readAuthorization(clerk: Clerk): Promise<Authorization> {
  const [roles, permissions, plans] = await Promise.all([
    clerk.organizationRoles.getOrganizationRoleList({ limit: 500 }).toArray(),
    clerk.organizationPermissions.getOrganizationPermissionList({ limit: 500 }).toArray(),
    readPlans(clerk),
  ])
  return {
    roles: sorted(roles.map(({ key }) => key)),
    permissions: sorted(
      permissions.map(({ key }) => key).filter((key) => !key.startsWith('org:sys_')),
    ),
    features:
      plans && sorted(plans.flatMap(({ features = [] }) => features.map(({ slug }) => slug))),
    plans: plans && sorted(plans.map(({ slug }) => slug)),
  }
}

async function readPlans({ billing }: Clerk) {
  try {
    return await billing.getPlanList({ limit: 500 }).toArray()
  } catch (error) {
    // Billing is a setting of the instance, and off at first; a key that is not accepted is another matter.
    if (isClerkAPIResponseError(error) && [400, 402, 403, 404].includes(error.status))
      return undefined
    throw error
  }
}

function sorted(keys: readonly string[]): string[] {
  return [...new Set(keys)].toSorted()
}
