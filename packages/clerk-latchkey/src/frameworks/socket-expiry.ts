import type { Reject } from './outcome.ts'
import { unauthenticated, unavailable } from './rejection.ts'
import { canRenewAlone } from './socket-session.ts'
import type { SocketSession } from './socket-session.ts'

/** What a kind of socket does when a session comes to its end. */
export interface ExpiryActions {
  /** Tells the client to send a fresh token, while there is time. */
  ask(): void
  close(rejection: Reject): void
}

/** The time that a client has to get a fresh token and send it. */
const leadInMs = 15_000
/** `setTimeout` takes a signed 32-bit number, and fires at once for more. */
const maxDelayInMs = 2 ** 31 - 1

/**
 * Watches the clock for a socket: asks for a fresh token in time, and closes the socket when none comes.
 *
 * @returns Stops watching; to be called when the socket is closed.
 */
export function watchExpiry(session: SocketSession, { ask, close }: ExpiryActions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedFor = 0

  const at = (time: number, action: () => void): void => {
    const delay = Math.min(Math.max(time - Date.now(), 0), maxDelayInMs)
    timer = setTimeout(() => (Date.now() < time ? at(time, action) : action()), delay)
  }
  const renewAlone = async (): Promise<void> => {
    // The callback for options may throw, and nobody is there to see it.
    const rejection = await session.renew().catch(() => unavailable('unexpected-error'))
    if (rejection) close(rejection)
  }
  const restart = (): void => {
    clearTimeout(timer)
    const { validUntil } = session
    if (validUntil === Infinity) return
    if (canRenewAlone(session)) return at(validUntil, () => void renewAlone())
    const end = (): void => at(validUntil, () => close(unauthenticated('session-token-expired')))
    // A client that sends the token that it has is not asked for it again, or the two would never stop.
    if (askedFor === validUntil) return end()
    at(validUntil - leadInMs, () => {
      askedFor = validUntil
      ask()
      end()
    })
  }

  restart()
  session.onRenewal(restart)
  return () => clearTimeout(timer)
}
