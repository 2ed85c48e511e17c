import { Global, Inject, Module } from '@nestjs/common'
import type { DynamicModule, OnModuleInit, Provider } from '@nestjs/common'
import { APP_GUARD, HttpAdapterHost, ModulesContainer } from '@nestjs/core'
import type { AbstractHttpAdapter } from '@nestjs/core'
import type { IncomingMessage } from 'node:http'

import { clerkClient } from '../../client.ts'
import { readEnv } from '../../env.ts'
import { clientFor } from '../clients.ts'
import { defineGate } from '../gate.ts'
import type { Gate } from '../gate.ts'
import { requireGuardedGateways } from './gateways.ts'
import { ClerkGuard } from './guard.ts'
import { installMiddleware } from './middleware.ts'
import { tokens } from './options.ts'
import type {
  ClerkModuleAsyncOptions,
  ClerkModuleExtras,
  ClerkModuleOptions,
  ClerkModuleOptionsCallback,
  ClerkModuleOptionsFor,
} from './options.ts'

/**
 * Authenticates every request, and guards every handler that is not `@Public()`. The Backend API client can be injected
 * everywhere; see `InjectClerk`.
 *
 * @example
 * ```ts
 * import { Module } from '@nestjs/common'
 * import { ClerkModule } from 'clerk-latchkey/nestjs'
 *
 * @Module({ imports: [ClerkModule.forRoot()] })
 * export class AppModule {}
 * ```
 */
export class ClerkModule implements OnModuleInit {
  readonly #modules: ModulesContainer
  readonly #extras: ClerkModuleExtras

  constructor(
    { httpAdapter }: HttpAdapterHost,
    modules: ModulesContainer,
    gate: Gate<IncomingMessage>,
    extras: ClerkModuleExtras,
  ) {
    this.#modules = modules
    this.#extras = extras
    // Now, because later NestJS puts its body parsers there, and the Frontend API gets bodies as they were sent. An
    // application without HTTP has no adapter, whatever its type says.
    if (httpAdapter as AbstractHttpAdapter | null) installMiddleware(httpAdapter, gate)
  }

  /**
   * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
   * (`CLERK_SECRET_KEY` and its kin).
   * @param extras - `protect`: whether the guard protects all handlers, or only the decorated ones.
   * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`, when the application
   * starts. What a request finds missing or wrong is logged, and answered with 503
   */
  static forRoot(
    options: ClerkModuleOptions | ClerkModuleOptionsCallback = {},
    extras: ClerkModuleExtras = {},
  ): DynamicModule {
    return toDynamicModule({ provide: tokens.options, useValue: options }, extras)
  }

  /**
   * @param async - `useFactory` gives what `forRoot` takes, out of the providers that `inject` names.
   * @example
   * ```ts
   * import { Module } from '@nestjs/common'
   * import { ConfigModule, ConfigService } from '@nestjs/config'
   * import { ClerkModule } from 'clerk-latchkey/nestjs'
   *
   * @Module({
   *   imports: [
   *     ClerkModule.forRootAsync({
   *       imports: [ConfigModule],
   *       inject: [ConfigService],
   *       useFactory: (config: ConfigService) => ({ secretKey: config.getOrThrow('CLERK_SECRET_KEY') }),
   *     }),
   *   ],
   * })
   * export class AppModule {}
   * ```
   */
  static forRootAsync({
    imports = [],
    inject = [],
    useFactory,
    ...extras
  }: ClerkModuleAsyncOptions): DynamicModule {
    const options: Provider = { provide: tokens.options, inject, useFactory }
    return { ...toDynamicModule(options, extras), imports }
  }

  /** @throws {ConfigurationError} `gateway_unguarded` */
  onModuleInit(): void {
    requireGuardedGateways(this.#modules, this.#extras.protect ?? 'all')
  }
}

Module({})(ClerkModule)
Global()(ClerkModule)
Inject(HttpAdapterHost)(ClerkModule, undefined, 0)
Inject(ModulesContainer)(ClerkModule, undefined, 1)
Inject(tokens.gate)(ClerkModule, undefined, 2)
Inject(tokens.extras)(ClerkModule, undefined, 3)

function toDynamicModule(options: Provider, extras: ClerkModuleExtras): DynamicModule {
  const gate = (given: ClerkModuleOptionsFor): Gate<IncomingMessage> => defineGate(given)
  return {
    module: ClerkModule,
    providers: [
      options,
      { provide: tokens.extras, useValue: extras },
      { provide: tokens.gate, useFactory: gate, inject: [tokens.options] },
      { provide: tokens.client, useFactory: toClient, inject: [tokens.options] },
      ClerkGuard,
      { provide: APP_GUARD, useExisting: ClerkGuard },
    ],
    // The guard of a gateway is made in the module of that gateway.
    exports: [tokens.client, tokens.gate, tokens.extras],
  }
}

/** The client that is injected. With options by request, that of the environment: there is no request to ask about. */
function toClient(options: ClerkModuleOptionsFor): unknown {
  if (typeof options === 'function') return clerkClient
  return options.clerkClient ?? clientFor(options, readEnv())
}
