import { accessLists } from './access-lists.ts'
import { adminPortalLinkTokens } from './admin-portal-link-tokens.ts'
import { apiKeys } from './api-keys.ts'
import { billingCredits } from './billing-credits.ts'
import { billingItemChanges } from './billing-item-changes.ts'
import { billingPlans } from './billing-plans.ts'
import { billingStatements } from './billing-statements.ts'
import { billingSubscriptions } from './billing-subscriptions.ts'
import { clients } from './clients.ts'
import { directories } from './directories.ts'
import { domains } from './domains.ts'
import { emailAddresses } from './email-addresses.ts'
import { emails } from './emails.ts'
import { enterpriseConnections } from './enterprise-connections.ts'
import { instanceSettings } from './instance-settings.ts'
import { invitations } from './invitations.ts'
import { jwks } from './jwks.ts'
import { jwtTemplates } from './jwt-templates.ts'
import { m2mTokens } from './m2m-tokens.ts'
import { machines } from './machines.ts'
import { oauthApplications } from './oauth-applications.ts'
import type { Operations } from './operation.ts'
import { organizationDomains } from './organization-domains.ts'
import { organizationInvitations } from './organization-invitations.ts'
import { organizationMemberships } from './organization-memberships.ts'
import { organizationPermissions } from './organization-permissions.ts'
import { organizationRoles } from './organization-roles.ts'
import { organizations } from './organizations.ts'
import { phoneNumbers } from './phone-numbers.ts'
import { publicPages } from './public-pages.ts'
import { redirectUrls } from './redirect-urls.ts'
import { roleSets } from './role-sets.ts'
import { samlConnections } from './saml-connections.ts'
import { scimDirectories } from './scim-directories.ts'
import { secondFactors } from './second-factors.ts'
import { sessions } from './sessions.ts'
import { signInTickets } from './sign-in-tickets.ts'
import { signUps } from './sign-ups.ts'
import { templates } from './templates.ts'
import { userPossessions } from './user-possessions.ts'
import { users } from './users.ts'
import { waitlistEntries } from './waitlist-entries.ts'
import { webhookPortal } from './webhook-portal.ts'

/** Every operation that the emulator has. */
export const operations: Operations = {
  ...accessLists,
  ...adminPortalLinkTokens,
  ...apiKeys,
  ...billingCredits,
  ...billingItemChanges,
  ...billingPlans,
  ...billingStatements,
  ...billingSubscriptions,
  ...clients,
  ...directories,
  ...domains,
  ...emailAddresses,
  ...emails,
  ...enterpriseConnections,
  ...instanceSettings,
  ...invitations,
  ...jwks,
  ...jwtTemplates,
  ...m2mTokens,
  ...machines,
  ...oauthApplications,
  ...organizationDomains,
  ...organizationInvitations,
  ...organizationMemberships,
  ...organizationPermissions,
  ...organizationRoles,
  ...organizations,
  ...phoneNumbers,
  ...publicPages,
  ...redirectUrls,
  ...roleSets,
  ...samlConnections,
  ...scimDirectories,
  ...secondFactors,
  ...sessions,
  ...signInTickets,
  ...signUps,
  ...templates,
  ...userPossessions,
  ...users,
  ...waitlistEntries,
  ...webhookPortal,
}
