import { billing } from './names/billing.ts'
import * as connections from './names/connections.ts'
import * as identifiers from './names/identifiers.ts'
import * as instance from './names/instance.ts'
import * as machines from './names/machines.ts'
import type { ResourceNames } from './names/method-name.ts'
import * as organizationSettings from './names/organization-settings.ts'
import { organizations } from './names/organizations.ts'
import * as sessions from './names/sessions.ts'
import { users } from './names/users.ts'

const { accountlessApplications, ...instanceResources } = instance

/**
 * The one table that people keep: every operation has a resource, a method, and a sentence of our own. What the
 * official client has is called as there; the rest follows its style: verb, noun, `List` for lists.
 */
export const names: Readonly<Record<string, ResourceNames>> = Object.fromEntries(
  Object.entries({
    // The official client marks this one as experimental by its name.
    __experimental_accountlessApplications: accountlessApplications,
    users,
    organizations,
    billing,
    ...sessions,
    ...identifiers,
    ...machines,
    ...connections,
    ...instanceResources,
    ...organizationSettings,
  }).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
)
