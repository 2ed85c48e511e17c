import type { Context } from 'hono'

import type { PendingSessionOptions } from '../auth/auth-object-types.ts'
import { readAdmission } from './admission.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'

/** Where a context keeps what the middleware found; apart from `clerkAuth`, which any handler may write. */
const admission = 'clerk-latchkey.admission'

/** Keeps what the gate found in the context, and shows it as `c.get('clerk')` and `c.get('clerkAuth')`. */
export function admit(c: Context, { state, client }: Admission): void {
  const found: Admission = { state, client }
  c.set(admission, found)
  c.set('clerk', client)
  c.set('clerkAuth', (options?: PendingSessionOptions) => readAdmission(found, options))
}

/** Whether the request went through the middleware already: a second run would answer a handshake twice. */
export function isAdmitted(c: Context): boolean {
  return c.get(admission) !== undefined
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(c: Context, asked: string): Admission {
  const found: Admission | undefined = c.get(admission)
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/hono'\n\n  app.use(clerkMiddleware())`,
  )
}
