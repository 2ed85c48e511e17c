// Written by `npm run generate`: change the generator, not this file.
import type { ClerkTypes, TypeOf } from './clerk-types.ts'
import type { EmailAddress } from './email-addresses.ts'
import type { OrganizationMembership } from './organizations.ts'
import type { PhoneNumber } from './phone-numbers.ts'
import type { UserConveniences } from './user-conveniences.ts'
import type { Verification } from './verification.ts'

export interface EnterpriseAccount {
  readonly id: string
  readonly object: 'enterprise_account'
  readonly protocol?: 'oauth' | 'saml' | (string & {})
  readonly provider: string
  readonly active: boolean
  readonly emailAddress: string
  readonly firstName?: string | null
  readonly lastName?: string | null
  readonly providerUserId?: string | null
  readonly enterpriseConnectionId?: string | null
  readonly publicMetadata?: Record<string, unknown>
  readonly verification: Verification | null
  readonly enterpriseConnection?: EnterpriseAccountConnection | null
  /** Milliseconds since the epoch. */
  readonly lastAuthenticatedAt?: number | null
}

export interface EnterpriseAccountConnection {
  readonly id: string
  readonly protocol: string
  readonly provider: string
  readonly name: string
  readonly logoPublicUrl: string | null
  /** @deprecated Clerk may remove it. */
  readonly domain?: string
  readonly domains?: string[]
  readonly active: boolean
  readonly syncUserAttributes: boolean
  readonly allowSubdomains: boolean
  readonly allowIdpInitiated: boolean
  readonly disableAdditionalIdentifications: boolean
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface ExternalAccount {
  readonly object: 'external_account' | 'facebook_account' | 'google_account' | (string & {})
  readonly id: string
  readonly provider: string
  readonly identificationId: string
  readonly providerUserId: string
  readonly approvedScopes: string
  readonly emailAddress: string
  readonly emailAddressVerified?: boolean | null
  readonly firstName: string
  readonly lastName: string
  /** @deprecated Clerk may remove it. */
  readonly avatarUrl?: string
  readonly imageUrl?: string | null
  readonly username?: string | null
  readonly phoneNumber?: string | null
  readonly publicMetadata: Record<string, unknown>
  readonly label?: string | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  readonly verification: Verification | null
  readonly externalAccountId?: string
}

export interface OauthAccessToken {
  readonly object: 'oauth_access_token'
  readonly externalAccountId: string
  readonly providerUserId: string
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | null
  readonly provider: string
  readonly publicMetadata: Record<string, unknown>
  readonly label: string | null
  readonly scopes?: string[]
  readonly idToken?: string
  readonly tokenSecret?: string
}

export interface Passkey {
  readonly id?: string
  readonly object: 'passkey'
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly lastUsedAt: number
  readonly verification: Verification | null
}

export interface SamlAccount {
  readonly id: string
  readonly object: 'saml_account'
  readonly provider: string
  readonly active: boolean
  readonly emailAddress: string
  readonly firstName?: string | null
  readonly lastName?: string | null
  readonly providerUserId?: string | null
  /** Milliseconds since the epoch. */
  readonly lastAuthenticatedAt?: number | null
  readonly publicMetadata?: Record<string, unknown>
  readonly verification: Verification | null
  readonly samlConnection?: SamlAccountConnection | null
}

export interface SamlAccountConnection {
  readonly id: string
  readonly name: string
  /** @deprecated Clerk may remove it. */
  readonly domain?: string
  readonly domains?: string[]
  readonly active: boolean
  readonly provider: string
  readonly syncUserAttributes: boolean
  readonly allowSubdomains?: boolean
  readonly allowIdpInitiated?: boolean
  readonly disableAdditionalIdentifications?: boolean
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface ScimUserMetadata {
  readonly directoryId: string
  readonly directoryEnabled?: boolean
  readonly externalId: string | null
}

export interface TotalCount {
  readonly object: 'total_count'
  readonly totalCount: number
}

export interface TrustedDevice {
  readonly object: 'trusted_device'
  readonly id: string
  readonly platform: 'ios' | 'android' | (string & {})
  readonly appIdentifier: string
  readonly name?: string | null
  readonly algorithm: 'ES256'
  readonly status: 'active' | 'revoked' | (string & {})
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  /** Milliseconds since the epoch. */
  readonly lastUsedAt?: number | null
  /** Milliseconds since the epoch. */
  readonly revokedAt?: number | null
}

export interface User<Types extends ClerkTypes = ClerkTypes> extends UserConveniences {
  readonly id: string
  readonly object: 'user'
  readonly externalId: string | null
  readonly primaryEmailAddressId: string | null
  readonly primaryPhoneNumberId: string | null
  readonly primaryWeb3WalletId: string | null
  readonly username: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly locale?: string | null
  /** @deprecated Clerk may remove it. */
  readonly profileImageUrl?: string
  readonly imageUrl?: string
  readonly hasImage: boolean
  readonly publicMetadata: TypeOf<Types, 'userPublicMetadata'>
  readonly privateMetadata?: TypeOf<Types, 'userPrivateMetadata'> | null
  readonly unsafeMetadata?: TypeOf<Types, 'userUnsafeMetadata'>
  readonly emailAddresses: EmailAddress[]
  readonly phoneNumbers: PhoneNumber[]
  readonly web3Wallets: Web3Wallet[]
  readonly passkeys: Passkey[]
  readonly passwordEnabled: boolean
  readonly twoFactorEnabled: boolean
  readonly totpEnabled: boolean
  readonly backupCodeEnabled: boolean
  /** Milliseconds since the epoch. */
  readonly mfaEnabledAt: number | null
  /** Milliseconds since the epoch. */
  readonly mfaDisabledAt: number | null
  /** Milliseconds since the epoch. */
  readonly passwordLastUpdatedAt?: number | null
  readonly externalAccounts: ExternalAccount[]
  readonly samlAccounts: SamlAccount[]
  readonly enterpriseAccounts: EnterpriseAccount[]
  readonly organizationMemberships?: OrganizationMembership<Types>[]
  /** Milliseconds since the epoch. */
  readonly lastSignInAt: number | null
  readonly banned: boolean
  readonly locked: boolean
  readonly deprovisioned?: boolean
  /** In seconds. */
  readonly lockoutExpiresInSeconds: number | null
  readonly verificationAttemptsRemaining: number | null
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly deleteSelfEnabled: boolean
  readonly createOrganizationEnabled: boolean
  readonly createOrganizationsLimit?: number | null
  /** Milliseconds since the epoch. */
  readonly lastActiveAt: number | null
  /** Milliseconds since the epoch. */
  readonly legalAcceptedAt: number | null
  readonly bypassClientTrust?: boolean
  readonly scim?: ScimUserMetadata | null
  readonly timezone?: string | null
}

export interface UserReference {
  readonly userId?: string
}

export interface VerifiedPassword {
  readonly verified?: boolean
}

export interface VerifiedTOTP {
  readonly verified?: boolean
  readonly codeType?: 'totp' | 'backup_code' | (string & {})
}

export interface Web3Wallet {
  readonly id?: string
  readonly object: 'web3_wallet'
  readonly web3Wallet: string
  readonly verification: Verification | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `getUserList`. */
export interface GetUserListParams {
  emailAddress?: readonly string[] | undefined
  phoneNumber?: readonly string[] | undefined
  externalId?: readonly string[] | undefined
  username?: readonly string[] | undefined
  web3Wallet?: readonly string[] | undefined
  userId?: readonly string[] | undefined
  organizationId?: readonly string[] | undefined
  query?: string | undefined
  emailAddressQuery?: string | undefined
  phoneNumberQuery?: string | undefined
  usernameQuery?: string | undefined
  nameQuery?: string | undefined
  banned?: boolean | undefined
  /** Milliseconds since the epoch. */
  lastActiveAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  lastActiveAtAfter?: Date | number | undefined
  /** Milliseconds since the epoch. @deprecated Clerk may remove it. */
  lastActiveAtSince?: Date | number | undefined
  /** The same as `lastActiveAtSince`, as the official client spells it. */
  last_active_at_since?: Date | number | undefined
  /** Milliseconds since the epoch. */
  createdAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  createdAtAfter?: Date | number | undefined
  /** Milliseconds since the epoch. */
  lastSignInAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  lastSignInAtAfter?: Date | number | undefined
  provider?: string | undefined
  providerUserId?: readonly string[] | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  startingAfter?: string | undefined
  /** Default: `"-created_at"`. */
  orderBy?:
    | 'created_at'
    | 'updated_at'
    | 'email_address'
    | 'web3wallet'
    | 'first_name'
    | 'last_name'
    | 'phone_number'
    | 'username'
    | 'last_active_at'
    | 'last_sign_in_at'
    | '+created_at'
    | '+updated_at'
    | '+email_address'
    | '+web3wallet'
    | '+first_name'
    | '+last_name'
    | '+phone_number'
    | '+username'
    | '+last_active_at'
    | '+last_sign_in_at'
    | '-created_at'
    | '-updated_at'
    | '-email_address'
    | '-web3wallet'
    | '-first_name'
    | '-last_name'
    | '-phone_number'
    | '-username'
    | '-last_active_at'
    | '-last_sign_in_at'
    | (string & {})
    | undefined
}

/** Parameters of `createUser`. */
export interface CreateUserParams<Types extends ClerkTypes = ClerkTypes> {
  externalId?: string | null | undefined
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  locale?: string | null | undefined
  emailAddress?: readonly string[] | undefined
  emailAddressIdentificationStatus?:
    | readonly ('verified' | 'reserved' | (string & {}))[]
    | undefined
  phoneNumber?: readonly string[] | undefined
  phoneNumberIdentificationStatus?: readonly ('verified' | 'reserved' | (string & {}))[] | undefined
  web3Wallet?: readonly string[] | undefined
  username?: string | null | undefined
  password?: string | null | undefined
  passwordDigest?: string | null | undefined
  passwordHasher?: string | undefined
  skipPasswordChecks?: boolean | null | undefined
  skipPasswordRequirement?: boolean | null | undefined
  totpSecret?: string | null | undefined
  backupCodes?: readonly string[] | undefined
  publicMetadata?: TypeOf<Types, 'userPublicMetadata'> | undefined
  privateMetadata?: TypeOf<Types, 'userPrivateMetadata'> | undefined
  unsafeMetadata?: TypeOf<Types, 'userUnsafeMetadata'> | undefined
  deleteSelfEnabled?: boolean | null | undefined
  /** An instant, as RFC 3339 writes it. */
  legalAcceptedAt?: Date | string | null | undefined
  skipLegalChecks?: boolean | null | undefined
  skipUserRequirement?: boolean | null | undefined
  createOrganizationEnabled?: boolean | null | undefined
  createOrganizationsLimit?: number | null | undefined
  /** An instant, as RFC 3339 writes it. */
  createdAt?: Date | string | null | undefined
  bypassClientTrust?: boolean | null | undefined
  banned?: boolean | null | undefined
  locked?: boolean | null | undefined
  timezone?: string | null | undefined
}

/** Parameters of `updateUser`. */
export interface UpdateUserParams<Types extends ClerkTypes = ClerkTypes> {
  externalId?: string | null | undefined
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  locale?: string | null | undefined
  primaryEmailAddressId?: string | null | undefined
  /** The same as `primaryEmailAddressId`, as the official client spells it. */
  primaryEmailAddressID?: string | null | undefined
  /** Default: `false`. */
  notifyPrimaryEmailAddressChanged?: boolean | null | undefined
  primaryPhoneNumberId?: string | null | undefined
  /** The same as `primaryPhoneNumberId`, as the official client spells it. */
  primaryPhoneNumberID?: string | null | undefined
  primaryWeb3WalletId?: string | null | undefined
  /** The same as `primaryWeb3WalletId`, as the official client spells it. */
  primaryWeb3WalletID?: string | null | undefined
  username?: string | null | undefined
  profileImageId?: string | null | undefined
  /** The same as `profileImageId`, as the official client spells it. */
  profileImageID?: string | null | undefined
  password?: string | null | undefined
  passwordDigest?: string | undefined
  passwordHasher?: string | undefined
  skipPasswordChecks?: boolean | null | undefined
  signOutOfOtherSessions?: boolean | null | undefined
  totpSecret?: string | null | undefined
  backupCodes?: readonly string[] | undefined
  deleteSelfEnabled?: boolean | null | undefined
  createOrganizationEnabled?: boolean | null | undefined
  /** An instant, as RFC 3339 writes it. */
  legalAcceptedAt?: Date | string | null | undefined
  skipLegalChecks?: boolean | null | undefined
  createOrganizationsLimit?: number | null | undefined
  /** An instant, as RFC 3339 writes it. */
  createdAt?: Date | string | null | undefined
  bypassClientTrust?: boolean | null | undefined
  timezone?: string | null | undefined
  /** @deprecated Clerk may remove it. */
  publicMetadata?: TypeOf<Types, 'userPublicMetadata'> | undefined
  /** @deprecated Clerk may remove it. */
  privateMetadata?: TypeOf<Types, 'userPrivateMetadata'> | undefined
  /** @deprecated Clerk may remove it. */
  unsafeMetadata?: TypeOf<Types, 'userUnsafeMetadata'> | undefined
}

/** Parameters of `replaceUserEmailAddress`. */
export interface ReplaceUserEmailAddressParams {
  emailAddress: string
  /** Default: `"verified"`. */
  identificationStatus?: 'verified' | 'reserved' | 'unverified' | (string & {}) | undefined
  /** Default: `false`. */
  notifyPrimaryEmailAddressChanged?: boolean | null | undefined
}

/** Parameters of `replaceUserPhoneNumber`. */
export interface ReplaceUserPhoneNumberParams {
  phoneNumber: string
  /** Default: `"verified"`. */
  identificationStatus?: 'verified' | 'reserved' | 'unverified' | (string & {}) | undefined
}

/** Parameters of `updateUserMetadata`. */
export interface UpdateUserMetadataParams<Types extends ClerkTypes = ClerkTypes> {
  publicMetadata?: TypeOf<Types, 'userPublicMetadata'> | undefined
  privateMetadata?: TypeOf<Types, 'userPrivateMetadata'> | undefined
  unsafeMetadata?: TypeOf<Types, 'userUnsafeMetadata'> | undefined
}

/** Parameters of `replaceUserMetadata`. */
export interface ReplaceUserMetadataParams<Types extends ClerkTypes = ClerkTypes> {
  publicMetadata?: TypeOf<Types, 'userPublicMetadata'> | undefined
  privateMetadata?: TypeOf<Types, 'userPrivateMetadata'> | undefined
  unsafeMetadata?: TypeOf<Types, 'userUnsafeMetadata'> | undefined
}

/** Parameters of `getCount`. */
export interface GetUsersCountParams {
  emailAddress?: readonly string[] | undefined
  phoneNumber?: readonly string[] | undefined
  externalId?: readonly string[] | undefined
  username?: readonly string[] | undefined
  web3Wallet?: readonly string[] | undefined
  userId?: readonly string[] | undefined
  organizationId?: readonly string[] | undefined
  query?: string | undefined
  emailAddressQuery?: string | undefined
  phoneNumberQuery?: string | undefined
  usernameQuery?: string | undefined
  nameQuery?: string | undefined
  banned?: boolean | undefined
  /** Milliseconds since the epoch. */
  lastActiveAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  lastActiveAtAfter?: Date | number | undefined
  /** Milliseconds since the epoch. @deprecated Clerk may remove it. */
  lastActiveAtSince?: Date | number | undefined
  /** Milliseconds since the epoch. */
  createdAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  createdAtAfter?: Date | number | undefined
  /** Milliseconds since the epoch. */
  lastSignInAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  lastSignInAtAfter?: Date | number | undefined
  provider?: string | undefined
  providerUserId?: readonly string[] | undefined
}

/** Parameters of `getUserOauthAccessToken`. */
export interface GetOAuthAccessTokenParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getOrganizationMembershipList`. */
export interface UsersGetOrganizationMembershipsParams {
  userId: string
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getOrganizationInvitationList`. */
export interface UsersGetOrganizationInvitationsParams {
  userId: string
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  status?: 'pending' | 'accepted' | 'revoked' | 'expired' | (string & {}) | undefined
}

/** Parameters of `removePassword`. */
export interface RemoveUserPasswordParams {
  /** Default: `false`. */
  signOutOfOtherSessions?: boolean | undefined
}

/** Parameters of `verifyPassword`. */
export interface VerifyPasswordParams {
  userId: string
  password: string
}

/** Parameters of `verifyTOTP`. */
export interface VerifyTOTPParams {
  userId: string
  code: string
}

/** Parameters of `banUsers`. */
export interface UsersBanParams {
  /** 1 to 50 items. */
  userIds: readonly string[]
}

/** Parameters of `unbanUsers`. */
export interface UsersUnbanParams {
  /** 1 to 50 items. */
  userIds: readonly string[]
}

/** Parameters of `deleteUserPasskey`. */
export interface UserPasskeyDeleteParams {
  userId: string
  passkeyIdentificationId: string
}

/** Parameters of `deleteUserWeb3Wallet`. */
export interface UserWeb3WalletDeleteParams {
  userId: string
  web3WalletIdentificationId: string
}

/** Parameters of `deleteUserExternalAccount`. */
export interface DeleteExternalAccountParams {
  userId: string
  externalAccountId: string
}

/** Parameters of `setPasswordCompromised`. */
export interface SetUserPasswordCompromisedParams {
  revokeAllSessions?: boolean | null | undefined
}

/** Parameters of `getUserTrustedDeviceList`. */
export interface ListUserTrustedDevicesParams {
  userId: string
}

/** Parameters of `revokeUserTrustedDevice`. */
export interface RevokeUserTrustedDeviceParams {
  userId: string
  trustedDeviceId: string
}
