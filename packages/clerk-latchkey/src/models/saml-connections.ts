// Written by `npm run generate`: change the generator, not this file.

export interface SamlConnection {
  readonly object: 'saml_connection'
  readonly id: string
  readonly name: string
  /** @deprecated Clerk may remove it. */
  readonly domain?: string
  readonly domains?: string[]
  readonly idpEntityId: string | null
  readonly idpSsoUrl: string | null
  readonly idpCertificate: string | null
  /** Milliseconds since the epoch. */
  readonly idpCertificateIssuedAt: number | null
  /** Milliseconds since the epoch. */
  readonly idpCertificateExpiresAt: number | null
  readonly idpMetadataUrl?: string | null
  readonly idpMetadata?: string | null
  readonly acsUrl: string
  readonly spEntityId: string
  readonly spMetadataUrl: string
  readonly organizationId?: string | null
  readonly attributeMapping?: SamlConnectionAttributeMapping
  readonly active: boolean
  readonly provider: string
  readonly userCount: number
  readonly syncUserAttributes: boolean
  readonly allowSubdomains: boolean
  readonly allowIdpInitiated: boolean
  readonly disableAdditionalIdentifications: boolean
  readonly allowOrganizationAccountLinking: boolean
  readonly forceAuthn: boolean
  readonly loginHint: SamlConnectionLoginHint
  readonly enterpriseConnectionId?: string | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  readonly authenticatable: boolean
  readonly disableJitProvisioning: boolean
  readonly idpCertificates?: {
    readonly certificate: string
    /** Milliseconds since the epoch. */
    readonly issuedAt: number
    /** Milliseconds since the epoch. */
    readonly expiresAt: number
  }[]
}

export interface SamlConnectionAttributeMapping {
  readonly userId: string
  readonly emailAddress: string
  readonly firstName: string
  readonly lastName: string
}

export interface SamlConnectionLoginHint {
  readonly mode: 'email_address' | 'custom_attribute' | 'off' | (string & {})
  readonly source?: string
}

/** Parameters of `getSamlConnectionList`. */
export interface ListSAMLConnectionsParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  query?: string | undefined
  orderBy?:
    | 'phone_number'
    | 'email_address'
    | 'created_at'
    | 'first_name'
    | 'last_name'
    | 'username'
    | '+phone_number'
    | '+email_address'
    | '+created_at'
    | '+first_name'
    | '+last_name'
    | '+username'
    | '-phone_number'
    | '-email_address'
    | '-created_at'
    | '-first_name'
    | '-last_name'
    | '-username'
    | (string & {})
    | undefined
  organizationId?: readonly string[] | undefined
}

/** Parameters of `createSamlConnection`. */
export interface CreateSAMLConnectionParams {
  name: string
  /** @deprecated Clerk may remove it. */
  domain?: string | undefined
  domains?: readonly string[] | undefined
  provider: 'saml_custom' | 'saml_okta' | 'saml_google' | 'saml_microsoft' | (string & {})
  idpEntityId?: string | null | undefined
  idpSsoUrl?: string | null | undefined
  idpCertificate?: string | null | undefined
  idpMetadataUrl?: string | null | undefined
  idpMetadata?: string | null | undefined
  organizationId?: string | null | undefined
  attributeMapping?:
    | {
        userId?: string | undefined
        emailAddress?: string | undefined
        firstName?: string | undefined
        lastName?: string | undefined
      }
    | null
    | undefined
  forceAuthn?: boolean | undefined
  loginHint?:
    | {
        mode: 'email_address' | 'custom_attribute' | 'off' | (string & {})
        source?: string | undefined
      }
    | null
    | undefined
  idpCertificates?: readonly string[] | undefined
}

/** Parameters of `updateSamlConnection`. */
export interface UpdateSAMLConnectionParams {
  name?: string | null | undefined
  /** @deprecated Clerk may remove it. */
  domain?: string | null | undefined
  domains?: readonly string[] | null | undefined
  idpEntityId?: string | null | undefined
  idpSsoUrl?: string | null | undefined
  idpCertificate?: string | null | undefined
  idpMetadataUrl?: string | null | undefined
  idpMetadata?: string | null | undefined
  organizationId?: string | null | undefined
  attributeMapping?:
    | {
        userId?: string | undefined
        emailAddress?: string | undefined
        firstName?: string | undefined
        lastName?: string | undefined
      }
    | null
    | undefined
  active?: boolean | null | undefined
  syncUserAttributes?: boolean | null | undefined
  allowSubdomains?: boolean | null | undefined
  allowIdpInitiated?: boolean | null | undefined
  disableAdditionalIdentifications?: boolean | null | undefined
  allowOrganizationAccountLinking?: boolean | null | undefined
  forceAuthn?: boolean | undefined
  loginHint?:
    | {
        mode: 'email_address' | 'custom_attribute' | 'off' | (string & {})
        source?: string | undefined
      }
    | null
    | undefined
  consentVerifiedDomainsDeletion?: boolean | null | undefined
  idpCertificates?: readonly string[] | undefined
  provider?: string | undefined
}
