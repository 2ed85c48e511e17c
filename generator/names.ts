import { billing } from './names/billing.ts'
import {
  enterpriseConnections,
  samlConnections,
  directories,
  scimDirectories,
  adminPortalLinkTokens,
} from './names/connections.ts'
import {
  emailAddresses,
  phoneNumbers,
  allowlistIdentifiers,
  blocklistIdentifiers,
  invitations,
  waitlistEntries,
} from './names/identifiers.ts'
import {
  instance,
  betaFeatures,
  domains,
  proxyChecks,
  redirectUrls,
  jwks,
  jwtTemplates,
  webhooks,
  templates,
  emails,
  interstitials,
  accountlessApplications,
} from './names/instance.ts'
import { apiKeys, m2m, machines, idPOAuthAccessToken, oauthApplications } from './names/machines.ts'
import type { ResourceNames } from './names/method-name.ts'
import {
  organizationPermissions,
  organizationRoles,
  roleSets,
} from './names/organization-settings.ts'
import { organizations } from './names/organizations.ts'
import {
  sessions,
  clients,
  signInTokens,
  signUps,
  testingTokens,
  actorTokens,
  agentTasks,
} from './names/sessions.ts'
import { users } from './names/users.ts'

/**
 * The one table that people keep: every operation has a resource, a method, and a sentence of our own. What the
 * official client has is called as there; the rest follows its style: verb, noun, `List` for lists.
 */
export const names: Readonly<Record<string, ResourceNames>> = {
  // The official client marks this one as experimental by its name.
  __experimental_accountlessApplications: accountlessApplications,
  actorTokens,
  adminPortalLinkTokens,
  agentTasks,
  allowlistIdentifiers,
  apiKeys,
  betaFeatures,
  billing,
  blocklistIdentifiers,
  clients,
  directories,
  domains,
  emailAddresses,
  emails,
  enterpriseConnections,
  idPOAuthAccessToken,
  instance,
  interstitials,
  invitations,
  jwks,
  jwtTemplates,
  m2m,
  machines,
  oauthApplications,
  organizationPermissions,
  organizationRoles,
  organizations,
  phoneNumbers,
  proxyChecks,
  redirectUrls,
  roleSets,
  samlConnections,
  scimDirectories,
  sessions,
  signInTokens,
  signUps,
  templates,
  testingTokens,
  users,
  waitlistEntries,
  webhooks,
}
