import { ConfigurationError } from './configuration-error.ts'

/** Where keys are found; named in every message about them. */
const dashboard = 'https://dashboard.clerk.com/last-active?path=api-keys'

/** What a Publishable Key says. */
export interface PublishableKey {
  readonly instanceType: 'development' | 'production'
  /** Host of the Frontend API, without a scheme: `clerk.example.com`. */
  readonly frontendApi: string
}

/**
 * Checks the form of a Secret Key before it is sent anywhere.
 *
 * @throws {ConfigurationError} `secret_key_missing`, `secret_key_invalid`
 */
export function requireSecretKey(value: string | undefined): string {
  if (value === undefined || value === '') {
    throw new ConfigurationError(
      'secret_key_missing',
      `No Secret Key: set CLERK_SECRET_KEY or pass { secretKey }. You find it at ${dashboard}.`,
    )
  }
  const key = value.trim()
  if (key.startsWith('pk_')) {
    throw new ConfigurationError(
      'secret_key_invalid',
      `CLERK_SECRET_KEY starts with "pk_": that is a Publishable Key. A Secret Key starts with sk_test_ or sk_live_; see ${dashboard}.`,
    )
  }
  // A key travels in a header: white space or control characters inside it would be a header injection.
  if (/[^\x21-\x7e]/.test(key)) {
    throw new ConfigurationError(
      'secret_key_invalid',
      `CLERK_SECRET_KEY (${redact(key)}) holds white space or characters that no key has: copy it again from ${dashboard}.`,
    )
  }
  return key
}

/** A development instance's Secret Key, by its prefix; keys made before 2022 start with `test_`. */
export function isDevelopmentSecretKey(secretKey: string): boolean {
  return secretKey.startsWith('sk_test_') || secretKey.startsWith('test_')
}

/**
 * Reads a Publishable Key: `pk_test_` or `pk_live_`, then base64 of the Frontend API host and a `$`.
 *
 * @returns `undefined` when the value is not a Publishable Key.
 */
export function parsePublishableKey(value: string | undefined): PublishableKey | undefined {
  const match = /^pk_(test|live)_([A-Za-z0-9+/_-]+={0,2})$/.exec(value ?? '')
  const [, kind, encoded] = match ?? []
  if (encoded === undefined) return undefined
  const host = decodeBase64(encoded)
  // The host must have a dot and end with the one `$`: the same test as the official SDKs make.
  if (host === undefined || !/^[^$\s/@]+\.[^$\s/@]+\$$/.test(host)) return undefined
  return {
    instanceType: kind === 'live' ? 'production' : 'development',
    frontendApi: host.slice(0, -1),
  }
}

/**
 * Like `parsePublishableKey`, for where one is needed.
 *
 * @throws {ConfigurationError} `publishable_key_missing`, `publishable_key_invalid`
 */
export function requirePublishableKey(value: string | undefined): PublishableKey {
  if (value === undefined || value === '') {
    throw new ConfigurationError(
      'publishable_key_missing',
      `No Publishable Key: set CLERK_PUBLISHABLE_KEY or pass { publishableKey }. You find it at ${dashboard}.`,
    )
  }
  const parsed = parsePublishableKey(value)
  if (parsed) return parsed
  const hint = value.startsWith('sk_') ? ': that is a Secret Key, keep it out of browsers' : ''
  throw new ConfigurationError(
    'publishable_key_invalid',
    `CLERK_PUBLISHABLE_KEY (${redact(value)}) is not a Publishable Key${hint}. It starts with pk_test_ or pk_live_; see ${dashboard}.`,
  )
}

/** Builds the Publishable Key of a Frontend API host, the opposite of `parsePublishableKey`. */
export function toPublishableKey(
  frontendApi: string,
  instanceType: PublishableKey['instanceType'],
): string {
  return `pk_${instanceType === 'production' ? 'live' : 'test'}_${btoa(`${frontendApi}$`)}`
}

/** At most the first 7 characters of a secret, which name its kind and nothing more. */
export function redact(secret: string): string {
  return secret.length <= 7 ? '***' : `${secret.slice(0, 7)}***`
}

function decodeBase64(encoded: string): string | undefined {
  try {
    return atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    // `atob` throws on a length that no encoder gives; that is simply not a key.
    return undefined
  }
}
