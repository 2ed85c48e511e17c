import { acceptOrganizationInvitation } from '../actions/organization-invitations.ts'
import { findUserId } from '../actions/identifiers.ts'
import { toInvitationStatus } from '../actions/invitations.ts'
import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { SignInRow, SignUpRow } from '../store/attempt-rows.ts'
import type { Metadata, UserRow } from '../store/rows.ts'
import type { Row } from '../store/table.ts'
import { readTicket } from '../tokens/ticket.ts'
import type { Ticket, TicketKind } from '../tokens/ticket.ts'
import type { BrowserRequest } from './browser-operation.ts'
import { createPassedChallenge } from './challenge.ts'
import { completeSignIn, requireAdmitted, updateSignIn } from './sign-in-attempt.ts'

/** A ticket's row: everything that somebody can be let in by has these. */
interface Admission extends Row {
  readonly status: 'pending' | 'accepted' | 'revoked'
  readonly expires_at: number
}

/**
 * Signs in whom a ticket names: a sign-in token, an actor token, an agent's task, or an invitation to an organization.
 *
 * @throws {ApiError} 400 for a ticket that is none, was used, or was taken back.
 */
export async function redeemSignInTicket(
  request: BrowserRequest,
  row: SignInRow,
  content: string,
): Promise<SignInRow> {
  const { instance } = request
  const ticket = await requireTicket(instance, content)
  const { userId, actor, organizationId } = findAdmitted(instance, ticket)
  const user = instance.store.users.get(userId ?? '')
  if (!user) throw refuse('ticket_invalid_code', 'The ticket is for nobody of this instance.')
  const named = updateSignIn(instance, row, {
    user_id: requireAdmitted(user).id,
    actor,
    first_factor: createPassedChallenge('ticket'),
  })
  accept(instance, ticket, user)
  const done = completeSignIn(request, named, user)
  if (organizationId !== null) {
    instance.store.sessions.update(done.created_session_id ?? '', {
      last_active_organization_id: organizationId,
    })
  }
  return done
}

/**
 * What an invitation says of who signs up: its email address counts as verified.
 *
 * @throws {ApiError} 400 for a ticket that is none, was used, or was taken back.
 */
export async function redeemInvitation(
  instance: Instance,
  content: string,
): Promise<Partial<SignUpRow>> {
  const ticket = await requireTicket(instance, content)
  const { store } = instance
  const invitation =
    ticket.kind === 'invitation'
      ? store.invitations.get(ticket.rowId)
      : store.organizationInvitations.get(ticket.rowId)
  if (!invitation) throw refuse('ticket_invalid_code', 'The ticket is no invitation.')
  return {
    email_address: invitation.email_address,
    email_challenge: createPassedChallenge('ticket'),
    public_metadata: ticket.kind === 'invitation' ? (invitation.public_metadata ?? {}) : {},
    invitation_id: invitation.id,
  }
}

/** Marks the invitation of a sign-up as accepted, which makes its user a member where it is one to an organization. */
export function acceptInvitation(instance: Instance, row: SignUpRow, user: UserRow): void {
  const id = row.invitation_id
  if (id === null) return
  const kind: TicketKind = instance.store.invitations.get(id)
    ? 'invitation'
    : 'organization_invitation'
  accept(instance, { kind, rowId: id }, user)
}

async function requireTicket(instance: Instance, content: string): Promise<Ticket> {
  const ticket = await readTicket(instance, content)
  const row = ticket && findRow(instance, ticket)
  if (!ticket || !row) {
    throw refuse('ticket_invalid_code', 'The ticket is not one of this instance, or is too old.')
  }
  const status = toInvitationStatus(instance, row)
  if (status === 'pending') return ticket
  if (status === 'expired') throw refuse('ticket_expired_code', 'The ticket is too old.')
  const isUsed = status === 'accepted'
  const codes = refusals[ticket.kind]
  throw refuse(
    isUsed ? codes.used : codes.revoked,
    `The ticket was ${isUsed ? 'used already' : 'taken back'}.`,
  )
}

const refusals: Readonly<Record<TicketKind, { used: string; revoked: string }>> = {
  sign_in_token: {
    used: 'sign_in_token_already_used_code',
    revoked: 'sign_in_token_revoked_code',
  },
  actor_token: { used: 'actor_token_already_used_code', revoked: 'actor_token_revoked_code' },
  agent_task: { used: 'agent_task_already_used', revoked: 'agent_task_revoked' },
  invitation: { used: 'invitation_already_accepted', revoked: 'revoked_invitation' },
  organization_invitation: {
    used: 'organization_invitation_already_accepted',
    revoked: 'organization_invitation_revoked_code',
  },
}

function findRow({ store }: Instance, { kind, rowId }: Ticket): Admission | undefined {
  switch (kind) {
    case 'sign_in_token':
      return store.signInTokens.get(rowId)
    case 'actor_token':
      return store.actorTokens.get(rowId)
    case 'agent_task':
      return store.agentTasks.get(rowId)
    case 'invitation':
      return toAdmission(store.invitations.get(rowId))
    case 'organization_invitation':
      return store.organizationInvitations.get(rowId)
  }
}

/** Kept as `pending`, `accepted` or `revoked`: that one has expired is seen by its time. */
function toAdmission(
  row: (Row & { readonly status: string; readonly expires_at: number }) | undefined,
): Admission | undefined {
  return row && { ...row, status: row.status as Admission['status'] }
}

interface Admitted {
  readonly userId: string | undefined
  readonly actor: Metadata | null
  readonly organizationId: string | null
}

function findAdmitted(instance: Instance, { kind, rowId }: Ticket): Admitted {
  const { store } = instance
  if (kind === 'actor_token') {
    const row = store.actorTokens.get(rowId)
    return { userId: row?.user_id, actor: row?.actor ?? null, organizationId: null }
  }
  if (kind === 'invitation' || kind === 'organization_invitation') {
    const row = store.organizationInvitations.get(rowId) ?? store.invitations.get(rowId)
    const userId = findUserId(instance, 'email_address', row?.email_address ?? '')
    return { userId, actor: null, organizationId: null }
  }
  const token = store.signInTokens.get(rowId)
  const userId = token?.user_id ?? store.agentTasks.get(rowId)?.user_id
  return { userId, actor: null, organizationId: token?.organization_id ?? null }
}

function accept(instance: Instance, { kind, rowId }: Ticket, user: UserRow): void {
  const { store, now } = instance
  const changes = { status: 'accepted', updated_at: now() } as const
  if (kind === 'sign_in_token') store.signInTokens.update(rowId, changes)
  if (kind === 'actor_token') store.actorTokens.update(rowId, changes)
  if (kind === 'agent_task') store.agentTasks.update(rowId, { status: 'accepted' })
  if (kind === 'invitation') store.invitations.update(rowId, changes)
  const invitation = store.organizationInvitations.get(rowId)
  if (invitation) acceptOrganizationInvitation(instance, invitation, user.id)
}

function refuse(code: string, message: string): ApiError {
  return new ApiError(400, { code, message })
}
