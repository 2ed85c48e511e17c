import { EmulatorError } from './emulator-error.ts'

/** The Publishable Key of a development instance with this Frontend API host. */
export function toPublishableKey(frontendApi: string): string {
  return `pk_test_${btoa(`${frontendApi}$`)}`
}

/**
 * The Frontend API host that a Publishable Key names.
 *
 * @throws {EmulatorError} `publishable_key_invalid`
 */
export function toFrontendApi(publishableKey: string): string {
  const [, encoded = ''] = /^pk_(?:test|live)_([A-Za-z0-9+/]+={0,2})$/.exec(publishableKey) ?? []
  const host = Buffer.from(encoded, 'base64').toString('latin1')
  // The official SDKs demand a dot in it: `localhost` does not do.
  if (/^[^$\s/@]+\.[^$\s/@]+\$$/.test(host)) return host.slice(0, -1)
  throw new EmulatorError(
    'publishable_key_invalid',
    'publishableKey must be pk_test_ and base64 of a host with a dot in it and "$"; leave it out to get one that fits.',
  )
}

/** @throws {EmulatorError} `secret_key_invalid` */
export function checkSecretKey(secretKey: string): string {
  if (/^sk_(test|live)_[\x21-\x7e]+$/.test(secretKey)) return secretKey
  throw new EmulatorError(
    'secret_key_invalid',
    'secretKey must start with sk_test_ and hold no white space; leave it out to get a random one.',
  )
}
