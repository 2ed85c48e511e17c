import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { InvitationRow } from '../store/rows/people-rows.ts'
import type { Metadata } from '../store/rows.ts'
import { createAcceptUrl } from './accept-url.ts'
import { claimIdentifier, toIdentifier } from './identifiers.ts'
import { checkMetadata } from './metadata.ts'

const dayInMs = 24 * 60 * 60 * 1000

/** What an invitation is made from. */
export interface NewInvitation {
  readonly email_address: string
  readonly public_metadata?: Metadata | null | undefined
  readonly redirect_url?: string | null | undefined
  readonly ignore_existing?: boolean | null | undefined
  /** 30 when left out. */
  readonly expires_in_days?: number | null | undefined
}

/**
 * Invites somebody to the application.
 *
 * @throws {ApiError} 422 `form_identifier_exists` for the address of a user, 400 `duplicate_record` for one that was
 * invited already; neither with `ignore_existing`.
 */
export function createInvitation(instance: Instance, invitation: NewInvitation): InvitationRow {
  const email_address = toIdentifier('email_address', invitation.email_address)
  if (!invitation.ignore_existing) checkNew(instance, email_address)
  const now = instance.now()
  const id = instance.ids.next('inv')
  const expires_at = now + (invitation.expires_in_days ?? 30) * dayInMs
  const { url } = createAcceptUrl(instance, { kind: 'invitation', rowId: id }, expires_at)
  return instance.store.invitations.insert({
    id,
    email_address,
    public_metadata: checkMetadata('public_metadata', invitation.public_metadata ?? {}),
    redirect_url: invitation.redirect_url ?? null,
    status: 'pending',
    url,
    expires_at,
    created_at: now,
    updated_at: now,
  })
}

function checkNew(instance: Instance, email_address: string): void {
  claimIdentifier(instance, 'email_address', email_address)
  const others = instance.store.invitations.list('email_address', email_address)
  if (!others.some((other) => toInvitationStatus(instance, other) === 'pending')) return
  throw new ApiError(400, {
    code: 'duplicate_record',
    message: 'invited already',
    long_message: `${email_address} was invited already: revoke that invitation, or send ignore_existing.`,
    meta: { param_name: 'email_address' },
  })
}

/** The status now: an invitation that nobody accepted in time has expired. */
export function toInvitationStatus<Status extends string>(
  { now }: Instance,
  row: { readonly status: Status; readonly expires_at: number },
): Status | 'expired' {
  return row.status === 'pending' && row.expires_at <= now() ? 'expired' : row.status
}

/** Takes an invitation back. @throws {ApiError} 400 when it was accepted or revoked. */
export function revokeInvitation(instance: Instance, row: InvitationRow): InvitationRow {
  if (row.status === 'accepted') {
    throw refuse('invitation_already_accepted', 'The invitation was accepted already.')
  }
  if (row.status === 'revoked') {
    throw refuse('invitation_already_revoked', 'The invitation was revoked already.')
  }
  return instance.store.invitations.update(row.id, {
    status: 'revoked',
    updated_at: instance.now(),
  })
}

function refuse(code: string, message: string): ApiError {
  return new ApiError(400, { code, message })
}
