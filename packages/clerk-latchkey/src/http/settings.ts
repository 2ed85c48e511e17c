import { ConfigurationError } from '../configuration-error.ts'
import { readEnv } from '../env.ts'
import { requireSecretKey } from '../keys.ts'
import type { Operation } from './operation.ts'
import type { CallOptions, HttpOptions } from './options.ts'
import { apiDate, version } from './version.ts'

/** What a client's options and the environment come to, worked out at the first call. */
export interface Settings {
  readonly apiUrl: string
  /** `v1`, unless chosen otherwise. */
  readonly apiVersion: string
  readonly secretKey: string | undefined
  readonly machineSecretKey: string | undefined
  /** Headers of every request, without the key. */
  readonly headers: Readonly<Record<string, string>>
}

/** @throws {ConfigurationError} `option_invalid` */
export function resolveSettings(options: HttpOptions): Settings {
  const env = (options.env ?? readEnv)()
  requireShare((options.rateLimit || {}).share)
  const { name, version: sdkVersion } = options.sdkMetadata ?? {}
  const agents = [options.userAgent, name && `${name}/${sdkVersion}`, `clerk-latchkey/${version}`]
  return {
    apiUrl: requireUrl(options.apiUrl ?? env.CLERK_API_URL ?? 'https://api.clerk.com'),
    apiVersion: options.apiVersion ?? env.CLERK_API_VERSION ?? 'v1',
    secretKey: options.secretKey ?? env.CLERK_SECRET_KEY,
    machineSecretKey: options.machineSecretKey ?? env.CLERK_MACHINE_SECRET_KEY,
    headers: {
      'clerk-api-version': apiDate,
      'user-agent': agents.filter(Boolean).join(' '),
      ...lowerCased(options.headers),
    },
  }
}

/**
 * The key that an operation is called with.
 *
 * @throws {ConfigurationError} `secret_key_missing`, `secret_key_invalid`
 */
export function keyFor(
  { key }: Operation,
  settings: Settings,
  { secretKey }: CallOptions,
): string | undefined {
  const machineKey = key === 'machine' ? settings.machineSecretKey : undefined
  const found = secretKey ?? machineKey ?? settings.secretKey
  return key === 'none' && !found ? undefined : requireSecretKey(found)
}

/** Header names in lower case, so that a caller's header replaces ours of the same name. */
export function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

function requireShare(share = 1): void {
  if (share > 0 && share <= 1) return
  throw new ConfigurationError(
    'option_invalid',
    `rateLimit.share (${share}) is not a part of a limit: it must be above 0 and up to 1, such as 0.25 for one of four machines.`,
  )
}

function requireUrl(apiUrl: string): string {
  if (!/^https?:\/\/[^\s?#]+$/.test(apiUrl) || !URL.canParse(apiUrl)) {
    throw new ConfigurationError(
      'option_invalid',
      `apiUrl (${apiUrl}) is not the address of an API: it must be like https://api.clerk.com.`,
    )
  }
  return apiUrl.replace(/\/+$/, '')
}
