import type { Organization, OrganizationMembership } from 'clerk-latchkey'

import type { ExportRow } from './export-kind.ts'
import { toTime } from './user-row.ts'

/** An organization as a row. */
export function toOrganizationRow(organization: Organization): ExportRow {
  return {
    organization_id: organization.id,
    name: organization.name,
    slug: organization.slug,
    created_by: organization.createdBy,
    max_allowed_memberships: organization.maxAllowedMemberships,
    public_metadata: organization.publicMetadata,
    private_metadata: organization.privateMetadata,
    created_at: toTime(organization.createdAt),
    updated_at: toTime(organization.updatedAt),
    members_count: organization.membersCount,
  }
}

/** A membership as a row. */
export function toMembershipRow(membership: OrganizationMembership): ExportRow {
  const { organization, publicUserData, role } = membership
  return {
    membership_id: membership.id,
    organization_id: organization.id,
    organization_slug: organization.slug,
    user_id: publicUserData?.userId,
    user_identifier: publicUserData?.identifier,
    role,
    public_metadata: membership.publicMetadata,
    private_metadata: membership.privateMetadata,
    created_at: toTime(membership.createdAt),
    updated_at: toTime(membership.updatedAt),
  }
}
