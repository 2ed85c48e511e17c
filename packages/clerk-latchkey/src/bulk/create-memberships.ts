import type { CreateOrganizationMembershipParams } from '../models/organizations.ts'
import type { BulkAction } from './bulk-action.ts'
import { bulkFields } from './fields.ts'
import { metadataProblems } from './metadata.ts'

/** One user becomes a member of one organization by each row. */
export const createMemberships: BulkAction = {
  fields: () => bulkFields.createOrganizationMembership,
  check: metadataProblems,
  identities: (params) => [`membership ${params['organization_id']} ${params['user_id']}`],
  async send({ organizations }, params, options) {
    const given = params as unknown as CreateOrganizationMembershipParams
    const { id } = await organizations.createOrganizationMembership(given, options)
    return id
  },
  async find({ organizations }, params, options) {
    const filter = {
      organizationId: String(params['organization_id']),
      userId: [String(params['user_id'])],
      limit: 1,
    }
    const { data } = await organizations.getOrganizationMembershipList(filter, options)
    return data[0]?.id
  },
}
