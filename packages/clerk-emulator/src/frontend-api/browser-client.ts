import { createClient } from '../actions/start-session.ts'
import type { Instance } from '../instance.ts'
import type { ClientRow } from '../store/rows.ts'

/** Ten years, in seconds. */
const forever = 315_360_000

/** The browser behind a request: what it was known by, and what it is to be told. */
export interface BrowserClient {
  readonly client: ClientRow | undefined
  requireClient(): ClientRow
  /** Puts the client's identity on the answer where the browser does not have it already. */
  identify(response: Response): Response
}

/**
 * Finds the browser by its development browser id in the URL, by the `__client` cookie of this host, or, in an app
 * that is no browser (`_is_native`), by its Authorization header.
 */
export function findBrowserClient(instance: Instance, request: Request): BrowserClient {
  const { searchParams } = new URL(request.url)
  const isNative = searchParams.get('_is_native') === '1'
  const sent = isNative
    ? (request.headers.get('authorization')?.replace(/^Bearer +/i, '') ?? '')
    : readCookie(request, '__client')
  const devBrowser = instance.store.devBrowsers.get(searchParams.get('__clerk_db_jwt') ?? '')
  let client = instance.store.clients.get(devBrowser?.client_id ?? sent ?? '')
  return {
    get client() {
      return client
    },
    requireClient() {
      client ??= createClient(instance)
      // The development browser that asks outlives its client, which a sign-out may have removed.
      if (devBrowser) instance.store.devBrowsers.update(devBrowser.id, { client_id: client.id })
      return instance.store.clients.get(client.id) ?? client
    },
    identify(response) {
      if (!client || client.id === sent) return response
      if (isNative) response.headers.set('authorization', client.id)
      else response.headers.append('set-cookie', toClientCookie(client))
      return response
    },
  }
}

/**
 * The `Set-Cookie` value by which the Frontend API knows a browser again. Pages of another site (`localhost` is another
 * one than `127.0.0.1`) do not bring it along: they are known by their development browser.
 */
export function toClientCookie({ id }: ClientRow): string {
  return `__client=${id}; Path=/; Max-Age=${forever}; HttpOnly; SameSite=Lax`
}

/** The value of a cookie of a request. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';')
  return pairs
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}
