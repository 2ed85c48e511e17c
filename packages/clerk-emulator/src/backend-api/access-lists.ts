import { createInvitation } from '../actions/invitations.ts'
import { toIdentifier } from '../actions/identifiers.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import { toList, toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

type IdentifierType = 'email_address' | 'phone_number' | 'web3_wallet'

/** Who may sign up, and who may not. */
export const accessLists: Operations = {
  'GET /allowlist_identifiers': ({ instance, params }) =>
    toList([...instance.store.allowlistIdentifiers.scan({ descending: true })], params, (row) => ({
      object: 'allowlist_identifier',
      ...row,
    })),
  'POST /allowlist_identifiers': ({ instance, body }) => {
    const entry = toEntry(instance, 'allowlistIdentifiers', body.identifier)
    const isInvited = body.notify === true && entry.identifier_type === 'email_address'
    const invitation = isInvited
      ? createInvitation(instance, { email_address: entry.identifier, ignore_existing: true })
      : undefined
    const row = instance.store.allowlistIdentifiers.insert({
      id: instance.ids.next('alid'),
      ...entry,
      ...(invitation && { invitation_id: invitation.id }),
    })
    return { object: 'allowlist_identifier', ...row }
  },
  'DELETE /allowlist_identifiers/{allowlist_identifier_id}': ({ instance, path }) => {
    const table = instance.store.allowlistIdentifiers
    const { id } = requireRow(table, 'allowlist identifier', path('allowlist_identifier_id'))
    table.delete(id)
    return { object: 'allowlist_identifier', id, deleted: true }
  },
  'GET /blocklist_identifiers': ({ instance, params }) =>
    toPage([...instance.store.blocklistIdentifiers.scan({ descending: true })], params, (row) => ({
      object: 'blocklist_identifier',
      ...row,
    })),
  'POST /blocklist_identifiers': ({ instance, body }) => {
    const entry = toEntry(instance, 'blocklistIdentifiers', body.identifier)
    const row = { id: instance.ids.next('blid'), ...entry }
    return { object: 'blocklist_identifier', ...instance.store.blocklistIdentifiers.insert(row) }
  },
  'DELETE /blocklist_identifiers/{blocklist_identifier_id}': ({ instance, path }) => {
    const table = instance.store.blocklistIdentifiers
    const { id } = requireRow(table, 'blocklist identifier', path('blocklist_identifier_id'))
    table.delete(id)
    return { object: 'blocklist_identifier', id, deleted: true }
  },
}

function toEntry(
  { store, id, now }: Instance,
  table: 'allowlistIdentifiers' | 'blocklistIdentifiers',
  sent: string,
) {
  const identifier = sent.trim().toLowerCase()
  const identifier_type = toType(identifier)
  if (store[table].find('identifier', identifier)) {
    throw new ApiError(400, {
      code: 'duplicate_record',
      message: 'on the list already',
      long_message: `${identifier} is on the list already.`,
      meta: { param_name: 'identifier' },
    })
  }
  const at = now()
  return { identifier, identifier_type, instance_id: id, created_at: at, updated_at: at }
}

/** An address may be a pattern: `*@example.com`. */
function toType(identifier: string): IdentifierType {
  if (identifier === '') throw invalidParam('form_param_missing', 'identifier', 'must not be empty')
  if (identifier.includes('@')) {
    toIdentifier('email_address', identifier.replace(/^\*@/, 'any@'))
    return 'email_address'
  }
  if (/^\+?\d/.test(identifier) && !identifier.startsWith('0x')) {
    toIdentifier('phone_number', identifier)
    return 'phone_number'
  }
  toIdentifier('web3_wallet', identifier)
  return 'web3_wallet'
}
