import type { Type } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { ModulesContainer } from '@nestjs/core'

import { ConfigurationError } from '../../configuration-error.ts'
import { ClerkGuard } from './guard.ts'
import { nestMajor } from './nest-version.node.ts'
import { demandsAnything } from './requirements.ts'

const reflector = new Reflector()

/**
 * Up to version 11, NestJS leaves gateways out when it applies global guards. A demand on a message would look as if it
 * held, and would not; so the application does not start.
 *
 * @throws {ConfigurationError} `gateway_unguarded`
 */
export function requireGuardedGateways(
  modules: ModulesContainer,
  protect: 'all' | 'decorated',
): void {
  if (nestMajor() >= 12) return
  for (const { providers } of modules.values()) {
    for (const { metatype } of providers.values()) {
      if (typeof metatype !== 'function' || !isGateway(metatype)) continue
      const needsGuard = protect === 'all' || demandsAnything(metatype)
      if (needsGuard && !isGuarded(metatype)) throw unguarded(metatype.name)
    }
  }
}

// The keys that `@WebSocketGateway()` and `@UseGuards()` write to.
const isGateway = (type: Function): boolean => reflector.get('websockets:is_gateway', type) === true

function isGuarded(type: Function): boolean {
  const guards = reflector.get<ReadonlyArray<Type | ClerkGuard> | undefined>('__guards__', type)
  return guards?.some((guard) => guard === ClerkGuard || guard instanceof ClerkGuard) ?? false
}

function unguarded(name: string): ConfigurationError {
  return new ConfigurationError(
    'gateway_unguarded',
    `Nothing guards the messages of ${name}: global guards do not reach gateways before NestJS 12. Add the guard to it:\n\n` +
      `  @UseGuards(ClerkGuard)\n  @WebSocketGateway()\n  export class ${name} {}\n`,
  )
}
