import type { AuthObject } from '../auth/auth-object-types.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { Admission, Gate } from './gate.ts'
import type { Reject } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import type { State } from './read-auth.ts'
import { forbidden, unauthenticated } from './rejection.ts'
import type { Check } from './require-auth.ts'
import { toUpgrade, withToken } from './socket-carrier.ts'

/**
 * Who is at the other end of a socket. A session token lives for a minute and a socket for hours, so what was found at
 * the upgrade is good only until `validUntil`, and then has to be found again.
 */
export interface SocketSession extends Admission {
  /** Milliseconds since 1970; `Infinity` while nobody is signed in. */
  readonly validUntil: number
  /**
   * Authenticates again: with the token that the client has sent, or with what the socket was opened with.
   *
   * @returns Why not, or `undefined` when the session goes on.
   */
  renew(token?: string): Promise<Reject | undefined>
  /** Says what to do whenever the session was renewed; the one before is forgotten. */
  onRenewal(listener: () => void): void
  /** What the socket was let in for, so that it does not go on with a token that lacks it. */
  demand(check: Check): void
}

/** How long a machine token is believed: it may be revoked, and an opaque one does not say when it ends. */
const machineTokenLifeInMs = 60_000
/** A verifier lets a token through for as long after its end, because clocks differ. */
const clockSkewInMs = 5_000

/** Authenticates an upgrade. */
export async function openSocketSession<Context>(
  gate: Gate<Context>,
  upgrade: RequestCarrier,
  context: Context,
  token?: string,
): Promise<SocketSession | Reject> {
  const request = toUpgrade(upgrade)
  let current = token === undefined ? request : withToken(request, token)
  const outcome = await admit(gate, current, context)
  if (outcome.kind === 'reject') return outcome
  let { state, client } = outcome
  let validUntil = expiryOf(state)
  let renewed = (): void => {}
  const demands: Check[] = []

  return {
    get state() {
      return state
    },
    get client() {
      return client
    },
    get validUntil() {
      return validUntil
    },
    async renew(fresh) {
      const carrier = fresh === undefined ? current : withToken(request, fresh)
      const next = await admit(gate, carrier, context)
      if (next.kind === 'reject') return next
      const refusal = refuse(state, next.state) ?? (await checkAll(demands, next.state))
      if (refusal) return refusal
      current = carrier
      ;({ state, client } = next)
      validUntil = expiryOf(state)
      renewed()
      return undefined
    },
    onRenewal: (listener) => void (renewed = listener),
    demand: (check) => void demands.push(check),
  }
}

/** Without a handshake the gate redirects nobody. */
async function admit<Context>(
  gate: Gate<Context>,
  carrier: RequestCarrier,
  context: Context,
): Promise<({ readonly kind: 'continue' } & Admission) | Reject> {
  const outcome = await gate(carrier, context)
  return outcome.kind === 'redirect' ? unauthenticated('unexpected-error') : outcome
}

/** A socket keeps what its handlers know of its user, so another one has to open a socket of their own. */
function refuse(before: State, now: State): Reject | undefined {
  const auth = authOf(now)
  if (!auth.isAuthenticated) return unauthenticated(now.reason ?? 'session-pending')
  const known = authOf(before)
  return known.isAuthenticated && ownerOf(known) !== ownerOf(auth)
    ? forbidden('a token of the one who opened this socket')
    : undefined
}

/** @returns The answer to the first demand that is not met. */
async function checkAll(checks: readonly Check[], state: State): Promise<Reject | undefined> {
  const answers = await Promise.all(checks.map((check) => check(state)))
  return answers.find((answer) => answer !== undefined)
}

function authOf(state: State): AuthObject {
  return readAuth(state, { acceptsToken: 'any', treatPendingAsSignedOut: false })
}

function ownerOf(auth: AuthObject): string | null {
  if ('subject' in auth) return auth.subject
  return 'userId' in auth ? auth.userId : null
}

function expiryOf(state: State): number {
  const auth = authOf(state)
  if (!auth.isAuthenticated) return Infinity
  return 'sessionClaims' in auth
    ? auth.sessionClaims.exp * 1000 + clockSkewInMs
    : Date.now() + machineTokenLifeInMs
}

/** Whether asking again with the same token can help, which only a machine's can. */
export function canRenewAlone({ state }: SocketSession): boolean {
  return 'subject' in authOf(state)
}

/** Looks at the clock before a message is let through. */
export async function checkExpiry(session: SocketSession): Promise<Reject | undefined> {
  if (Date.now() < session.validUntil) return undefined
  return canRenewAlone(session) ? session.renew() : unauthenticated('session-token-expired')
}

/** Looks at the clock and at a demand before a message is let through. */
export async function checkMessage(
  session: SocketSession,
  check: Check,
): Promise<Reject | undefined> {
  return (await checkExpiry(session)) ?? check(session.state)
}
