import { isClerkAPIResponseError } from '../http/errors.ts'
import { GetHandshakePayload } from './backend-api.ts'
import { clockSkew, verifyLifetime } from './claims.ts'
import { findSessionToken, toSetCookies } from './directives.ts'
import { decodeToken } from './jwt.ts'
import type { DecodedToken } from './jwt.ts'
import type { MaybePromise } from './maybe-promise.ts'
import type { CookieContext } from './request-context.ts'
import type { AuthenticatedState, UnauthenticatedState } from './request-state-types.ts'
import { signedIn, signedOut } from './request-state.ts'
import type { HeaderList } from './request-state.ts'
import { callOptions } from './services.ts'
import { verifySessionToken } from './session-token.ts'
import { isMarkedAsOther } from './token-category.ts'
import { TokenVerificationError } from './token-verification-error.ts'
import { verifySignature } from './verify-signature.ts'

/** How wrong the clock of a developer's machine may be: a day, in milliseconds. */
const developmentClockSkewInMs = 86_400_000

/**
 * Takes in what the Frontend API sent the browser back with: cookies, and with them who is signed in. Answers
 * `undefined` where the browser was sent back with nothing, or with something that is not to be trusted.
 */
export function resolveHandshake(
  context: CookieContext,
): MaybePromise<AuthenticatedState | UnauthenticatedState | undefined> {
  const nonce = read(context, '__clerk_handshake_nonce')
  if (nonce) return takeIn(context, exchangeNonce(context, nonce))
  const text = read(context, '__clerk_handshake')
  return text ? takeIn(context, openHandshakeToken(context, text)) : undefined
}

/** What the browser came back with. */
interface Brought {
  readonly directives: readonly string[]
  /** Clerk could not be asked what it is. */
  readonly couldNotVerify: boolean
}

async function takeIn(
  context: CookieContext,
  brought: Promise<Brought>,
): Promise<AuthenticatedState | UnauthenticatedState | undefined> {
  try {
    return await signInWith(context, await brought)
  } catch (error) {
    if (!(error instanceof TokenVerificationError)) throw error
    context.services.warn(
      `A handshake could not be resolved and was ignored. ${error.getFullMessage()} If you changed the keys of this application, clear its cookies.`,
    )
    return undefined
  }
}

function read({ facts }: CookieContext, name: string): string | undefined {
  return facts.query(name) || facts.cookie(name)
}

async function exchangeNonce(context: CookieContext, nonce: string): Promise<Brought> {
  try {
    const { directives } = await context.services.api.call(
      GetHandshakePayload,
      { nonce },
      callOptions(context.settings),
    )
    return { directives: onlyTexts(directives), couldNotVerify: false }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    context.services.warn(`A handshake nonce could not be exchanged: ${problem}`)
    // A nonce is good once and for a short time: one that is refused is an old one, most of the time in an old cookie.
    const isRefused = isClerkAPIResponseError(error) && error.status < 500
    return { directives: [], couldNotVerify: !isRefused }
  }
}

async function openHandshakeToken(
  { settings, services, instance }: CookieContext,
  text: string,
): Promise<Brought> {
  const token = decodeToken(text)
  await verifySignature(token, { keys: services.keys(settings) })
  if (isMarkedAsOther(token)) {
    throw new TokenVerificationError({
      reason: 'token-invalid',
      message: 'The handshake token is a token of another kind.',
    })
  }
  const skew = instance.isDevelopment ? developmentClockSkewInMs : clockSkew(settings.clockSkewInMs)
  verifyLifetime(token.claims, skew)
  return { directives: onlyTexts(token.claims['handshake']), couldNotVerify: false }
}

function onlyTexts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}

async function signInWith(
  context: CookieContext,
  { directives, couldNotVerify }: Brought,
): Promise<AuthenticatedState | UnauthenticatedState> {
  const headers: HeaderList = [
    ['access-control-allow-origin', 'null'],
    ['access-control-allow-credentials', 'true'],
    ...toSetCookies(directives),
    ...(context.instance.isDevelopment ? cleanUp(context) : []),
  ]
  const text = findSessionToken(directives)
  if (text === '') {
    const message = 'The handshake brought no session.'
    const reason = 'session-token-missing'
    return signedOut(context, { reason, message, couldNotVerify }, headers)
  }
  return signedIn(context, await verifyWithAllowance(context, text), headers)
}

/** In development everything comes back in the query, which is taken out of the address bar. */
function cleanUp({ facts }: CookieContext): HeaderList {
  const url = facts.url
  for (const name of ['handshake', 'help', 'db_jwt', 'handshake_nonce']) {
    url.searchParams.delete(`__clerk_${name}`)
  }
  return [
    ['location', url.href],
    ['cache-control', 'no-store'],
  ]
}

const clockReasons: readonly string[] = [
  'token-expired',
  'token-not-active-yet',
  'token-iat-in-the-future',
]

/** The token was made a moment ago: if it is out of time, the clock of the developer's machine is wrong. */
async function verifyWithAllowance(context: CookieContext, text: string): Promise<DecodedToken> {
  try {
    return await verifySessionToken(text, context)
  } catch (error) {
    const isClock = error instanceof TokenVerificationError && clockReasons.includes(error.reason)
    if (!isClock || !context.instance.isDevelopment) throw error
    context.services.warn(
      `The clock of this machine is wrong: ${error.message} Set it right; for this sign-in a day of difference is allowed.`,
    )
    return verifySessionToken(text, context, developmentClockSkewInMs)
  }
}
