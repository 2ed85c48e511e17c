import { createInvitation } from '../actions/invitations.ts'
import { toIdentifier } from '../actions/identifiers.ts'
import type { WaitlistEntry } from '../facts/types.ts'
import { ApiError } from '../http/api-error.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { WaitlistEntryRow } from '../store/rows/people-rows.ts'
import { toInvitationJson } from './invitations.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Who waits to be let in. */
export const waitlistEntries: Operations = {
  'GET /waitlist_entries': listEntries,
  'POST /waitlist_entries': ({ instance, body }) =>
    toEntryJson(instance, addEntry(instance, body.email_address)),
  'POST /waitlist_entries/bulk': ({ instance, body }) =>
    body
      .map(({ email_address }) => addEntry(instance, email_address))
      .map((row) => toEntryJson(instance, row)),
  'DELETE /waitlist_entries/{id}': (request) => {
    const row = requireEntry(request)
    if (row.status !== 'pending') throw refuse(row)
    request.instance.store.waitlistEntries.delete(row.id)
    return { object: 'waitlist_entry', id: row.id, deleted: true }
  },
  'POST /waitlist_entries/{id}/invite': (request) => {
    const { instance, body } = request
    const row = requireEntry(request)
    if (row.status === 'completed' || (row.status === 'invited' && !body.ignore_existing)) {
      throw refuse(row)
    }
    const { email_address } = row
    const { ignore_existing } = body
    const invitation = createInvitation(instance, { email_address, ignore_existing })
    return change(instance, row, { status: 'invited', invitation_id: invitation.id })
  },
  'POST /waitlist_entries/{id}/reject': (request) => {
    const row = requireEntry(request)
    if (row.status !== 'pending') throw refuse(row)
    return change(request.instance, row, { status: 'rejected' })
  },
}

function requireEntry({ instance, path }: OperationRequest): WaitlistEntryRow {
  return requireRow(instance.store.waitlistEntries, 'waitlist entry', path('id'))
}

/** Adds an address; one that is on the list already stays as it is. */
function addEntry(instance: Instance, address: string): WaitlistEntryRow {
  const { store, ids } = instance
  const email_address = toIdentifier('email_address', address)
  const known = store.waitlistEntries.find('email_address', email_address)
  if (known) return known
  const now = instance.now()
  return store.waitlistEntries.insert({
    id: ids.next('wle'),
    email_address,
    status: 'pending',
    is_locked: false,
    invitation_id: null,
    created_at: now,
    updated_at: now,
  })
}

function change(
  instance: Instance,
  { id }: WaitlistEntryRow,
  changes: Partial<WaitlistEntryRow>,
): WaitlistEntry {
  const updated_at = instance.now()
  return toEntryJson(
    instance,
    instance.store.waitlistEntries.update(id, { ...changes, updated_at }),
  )
}

function refuse({ id, status }: WaitlistEntryRow): ApiError {
  return new ApiError(409, {
    code: `waitlist_entry_already_${status}`,
    message: `${status} already`,
    long_message: `The waitlist entry ${id} was ${status} already.`,
  })
}

function listEntries({ instance, params }: OperationRequest<'GET /waitlist_entries'>) {
  const { property, descending } = readOrder(
    params.order_by,
    ['created_at', 'email_address', 'invited_at'],
    { property: 'created_at', descending: true },
  )
  const wanted = params.query?.trim().toLowerCase()
  const found = [...instance.store.waitlistEntries.scan({ descending })].filter(
    (row) =>
      (!params.status || row.status === params.status) &&
      (!wanted || row.id === params.query || row.email_address.includes(wanted)),
  )
  const rows = sortRows(
    found,
    (row) =>
      property === 'invited_at'
        ? instance.store.invitations.get(row.invitation_id ?? '')?.created_at
        : row[property],
    descending,
  )
  return toPage(rows, params, (row) => toEntryJson(instance, row))
}

function toEntryJson(
  instance: Instance,
  { invitation_id, ...row }: WaitlistEntryRow,
): WaitlistEntry {
  const invitation = instance.store.invitations.get(invitation_id ?? '')
  return {
    object: 'waitlist_entry',
    ...row,
    invitation: invitation ? toInvitationJson(instance, invitation) : null,
  }
}
