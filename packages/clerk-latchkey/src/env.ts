/** The environment variables that Latchkey reads. Each one has an option that wins over it. */
const names = [
  'CLERK_SECRET_KEY',
  'CLERK_MACHINE_SECRET_KEY',
  'CLERK_PUBLISHABLE_KEY',
  'CLERK_JWT_KEY',
  'CLERK_API_URL',
  'CLERK_API_VERSION',
  'CLERK_PROXY_URL',
  'CLERK_DOMAIN',
  'CLERK_IS_SATELLITE',
  'CLERK_SIGN_IN_URL',
  'CLERK_SIGN_UP_URL',
  'CLERK_WEBHOOK_SIGNING_SECRET',
  'CLERK_FAPI_URL',
  'CLERK_DISABLE_AUTO_PROXY',
  'VERCEL_TARGET_ENV',
  'VERCEL_PROJECT_PRODUCTION_URL',
] as const

/** What was found of the variables that Latchkey reads. */
export type ClerkEnv = { readonly [Name in (typeof names)[number]]?: string }

/**
 * Reads the environment of the running process, each time it is called: bundlers, tests and `--env-file` loaders may
 * set it after this module was loaded. Empty strings count as unset, as a line `CLERK_DOMAIN=` in a file means.
 *
 * Runtimes without a process (Workers, browsers) give an empty environment; there the adapters pass bindings.
 */
export function readEnv(): ClerkEnv {
  return fromBindings((globalThis as { process?: { env?: object } }).process?.env ?? {})
}

/** Picks the variables out of an object of bindings, such as Hono's `c.env` or a Worker's `env`. */
export function fromBindings(bindings: object): ClerkEnv {
  const source = bindings as Record<string, unknown>
  const found: { -readonly [Name in keyof ClerkEnv]: ClerkEnv[Name] } = {}
  // By name, not by listing: reading all of `process.env` costs far more than a dozen look-ups.
  for (const name of names) {
    const value = source[name]
    if (typeof value === 'string' && value !== '') found[name] = value
  }
  return found
}

/** `true` for `true` and `1`, as the official SDKs read `CLERK_IS_SATELLITE`. */
export function isTruthy(value: string | undefined): boolean {
  return value === 'true' || value === '1'
}
