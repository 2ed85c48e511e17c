// Written by `npm run generate`: change the generator, not this file.
import type { ClerkTypes } from '../models/clerk-types.ts'
import type { AccountlessApplicationsResource } from './accountless-applications.ts'
import type { ActorTokensResource } from './actor-tokens.ts'
import type { AdminPortalLinkTokensResource } from './admin-portal-link-tokens.ts'
import type { AgentTasksResource } from './agent-tasks.ts'
import type { AllowlistIdentifiersResource } from './allowlist-identifiers.ts'
import type { ApiKeysResource } from './api-keys.ts'
import type { BetaFeaturesResource } from './beta-features.ts'
import type { BillingResource } from './billing.ts'
import type { BlocklistIdentifiersResource } from './blocklist-identifiers.ts'
import type { ClientsResource } from './clients.ts'
import type { DirectoriesResource } from './directories.ts'
import type { DomainsResource } from './domains.ts'
import type { EmailAddressesResource } from './email-addresses.ts'
import type { EmailsResource } from './emails.ts'
import type { EnterpriseConnectionsResource } from './enterprise-connections.ts'
import type { IdPOAuthAccessTokenResource } from './idp-oauth-access-token.ts'
import type { InstanceResource } from './instance.ts'
import type { InterstitialsResource } from './interstitials.ts'
import type { InvitationsResource } from './invitations.ts'
import type { JwksResource } from './jwks.ts'
import type { JwtTemplatesResource } from './jwt-templates.ts'
import type { M2mResource } from './m2m.ts'
import type { MachinesResource } from './machines.ts'
import type { OauthApplicationsResource } from './oauth-applications.ts'
import type { OrganizationPermissionsResource } from './organization-permissions.ts'
import type { OrganizationRolesResource } from './organization-roles.ts'
import type { OrganizationsResource } from './organizations.ts'
import type { PhoneNumbersResource } from './phone-numbers.ts'
import type { ProxyChecksResource } from './proxy-checks.ts'
import type { RedirectUrlsResource } from './redirect-urls.ts'
import type { RoleSetsResource } from './role-sets.ts'
import type { SamlConnectionsResource } from './saml-connections.ts'
import type { ScimDirectoriesResource } from './scim-directories.ts'
import type { SessionsResource } from './sessions.ts'
import type { SignInTokensResource } from './sign-in-tokens.ts'
import type { SignUpsResource } from './sign-ups.ts'
import type { TemplatesResource } from './templates.ts'
import type { TestingTokensResource } from './testing-tokens.ts'
import type { UsersResource } from './users.ts'
import type { WaitlistEntriesResource } from './waitlist-entries.ts'
import type { WebhooksResource } from './webhooks.ts'
import { accountlessApplications } from './accountless-applications.ts'
import { actorTokens } from './actor-tokens.ts'
import { adminPortalLinkTokens } from './admin-portal-link-tokens.ts'
import { agentTasks } from './agent-tasks.ts'
import { allowlistIdentifiers } from './allowlist-identifiers.ts'
import { apiKeys } from './api-keys.ts'
import { betaFeatures } from './beta-features.ts'
import { billing } from './billing.ts'
import { blocklistIdentifiers } from './blocklist-identifiers.ts'
import { clients } from './clients.ts'
import { directories } from './directories.ts'
import { domains } from './domains.ts'
import { emailAddresses } from './email-addresses.ts'
import { emails } from './emails.ts'
import { enterpriseConnections } from './enterprise-connections.ts'
import { idPOAuthAccessToken } from './idp-oauth-access-token.ts'
import { instance } from './instance.ts'
import { interstitials } from './interstitials.ts'
import { invitations } from './invitations.ts'
import { jwks } from './jwks.ts'
import { jwtTemplates } from './jwt-templates.ts'
import { m2m } from './m2m.ts'
import { machines } from './machines.ts'
import { oauthApplications } from './oauth-applications.ts'
import { organizationPermissions } from './organization-permissions.ts'
import { organizationRoles } from './organization-roles.ts'
import { organizations } from './organizations.ts'
import { phoneNumbers } from './phone-numbers.ts'
import { proxyChecks } from './proxy-checks.ts'
import { redirectUrls } from './redirect-urls.ts'
import { roleSets } from './role-sets.ts'
import { samlConnections } from './saml-connections.ts'
import { scimDirectories } from './scim-directories.ts'
import { sessions } from './sessions.ts'
import { signInTokens } from './sign-in-tokens.ts'
import { signUps } from './sign-ups.ts'
import { templates } from './templates.ts'
import { testingTokens } from './testing-tokens.ts'
import { users } from './users.ts'
import { waitlistEntries } from './waitlist-entries.ts'
import { webhooks } from './webhooks.ts'

/** Makes each resource of a client, by its name. */
export const resources = {
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
} as const

/** All resources of a client. */
export interface Resources<Types extends ClerkTypes = ClerkTypes> {
  readonly __experimental_accountlessApplications: AccountlessApplicationsResource
  readonly actorTokens: ActorTokensResource
  readonly adminPortalLinkTokens: AdminPortalLinkTokensResource
  readonly agentTasks: AgentTasksResource
  readonly allowlistIdentifiers: AllowlistIdentifiersResource
  readonly apiKeys: ApiKeysResource
  readonly betaFeatures: BetaFeaturesResource
  readonly billing: BillingResource
  readonly blocklistIdentifiers: BlocklistIdentifiersResource
  readonly clients: ClientsResource
  readonly directories: DirectoriesResource
  readonly domains: DomainsResource
  readonly emailAddresses: EmailAddressesResource
  readonly emails: EmailsResource
  readonly enterpriseConnections: EnterpriseConnectionsResource
  readonly idPOAuthAccessToken: IdPOAuthAccessTokenResource
  readonly instance: InstanceResource
  readonly interstitials: InterstitialsResource
  readonly invitations: InvitationsResource<Types>
  readonly jwks: JwksResource
  readonly jwtTemplates: JwtTemplatesResource
  readonly m2m: M2mResource
  readonly machines: MachinesResource
  readonly oauthApplications: OauthApplicationsResource
  readonly organizationPermissions: OrganizationPermissionsResource
  readonly organizationRoles: OrganizationRolesResource
  readonly organizations: OrganizationsResource<Types>
  readonly phoneNumbers: PhoneNumbersResource
  readonly proxyChecks: ProxyChecksResource
  readonly redirectUrls: RedirectUrlsResource
  readonly roleSets: RoleSetsResource
  readonly samlConnections: SamlConnectionsResource
  readonly scimDirectories: ScimDirectoriesResource
  readonly sessions: SessionsResource
  readonly signInTokens: SignInTokensResource
  readonly signUps: SignUpsResource<Types>
  readonly templates: TemplatesResource
  readonly testingTokens: TestingTokensResource
  readonly users: UsersResource<Types>
  readonly waitlistEntries: WaitlistEntriesResource<Types>
  readonly webhooks: WebhooksResource
}
