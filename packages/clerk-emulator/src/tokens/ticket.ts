import type { Instance } from '../instance.ts'
import { signToken } from './sign-token.ts'
import { verifyOwnToken } from './verify-own-token.ts'

/** What a ticket stands for. */
export type TicketKind =
  | 'sign_in_token'
  | 'actor_token'
  | 'invitation'
  | 'organization_invitation'
  | 'agent_task'

/** A ticket: the id of the row that it stands for, which says whether it is still good. */
export interface Ticket {
  readonly kind: TicketKind
  readonly rowId: string
}

/** Signs a ticket: what the `token` of a sign-in token and the `__clerk_ticket` of an invitation's URL hold. */
export function createTicket(
  instance: Instance,
  { kind, rowId }: Ticket,
  expiresInSeconds: number,
): string {
  const issuedAt = Math.floor(instance.now() / 1000)
  const exp = issuedAt + expiresInSeconds
  return signToken(instance, { exp, iid: instance.id, sid: rowId, st: kind })
}

/** What a ticket of this instance stands for; `undefined` for any other text and after its time. */
export function readTicket(instance: Instance, ticket: string): Ticket | undefined {
  const claims = verifyOwnToken(instance, ticket)
  const { st, sid } = claims ?? {}
  return typeof st === 'string' && typeof sid === 'string'
    ? { kind: st as TicketKind, rowId: sid }
    : undefined
}
