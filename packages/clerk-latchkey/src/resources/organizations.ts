// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { Page, PagePromise } from '../http/pagination.ts'
import type { Upload } from '../http/upload.ts'
import type { ClerkTypes } from '../models/clerk-types.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateOrganizationDomainParams,
  CreateOrganizationInvitationBulkParams,
  CreateOrganizationInvitationParams,
  CreateOrganizationMembershipParams,
  CreateOrganizationParams,
  DeleteOrganizationDomainParams,
  DeleteOrganizationMembershipParams,
  GetOrganizationInvitationParams,
  GetOrganizationParams,
  InstanceGetOrganizationMembershipsParams,
  ListAllOrganizationDomainsParams,
  ListInstanceOrganizationInvitationsParams,
  ListOrganizationDomainsParams,
  ListOrganizationInvitationsParams,
  ListOrganizationMembershipsParams,
  ListOrganizationsParams,
  ListPendingOrganizationInvitationsParams,
  MergeOrganizationMetadataParams,
  Organization,
  OrganizationDomain,
  OrganizationInvitation,
  OrganizationInvitationWithPublicOrganizationData,
  OrganizationMembership,
  OrganizationWithLogo,
  ReplaceOrganizationMetadataParams,
  RevokeOrganizationInvitationParams,
  UpdateOrganizationDomainParams,
  UpdateOrganizationMembershipMetadataParams,
  UpdateOrganizationMembershipParams,
  UpdateOrganizationParams,
  VerifyOrganizationDomainOwnershipParams,
} from '../models/organizations.ts'
import { each } from './each.ts'
import { updateWithMetadata } from './update-with-metadata.ts'
import { withRaw } from './with-raw.ts'

const ListOrganizations = {
  id: 'ListOrganizations',
  method: 'GET',
  path: '/organizations',
  maxLimit: 500,
  from: withRaw,
} as const satisfies Operation

const CreateOrganization = {
  id: 'CreateOrganization',
  method: 'POST',
  path: '/organizations',
  from: withRaw,
} as const satisfies Operation

const GetOrganization = {
  id: 'GetOrganization',
  method: 'GET',
  path: '/organizations/{organization_id}',
  rename: { slug: 'organization_id' },
  from: withRaw,
} as const satisfies Operation

const UpdateOrganization = {
  id: 'UpdateOrganization',
  method: 'PATCH',
  path: '/organizations/{organization_id}',
  body: 'required',
  rules: ['organization'],
  from: withRaw,
} as const satisfies Operation

const UploadOrganizationLogo = {
  id: 'UploadOrganizationLogo',
  method: 'PUT',
  path: '/organizations/{organization_id}/logo',
  body: 'form',
} as const satisfies Operation

const DeleteOrganizationLogo = {
  id: 'DeleteOrganizationLogo',
  method: 'DELETE',
  path: '/organizations/{organization_id}/logo',
  from: withRaw,
} as const satisfies Operation

const MergeOrganizationMetadata = {
  id: 'MergeOrganizationMetadata',
  method: 'PATCH',
  path: '/organizations/{organization_id}/metadata',
  body: 'required',
  rules: ['organization'],
  from: withRaw,
} as const satisfies Operation

const ReplaceOrganizationMetadata = {
  id: 'ReplaceOrganizationMetadata',
  method: 'PUT',
  path: '/organizations/{organization_id}/metadata',
  body: 'required',
  rules: ['organization'],
  from: withRaw,
} as const satisfies Operation

const DeleteOrganization = {
  id: 'DeleteOrganization',
  method: 'DELETE',
  path: '/organizations/{organization_id}',
} as const satisfies Operation

const ListOrganizationMemberships = {
  id: 'ListOrganizationMemberships',
  method: 'GET',
  path: '/organizations/{organization_id}/memberships',
  maxLimit: 500,
  from: withRaw,
} as const satisfies Operation

const InstanceGetOrganizationMemberships = {
  id: 'InstanceGetOrganizationMemberships',
  method: 'GET',
  path: '/organization_memberships',
  maxLimit: 500,
  from: withRaw,
} as const satisfies Operation

const CreateOrganizationMembership = {
  id: 'CreateOrganizationMembership',
  method: 'POST',
  path: '/organizations/{organization_id}/memberships',
  from: withRaw,
} as const satisfies Operation

const UpdateOrganizationMembership = {
  id: 'UpdateOrganizationMembership',
  method: 'PATCH',
  path: '/organizations/{organization_id}/memberships/{user_id}',
  rules: ['membership'],
  from: withRaw,
} as const satisfies Operation

const UpdateOrganizationMembershipMetadata = {
  id: 'UpdateOrganizationMembershipMetadata',
  method: 'PATCH',
  path: '/organizations/{organization_id}/memberships/{user_id}/metadata',
  rules: ['membership'],
  from: withRaw,
} as const satisfies Operation

const DeleteOrganizationMembership = {
  id: 'DeleteOrganizationMembership',
  method: 'DELETE',
  path: '/organizations/{organization_id}/memberships/{user_id}',
  from: withRaw,
} as const satisfies Operation

const ListOrganizationInvitations = {
  id: 'ListOrganizationInvitations',
  method: 'GET',
  path: '/organizations/{organization_id}/invitations',
  maxLimit: 500,
  from: withRaw,
} as const satisfies Operation

const ListInstanceOrganizationInvitations = {
  id: 'ListInstanceOrganizationInvitations',
  method: 'GET',
  path: '/organization_invitations',
  maxLimit: 500,
} as const satisfies Operation

const ListPendingOrganizationInvitations = {
  id: 'ListPendingOrganizationInvitations',
  method: 'GET',
  path: '/organizations/{organization_id}/invitations/pending',
  maxLimit: 500,
  from: withRaw,
} as const satisfies Operation

const CreateOrganizationInvitation = {
  id: 'CreateOrganizationInvitation',
  method: 'POST',
  path: '/organizations/{organization_id}/invitations',
  rules: ['organization-invitations'],
  from: withRaw,
} as const satisfies Operation

const CreateOrganizationInvitationBulk = {
  id: 'CreateOrganizationInvitationBulk',
  method: 'POST',
  path: '/organizations/{organization_id}/invitations/bulk',
  body: 'array',
  rules: ['organization-invitations-bulk'],
  from: each(withRaw),
} as const satisfies Operation

const GetOrganizationInvitation = {
  id: 'GetOrganizationInvitation',
  method: 'GET',
  path: '/organizations/{organization_id}/invitations/{invitation_id}',
  from: withRaw,
} as const satisfies Operation

const RevokeOrganizationInvitation = {
  id: 'RevokeOrganizationInvitation',
  method: 'POST',
  path: '/organizations/{organization_id}/invitations/{invitation_id}/revoke',
  from: withRaw,
} as const satisfies Operation

const ListOrganizationDomains = {
  id: 'ListOrganizationDomains',
  method: 'GET',
  path: '/organizations/{organization_id}/domains',
  maxLimit: 500,
} as const satisfies Operation

const ListAllOrganizationDomains = {
  id: 'ListAllOrganizationDomains',
  method: 'GET',
  path: '/organization_domains',
  joined: ['enrollment_mode'],
  maxLimit: 500,
} as const satisfies Operation

const CreateOrganizationDomain = {
  id: 'CreateOrganizationDomain',
  method: 'POST',
  path: '/organizations/{organization_id}/domains',
} as const satisfies Operation

const UpdateOrganizationDomain = {
  id: 'UpdateOrganizationDomain',
  method: 'PATCH',
  path: '/organizations/{organization_id}/domains/{domain_id}',
  body: 'required',
} as const satisfies Operation

const DeleteOrganizationDomain = {
  id: 'DeleteOrganizationDomain',
  method: 'DELETE',
  path: '/organizations/{organization_id}/domains/{domain_id}',
} as const satisfies Operation

const VerifyOrganizationDomainOwnership = {
  id: 'VerifyOrganizationDomainOwnership',
  method: 'POST',
  path: '/organizations/{organization_id}/domains/{domain_id}/verify_ownership',
} as const satisfies Operation

/** Parameters of `updateOrganizationLogo`. */
export interface UploadOrganizationLogoParams {
  uploaderUserId?: string | undefined
  file: Upload
}

export const organizations = <Types extends ClerkTypes = ClerkTypes>({ call, list }: Api) => ({
  /**
   * Lists organizations.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/GET/organizations
   */
  getOrganizationList: (
    params: ListOrganizationsParams = {},
    options?: CallOptions,
  ): PagePromise<Organization<Types>> =>
    list<Organization<Types>>(ListOrganizations, params, options),

  /**
   * Creates an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/POST/organizations
   */
  createOrganization: (
    params: CreateOrganizationParams<Types>,
    options?: CallOptions,
  ): ApiPromise<Organization<Types>> =>
    call<Organization<Types>>(CreateOrganization, params, options),

  /**
   * Gets an organization by id or by slug.
   *
   * @throws {ClerkAPIResponseError} 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/GET/organizations/%7Borganization_id%7D
   */
  getOrganization: (
    params: GetOrganizationParams,
    options?: CallOptions,
  ): ApiPromise<Organization<Types>> => call<Organization<Types>>(GetOrganization, params, options),

  /**
   * Changes an organization; metadata given here replaces what was there, in a second request.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `organizationId`.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/PATCH/organizations/%7Borganization_id%7D
   */
  updateOrganization: (
    organizationId: string,
    params: UpdateOrganizationParams<Types>,
    options?: CallOptions,
  ): Promise<Organization<Types>> =>
    updateWithMetadata(
      call,
      UpdateOrganization,
      ReplaceOrganizationMetadata,
      { organizationId },
      params,
      options,
    ),

  /**
   * Uploads the logo of an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 413
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/PUT/organizations/%7Borganization_id%7D/logo
   */
  updateOrganizationLogo: (
    organizationId: string,
    params: UploadOrganizationLogoParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationWithLogo<Types>> =>
    call(UploadOrganizationLogo, { ...params, organizationId }, options),

  /**
   * Removes the logo of an organization.
   *
   * @throws {ClerkAPIResponseError} 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/DELETE/organizations/%7Borganization_id%7D/logo
   */
  deleteOrganizationLogo: (
    organizationId: string,
    options?: CallOptions,
  ): ApiPromise<Organization<Types>> =>
    call<Organization<Types>>(DeleteOrganizationLogo, { organizationId }, options),

  /**
   * Merges metadata into that of an organization, at every depth; `null` removes a key.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `organizationId`.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/PATCH/organizations/%7Borganization_id%7D/metadata
   */
  updateOrganizationMetadata: (
    organizationId: string,
    params: MergeOrganizationMetadataParams<Types>,
    options?: CallOptions,
  ): ApiPromise<Organization<Types>> =>
    call<Organization<Types>>(MergeOrganizationMetadata, { ...params, organizationId }, options),

  /**
   * Replaces each kind of metadata of an organization that is given.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `organizationId`.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/PUT/organizations/%7Borganization_id%7D/metadata
   */
  replaceOrganizationMetadata: (
    organizationId: string,
    params: ReplaceOrganizationMetadataParams<Types>,
    options?: CallOptions,
  ): ApiPromise<Organization<Types>> =>
    call<Organization<Types>>(ReplaceOrganizationMetadata, { ...params, organizationId }, options),

  /**
   * Deletes an organization with all its memberships.
   *
   * @throws {ClerkAPIResponseError} 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/DELETE/organizations/%7Borganization_id%7D
   */
  deleteOrganization: (organizationId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteOrganization, { organizationId }, options),

  /**
   * Lists the members of an organization.
   *
   * @throws {ClerkAPIResponseError} 401, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-memberships/GET/organizations/%7Borganization_id%7D/memberships
   */
  getOrganizationMembershipList: (
    params: ListOrganizationMembershipsParams<Types>,
    options?: CallOptions,
  ): PagePromise<OrganizationMembership<Types>> =>
    list<OrganizationMembership<Types>>(ListOrganizationMemberships, params, options),

  /**
   * Lists the memberships of all organizations.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-memberships/GET/organization_memberships
   */
  getInstanceOrganizationMembershipList: (
    params: InstanceGetOrganizationMembershipsParams = {},
    options?: CallOptions,
  ): PagePromise<OrganizationMembership<Types>> =>
    list<OrganizationMembership<Types>>(InstanceGetOrganizationMemberships, params, options),

  /**
   * Makes a user a member of an organization, without an invitation.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-memberships/POST/organizations/%7Borganization_id%7D/memberships
   */
  createOrganizationMembership: (
    params: CreateOrganizationMembershipParams<Types>,
    options?: CallOptions,
  ): ApiPromise<OrganizationMembership<Types>> =>
    call<OrganizationMembership<Types>>(CreateOrganizationMembership, params, options),

  /**
   * Gives a member of an organization another role.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `organizationId` and `userId`.
   *
   * @throws {ClerkAPIResponseError} 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-memberships/PATCH/organizations/%7Borganization_id%7D/memberships/%7Buser_id%7D
   */
  updateOrganizationMembership: (
    params: UpdateOrganizationMembershipParams<Types>,
    options?: CallOptions,
  ): ApiPromise<OrganizationMembership<Types>> =>
    call<OrganizationMembership<Types>>(UpdateOrganizationMembership, params, options),

  /**
   * Merges metadata into that of a membership, at every depth; `null` removes a key.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `organizationId` and `userId`.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-memberships/PATCH/organizations/%7Borganization_id%7D/memberships/%7Buser_id%7D/metadata
   */
  updateOrganizationMembershipMetadata: (
    params: UpdateOrganizationMembershipMetadataParams<Types>,
    options?: CallOptions,
  ): ApiPromise<OrganizationMembership<Types>> =>
    call<OrganizationMembership<Types>>(UpdateOrganizationMembershipMetadata, params, options),

  /**
   * Takes a user out of an organization.
   *
   * @throws {ClerkAPIResponseError} 401, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-memberships/DELETE/organizations/%7Borganization_id%7D/memberships/%7Buser_id%7D
   */
  deleteOrganizationMembership: (
    params: DeleteOrganizationMembershipParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationMembership<Types>> =>
    call<OrganizationMembership<Types>>(DeleteOrganizationMembership, params, options),

  /**
   * Lists the invitations to an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-invitations/GET/organizations/%7Borganization_id%7D/invitations
   */
  getOrganizationInvitationList: (
    params: ListOrganizationInvitationsParams,
    options?: CallOptions,
  ): PagePromise<OrganizationInvitation<Types>> =>
    list<OrganizationInvitation<Types>>(ListOrganizationInvitations, params, options),

  /**
   * Lists the invitations to all organizations.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-invitations/GET/organization_invitations
   */
  getInstanceOrganizationInvitationList: (
    params: ListInstanceOrganizationInvitationsParams = {},
    options?: CallOptions,
  ): PagePromise<OrganizationInvitationWithPublicOrganizationData<Types>> =>
    list(ListInstanceOrganizationInvitations, params, options),

  /**
   * Lists the invitations to an organization that were not answered.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-invitations/GET/organizations/%7Borganization_id%7D/invitations/pending
   */
  getPendingOrganizationInvitationList: (
    params: ListPendingOrganizationInvitationsParams,
    options?: CallOptions,
  ): PagePromise<OrganizationInvitation<Types>> =>
    list<OrganizationInvitation<Types>>(ListPendingOrganizationInvitations, params, options),

  /**
   * Invites an email address to an organization.
   *
   * Clerk takes at most 250 calls in an hour.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-invitations/POST/organizations/%7Borganization_id%7D/invitations
   */
  createOrganizationInvitation: (
    params: CreateOrganizationInvitationParams<Types>,
    options?: CallOptions,
  ): ApiPromise<OrganizationInvitation<Types>> =>
    call<OrganizationInvitation<Types>>(CreateOrganizationInvitation, params, options),

  /**
   * Invites several email addresses to an organization.
   *
   * Clerk takes at most 50 calls in an hour.
   *
   * @param params - 1 to 10 items.
   * @throws {ClerkAPIResponseError} 400, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-invitations/POST/organizations/%7Borganization_id%7D/invitations/bulk
   */
  createOrganizationInvitationBulk: (
    organizationId: string,
    params: readonly CreateOrganizationInvitationBulkParams<Types>[],
    options?: CallOptions,
  ): ApiPromise<Page<OrganizationInvitation<Types>>> =>
    call<Page<OrganizationInvitation<Types>>>(
      CreateOrganizationInvitationBulk,
      { items: params, organizationId },
      options,
    ),

  /**
   * Gets an invitation to an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-invitations/GET/organizations/%7Borganization_id%7D/invitations/%7Binvitation_id%7D
   */
  getOrganizationInvitation: (
    params: GetOrganizationInvitationParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationInvitation<Types>> =>
    call<OrganizationInvitation<Types>>(GetOrganizationInvitation, params, options),

  /**
   * Takes back an invitation to an organization that was not accepted.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-invitations/POST/organizations/%7Borganization_id%7D/invitations/%7Binvitation_id%7D/revoke
   */
  revokeOrganizationInvitation: (
    params: RevokeOrganizationInvitationParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationInvitation<Types>> =>
    call<OrganizationInvitation<Types>>(RevokeOrganizationInvitation, params, options),

  /**
   * Lists the domains of an organization.
   *
   * @throws {ClerkAPIResponseError} 401, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-domains/GET/organizations/%7Borganization_id%7D/domains
   */
  getOrganizationDomainList: (
    params: ListOrganizationDomainsParams,
    options?: CallOptions,
  ): PagePromise<OrganizationDomain> => list(ListOrganizationDomains, params, options),

  /**
   * Lists the domains of all organizations.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-domains/GET/organization_domains
   */
  getInstanceOrganizationDomainList: (
    params: ListAllOrganizationDomainsParams = {},
    options?: CallOptions,
  ): PagePromise<OrganizationDomain> => list(ListAllOrganizationDomains, params, options),

  /**
   * Adds a domain to an organization, verified unless said otherwise.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-domains/POST/organizations/%7Borganization_id%7D/domains
   */
  createOrganizationDomain: (
    params: CreateOrganizationDomainParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationDomain> =>
    call(CreateOrganizationDomain, { ...params, verified: params.verified ?? true }, options),

  /**
   * Changes a domain of an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-domains/PATCH/organizations/%7Borganization_id%7D/domains/%7Bdomain_id%7D
   */
  updateOrganizationDomain: (
    params: UpdateOrganizationDomainParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationDomain> => call(UpdateOrganizationDomain, params, options),

  /**
   * Removes a domain from an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-domains/DELETE/organizations/%7Borganization_id%7D/domains/%7Bdomain_id%7D
   */
  deleteOrganizationDomain: (
    params: DeleteOrganizationDomainParams,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(DeleteOrganizationDomain, params, options),

  /**
   * Marks that an organization owns a domain, without the DNS check.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-domains/POST/organizations/%7Borganization_id%7D/domains/%7Bdomain_id%7D/verify_ownership
   */
  verifyOrganizationDomainOwnership: (
    params: VerifyOrganizationDomainOwnershipParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationDomain> => call(VerifyOrganizationDomainOwnership, params, options),
})

/** The methods of `organizations`. */
export type OrganizationsResource<Types extends ClerkTypes = ClerkTypes> = ReturnType<
  typeof organizations<Types>
>
