import { isLive } from '../actions/end-sessions.ts'
import type { Client, Session } from '../facts/types.ts'
import type { Instance } from '../instance.ts'
import type { ClientRow, SessionRow } from '../store/rows.ts'

/** A session as the Backend API shows it; one whose time is up is shown as expired. */
export function toSessionJson({ now }: Instance, row: SessionRow): Session {
  const {
    authorized_party: _,
    refresh_token: __,
    first_factor_at: ___,
    second_factor_at: ____,
    ...shown
  } = row
  const isOver = (row.status === 'active' || row.status === 'pending') && !isLive(row, now())
  return {
    object: 'session',
    ...shown,
    status: isOver ? 'expired' : row.status,
    tasks: null,
  }
}

/** A client as the Backend API shows it, with all its sessions. */
export function toClientJson(instance: Instance, row: ClientRow): Client {
  const sessions = instance.store.sessions.list('client_id', row.id)
  return {
    object: 'client',
    ...row,
    session_ids: sessions.map(({ id }) => id),
    sessions: sessions.map((session) => toSessionJson(instance, session)),
    sign_in_id: null,
    sign_up_id: null,
    last_authentication_strategy: null,
  }
}
