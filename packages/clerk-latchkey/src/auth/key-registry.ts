import type { RemoteKeys } from './jwks.ts'

/** More credentials than this in one process, and the keys of the least recently added ones are loaded again. */
const maxCredentials = 1_000

/**
 * The keys of the instances that this process serves. They are kept by address and Secret Key, never by `kid`: one
 * customer's key must not verify another one's tokens. Shared by all clients, since some are made for each request.
 */
const keysOfProcess = new Map<string, RemoteKeys>()

/** Finds the keys for credentials, or starts to keep them. */
export function keysFor(
  credentials: string,
  create: () => RemoteKeys,
  registry: Map<string, RemoteKeys> = keysOfProcess,
): RemoteKeys {
  const known = registry.get(credentials)
  if (known) return known
  const [oldest] = registry.keys()
  if (registry.size >= maxCredentials && oldest !== undefined) registry.delete(oldest)
  const created = create()
  registry.set(credentials, created)
  return created
}

/** What keys are kept by. */
export function credentialsOf(apiUrl = '', apiVersion = '', secretKey = ''): string {
  return `${apiUrl}|${apiVersion}|${secretKey}`
}
