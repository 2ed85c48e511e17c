import { toInvitationStatus } from '../actions/invitations.ts'
import type {
  OrganizationInvitation,
  OrganizationInvitationPublicOrganizationData,
  OrganizationInvitationPublicUserData,
  OrganizationInvitationWithPublicOrganizationData,
} from '../facts/types.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationInvitationRow } from '../store/rows/organization-rows.ts'
import { toPublicUserJson } from './organization-json.ts'
import { toImageUrl } from './user-json.ts'

/** An invitation to an organization as the Backend API shows it. */
export function toOrganizationInvitationJson(
  instance: Instance,
  row: OrganizationInvitationRow,
): OrganizationInvitation {
  const { role_id, redirect_url: _, ...shown } = row
  const role = instance.store.roles.get(role_id)
  return {
    object: 'organization_invitation',
    ...shown,
    role: role?.key ?? '',
    role_name: role?.name ?? '',
    public_inviter_data: toInviter(instance, row.inviter_id),
    status: toInvitationStatus(instance, row),
  }
}

/** The same with what is public of the organization. */
export function withPublicOrganization(
  instance: Instance,
  row: OrganizationInvitationRow,
): OrganizationInvitationWithPublicOrganizationData {
  return {
    ...toOrganizationInvitationJson(instance, row),
    public_organization_data: toPublicOrganizationJson(instance, row.organization_id),
  }
}

/** What everybody may know of an organization. */
export function toPublicOrganizationJson(
  instance: Instance,
  id: string,
): OrganizationInvitationPublicOrganizationData | undefined {
  const organization = instance.store.organizations.get(id)
  return (
    organization && {
      id,
      name: organization.name,
      slug: organization.slug,
      image_url: toImageUrl(instance, id),
      has_image: instance.store.pictures.get(id) !== undefined,
    }
  )
}

/** `null` when nobody invited in person, or who did is gone. */
function toInviter(instance: Instance, id: string | null): OrganizationInvitationPublicUserData {
  if (id === null || !instance.store.users.get(id)) return null
  const { user_id, first_name, last_name, image_url, has_image, identifier } = toPublicUserJson(
    instance,
    id,
  )
  return { user_id, first_name, last_name, image_url, has_image, identifier: identifier ?? '' }
}
