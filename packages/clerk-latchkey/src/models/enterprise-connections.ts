// Written by `npm run generate`: change the generator, not this file.

export interface EnterpriseConnection {
  readonly object: 'enterprise_connection'
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly logoPublicUrl?: string | null
  readonly active: boolean
  readonly domains: string[]
  readonly organizationId?: string | null
  readonly syncUserAttributes?: boolean
  readonly disableAdditionalIdentifications?: boolean
  readonly allowOrganizationAccountLinking?: boolean
  readonly customAttributes?: {
    readonly name: string
    readonly key: string
    readonly ssoPath?: string
    readonly scimPath?: string
    readonly directoryPath?: string
    readonly multiValued?: boolean
  }[]
  readonly samlConnection?: {
    readonly id?: string
    readonly name?: string
    readonly idpEntityId?: string | null
    readonly idpSsoUrl?: string | null
    readonly idpMetadataUrl?: string | null
    readonly acsUrl?: string | null
    readonly spEntityId?: string | null
    readonly spMetadataUrl?: string | null
    readonly active?: boolean
    readonly allowIdpInitiated?: boolean
    readonly allowSubdomains?: boolean
    readonly forceAuthn?: boolean
    readonly loginHint?: {
      readonly mode: 'email_address' | 'custom_attribute' | 'off' | (string & {})
      readonly source?: string
    }
    readonly idpCertificates?: {
      readonly certificate: string
      /** Milliseconds since the epoch. */
      readonly issuedAt: number
      /** Milliseconds since the epoch. */
      readonly expiresAt: number
    }[]
  } | null
  readonly oauthConfig?: {
    readonly id?: string
    readonly name?: string
    readonly providerKey?: string
    readonly clientId?: string | null
    readonly discoveryUrl?: string | null
    readonly authUrl?: string | null
    readonly tokenUrl?: string | null
    readonly userInfoUrl?: string | null
    readonly requiresPkce?: boolean
    readonly logoPublicUrl?: string | null
    /** Milliseconds since the epoch. */
    readonly createdAt?: number
    /** Milliseconds since the epoch. */
    readonly updatedAt?: number
  } | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  readonly authenticatable: boolean
  readonly disableJitProvisioning: boolean
}

export interface EnterpriseConnectionTestRun {
  readonly id: string
  readonly status: 'pending' | 'success' | 'failed' | (string & {})
  readonly connectionType: 'saml' | 'oauth' | (string & {})
  readonly parsedUserInfo?: {
    readonly emailAddress?: string
    readonly firstName?: string
    readonly lastName?: string
    readonly userId?: string
  } | null
  readonly logs?: {
    readonly level: string
    readonly code?: string
    readonly shortMessage?: string
    readonly message: string
  }[]
  readonly saml?: {
    readonly samlRequest?: string
    readonly samlResponse?: string
    readonly relayState?: string
  } | null
  readonly oauth?: {
    readonly idToken?: string
    readonly accessToken?: string
    readonly userInfo?: string
  } | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

export interface EnterpriseConnectionTestRunStart {
  readonly url: string
}

/** Parameters of `createEnterpriseConnection`. */
export interface CreateEnterpriseConnectionParams {
  name: string
  provider:
    | 'saml_custom'
    | 'saml_okta'
    | 'saml_google'
    | 'saml_microsoft'
    | 'oidc_custom'
    | 'oidc_github_enterprise'
    | 'oidc_gitlab'
    | (string & {})
  /** At least 1 items. */
  domains: readonly string[]
  organizationId?: string | null | undefined
  allowOrganizationAccountLinking?: boolean | null | undefined
  active?: boolean | null | undefined
  saml?:
    | {
        idpEntityId?: string | null | undefined
        idpSsoUrl?: string | null | undefined
        idpCertificate?: string | null | undefined
        idpMetadataUrl?: string | null | undefined
        idpMetadata?: string | null | undefined
        attributeMapping?:
          | {
              userId?: string | null | undefined
              emailAddress?: string | null | undefined
              firstName?: string | null | undefined
              lastName?: string | null | undefined
            }
          | null
          | undefined
        allowSubdomains?: boolean | null | undefined
        allowIdpInitiated?: boolean | null | undefined
        forceAuthn?: boolean | null | undefined
        loginHint?:
          | {
              mode: 'email_address' | 'custom_attribute' | 'off' | (string & {})
              source?: string | undefined
            }
          | null
          | undefined
        idpCertificates?: readonly string[] | undefined
      }
    | null
    | undefined
  oidc?:
    | {
        clientId?: string | null | undefined
        clientSecret?: string | null | undefined
        discoveryUrl?: string | null | undefined
        authUrl?: string | null | undefined
        tokenUrl?: string | null | undefined
        userInfoUrl?: string | null | undefined
        requiresPkce?: boolean | null | undefined
      }
    | null
    | undefined
  customAttributes?:
    | readonly {
        /** At least 1 characters. */
        name: string
        /** At least 1 characters. */
        key: string
        ssoPath?: string | undefined
        scimPath?: string | undefined
        directoryPath?: string | undefined
        multiValued?: boolean | undefined
      }[]
    | undefined
  authenticatable?: boolean | undefined
  disableJitProvisioning?: boolean | undefined
  syncUserAttributes?: boolean | undefined
}

/** Parameters of `updateEnterpriseConnection`. */
export interface UpdateEnterpriseConnectionParams {
  name?: string | null | undefined
  domains?: readonly string[] | null | undefined
  active?: boolean | null | undefined
  syncUserAttributes?: boolean | null | undefined
  disableAdditionalIdentifications?: boolean | null | undefined
  allowOrganizationAccountLinking?: boolean | null | undefined
  organizationId?: string | null | undefined
  saml?:
    | {
        name?: string | null | undefined
        idpEntityId?: string | null | undefined
        idpSsoUrl?: string | null | undefined
        idpCertificate?: string | null | undefined
        idpMetadataUrl?: string | null | undefined
        idpMetadata?: string | null | undefined
        attributeMapping?:
          | {
              userId?: string | null | undefined
              emailAddress?: string | null | undefined
              firstName?: string | null | undefined
              lastName?: string | null | undefined
            }
          | null
          | undefined
        allowSubdomains?: boolean | null | undefined
        allowIdpInitiated?: boolean | null | undefined
        forceAuthn?: boolean | null | undefined
        loginHint?:
          | {
              mode: 'email_address' | 'custom_attribute' | 'off' | (string & {})
              source?: string | undefined
            }
          | null
          | undefined
        idpCertificates?: readonly string[] | undefined
      }
    | null
    | undefined
  oidc?:
    | {
        clientId?: string | null | undefined
        clientSecret?: string | null | undefined
        discoveryUrl?: string | null | undefined
        authUrl?: string | null | undefined
        tokenUrl?: string | null | undefined
        userInfoUrl?: string | null | undefined
        requiresPkce?: boolean | null | undefined
      }
    | null
    | undefined
  customAttributes?:
    | readonly {
        /** At least 1 characters. */
        name: string
        /** At least 1 characters. */
        key: string
        ssoPath?: string | undefined
        scimPath?: string | undefined
        directoryPath?: string | undefined
        multiValued?: boolean | undefined
      }[]
    | null
    | undefined
  authenticatable?: boolean | undefined
  disableJitProvisioning?: boolean | undefined
  provider?: string | undefined
}

/** Parameters of `getEnterpriseConnectionList`. */
export interface ListEnterpriseConnectionsParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  organizationId?: string | undefined
  active?: boolean | undefined
}

/** Parameters of `getEnterpriseConnectionTestRunList`. */
export interface ListEnterpriseConnectionTestRunsParams {
  status?: readonly ('pending' | 'success' | 'failed' | (string & {}))[] | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}
