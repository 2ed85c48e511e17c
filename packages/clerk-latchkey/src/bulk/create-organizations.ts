import type { CreateOrganizationParams, Organization } from '../models/organizations.ts'
import type { BulkAction, RowParams } from './bulk-action.ts'
import { bulkFields } from './fields.ts'
import { metadataProblems, sameMetadata } from './metadata.ts'

/** One organization is created of each row. */
export const createOrganizations: BulkAction = {
  fields: () => bulkFields.createOrganization,
  check: metadataProblems,
  identities: ({ slug }) => (typeof slug === 'string' ? [`slug ${slug}`] : []),
  async send({ organizations }, params, options) {
    const given = params as unknown as CreateOrganizationParams
    const { id } = await organizations.createOrganization(given, options)
    return id
  },
  async find({ organizations }, params, options, since) {
    const query = String(params['slug'] ?? params['name'])
    const { data } = await organizations.getOrganizationList({ query, limit: 100 }, options)
    return data.find((organization) => isSame(organization, params, since))?.id
  },
}

/** A slug belongs to one organization. A name may belong to several: then it must be one that this job can have made. */
function isSame(organization: Organization, params: RowParams, since: number): boolean {
  const { slug, name, created_by: creator, created_at: createdAt } = params
  if (typeof slug === 'string') return organization.slug === slug
  const isOfJob =
    typeof createdAt === 'string'
      ? organization.createdAt === Date.parse(createdAt)
      : organization.createdAt >= since
  return (
    isOfJob &&
    organization.name === name &&
    (!creator || organization.createdBy === creator) &&
    sameMetadata(params['public_metadata'], organization.publicMetadata) &&
    sameMetadata(params['private_metadata'], organization.privateMetadata)
  )
}
