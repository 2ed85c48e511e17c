import { factsOf, nameOf } from './call.ts'
import type { Call } from './call.ts'
import { ClerkConnectionError } from './errors.ts'
import type { ConnectionErrorCode } from './errors.ts'

/** Codes and names that runtimes give to connections that never came about: Node, Bun, then Deno and workerd in words. */
const neverConnected =
  /ENOTFOUND|EAI_|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|dns error|Connection refused/i
const untrusted = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|InvalidCertificate/i

/** Reads out of what `fetch` threw how far the request came. */
export function toConnectionError(call: Call, cause: unknown): ClerkConnectionError {
  const words = wordsOf(cause)
  const code: ConnectionErrorCode = neverConnected.test(words)
    ? 'connection_failed'
    : untrusted.test(words)
      ? 'tls_failed'
      : 'connection_lost'
  const what = {
    connection_failed: 'could not connect',
    tls_failed: 'could not connect securely',
    connection_lost: 'lost the connection before an answer came',
  }[code]
  return new ClerkConnectionError(
    code,
    `${nameOf(call)} ${what} (${new URL(call.url).host}): ${words.trim()}.`,
    factsOf(call, { cause }),
  )
}

/** Codes and messages along the chain of causes: `fetch` itself only says "fetch failed". */
function wordsOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 5) return ''
  const { code, message, cause, errors } = error as {
    code?: unknown
    message?: unknown
    cause?: unknown
    errors?: unknown[]
  }
  const inner = [cause, ...(errors ?? [])].map((one) => wordsOf(one, depth + 1)).join('')
  return inner || ` ${[code, message].filter(Boolean).join(' ')}`
}

/** The error for a redirect that is not followed. */
export function refuseRedirect(call: Call, { status, headers }: Response): ClerkConnectionError {
  const location = headers.get('location') ?? ''
  const to = URL.canParse(location) ? new URL(location).origin : 'an unknown place'
  return new ClerkConnectionError(
    'redirect_refused',
    `${nameOf(call)} was redirected to ${to}: the Secret Key is not sent there. Check apiUrl.`,
    factsOf(call, { status }),
  )
}
