import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationInvitationRow } from '../store/rows/organization-rows.ts'
import type { MembershipRow, Metadata, OrganizationRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import { createAcceptUrl } from './accept-url.ts'
import { findUserId, toIdentifier } from './identifiers.ts'
import { toInvitationStatus } from './invitations.ts'
import { addMember, requireRole } from './memberships.ts'
import { checkMetadata } from './metadata.ts'

const dayInMs = 24 * 60 * 60 * 1000

/** What an invitation to an organization is made from. */
export interface NewOrganizationInvitation {
  readonly email_address: string
  readonly inviter_user_id?: string | null | undefined
  /** The role's key: `org:member`. */
  readonly role: string
  readonly public_metadata?: Metadata | null | undefined
  readonly private_metadata?: Metadata | null | undefined
  readonly redirect_url?: string | null | undefined
  /** 30 when left out. */
  readonly expires_in_days?: number | null | undefined
}

/**
 * Invites somebody to an organization.
 *
 * @throws {ApiError} 422 for an unknown role, 403 for an inviter who is no member, 400 for somebody who is a member or
 * was invited already.
 */
export function createOrganizationInvitation(
  instance: Instance,
  organization: OrganizationRow,
  invitation: NewOrganizationInvitation,
): OrganizationInvitationRow {
  const { store, ids } = instance
  const email_address = toIdentifier('email_address', invitation.email_address)
  const role = requireRole(store, invitation.role)
  const inviter_id = invitation.inviter_user_id ?? null
  if (inviter_id !== null) requireMember(instance, organization, inviter_id)
  checkNew(instance, organization, email_address)
  const now = instance.now()
  const id = ids.next('orginv')
  const expires_at = now + (invitation.expires_in_days ?? 30) * dayInMs
  const ticket = { kind: 'organization_invitation', rowId: id } as const
  const { url } = createAcceptUrl(instance, ticket, expires_at)
  return store.organizationInvitations.insert({
    id,
    organization_id: organization.id,
    email_address,
    role_id: role.id,
    inviter_id,
    public_metadata: checkMetadata('public_metadata', invitation.public_metadata ?? {}),
    private_metadata: checkMetadata('private_metadata', invitation.private_metadata ?? {}),
    redirect_url: invitation.redirect_url ?? null,
    status: 'pending',
    url,
    expires_at,
    created_at: now,
    updated_at: now,
  })
}

/** @throws {ApiError} 403 `not_a_member_in_organization` */
export function requireMember(
  { store }: Instance,
  organization: OrganizationRow,
  userId: string,
): MembershipRow {
  const membership = store.memberships.find('member', membershipKey(organization.id, userId))
  if (membership) return membership
  throw new ApiError(403, {
    code: 'not_a_member_in_organization',
    message: 'not a member',
    long_message: `The user ${userId} is not a member of the organization ${organization.id}.`,
  })
}

function checkNew(instance: Instance, { id }: OrganizationRow, email_address: string): void {
  const { store } = instance
  const userId = findUserId(instance, 'email_address', email_address)
  if (userId !== undefined && store.memberships.find('member', membershipKey(id, userId))) {
    throw refuse('already_a_member_in_organization', `${email_address} is a member already.`)
  }
  const isPending = store.organizationInvitations
    .list('organization_id', id)
    .some(
      (other) =>
        other.email_address === email_address && toInvitationStatus(instance, other) === 'pending',
    )
  if (!isPending) return
  throw refuse('organization_invitation_not_unique', `${email_address} was invited already.`)
}

/** Takes an invitation back. @throws {ApiError} 400 when it was accepted or revoked. */
export function revokeOrganizationInvitation(
  instance: Instance,
  row: OrganizationInvitationRow,
): OrganizationInvitationRow {
  if (row.status === 'accepted') {
    throw refuse('organization_invitation_already_accepted', 'The invitation was accepted already.')
  }
  if (row.status === 'revoked') {
    throw refuse('organization_invitation_revoked_code', 'The invitation was revoked already.')
  }
  const changes = { status: 'revoked', updated_at: instance.now() } as const
  return instance.store.organizationInvitations.update(row.id, changes)
}

/** Makes whoever accepts an invitation a member, with the role and metadata that it names. */
export function acceptOrganizationInvitation(
  instance: Instance,
  row: OrganizationInvitationRow,
  userId: string,
): MembershipRow {
  const { store, now } = instance
  const organization = store.organizations.get(row.organization_id)
  if (!organization) throw new Error(`the invitation ${row.id} outlived its organization`)
  store.organizationInvitations.update(row.id, { status: 'accepted', updated_at: now() })
  return addMember(instance, organization, {
    user_id: userId,
    role: store.roles.get(row.role_id)?.key ?? 'org:member',
    public_metadata: row.public_metadata,
  })
}

function refuse(code: string, message: string): ApiError {
  return new ApiError(400, { code, message })
}
