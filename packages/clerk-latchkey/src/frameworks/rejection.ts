import type { ConfigurationError } from '../configuration-error.ts'
import type { ClerkErrorBody, Reject, ReverificationBody } from './outcome.ts'

/** Reasons for being signed out that mean "nothing was sent", as opposed to "what was sent is not valid". */
const nothingSent: ReadonlySet<string> = new Set([
  'session-token-and-uat-missing',
  'client-uat-but-no-session-token',
  'session-token-missing',
  'dev-browser-missing',
  'No token in header',
])

/**
 * 401. RFC 9110 section 15.5.2 wants a challenge on every one; RFC 6750 section 3.1 wants `error` in it only where a
 * token was sent.
 *
 * @param reason - The reason of the signed-out state, which the body repeats.
 */
export function unauthenticated(reason: string): Reject {
  const missing = nothingSent.has(reason)
  const message = missing ? 'Authentication is required.' : 'The token is not accepted.'
  const advice = missing
    ? 'Sign in, or send a token as "Authorization: Bearer <token>".'
    : 'Get a fresh token of the right kind and try again.'
  return reject(401, toErrors('authentication_invalid', message, `${advice} Reason: ${reason}.`), [
    ['WWW-Authenticate', missing ? 'Bearer' : 'Bearer error="invalid_token"'],
  ])
}

/** 403: we know who asks, and they may not. */
export function forbidden(missing: string): Reject {
  return reject(
    403,
    toErrors('authorization_invalid', 'You are not allowed to do this.', `Missing: ${missing}.`),
  )
}

/** 403 in the form that makes Clerk's frontend SDKs ask the user to verify again and then repeat the request. */
export function reverificationRequired(reverification: unknown): Reject {
  return reject(403, {
    clerk_error: {
      type: 'forbidden',
      reason: 'reverification-error',
      metadata: { reverification },
    },
  })
}

/** 400: the request target has no URL (`OPTIONS *`, `CONNECT host:port`), so there is nothing to authenticate it for. */
export function badTarget(): Reject {
  return reject(
    400,
    toErrors('bad_request', 'Bad request target.', 'The request target is not a path or a URL.'),
  )
}

/** 503: there is a token, but whether it is valid could not be found out. */
export function unavailable(reason: string): Reject {
  return reject(
    503,
    toErrors(
      'service_unavailable',
      'Authentication is unavailable.',
      `The token could not be verified now; try again later. Reason: ${reason}.`,
    ),
  )
}

/** 503: the server cannot authenticate anybody as it is set up. What is wrong is for its operator, not for the caller. */
export function misconfigured({ code }: ConfigurationError): Reject {
  return reject(
    503,
    toErrors(code, 'Authentication is not set up.', 'The log of the server says what to change.'),
  )
}

function toErrors(code: string, message: string, longMessage: string): ClerkErrorBody {
  return { errors: [{ code, message, long_message: longMessage }] }
}

function reject(
  status: Reject['status'],
  body: ClerkErrorBody | ReverificationBody,
  headers: Reject['headers'] = [],
): Reject {
  // Exactly this, without a charset: the official clients read JSON only from this very value.
  const shared: Reject['headers'] = [
    ['Content-Type', 'application/json'],
    // An answer to one caller's credentials is of no use to another.
    ['Cache-Control', 'no-store'],
  ]
  return { kind: 'reject', status, headers: [...shared, ...headers], body }
}
