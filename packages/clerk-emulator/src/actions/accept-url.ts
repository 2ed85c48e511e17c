import type { Instance } from '../instance.ts'
import { createTicket } from '../tokens/ticket.ts'
import type { Ticket } from '../tokens/ticket.ts'

/** A ticket and the address that takes it. */
export interface AcceptUrl {
  readonly ticket: string
  readonly url: string
}

/** The address that an invitation or sign-in token is accepted at. */
export function createAcceptUrl(instance: Instance, ticket: Ticket, expiresAt: number): AcceptUrl {
  const seconds = Math.ceil((expiresAt - instance.now()) / 1000)
  const signed = createTicket(instance, ticket, seconds)
  return { ticket: signed, url: `${instance.url}/v1/tickets/accept?ticket=${signed}` }
}
