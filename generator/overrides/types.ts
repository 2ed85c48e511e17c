/**
 * Values whose type an application chooses: the key of `ClerkTypes`, by the model or operation and the property.
 * Metadata that is not here belongs to nobody in particular, and is a map of unknown values.
 */
export const applicationTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...forAll(['User', 'CreateUser', 'UpdateUser', 'UpdateUserMetadata', 'ReplaceUserMetadata'], {
    public_metadata: 'userPublicMetadata',
    private_metadata: 'userPrivateMetadata',
    unsafe_metadata: 'userUnsafeMetadata',
  }),
  ...forAll(['Invitation', 'CreateInvitation', 'CreateBulkInvitations'], {
    public_metadata: 'userPublicMetadata',
  }),
  ...forAll(['SignUp'], {
    public_metadata: 'userPublicMetadata',
    unsafe_metadata: 'signUpUnsafeMetadata',
  }),
  ...forAll(
    [
      'Organization',
      'CreateOrganization',
      'UpdateOrganization',
      'MergeOrganizationMetadata',
      'ReplaceOrganizationMetadata',
    ],
    {
      public_metadata: 'organizationPublicMetadata',
      private_metadata: 'organizationPrivateMetadata',
    },
  ),
  ...forAll(
    [
      'OrganizationMembership',
      'CreateOrganizationMembership',
      'UpdateOrganizationMembership',
      'UpdateOrganizationMembershipMetadata',
      'ListOrganizationMemberships',
    ],
    {
      public_metadata: 'organizationMembershipPublicMetadata',
      private_metadata: 'organizationMembershipPrivateMetadata',
      role: 'role',
      permissions: 'permission',
    },
  ),
  ...forAll(
    [
      'OrganizationInvitation',
      'OrganizationInvitationWithPublicOrganizationData',
      'CreateOrganizationInvitation',
      'CreateOrganizationInvitationBulk',
    ],
    {
      public_metadata: 'organizationInvitationPublicMetadata',
      private_metadata: 'organizationInvitationPrivateMetadata',
      role: 'role',
    },
  ),
}

function forAll<Types>(owners: readonly string[], types: Types): Record<string, Types> {
  return Object.fromEntries(owners.map((owner) => [owner, types]))
}
