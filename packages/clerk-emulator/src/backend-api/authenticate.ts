import { timingSafeEqual } from 'node:crypto'

import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'

/** Who asks. */
export interface Caller {
  /** The machine whose key was sent; `undefined` for the Secret Key of the instance. */
  readonly machineId?: string | undefined
}

/**
 * Lets a request pass that carries the instance's Secret Key, or, where machines may ask, the key of one.
 *
 * @throws {ApiError} 401 `authorization_header_format_invalid`, `clerk_key_invalid`
 */
export function authenticate(
  { secretKey, store, now }: Instance,
  authorization: string | undefined,
  acceptsMachines = false,
): Caller {
  const [, key] = /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '') ?? []
  if (key === undefined) {
    throw new ApiError(401, {
      code: 'authorization_header_format_invalid',
      message: 'Secret Key is missing',
      long_message: 'Send the Secret Key of this instance: Authorization: Bearer sk_test_….',
    })
  }
  const [sent, own] = [Buffer.from(key), Buffer.from(secretKey)]
  if (sent.length === own.length && timingSafeEqual(sent, own)) return {}
  const machineKey = acceptsMachines ? store.machineKeys.find('secret', key) : undefined
  if (machineKey && (machineKey.expires_at ?? Infinity) > now()) {
    return { machineId: machineKey.machine_id }
  }
  const hint = key.startsWith('pk_') ? ': it is a Publishable Key' : ''
  throw new ApiError(401, {
    code: 'clerk_key_invalid',
    message: 'Secret Key is invalid',
    long_message: `The key that was sent is not the Secret Key of this instance${hint}. The emulator prints it when it starts.`,
  })
}
