import type { ExecutionContext } from '@nestjs/common'
import type { IncomingMessage } from 'node:http'

import { admit, findAdmission } from '../express-request.ts'
import type { Admission, Gate } from '../gate.ts'
import { middlewareMissing } from '../middleware-missing.ts'
import type { Reject } from '../outcome.ts'
import { unauthenticated } from '../rejection.ts'
import { findSession } from '../socket-store.ts'
import { withoutHandshake } from '../without-handshake.ts'
import { callerOf } from './caller.ts'
import { admitSocket } from './socket.ts'

/** Finds out who called a handler: from what the middleware found, or else now. */
export async function admitCaller(
  gate: Gate<IncomingMessage>,
  context: ExecutionContext,
): Promise<Admission | Reject> {
  const caller = callerOf(context)
  // Nothing says who sent the message of a microservice.
  if (!caller) return unauthenticated('session-token-missing')
  if (caller.kind === 'socket') return admitSocket(gate, caller)
  const { request } = caller
  const found = findAdmission(request)
  if (found) return found
  const outcome = await gate(withoutHandshake(request), request)
  if (outcome.kind === 'reject') return outcome
  if (outcome.kind === 'redirect') return unauthenticated('unexpected-error')
  admit(request, gate, outcome)
  return outcome
}

/**
 * What was found out about a caller.
 *
 * @param asked - What was called, for the error.
 * @throws {ConfigurationError} `middleware_missing`
 */
export function requireCaller(context: ExecutionContext, asked: string): Admission {
  const caller = callerOf(context)
  const found =
    caller?.kind === 'socket' ? findSession(caller.socket) : caller && findAdmission(caller.request)
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { ClerkModule } from 'clerk-latchkey/nestjs'\n\n  @Module({ imports: [ClerkModule.forRoot()] })\n  export class AppModule {}`,
  )
}
