import type { ClerkMiddlewareOptions } from 'clerk-latchkey/express'

/** What a framework's file offers to the suite: the same app, written as that framework's users write it. */
export interface Framework {
  readonly name: string
  /** Serves the routes below on a free port of this machine. */
  start(options?: AppOptions): Promise<RunningApp>
}

/** How the app's middleware is set up; `none` leaves it out. */
export type AppOptions =
  | ClerkMiddlewareOptions
  | ((host: string) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>)
  | 'none'

export interface RunningApp {
  readonly url: string
  close(): Promise<void>
}

/*
 * The routes:
 *   /public    getAuth, for whoever asks
 *   /pending   getAuth, where a session with open tasks counts
 *   /token     getAuth for API keys
 *   /cookie    sets a cookie of its own
 *   /me        requireAuth()
 *   /admin     { role }           /billing { permission }    /feature { feature }    /plan { plan }
 *   /strict    { reverification } /both    { role, reverification }
 *   /mine      a function: the active organization is acme
 *   /machine   { acceptsToken: 'api_key' }    /either { acceptsToken: two types }
 *   /self      the client: the user's first name
 */
