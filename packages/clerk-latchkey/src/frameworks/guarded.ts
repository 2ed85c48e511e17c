import type { SessionAuthObject } from '../auth/auth-object-types.ts'

/** A mark for the compiler only, on whatever type a framework hands from one handler to the next. */
declare const guarded: unique symbol

/** What `requireAuth()` let through, so that `getAuth` behind it knows that somebody is there. */
export interface Guarded<Auth> {
  readonly [guarded]?: Auth
}

/** The auth object behind a guard; the session's, signed in or not, where there is no guard. */
export type GuardedAuth<Auth> = unknown extends Auth ? SessionAuthObject : Auth
