/** The environment variables that Latchkey reads. All of them are optional when the option is given in code. */
export interface ClerkEnv {
  readonly CLERK_SECRET_KEY?: string | undefined
  readonly CLERK_MACHINE_SECRET_KEY?: string | undefined
  readonly CLERK_PUBLISHABLE_KEY?: string | undefined
  readonly CLERK_JWT_KEY?: string | undefined
  readonly CLERK_API_URL?: string | undefined
  readonly CLERK_API_VERSION?: string | undefined
  readonly CLERK_PROXY_URL?: string | undefined
  readonly CLERK_DOMAIN?: string | undefined
  readonly CLERK_IS_SATELLITE?: string | undefined
  readonly CLERK_SIGN_IN_URL?: string | undefined
  readonly CLERK_SIGN_UP_URL?: string | undefined
  readonly CLERK_WEBHOOK_SIGNING_SECRET?: string | undefined
  readonly CLERK_FAPI_URL?: string | undefined
}

/**
 * Reads the environment of the running process, each time it is called: bundlers, tests and `--env-file` loaders may
 * set it after this module was loaded. Empty strings count as unset, as a line `CLERK_DOMAIN=` in a file means.
 *
 * Runtimes without a process (Workers, browsers) give an empty environment; there the adapters pass bindings.
 */
export function readEnv(): ClerkEnv {
  return fromBindings(globalProcess()?.env ?? {})
}

/** Picks the variables out of an object of bindings, such as Hono's `c.env` or a Worker's `env`. */
export function fromBindings(bindings: object): ClerkEnv {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(bindings)) {
    if (name.startsWith('CLERK_') && typeof value === 'string' && value !== '') found[name] = value
  }
  return found
}

/** `true` for `true` and `1`, as the official SDKs read `CLERK_IS_SATELLITE`. */
export function isTruthy(value: string | undefined): boolean {
  return value === 'true' || value === '1'
}

function globalProcess(): { readonly env?: Record<string, string | undefined> } | undefined {
  return (globalThis as { process?: { env?: Record<string, string | undefined> } }).process
}
