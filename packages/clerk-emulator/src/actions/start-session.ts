import type { Instance } from '../instance.ts'
import type { ClientRow, Metadata, SessionRow, UserRow } from '../store/rows.ts'

/** A session ends after 7 days, as in a new Clerk instance, and is abandoned when nobody used it for 30. */
const sessionLifetimeInMs = 7 * 24 * 60 * 60 * 1000
const inactivityInMs = 30 * 24 * 60 * 60 * 1000

/** How a session starts. */
export interface NewSession {
  /** The browser; a new one when left out. */
  readonly client?: ClientRow | undefined
  /** Id of the active organization; the personal account when left out. */
  readonly organizationId?: string | null | undefined
  /** The origin of the page that it starts on, the `azp` of its tokens. */
  readonly authorizedParty?: string | undefined
  /** Who acts as the user. */
  readonly actor?: Metadata | null | undefined
  /** `pending`: something is left to do before the session counts. Default: `active`. */
  readonly status?: 'active' | 'pending' | undefined
  /** Milliseconds since each factor was proved; `null` for one that was not. */
  readonly factorAgesInMs?: readonly [number | null, number | null] | undefined
  /** Default: 7 days. */
  readonly durationInMs?: number | undefined
}

/** Signs a user in: a session on a client, which is thereby the client's active one. */
export function startSession(
  instance: Instance,
  user: UserRow,
  options: NewSession = {},
): SessionRow {
  const { store, ids } = instance
  const { client = createClient(instance), factorAgesInMs: ages } = options
  const now = instance.now()
  const session = store.sessions.insert({
    id: ids.next('sess'),
    client_id: client.id,
    user_id: user.id,
    status: options.status ?? 'active',
    actor: options.actor ?? null,
    last_active_organization_id: options.organizationId ?? null,
    last_active_at: now,
    expire_at: now + (options.durationInMs ?? sessionLifetimeInMs),
    abandon_at: now + inactivityInMs,
    created_at: now,
    updated_at: now,
    authorized_party: options.authorizedParty ?? instance.authorizedParty,
    refresh_token: ids.secret(40),
    ...(ages && {
      first_factor_at: ages[0] === null ? null : now - ages[0],
      second_factor_at: ages[1] === null ? null : now - ages[1],
    }),
  })
  store.clients.update(client.id, { last_active_session_id: session.id, updated_at: now })
  store.users.update(user.id, { last_sign_in_at: now, last_active_at: now })
  return session
}

/** A browser that nobody is signed in with yet. */
export function createClient({ store, ids, now }: Instance): ClientRow {
  const at = now()
  return store.clients.insert({
    id: ids.next('client'),
    last_active_session_id: null,
    created_at: at,
    updated_at: at,
  })
}
