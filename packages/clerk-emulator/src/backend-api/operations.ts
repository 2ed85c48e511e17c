import { clients } from './clients.ts'
import { domains } from './domains.ts'
import { emailAddresses } from './email-addresses.ts'
import { instanceSettings } from './instance-settings.ts'
import { invitations } from './invitations.ts'
import { jwks } from './jwks.ts'
import { jwtTemplates } from './jwt-templates.ts'
import type { Operations } from './operation.ts'
import { organizationInvitations } from './organization-invitations.ts'
import { organizationMemberships } from './organization-memberships.ts'
import { organizationPermissions } from './organization-permissions.ts'
import { organizationRoles } from './organization-roles.ts'
import { organizations } from './organizations.ts'
import { phoneNumbers } from './phone-numbers.ts'
import { secondFactors } from './second-factors.ts'
import { sessions } from './sessions.ts'
import { userPossessions } from './user-possessions.ts'
import { users } from './users.ts'

/** Every operation that the emulator has. */
export const operations: Operations = {
  ...clients,
  ...domains,
  ...emailAddresses,
  ...instanceSettings,
  ...invitations,
  ...jwks,
  ...jwtTemplates,
  ...organizationInvitations,
  ...organizationMemberships,
  ...organizationPermissions,
  ...organizationRoles,
  ...organizations,
  ...phoneNumbers,
  ...secondFactors,
  ...sessions,
  ...userPossessions,
  ...users,
}
