import { SignJWT } from 'jose'

import type { Instance } from '../instance.ts'
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
): Promise<string> {
  const { kid, privateKey } = instance.keys.current
  const issuedAt = Math.floor(instance.now() / 1000)
  return new SignJWT({ exp: issuedAt + expiresInSeconds, iid: instance.id, sid: rowId, st: kind })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .sign(privateKey)
}

/** What a ticket of this instance stands for; `undefined` for any other text and after its time. */
export async function readTicket(instance: Instance, ticket: string): Promise<Ticket | undefined> {
  const claims = await verifyOwnToken(instance, ticket)
  const { st, sid } = claims ?? {}
  return typeof st === 'string' && typeof sid === 'string'
    ? { kind: st as TicketKind, rowId: sid }
    : undefined
}
