import { Inject, Injectable } from '@nestjs/common'
import type { CanActivate, ExecutionContext } from '@nestjs/common'
import type { IncomingMessage } from 'node:http'

import type { Gate } from '../gate.ts'
import { admitCaller } from './admission.ts'
import { toException } from './exception.ts'
import { tokens } from './options.ts'
import type { ClerkModuleExtras } from './options.ts'
import { checksFor } from './requirements.ts'

/** The guard of every handler, which `ClerkModule` puts in place: of routes, resolvers and the messages of gateways. */
export class ClerkGuard implements CanActivate {
  readonly #gate: Gate<IncomingMessage>
  readonly #protect: 'all' | 'decorated'

  constructor(gate: Gate<IncomingMessage>, { protect = 'all' }: ClerkModuleExtras) {
    this.#gate = gate
    this.#protect = protect
  }

  /** @throws {UnauthorizedException} or another exception of NestJS, with the cause {@link ClerkRejectionError} */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const checks = checksFor(context, this.#protect)
    const admission = await admitCaller(this.#gate, context)
    if ('body' in admission) {
      if (checks.length === 0 && admission.status === 401) return true
      throw toException(context, admission)
    }
    for (const check of checks) {
      // One after the other: the first demand that is not met is the answer.
      // oxlint-disable-next-line no-await-in-loop -- as said above
      const rejection = await check(admission.state)
      if (rejection) throw toException(context, rejection)
    }
    return true
  }
}

Injectable()(ClerkGuard)
Inject(tokens.gate)(ClerkGuard, undefined, 0)
Inject(tokens.extras)(ClerkGuard, undefined, 1)
