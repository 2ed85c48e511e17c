// Written by `npm run generate`: change the generator, not this file.
import type { ClerkTypes, TypeOf } from './clerk-types.ts'
import type { Raw } from './raw.ts'

export interface Organization<Types extends ClerkTypes = ClerkTypes> extends Raw {
  readonly object: 'organization'
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly imageUrl?: string
  readonly hasImage: boolean
  readonly membersCount?: number
  readonly missingMemberWithElevatedPermissions?: boolean
  readonly pendingInvitationsCount?: number
  readonly maxAllowedMemberships: number
  readonly adminDeleteEnabled: boolean
  readonly publicMetadata: TypeOf<Types, 'organizationPublicMetadata'>
  readonly privateMetadata?: TypeOf<Types, 'organizationPrivateMetadata'>
  readonly createdBy?: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  /** Milliseconds since the epoch. */
  readonly lastActiveAt?: number
  readonly roleSetKey?: string | null
}

export interface OrganizationDomain {
  readonly object: 'organization_domain'
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly enrollmentMode:
    | 'manual_invitation'
    | 'automatic_invitation'
    | 'automatic_suggestion'
    | 'enterprise_sso'
    | (string & {})
  readonly affiliationEmailAddress: string | null
  readonly affiliationVerification: OrganizationDomainVerification | null
  readonly ownershipVerification: OrganizationDomainVerification | null
  /** @deprecated Clerk may remove it. */
  readonly verification: OrganizationDomainVerification | null
  readonly totalPendingInvitations: number
  readonly totalPendingSuggestions: number
  readonly publicOrganizationData?: PublicOrganizationData | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface OrganizationDomainVerification {
  readonly status: string
  readonly strategy: string
  readonly attempts: number | null
  /** Milliseconds since the epoch. */
  readonly expireAt: number | null
  /** Milliseconds since the epoch. */
  readonly verifiedAt: number | null
}

export interface OrganizationInvitation<Types extends ClerkTypes = ClerkTypes> extends Raw {
  readonly object: 'organization_invitation'
  readonly id: string
  readonly emailAddress: string
  readonly role: TypeOf<Types, 'role'>
  readonly roleName: string
  readonly organizationId?: string
  readonly inviterId: string | null
  readonly publicInviterData: PublicInviterData | null
  readonly status?: string
  readonly publicMetadata: TypeOf<Types, 'organizationInvitationPublicMetadata'>
  readonly privateMetadata?: TypeOf<Types, 'organizationInvitationPrivateMetadata'>
  readonly url: string | null
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface OrganizationInvitationWithPublicOrganizationData<
  Types extends ClerkTypes = ClerkTypes,
> {
  readonly object: 'organization_invitation'
  readonly id: string
  readonly emailAddress: string
  readonly role: TypeOf<Types, 'role'>
  readonly roleName: string
  readonly organizationId?: string
  readonly inviterId: string | null
  readonly publicInviterData: PublicInviterData | null
  readonly status?: string
  readonly publicMetadata: TypeOf<Types, 'organizationInvitationPublicMetadata'>
  readonly privateMetadata?: TypeOf<Types, 'organizationInvitationPrivateMetadata'>
  readonly url: string | null
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  readonly publicOrganizationData?: PublicOrganizationData
}

export interface OrganizationMembership<Types extends ClerkTypes = ClerkTypes> extends Raw {
  readonly id: string
  readonly object: 'organization_membership'
  readonly role: TypeOf<Types, 'role'>
  readonly roleName?: string
  readonly permissions: TypeOf<Types, 'permission'>[] | null
  readonly publicMetadata: TypeOf<Types, 'organizationMembershipPublicMetadata'>
  readonly privateMetadata?: TypeOf<Types, 'organizationMembershipPrivateMetadata'>
  readonly organization: Organization<Types>
  readonly publicUserData?: OrganizationMembershipPublicUserData
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface OrganizationMembershipPublicUserData {
  readonly userId: string
  readonly firstName: string | null
  readonly lastName: string | null
  /** @deprecated Clerk may remove it. */
  readonly profileImageUrl: string | null
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly identifier?: string | null
  readonly username?: string | null
  readonly banned?: boolean
  readonly deprovisioned?: boolean
}

export interface OrganizationWithLogo<Types extends ClerkTypes = ClerkTypes> extends Omit<
  Organization<Types>,
  'imageUrl' | 'hasImage'
> {
  /** @deprecated Clerk may remove it. */
  readonly logoUrl?: string
  readonly imageUrl: string
  readonly hasImage: boolean
}

export interface PublicInviterData {
  readonly userId: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly identifier: string
}

export interface PublicOrganizationData {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly imageUrl?: string
  readonly hasImage: boolean
}

/** Parameters of `getOrganizationList`. */
export interface ListOrganizationsParams {
  includeMembersCount?: boolean | undefined
  includeMissingMemberWithElevatedPermissions?: boolean | undefined
  query?: string | undefined
  userId?: readonly string[] | undefined
  organizationId?: readonly string[] | undefined
  /** Default: `"-created_at"`. */
  orderBy?:
    | 'name'
    | 'created_at'
    | 'members_count'
    | '+name'
    | '+created_at'
    | '+members_count'
    | '-name'
    | '-created_at'
    | '-members_count'
    | (string & {})
    | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createOrganization`. */
export interface CreateOrganizationParams<Types extends ClerkTypes = ClerkTypes> {
  name: string
  createdBy?: string | null | undefined
  privateMetadata?: TypeOf<Types, 'organizationPrivateMetadata'> | null | undefined
  publicMetadata?: TypeOf<Types, 'organizationPublicMetadata'> | null | undefined
  slug?: string | null | undefined
  /** At least 0. */
  maxAllowedMemberships?: number | null | undefined
  /** An instant, as RFC 3339 writes it. */
  createdAt?: Date | string | null | undefined
  roleSetKey?: string | null | undefined
}

/** Parameters of `getOrganization`. */
export type GetOrganizationParams = {
  includeMembersCount?: boolean | undefined
  includeMissingMemberWithElevatedPermissions?: boolean | undefined
} & (
  | {
      organizationId: string
    }
  | {
      slug: string
    }
)

/** Parameters of `updateOrganization`. */
export interface UpdateOrganizationParams<Types extends ClerkTypes = ClerkTypes> {
  name?: string | null | undefined
  slug?: string | null | undefined
  /** At least 0. */
  maxAllowedMemberships?: number | null | undefined
  adminDeleteEnabled?: boolean | null | undefined
  /** An instant, as RFC 3339 writes it. */
  createdAt?: Date | string | null | undefined
  roleSetKey?: string | null | undefined
  /** @deprecated Clerk may remove it. */
  publicMetadata?: TypeOf<Types, 'organizationPublicMetadata'> | undefined
  /** @deprecated Clerk may remove it. */
  privateMetadata?: TypeOf<Types, 'organizationPrivateMetadata'> | undefined
}

/** Parameters of `updateOrganizationMetadata`. */
export interface MergeOrganizationMetadataParams<Types extends ClerkTypes = ClerkTypes> {
  publicMetadata?: TypeOf<Types, 'organizationPublicMetadata'> | undefined
  privateMetadata?: TypeOf<Types, 'organizationPrivateMetadata'> | undefined
}

/** Parameters of `replaceOrganizationMetadata`. */
export interface ReplaceOrganizationMetadataParams<Types extends ClerkTypes = ClerkTypes> {
  publicMetadata?: TypeOf<Types, 'organizationPublicMetadata'> | undefined
  privateMetadata?: TypeOf<Types, 'organizationPrivateMetadata'> | undefined
}

/** Parameters of `getOrganizationMembershipList`. */
export interface ListOrganizationMembershipsParams<Types extends ClerkTypes = ClerkTypes> {
  organizationId: string
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
  userId?: readonly string[] | undefined
  emailAddress?: readonly string[] | undefined
  phoneNumber?: readonly string[] | undefined
  username?: readonly string[] | undefined
  web3Wallet?: readonly string[] | undefined
  role?: readonly TypeOf<Types, 'role'>[] | undefined
  query?: string | undefined
  emailAddressQuery?: string | undefined
  phoneNumberQuery?: string | undefined
  usernameQuery?: string | undefined
  nameQuery?: string | undefined
  /** Milliseconds since the epoch. */
  lastActiveAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  lastActiveAtAfter?: Date | number | undefined
  /** Milliseconds since the epoch. */
  createdAtBefore?: Date | number | undefined
  /** Milliseconds since the epoch. */
  createdAtAfter?: Date | number | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getInstanceOrganizationMembershipList`. */
export interface InstanceGetOrganizationMembershipsParams {
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
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createOrganizationMembership`. */
export interface CreateOrganizationMembershipParams<Types extends ClerkTypes = ClerkTypes> {
  organizationId: string
  userId: string
  role: TypeOf<Types, 'role'>
  publicMetadata?: TypeOf<Types, 'organizationMembershipPublicMetadata'> | null | undefined
  privateMetadata?: TypeOf<Types, 'organizationMembershipPrivateMetadata'> | null | undefined
}

/** Parameters of `updateOrganizationMembership`. */
export interface UpdateOrganizationMembershipParams<Types extends ClerkTypes = ClerkTypes> {
  organizationId: string
  userId: string
  role: TypeOf<Types, 'role'>
}

/** Parameters of `updateOrganizationMembershipMetadata`. */
export interface UpdateOrganizationMembershipMetadataParams<Types extends ClerkTypes = ClerkTypes> {
  organizationId: string
  userId: string
  publicMetadata?: TypeOf<Types, 'organizationMembershipPublicMetadata'> | undefined
  privateMetadata?: TypeOf<Types, 'organizationMembershipPrivateMetadata'> | undefined
}

/** Parameters of `deleteOrganizationMembership`. */
export interface DeleteOrganizationMembershipParams {
  organizationId: string
  userId: string
}

/** Parameters of `getOrganizationInvitationList`. */
export interface ListOrganizationInvitationsParams {
  organizationId: string
  status?: readonly ('pending' | 'accepted' | 'revoked' | 'expired' | (string & {}))[] | undefined
  emailAddress?: string | undefined
  /** Default: `"-created_at"`. */
  orderBy?: string | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getInstanceOrganizationInvitationList`. */
export interface ListInstanceOrganizationInvitationsParams {
  /** Default: `"-created_at"`. */
  orderBy?: string | undefined
  status?: 'pending' | 'accepted' | 'revoked' | 'expired' | (string & {}) | undefined
  query?: string | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getPendingOrganizationInvitationList`. */
export interface ListPendingOrganizationInvitationsParams {
  organizationId: string
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createOrganizationInvitation`. */
export interface CreateOrganizationInvitationParams<Types extends ClerkTypes = ClerkTypes> {
  organizationId: string
  emailAddress: string
  inviterUserId?: string | null | undefined
  role: TypeOf<Types, 'role'>
  publicMetadata?: TypeOf<Types, 'organizationInvitationPublicMetadata'> | null | undefined
  privateMetadata?: TypeOf<Types, 'organizationInvitationPrivateMetadata'> | null | undefined
  redirectUrl?: string | null | undefined
  /** In days. 1 to 365. */
  expiresInDays?: number | null | undefined
  /** Default: `true`. */
  notify?: boolean | null | undefined
}

/** Parameters of `createOrganizationInvitationBulk`. */
export interface CreateOrganizationInvitationBulkParams<Types extends ClerkTypes = ClerkTypes> {
  emailAddress: string
  inviterUserId?: string | null | undefined
  role: TypeOf<Types, 'role'>
  publicMetadata?: TypeOf<Types, 'organizationInvitationPublicMetadata'> | null | undefined
  privateMetadata?: TypeOf<Types, 'organizationInvitationPrivateMetadata'> | null | undefined
  redirectUrl?: string | null | undefined
  /** In days. 1 to 365. */
  expiresInDays?: number | null | undefined
  /** Default: `true`. */
  notify?: boolean | null | undefined
}

/** Parameters of `getOrganizationInvitation`. */
export interface GetOrganizationInvitationParams {
  organizationId: string
  invitationId: string
}

/** Parameters of `revokeOrganizationInvitation`. */
export interface RevokeOrganizationInvitationParams {
  organizationId: string
  invitationId: string
  requestingUserId?: string | null | undefined
}

/** Parameters of `getOrganizationDomainList`. */
export interface ListOrganizationDomainsParams {
  organizationId: string
  verified?: boolean | undefined
  enrollmentMode?:
    | 'manual_invitation'
    | 'automatic_invitation'
    | 'automatic_suggestion'
    | 'enterprise_sso'
    | (string & {})
    | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getInstanceOrganizationDomainList`. */
export interface ListAllOrganizationDomainsParams {
  organizationId?: string | undefined
  verified?: boolean | undefined
  enrollmentMode?:
    | readonly (
        | 'manual_invitation'
        | 'automatic_invitation'
        | 'automatic_suggestion'
        | 'enterprise_sso'
        | '-manual_invitation'
        | '-automatic_invitation'
        | '-automatic_suggestion'
        | '-enterprise_sso'
        | (string & {})
      )[]
    | undefined
  query?: string | undefined
  domains?: readonly string[] | undefined
  /** Default: `"-created_at"`. */
  orderBy?: string | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
}

/** Parameters of `createOrganizationDomain`. */
export interface CreateOrganizationDomainParams {
  organizationId: string
  name: string
  enrollmentMode:
    | 'manual_invitation'
    | 'automatic_invitation'
    | 'automatic_suggestion'
    | 'enterprise_sso'
    | (string & {})
  verified?: boolean | null | undefined
}

/** Parameters of `updateOrganizationDomain`. */
export interface UpdateOrganizationDomainParams {
  organizationId: string
  domainId: string
  enrollmentMode?:
    | 'manual_invitation'
    | 'automatic_invitation'
    | 'automatic_suggestion'
    | 'enterprise_sso'
    | (string & {})
    | null
    | undefined
  verified?: boolean | null | undefined
  name?: string | undefined
}

/** Parameters of `deleteOrganizationDomain`. */
export interface DeleteOrganizationDomainParams {
  organizationId: string
  domainId: string
}

/** Parameters of `verifyOrganizationDomainOwnership`. */
export interface VerifyOrganizationDomainOwnershipParams {
  organizationId: string
  domainId: string
}
