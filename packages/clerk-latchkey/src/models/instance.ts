// Written by `npm run generate`: change the generator, not this file.

export interface Instance {
  readonly object: 'instance'
  readonly id: string
  readonly environmentType: string
  readonly allowedOrigins: string[] | null
  readonly workspaceId: string | null
}

export interface InstanceCommunication {
  readonly object: 'instance_communication'
  readonly blockedCountryCodes: string[]
}

export interface InstanceProtect {
  readonly object: 'instance_protect'
  readonly rulesEnabled: boolean
  readonly specterEnabled: boolean
  readonly checksBypassed: boolean
}

export interface InstanceRestrictions {
  readonly object: 'instance_restrictions'
  readonly allowlist: boolean
  readonly blocklist: boolean
  readonly allowlistBlocklistDisabledOnSignIn: boolean
  readonly blockEmailSubaddresses: boolean
  readonly blockDisposableEmailDomains: boolean
  readonly ignoreDotsForGmailAddresses?: boolean
}

export interface OAuthApplicationSettings {
  readonly object: 'oauth_application_settings'
  readonly dynamicOauthClientRegistration: boolean
  readonly defaultScopes: string[] | null
  readonly oauthJwtAccessTokens: boolean
  readonly clientIdMetadataDocumentsAdvertised: boolean
  readonly clientIdMetadataDocumentsOnlyAllowPreRegisteredClients: boolean
  readonly clientIdMetadataDocumentsBlockImplicitlyAllowedClients: boolean
}

export interface OrganizationSettings {
  readonly object: 'organization_settings'
  readonly enabled: boolean
  readonly maxAllowedMemberships: number
  readonly maxAllowedRoles: number
  readonly maxRoleSetsAllowed?: number
  readonly maxAllowedDomains: number
  /** @deprecated Clerk may remove it. */
  readonly maxAllowedPermissions?: number
  readonly creatorRole: string
  readonly adminDeleteEnabled: boolean
  readonly domainsEnabled: boolean
  readonly slugDisabled?: boolean
  readonly domainsEnrollmentModes: (
    | 'manual_invitation'
    | 'automatic_invitation'
    | 'automatic_suggestion'
    | (string & {})
  )[]
  readonly domainsDefaultRole: string
  readonly initialRoleSetKey?: string | null
}

/** Parameters of `update`. */
export interface UpdateInstanceParams {
  testMode?: boolean | null | undefined
  hibp?: boolean | null | undefined
  supportEmail?: string | null | undefined
  clerkJsVersion?: string | null | undefined
  developmentOrigin?: string | null | undefined
  allowedOrigins?: readonly string[] | undefined
  /** @deprecated Clerk may remove it. */
  cookielessDev?: boolean | null | undefined
  urlBasedSessionSyncing?: boolean | null | undefined
  preferredSignInStrategyWhenPasswordRequired?:
    | 'password'
    | 'otp'
    | ''
    | (string & {})
    | null
    | undefined
  enhancedEmailDeliverability?: boolean | null | undefined
}

/** Parameters of `updateRestrictions`. */
export interface UpdateInstanceRestrictionsParams {
  allowlist?: boolean | null | undefined
  blocklist?: boolean | null | undefined
  allowlistBlocklistDisabledOnSignIn?: boolean | null | undefined
  blockEmailSubaddresses?: boolean | null | undefined
  blockDisposableEmailDomains?: boolean | null | undefined
  ignoreDotsForGmailAddresses?: boolean | null | undefined
}

/** Parameters of `updateOrganizationSettings`. */
export interface UpdateInstanceOrganizationSettingsParams {
  enabled?: boolean | null | undefined
  maxAllowedMemberships?: number | null | undefined
  adminDeleteEnabled?: boolean | null | undefined
  domainsEnabled?: boolean | null | undefined
  slugDisabled?: boolean | null | undefined
  domainsEnrollmentModes?: readonly string[] | undefined
  creatorRoleId?: string | null | undefined
  domainsDefaultRoleId?: string | null | undefined
}

/** Parameters of `updateProtect`. */
export interface UpdateInstanceProtectParams {
  rulesEnabled?: boolean | null | undefined
  specterEnabled?: boolean | null | undefined
}

/** Parameters of `updateCommunication`. */
export interface UpdateInstanceCommunicationParams {
  /** At most 250 items. */
  blockedCountryCodes?: readonly string[] | null | undefined
}

/** Parameters of `updateOAuthApplicationSettings`. */
export interface UpdateInstanceOAuthApplicationSettingsParams {
  dynamicOauthClientRegistration?: boolean | null | undefined
  defaultScopes?: readonly string[] | null | undefined
  oauthJwtAccessTokens?: boolean | null | undefined
  clientIdMetadataDocumentsAdvertised?: boolean | null | undefined
  clientIdMetadataDocumentsOnlyAllowPreRegisteredClients?: boolean | null | undefined
  clientIdMetadataDocumentsBlockImplicitlyAllowedClients?: boolean | null | undefined
}

/** Parameters of `changeDomain`. */
export interface ChangeProductionInstanceDomainParams {
  homeUrl?: string | undefined
  isSecondary?: boolean | undefined
}
