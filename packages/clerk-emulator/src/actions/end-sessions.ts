import type { Instance } from '../instance.ts'
import type { SessionRow, SessionStatus } from '../store/rows.ts'

/** Whether tokens are given for a session. */
export function isLive(session: SessionRow, now: number): boolean {
  const open = session.status === 'active' || session.status === 'pending'
  return open && now < session.expire_at && now < session.abandon_at
}

/** Ends one session for good. */
export function endSession(
  { store, now }: Instance,
  session: SessionRow,
  status: SessionStatus,
): SessionRow {
  const at = now()
  const client = store.clients.get(session.client_id)
  if (client?.last_active_session_id === session.id) {
    store.clients.update(client.id, { last_active_session_id: null, updated_at: at })
  }
  return store.sessions.update(session.id, { status, updated_at: at })
}

/** Ends every session of a user that is still open. */
export function endSessions(instance: Instance, userId: string, status: SessionStatus): void {
  for (const session of instance.store.sessions.list('user_id', userId)) {
    if (isLive(session, instance.now())) endSession(instance, session, status)
  }
}
