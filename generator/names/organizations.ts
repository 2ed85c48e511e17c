import type { ResourceNames } from './method-name.ts'

export const organizations: ResourceNames = {
  getOrganizationList: ['ListOrganizations', '(params?)', 'Lists organizations.'],
  createOrganization: ['CreateOrganization', '(params)', 'Creates an organization.'],
  getOrganization: ['GetOrganization', '(params)', 'Gets an organization by id or by slug.'],
  updateOrganization: [
    'UpdateOrganization',
    '(organizationId, params)',
    'Changes an organization; metadata given here replaces what was there, in a second request.',
  ],
  updateOrganizationLogo: [
    'UploadOrganizationLogo',
    '(organizationId, params)',
    'Uploads the logo of an organization.',
  ],
  deleteOrganizationLogo: [
    'DeleteOrganizationLogo',
    '(organizationId)',
    'Removes the logo of an organization.',
  ],
  updateOrganizationMetadata: [
    'MergeOrganizationMetadata',
    '(organizationId, params)',
    'Merges metadata into that of an organization, at every depth; `null` removes a key.',
  ],
  replaceOrganizationMetadata: [
    'ReplaceOrganizationMetadata',
    '(organizationId, params)',
    'Replaces each kind of metadata of an organization that is given.',
  ],
  deleteOrganization: [
    'DeleteOrganization',
    '(organizationId)',
    'Deletes an organization with all its memberships.',
  ],
  getOrganizationMembershipList: [
    'ListOrganizationMemberships',
    '(params)',
    'Lists the members of an organization.',
  ],
  getInstanceOrganizationMembershipList: [
    'InstanceGetOrganizationMemberships',
    '(params?)',
    'Lists the memberships of all organizations.',
  ],
  createOrganizationMembership: [
    'CreateOrganizationMembership',
    '(params)',
    'Makes a user a member of an organization, without an invitation.',
  ],
  updateOrganizationMembership: [
    'UpdateOrganizationMembership',
    '(params)',
    'Gives a member of an organization another role.',
  ],
  updateOrganizationMembershipMetadata: [
    'UpdateOrganizationMembershipMetadata',
    '(params)',
    'Merges metadata into that of a membership, at every depth; `null` removes a key.',
  ],
  deleteOrganizationMembership: [
    'DeleteOrganizationMembership',
    '(params)',
    'Takes a user out of an organization.',
  ],
  getOrganizationInvitationList: [
    'ListOrganizationInvitations',
    '(params)',
    'Lists the invitations to an organization.',
  ],
  getInstanceOrganizationInvitationList: [
    'ListInstanceOrganizationInvitations',
    '(params?)',
    'Lists the invitations to all organizations.',
  ],
  getPendingOrganizationInvitationList: [
    'ListPendingOrganizationInvitations',
    '(params)',
    'Lists the invitations to an organization that were not answered.',
  ],
  createOrganizationInvitation: [
    'CreateOrganizationInvitation',
    '(params)',
    'Invites an email address to an organization.',
  ],
  createOrganizationInvitationBulk: [
    'CreateOrganizationInvitationBulk',
    '(organizationId, params[])',
    'Invites several email addresses to an organization.',
  ],
  getOrganizationInvitation: [
    'GetOrganizationInvitation',
    '(params)',
    'Gets an invitation to an organization.',
  ],
  revokeOrganizationInvitation: [
    'RevokeOrganizationInvitation',
    '(params)',
    'Takes back an invitation to an organization that was not accepted.',
  ],
  getOrganizationDomainList: [
    'ListOrganizationDomains',
    '(params)',
    'Lists the domains of an organization.',
  ],
  getInstanceOrganizationDomainList: [
    'ListAllOrganizationDomains',
    '(params?)',
    'Lists the domains of all organizations.',
  ],
  createOrganizationDomain: [
    'CreateOrganizationDomain',
    '(params)',
    'Adds a domain to an organization, verified unless said otherwise.',
  ],
  updateOrganizationDomain: [
    'UpdateOrganizationDomain',
    '(params)',
    'Changes a domain of an organization.',
  ],
  deleteOrganizationDomain: [
    'DeleteOrganizationDomain',
    '(params)',
    'Removes a domain from an organization.',
  ],
  verifyOrganizationDomainOwnership: [
    'VerifyOrganizationDomainOwnership',
    '(params)',
    'Marks that an organization owns a domain, without the DNS check.',
  ],
}
