import { readEnv } from '../env.ts'
import type { ClerkEnv } from '../env.ts'
import type { Api } from '../http/api.ts'
import { authenticateRequest } from './authenticate-request.ts'
import { createServices } from './create-services.ts'
import type { ConnectionOptions } from './create-services.ts'
import { logDecision } from './decision-log.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { createContext } from './request-context.ts'
import type { RequestCarrier } from './request-facts.ts'
import type { AnyState } from './request-state.ts'
import type { AuthenticateRequest } from './request-state-types.ts'
import { recover } from './session-error.ts'
import { localKeys } from './local-keys.ts'
import { createSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { verifyM2MJwt } from './verify-m2m-jwt.ts'
import type { VerifiedM2MJwt } from './verify-m2m-jwt.ts'

/** What a client is made with, as far as authentication is concerned. */
export interface RequestAuthenticatorOptions extends AuthenticateRequestOptions, ConnectionOptions {
  /** Where missing keys and URLs are looked up, at the first request. Default: the environment of the process. */
  readonly env?: (() => ClerkEnv) | undefined
}

/** Authenticates requests; the same for every framework. */
export interface RequestAuthenticator {
  /**
   * Decides who sent a request.
   *
   * @throws {ConfigurationError} when the options cannot be right; a request never makes it throw
   */
  readonly authenticateRequest: AuthenticateRequest
  /**
   * Loads the keys of the instance now, so that the first request need not wait. With `jwtKey` there is nothing to load.
   *
   * @throws {TokenVerificationError} when they cannot be loaded
   */
  warmUp(): Promise<void>
  /**
   * Verifies an M2M token in the form of a JWT without asking about it.
   *
   * @throws {MachineTokenVerificationError}
   */
  verifyM2MJwt(text: string): Promise<VerifiedM2MJwt>
}

/**
 * Makes the request authentication of a client. Reads no environment and sends nothing yet.
 *
 * @throws {ConfigurationError} `jwt_key_invalid`
 */
export function createRequestAuthenticator(
  options: RequestAuthenticatorOptions,
  api: Api,
): RequestAuthenticator {
  if (options.jwtKey) localKeys(options.jwtKey)
  const services = createServices(api, options)
  const settingsFor = createSettingsMemo(options)

  async function authenticate(
    request: RequestCarrier,
    requestOptions?: AuthenticateRequestOptions,
  ): Promise<AnyState> {
    const settings = settingsFor(requestOptions)
    const context = createContext(request, settings, services)
    let state: AnyState
    try {
      const decided = authenticateRequest(context)
      state = decided instanceof Promise ? await decided : decided
    } catch (error) {
      state = await recover(context, error, 'header')
    }
    if (settings.options.debug) logDecision(context, state)
    return state
  }

  return {
    // The overloads only say which of all states can come out for which `acceptsToken`.
    authenticateRequest: authenticate as AuthenticateRequest,
    async warmUp() {
      await services.warmUp(settingsFor())
    },
    verifyM2MJwt: async (text) => verifyM2MJwt(text, { settings: settingsFor(), services }),
  }
}

/** Works settings out once for each options object, and again when something in it was changed. */
function createSettingsMemo({
  env = readEnv,
  ...clientOptions
}: RequestAuthenticatorOptions): (options?: AuthenticateRequestOptions) => Settings {
  let byClient: Settings | undefined
  const memo = new WeakMap<object, { readonly copy: object; readonly settings: Settings }>()
  let found: ClerkEnv | undefined
  const create = (options: AuthenticateRequestOptions): Settings =>
    createSettings(clientOptions, options, (found ??= env()))
  return (options) => {
    if (options === undefined) return (byClient ??= create({}))
    const known = memo.get(options)
    if (known && hasSameValues(known.copy, options)) return known.settings
    const settings = create(options)
    memo.set(options, { copy: { ...options }, settings })
    return settings
  }
}

function hasSameValues(copy: object, options: object): boolean {
  const names = Object.keys(options)
  return (
    names.length === Object.keys(copy).length &&
    names.every((name) => Reflect.get(copy, name) === Reflect.get(options, name))
  )
}
