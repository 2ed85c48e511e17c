import type { ClerkCookies } from './clerk-cookies.ts'
import type { Instance } from './instance.ts'
import { decodeToken } from './jwt.ts'
import type { DecodedToken } from './jwt.ts'
import { RequestFacts } from './request-facts.ts'
import type { RequestCarrier } from './request-facts.ts'
import type { Services } from './services.ts'
import type { Settings } from './settings.ts'
import { TokenVerificationError } from './token-verification-error.ts'
import type { VerifiedTokenCache } from './verified-token-cache.ts'

/** Takes a token apart, each one once in a request; `undefined` where it is not a token. */
export type ReadToken = (text: string) => DecodedToken | undefined

/** One request on its way to a state. */
export interface RequestContext {
  readonly facts: RequestFacts
  readonly settings: Settings
  readonly services: Services
  readonly readToken: ReadToken
}

/** The same, once it is known which cookies are this instance's. */
export interface CookieContext extends RequestContext {
  readonly instance: Instance
  readonly cookies: ClerkCookies
}

export function createContext(
  carrier: RequestCarrier,
  settings: Settings,
  services: Services,
): RequestContext {
  return {
    facts: new RequestFacts(carrier, settings.options),
    settings,
    services,
    readToken: createTokenReader(services.tokenCache),
  }
}

/** Two at most in one request, and mostly the same one: comparing is faster than hashing. */
function createTokenReader(cache: VerifiedTokenCache | undefined): ReadToken {
  let lastText: string | undefined
  let last: DecodedToken | undefined
  let others: Map<string, DecodedToken | undefined> | undefined
  return (text) => {
    if (text === lastText) return last
    if (others?.has(text)) return others.get(text)
    if (lastText !== undefined) (others ??= new Map()).set(lastText, last)
    lastText = text
    last = cache?.get(text) ?? tryDecode(text)
    return last
  }
}

function tryDecode(text: string): DecodedToken | undefined {
  try {
    return decodeToken(text)
  } catch (error) {
    if (error instanceof TokenVerificationError) return undefined
    throw error
  }
}
