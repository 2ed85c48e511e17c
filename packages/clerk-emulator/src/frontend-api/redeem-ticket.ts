import { invalidParam } from '../http/api-error.ts'
import type { SignInRow, SignUpRow } from '../store/attempt-rows.ts'
import { readTicket } from '../tokens/ticket.ts'
import type { BrowserRequest } from './browser-operation.ts'

/** @throws {ApiError} 422 for a ticket that is none, was used, or was taken back. */
export async function redeemSignInTicket(
  request: BrowserRequest,
  _row: SignInRow,
  ticket: string,
): Promise<SignInRow> {
  await readTicket(request.instance, ticket)
  throw invalidParam('ticket_invalid', 'ticket', 'is not one of this instance')
}

/** @throws {ApiError} 422 for a ticket that is none, was used, or was taken back. */
export async function redeemInvitation(
  request: BrowserRequest,
  _row: SignUpRow,
  ticket: string,
): Promise<SignUpRow> {
  await readTicket(request.instance, ticket)
  throw invalidParam('ticket_invalid', 'ticket', 'is not one of this instance')
}
