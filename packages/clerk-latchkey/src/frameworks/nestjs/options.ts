import type { FactoryProvider, ModuleMetadata } from '@nestjs/common'
import type { IncomingMessage } from 'node:http'

import type { GateOptions, GateOptionsFor } from '../gate.ts'

/** Options of `ClerkModule`. */
export type ClerkModuleOptions = GateOptions

/** Options of `ClerkModule` for one request: Node's, also on Fastify. */
export type ClerkModuleOptionsCallback = (
  req: IncomingMessage,
) => ClerkModuleOptions | Promise<ClerkModuleOptions>

export type ClerkModuleOptionsFor = GateOptionsFor<IncomingMessage>

/** How the module is put into an application. */
export interface ClerkModuleExtras {
  /**
   * What the guard protects: `all` handlers but those with `@Public()`, or only the `decorated` ones, which have
   * `@RequireAuth()`, `@Roles()` or `@Permissions()`. Default: `all`.
   */
  readonly protect?: 'all' | 'decorated'
}

/** Where `forRootAsync` gets the options from: a function of other providers. */
export interface ClerkModuleAsyncOptions
  extends ClerkModuleExtras, Pick<ModuleMetadata, 'imports'> {
  readonly inject?: NonNullable<FactoryProvider['inject']>
  // As Nest's own factories: their parameters are what `inject` names, which no type can follow.
  readonly useFactory: FactoryProvider<
    ClerkModuleOptionsFor | Promise<ClerkModuleOptionsFor>
  >['useFactory']
}

/** What the providers of this package are injected by. Strings, which are the same in every copy and format of it. */
export const tokens = {
  options: 'clerk-latchkey.options',
  extras: 'clerk-latchkey.extras',
  gate: 'clerk-latchkey.gate',
  client: 'clerk-latchkey.client',
} as const
