import { ApiError, invalidParam, toParamError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { Entitlements, Metadata, OrganizationRow } from '../store/rows.ts'
import { addMember } from './memberships.ts'
import { checkMetadata } from './metadata.ts'
import { checkRoleSetKey } from './role-sets.ts'
import { creatorRole } from './roles.ts'

const maximumNameLength = 256

/** What an organization is made from: the parameters of the Backend API, and what only a seed can say. */
export interface NewOrganization {
  readonly id?: string | undefined
  readonly name: string
  readonly slug?: string | null | undefined
  readonly created_by?: string | null | undefined
  readonly public_metadata?: Metadata | null | undefined
  readonly private_metadata?: Metadata | null | undefined
  readonly max_allowed_memberships?: number | null | undefined
  readonly created_at?: number | null | undefined
  readonly role_set_key?: string | null | undefined
  readonly entitlements?: Entitlements | undefined
}

/**
 * Adds an organization; `created_by` becomes its first member, with the creator's role.
 *
 * @throws {ApiError} 400 `organization_creator_not_found`, 422 for a name or slug that does not do.
 */
export function createOrganization(
  instance: Instance,
  organization: NewOrganization,
): OrganizationRow {
  const { store, ids } = instance
  const creator = organization.created_by ? store.users.get(organization.created_by) : undefined
  if (organization.created_by && !creator) {
    throw new ApiError(400, {
      code: 'organization_creator_not_found',
      message: 'creator not found',
      long_message: `created_by names the user ${organization.created_by}, who is not in this instance.`,
      meta: { param_name: 'created_by' },
    })
  }
  const now = instance.now()
  const row = store.organizations.insert({
    id: organization.id ?? ids.next('org'),
    name: checkName(organization.name),
    slug: organization.slug
      ? checkSlug(instance, organization.slug)
      : toSlug(instance, organization.name),
    max_allowed_memberships: organization.max_allowed_memberships ?? 0,
    admin_delete_enabled: true,
    public_metadata: checkMetadata('public_metadata', organization.public_metadata ?? {}),
    private_metadata: checkMetadata('private_metadata', organization.private_metadata ?? {}),
    created_by: creator?.id ?? null,
    role_set_key: organization.role_set_key
      ? checkRoleSetKey(instance, 'role_set_key', organization.role_set_key).key
      : null,
    entitlements: organization.entitlements ?? { plan: null, features: [] },
    created_at: organization.created_at ?? now,
    updated_at: now,
  })
  if (creator) addMember(instance, row, { user_id: creator.id, role: creatorRole })
  return row
}

/** @throws {ApiError} 422 when the name is empty or too long. */
export function checkName(name: string): string {
  if (name.trim() === '') throw invalidParam('form_param_missing', 'name', 'must not be empty')
  if (name.length <= maximumNameLength) return name
  throw invalidParam(
    'form_param_max_length_exceeded',
    'name',
    `must have at most ${maximumNameLength} characters`,
  )
}

/** @throws {ApiError} 422 when the slug has other characters than it may, or is taken. */
export function checkSlug({ store }: Instance, slug: string, organizationId?: string): string {
  if (!/^[a-z0-9-]{1,256}$/.test(slug)) {
    throw invalidParam(
      'form_param_format_invalid',
      'slug',
      'must hold lower-case letters, digits and dashes only',
    )
  }
  const holder = store.organizations.find('slug', slug)
  if (!holder || holder.id === organizationId) return slug
  throw new ApiError(422, {
    ...toParamError('form_identifier_exists', 'slug', 'is taken by another organization'),
  })
}

/** A slug from a name: `Acme, Inc.` gives `acme-inc`, the second one `acme-inc-2`. */
function toSlug({ store }: Instance, name: string): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'organization'
  let slug = base
  for (let count = 2; store.organizations.find('slug', slug); count++) slug = `${base}-${count}`
  return slug
}
