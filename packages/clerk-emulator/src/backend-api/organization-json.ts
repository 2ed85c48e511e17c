import type {
  Organization,
  OrganizationMembership,
  OrganizationMembershipPublicUserData,
} from '../facts/types.ts'
import { notFound } from '../http/api-error.ts'
import { toInvitationStatus } from '../actions/invitations.ts'
import { hasLeader } from '../actions/memberships.ts'
import type { Instance } from '../instance.ts'
import type { MembershipRow, OrganizationRow } from '../store/rows.ts'
import { toImageUrl } from './user-json.ts'

/** What is shown of an organization when it is asked for. */
interface OrganizationCounts {
  readonly include_members_count?: boolean | undefined
  readonly include_missing_member_with_elevated_permissions?: boolean | undefined
}

/** An organization as the Backend API shows it. */
export function toOrganizationJson(
  instance: Instance,
  row: OrganizationRow,
  options: OrganizationCounts = {},
): Organization {
  const { entitlements: _, created_by, ...shown } = row
  return {
    object: 'organization',
    ...shown,
    ...(created_by !== null && { created_by }),
    image_url: toImageUrl(instance, row.id),
    has_image: instance.store.pictures.get(row.id) !== undefined,
    ...(options.include_members_count && {
      members_count: instance.store.memberships.count('organization_id', row.id),
      pending_invitations_count: instance.store.organizationInvitations
        .list('organization_id', row.id)
        .filter((invitation) => toInvitationStatus(instance, invitation) === 'pending').length,
    }),
    ...(options.include_missing_member_with_elevated_permissions && {
      missing_member_with_elevated_permissions: !hasLeader(instance, row.id),
    }),
  }
}

/** A membership as the Backend API shows it, with its organization and what is public of its user. */
export function toMembershipJson(instance: Instance, row: MembershipRow): OrganizationMembership {
  const { store } = instance
  const { organization_id, user_id, role_id, ...shown } = row
  const organization = store.organizations.get(organization_id)
  if (!organization) throw notFound('organization', organization_id)
  const role = store.roles.get(role_id)
  const permissions = (role?.permission_ids ?? []).flatMap(
    (id) => store.permissions.get(id)?.key ?? [],
  )
  return {
    object: 'organization_membership',
    ...shown,
    role: role?.key ?? '',
    role_name: role?.name ?? '',
    permissions,
    organization: toOrganizationJson(instance, organization),
    public_user_data: toPublicUserJson(instance, user_id),
  }
}

export function toPublicUserJson(
  instance: Instance,
  userId: string,
): OrganizationMembershipPublicUserData {
  const { store } = instance
  const user = store.users.get(userId)
  if (!user) throw notFound('user', userId)
  const email = store.emailAddresses.get(user.primary_email_address_id ?? '')?.email_address
  const phone = store.phoneNumbers.get(user.primary_phone_number_id ?? '')?.phone_number
  return {
    user_id: user.id,
    first_name: user.first_name,
    last_name: user.last_name,
    profile_image_url: toImageUrl(instance, user.id),
    image_url: toImageUrl(instance, user.id),
    has_image: store.pictures.get(user.id) !== undefined,
    identifier: email ?? phone ?? user.username,
    username: user.username,
    banned: user.banned,
    deprovisioned: false,
  }
}
