import type { HttpContext } from '@adonisjs/core/http'
import type { ApplicationService } from '@adonisjs/core/types'

import { readEnv } from '../../env.ts'
import { toSetup } from '../gate-setup.ts'
import { defineGate } from '../gate.ts'
import type { GateOptionsFor } from '../gate.ts'

/**
 * The provider of `adonisrc.ts`. It reads `config/clerk.ts`, and makes the client, `container.make('clerk')`.
 *
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: when the application
 * boots, for keys of the config
 */
export default class ClerkProvider {
  readonly #app: ApplicationService

  constructor(app: ApplicationService) {
    this.#app = app
  }

  register(): void {
    const { config, container } = this.#app
    const options = config.get<GateOptionsFor<HttpContext>>('clerk', {})
    const gate = defineGate<HttpContext>(options)
    const own = typeof options === 'function' ? {} : options
    container.singleton('clerk.gate', () => gate)
    container.singleton('clerk', () => toSetup(own, readEnv()).client)
  }
}
