import type { HookContext, Params } from '@feathersjs/feathers'

import type { WebhookRequest } from '../verify-webhook.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { HeaderList } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import type { SocketSession } from './socket-session.ts'

/** The HTTP request behind a call. */
export interface HttpCall {
  /** What there is of its body, for webhooks. */
  readonly webhook: () => WebhookRequest
  /** Puts headers on the response to come, whatever a hook throws. */
  readonly setHeaders: (headers: HeaderList) => void
  /** The `Set-Cookie` lines that are there already. */
  readonly cookies: readonly string[]
}

/** Who was found: for one request, or for a socket with its many calls. */
export type Found = (Admission & { readonly http?: HttpCall }) | SocketSession

/**
 * Where `params` keep what was found. A symbol, because what a client sends is never under one; registered, because an app
 * may load this package as ESM and CommonJS at once.
 */
const admission = Symbol.for('clerk-latchkey.admission')

interface AdmittedParams {
  [admission]?: Found
}

/** A hook context, the `params` of a service method, or a connection. */
export type ParamsHolder = HookContext | Params

/** Puts `auth`, `clerk` and what was found on what Feathers makes `params` of, now or at each call over a socket. */
export function keepFound(target: object, found: Found): void {
  const shared = { enumerable: true, configurable: true }
  Object.defineProperties(target, {
    // Read at each call: on a socket, a fresh token may have come.
    auth: { ...shared, get: () => readAuth(found.state) },
    clerk: { ...shared, get: () => found.client },
    [admission]: { ...shared, value: found },
  })
}

export function findFound(holder: ParamsHolder): Found | undefined {
  const params: AdmittedParams = paramsOf(holder)
  return params[admission]
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireFound(holder: ParamsHolder, asked: string): Found {
  const found = findFound(holder)
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkPlugin } from 'clerk-latchkey/feathers'\n\n  app.configure(clerkPlugin()) // above app.configure(rest())\n\n` +
      'A call of your own code has no request; pass the `params` of the one that it belongs to along.',
  )
}

export function paramsOf(holder: ParamsHolder): object {
  const { params } = holder as Partial<HookContext>
  return typeof params === 'object' && params !== null ? (params as object) : holder
}
