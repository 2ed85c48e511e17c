import type { Instance } from './instance.ts'
import type { DecodedToken } from './jwt.ts'
import type { ReadToken } from './request-context.ts'
import type { RequestFacts } from './request-facts.ts'

/** The cookies of this instance: its own, with a suffix, or those without one that older clients set. */
export interface ClerkCookies {
  readonly usesSuffix: boolean
  readonly sessionToken: string | undefined
  /** When the client last changed who is signed in, in seconds; 0 when nobody is. */
  readonly clientUat: number
  /** Only ever with the suffix. */
  readonly refreshToken: string | undefined
  readonly devBrowserToken: string | undefined
}

/** What older clients call theirs. */
const plainNames = { session: '__session', clientUat: '__client_uat', devBrowser: '__clerk_db_jwt' }

/** Reads the cookies that belong to an instance. */
export function readClerkCookies(
  facts: RequestFacts,
  instance: Instance,
  readToken: ReadToken,
): ClerkCookies {
  const usesSuffix = ownsSuffixedCookies(facts, instance, readToken)
  const names = usesSuffix ? instance.cookieNames : plainNames
  return {
    usesSuffix,
    sessionToken: facts.cookie(names.session),
    clientUat: Number.parseInt(facts.cookie(names.clientUat) ?? '', 10) || 0,
    refreshToken: facts.cookie(instance.cookieNames.refresh),
    devBrowserToken: facts.cookie(names.devBrowser),
  }
}

/**
 * Decides between the two sets of cookies, which can both be there: another instance on the same host may have left
 * the plain ones, and a client that was just updated may still have fresh plain ones beside old suffixed ones.
 */
function ownsSuffixedCookies(
  facts: RequestFacts,
  { cookieNames, frontendApi, isDevelopment }: Instance,
  readToken: ReadToken,
): boolean {
  const plainText = facts.cookie(plainNames.session)
  const plain = plainText === undefined ? undefined : readToken(plainText)
  if (plainText !== undefined) {
    if (!plain?.claims.iss) return false
    if (issuerHost(plain) !== frontendApi) return true
  }
  const plainUat = facts.cookie(plainNames.clientUat)
  const suffixedUat = facts.cookie(cookieNames.clientUat)
  const suffixedText = facts.cookie(cookieNames.session)
  const own = suffixedText === undefined ? undefined : readToken(suffixedText)
  // A `__client_uat` that is missing says as little against its set as one that is not 0.
  const suffixedActive = suffixedUat !== '0'
  const plainActive = plainUat !== '0'
  if (suffixedActive && plainActive && issuedAt(plain) > issuedAt(own)) return false
  if (!suffixedActive && plainActive) return false
  if (isDevelopment && suffixedActive && !plainActive && isExpired(own)) return false
  return suffixedUat !== undefined
}

function issuerHost({ claims }: DecodedToken): string | undefined {
  return typeof claims.iss === 'string' ? claims.iss.replace(/https?:\/\//gi, '') : undefined
}

function issuedAt(token: DecodedToken | undefined): number {
  return token?.claims.iat || 0
}

function isExpired(token: DecodedToken | undefined): boolean {
  return token !== undefined && token.claims.exp <= Math.floor(Date.now() / 1000)
}
