import type { RateLimit } from '../facts.ts'

const second = 1000
const hour = 3_600_000

/**
 * Limits that Clerk documents outside the OpenAPI file.
 *
 * @see https://clerk.com/docs/guides/how-clerk-works/system-limits
 */
export const rateLimits: Readonly<Record<string, RateLimit>> = {
  invitations: { limit: 100, windowInMs: hour, per: [] },
  'invitations-bulk': { limit: 25, windowInMs: hour, per: [] },
  'organization-invitations': { limit: 250, windowInMs: hour, per: [] },
  'organization-invitations-bulk': { limit: 50, windowInMs: hour, per: [] },
  user: { limit: 10, windowInMs: 10 * second, per: ['user_id'] },
  organization: { limit: 10, windowInMs: 10 * second, per: ['organization_id'] },
  membership: { limit: 10, windowInMs: 10 * second, per: ['organization_id', 'user_id'] },
}

const rules: Readonly<Record<string, readonly string[]>> = {
  // Not even the limit of the instance counts these.
  GetJWKS: [],
  CreateInvitation: ['invitations'],
  CreateBulkInvitations: ['invitations-bulk'],
  CreateOrganizationInvitation: ['organization-invitations'],
  CreateOrganizationInvitationBulk: ['organization-invitations-bulk'],
  UpdateUser: ['user'],
  UpdateUserMetadata: ['user'],
  ReplaceUserMetadata: ['user'],
  UpdateOrganization: ['organization'],
  MergeOrganizationMetadata: ['organization'],
  ReplaceOrganizationMetadata: ['organization'],
  UpdateOrganizationMembership: ['membership'],
  UpdateOrganizationMembershipMetadata: ['membership'],
}

/** Identifiers of the documented limits that count calls of an operation, besides the limit of the instance. */
export function rulesOf(operationId: string): readonly string[] | undefined {
  return rules[operationId]
}
