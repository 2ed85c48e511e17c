import type { AuthObject, ClerkClient, PendingSessionOptions } from 'clerk-latchkey'
import type { ClerkMiddlewareOptions, requireAuth } from 'clerk-latchkey/express'

import type { World } from './world.ts'

/** One framework, as a column of the matrix. A file in `apps/` exports a list of these as `apps`. */
export interface MatrixApp {
  /** The name and major version of the framework: the head of the column. */
  readonly name: string
  /** A package of Clerk's, which is only compared with: where it differs, the table says so and nothing fails. */
  readonly official?: boolean
  /** Runs in a process of its own. */
  readonly ownProcess?: boolean
  /** Its package changes Node's own classes, so it is loaded when it is started, and that after all others. */
  readonly changesNode?: boolean
  /** What this framework cannot have or does not need, with the reason that the table gives. */
  readonly without?: Partial<Readonly<Record<Feature, string>>>
  /** Serves the routes on a free port of 127.0.0.1, as a user of the framework would write it. */
  start(setup: AppSetup): RunningApp | Promise<RunningApp>
}

/** Parts of an adapter that not every framework has. A case names those that it needs. */
export type Feature =
  | 'asterisk target'
  | 'browser pages'
  | 'client'
  | 'cookies of the handler'
  | 'custom client'
  | 'error handler'
  | 'forwarded hosts'
  | 'frontend api proxy'
  | 'guard'
  | 'guard with a requirement'
  | 'guard that getAuth knows'
  | 'lazy environment'
  | 'odd targets'
  | 'options callback'
  | 'unread body'
  | 'parsed body'
  | 'webhooks'

export interface AppSetup {
  /** What the middleware is given, possibly for each request; `undefined`: leave the middleware out. */
  readonly options: MatrixOptions | undefined
  readonly routes: readonly Route[]
  /** What the options were made of, for an app in another process, where they are made again. */
  readonly madeOf: { readonly setup: string; readonly world: World }
}

/** Options, or a function of the `Host` header of a request; see `forHost`. */
export type MatrixOptions =
  | ClerkMiddlewareOptions
  | ((host: string) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>)

/** A route, for every method. Errors that its answer throws are shown as 500 with the JSON `{ name, message }`. */
export interface Route {
  readonly path: string
  /** Goes to `requireAuth(guard)`, in front of the handler. */
  readonly guard?: Guard
  /** What runs before the handler: the framework's own JSON parser, or what keeps the body as it was sent. */
  readonly body?: 'parsed' | 'raw'
  /** The handler: the JSON to answer with 200, and lines to append as `Set-Cookie`. */
  answer(asked: Asked): Promise<Answer> | Answer
}

/** What a guard demands; typed as one of the overloads of `requireAuth`, so that an app can pass it on. */
export type Guard = Parameters<typeof requireAuth>[0]

/** What the handler of a route has at hand, in whichever way the framework gives it. */
export interface Asked {
  getAuth(options?: PendingSessionOptions): AuthObject | Promise<AuthObject>
  /** The client that the framework hands to handlers. */
  clerk?(): ClerkClient
  verifyWebhook?(options: { signingSecret: string }): Promise<{ readonly type: string }>
}

export interface Answer {
  readonly json: object
  readonly cookies?: readonly string[]
}

export interface RunningApp {
  readonly url: string
  /** Gives the variables of this process to the app's own, where that is another one. */
  takeEnvironment?(): Promise<void>
  close(): Promise<void>
}

/** Turns the suite's options into those of a framework: the callback gets the `Host` header out of its context. */
export function forHost<Context>(
  options: MatrixOptions,
  hostOf: (context: Context) => string | undefined,
): ClerkMiddlewareOptions | ((context: Context) => Promise<ClerkMiddlewareOptions>) {
  if (typeof options !== 'function') return options
  return async (context) => options(hostOf(context) ?? '')
}
