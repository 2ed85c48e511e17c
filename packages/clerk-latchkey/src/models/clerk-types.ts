declare global {
  // The same names as in Clerk's own packages: an application that fills them is typed by both. They have no index
  // signature here, because two packages must not both declare one.
  interface UserPublicMetadata {}
  interface UserPrivateMetadata {}
  interface UserUnsafeMetadata {}
  interface OrganizationPublicMetadata {}
  interface OrganizationPrivateMetadata {}
  interface OrganizationMembershipPublicMetadata {}
  interface OrganizationMembershipPrivateMetadata {}
  interface OrganizationInvitationPublicMetadata {}
  interface OrganizationInvitationPrivateMetadata {}
  interface SignUpUnsafeMetadata {}
  interface CustomJwtSessionClaims {}
  interface ClerkAuthorization {}
}

/**
 * What an application chooses the types of. Two instances of Clerk in one program can differ: each client names what is
 * its own, and what it does not name is as declared globally, for all clients.
 *
 * @example
 * ```ts
 * import { createClerkClient } from 'clerk-latchkey'
 * import type { ClerkTypes } from 'clerk-latchkey'
 *
 * interface Shop extends ClerkTypes {
 *   userPublicMetadata: { plan: 'free' | 'paid' }
 *   role: 'org:admin' | 'org:clerk'
 * }
 * const shop = createClerkClient<Shop>()
 * ```
 */
export interface ClerkTypes {
  userPublicMetadata?: unknown
  userPrivateMetadata?: unknown
  userUnsafeMetadata?: unknown
  organizationPublicMetadata?: unknown
  organizationPrivateMetadata?: unknown
  organizationMembershipPublicMetadata?: unknown
  organizationMembershipPrivateMetadata?: unknown
  organizationInvitationPublicMetadata?: unknown
  organizationInvitationPrivateMetadata?: unknown
  signUpUnsafeMetadata?: unknown
  /** Claims that were added to the session token. */
  sessionClaims?: unknown
  role?: string
  permission?: string
}

/** Metadata that is not declared is there all the same. */
type Open<Declared> = Declared & { [key: string]: unknown }

/** A key that `ClerkAuthorization` declares, or any. */
type Declared<Key extends string> =
  ClerkAuthorization extends Record<Key, infer Value extends string> ? Value : string

interface GlobalTypes {
  userPublicMetadata: Open<UserPublicMetadata>
  userPrivateMetadata: Open<UserPrivateMetadata>
  userUnsafeMetadata: Open<UserUnsafeMetadata>
  organizationPublicMetadata: Open<OrganizationPublicMetadata>
  organizationPrivateMetadata: Open<OrganizationPrivateMetadata>
  organizationMembershipPublicMetadata: Open<OrganizationMembershipPublicMetadata>
  organizationMembershipPrivateMetadata: Open<OrganizationMembershipPrivateMetadata>
  organizationInvitationPublicMetadata: Open<OrganizationInvitationPublicMetadata>
  organizationInvitationPrivateMetadata: Open<OrganizationInvitationPrivateMetadata>
  signUpUnsafeMetadata: Open<SignUpUnsafeMetadata>
  sessionClaims: Open<CustomJwtSessionClaims>
  role: Declared<'role'>
  permission: Declared<'permission'>
}

/** The type that an application chose for something: for this client, else for all. */
export type TypeOf<Types extends ClerkTypes, Key extends keyof ClerkTypes> =
  Types extends Record<Key, infer Value> ? Value : GlobalTypes[Key]
