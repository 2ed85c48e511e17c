import { ConfigurationError } from '../configuration-error.ts'

/**
 * The error for `getAuth` and `requireAuth` on a request that no Clerk middleware has seen.
 *
 * @param asked - What was called.
 * @param lines - The lines to add, as they stand in a file of that framework.
 */
export function middlewareMissing(asked: string, lines: string): ConfigurationError {
  return new ConfigurationError(
    'middleware_missing',
    `${asked} needs the Clerk middleware, and none ran before it on this request. Add it, above the routes:\n\n${lines}\n`,
  )
}
