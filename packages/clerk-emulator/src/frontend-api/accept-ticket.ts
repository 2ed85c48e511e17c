import { findUserId } from '../actions/identifiers.ts'
import type { Instance } from '../instance.ts'
import { readTicket } from '../tokens/ticket.ts'
import type { BrowserRequest } from './browser-operation.ts'

/**
 * `GET /v1/tickets/accept`, where the links of invitations and sign-in tokens lead: to the page that takes the ticket,
 * with what it is good for in `__clerk_status`.
 */
export async function acceptTicket({ instance, query }: BrowserRequest): Promise<Response> {
  const content = query.get('ticket') ?? ''
  const ticket = await readTicket(instance, content)
  const invitation = ticket && findInvitation(instance, ticket.rowId)
  const isNew =
    invitation && findUserId(instance, 'email_address', invitation.email_address) === undefined
  const page = isNew ? 'sign-up' : 'sign-in'
  const target = new URL(invitation?.redirect_url || `${instance.url}/${page}`)
  target.searchParams.set('__clerk_status', isNew ? 'sign_up' : 'sign_in')
  target.searchParams.set('__clerk_ticket', content)
  return new Response(null, { status: 303, headers: { location: target.href } })
}

function findInvitation({ store }: Instance, id: string) {
  return store.invitations.get(id) ?? store.organizationInvitations.get(id)
}
