import { notFound } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationRow } from '../store/rows.ts'

/** The organization with this id or slug: Clerk takes either wherever it asks for an organization. */
export function findOrganization(
  { store }: Instance,
  idOrSlug: string,
): OrganizationRow | undefined {
  return store.organizations.get(idOrSlug) ?? store.organizations.find('slug', idOrSlug)
}

/** @throws {ApiError} 404 */
export function requireOrganization(instance: Instance, idOrSlug: string): OrganizationRow {
  const organization = findOrganization(instance, idOrSlug)
  if (!organization) throw notFound('organization', idOrSlug)
  return organization
}
