import type { CreateInvitationParams } from '../models/invitations.ts'
import type { CreateOrganizationInvitationParams } from '../models/organizations.ts'
import type { BulkAction, RowParams } from './bulk-action.ts'
import { isObject } from './check-value.ts'
import { bulkFields } from './fields.ts'
import { metadataProblems } from './metadata.ts'

/** One invitation is sent by each row: into an organization where the row names one, else to the application. */
export const createInvitations: BulkAction = {
  fields: (row) =>
    isObject(row) && organizationOf(row) !== undefined
      ? bulkFields.createOrganizationInvitation
      : bulkFields.createInvitation,
  check: metadataProblems,
  identities: (params) => [
    `invitation ${organizationOf(params) ?? ''} ${String(params['email_address']).toLowerCase()}`,
  ],
  async send({ invitations, organizations }, params, options) {
    const given: unknown = params
    const { id } =
      organizationOf(params) === undefined
        ? await invitations.createInvitation(given as CreateInvitationParams, options)
        : await organizations.createOrganizationInvitation(
            given as CreateOrganizationInvitationParams,
            options,
          )
    return id
  },
  async find({ invitations, organizations }, params, options, since) {
    const address = String(params['email_address'])
    const organizationId = organizationOf(params)
    const { data } =
      organizationId === undefined
        ? await invitations.getInvitationList(
            { query: address, status: 'pending', limit: 100 },
            options,
          )
        : await organizations.getOrganizationInvitationList(
            { organizationId, emailAddress: address, status: ['pending'], limit: 100 },
            options,
          )
    const isOfJob = (invitation: { emailAddress: string; createdAt: number }) =>
      invitation.emailAddress.toLowerCase() === address.toLowerCase() &&
      invitation.createdAt >= since
    return data.find(isOfJob)?.id
  },
}

function organizationOf(row: RowParams): string | undefined {
  const id = row['organization_id'] ?? row['organizationId']
  return typeof id === 'string' ? id : undefined
}
