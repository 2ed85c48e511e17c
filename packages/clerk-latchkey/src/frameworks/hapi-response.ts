import type { ResponseObject, ResponseToolkit } from '@hapi/hapi'

import type { HeaderList, Redirect, Reject } from './outcome.ts'
import { ClerkRejectionError } from './rejection-error.ts'

/** Answers what the gate decided. */
export function respond(h: ResponseToolkit, outcome: Redirect | Reject): ResponseObject {
  const body = outcome.kind === 'reject' ? JSON.stringify(outcome.body) : ''
  const response = h.response(body).code(outcome.status)
  // hapi would add one to the media type.
  response.charset('')
  setHeaders(response, outcome.headers)
  return response
}

/** What hapi answers errors with. */
interface Boom extends Error {
  readonly isBoom: true
  readonly data: unknown
  readonly output: { statusCode: number; payload: object; headers: Record<string, unknown> }
}

interface BoomParts extends Pick<Boom, 'output' | 'data'> {
  /** For hapi's authentication: nothing was sent, so this strategy has no say. */
  readonly isMissing?: boolean
}

/**
 * A rejection as the kind of error that hapi knows. Its package is not imported for that: what it looks for is there.
 *
 * @param isMissing - Nothing was sent, so another strategy may try, or a route with `mode: 'optional'` go on.
 */
export function toBoom(rejection: Reject, isMissing: boolean): Error {
  const headers = Object.fromEntries(rejection.headers)
  const output = { statusCode: rejection.status, payload: rejection.body, headers }
  return asBoom(new ClerkRejectionError(rejection), { output, data: rejection, isMissing })
}

/** Makes hapi answer an error with a status of 400, where it would answer others with 500. */
export function asBadRequest(error: Error): Error {
  const payload = { statusCode: 400, error: 'Bad Request', message: error.message }
  return asBoom(error, { output: { statusCode: 400, payload, headers: {} }, data: null })
}

function asBoom(error: Error, boom: BoomParts): Error {
  return Object.assign(error, { isBoom: true, isServer: false, reformat() {} }, boom)
}

/** The rejection that an error was made from; or the one that says what hapi's own error says. */
export function toRejection(
  response: unknown,
  missing: Reject | undefined,
  forbidden: (what: string) => Reject,
): Reject | undefined {
  if (!isBoom(response)) return undefined
  const { data, message } = response
  if (response instanceof ClerkRejectionError) return data as Reject
  if (message === 'Missing authentication') return missing
  if (message !== 'Insufficient scope') return undefined
  const { need = [] } = (data ?? {}) as { need?: ReadonlyArray<Record<string, string[]>> }
  const scopes = need.flatMap((each) => Object.values(each).flat())
  return forbidden(`scope ${scopes.join(' or ')}`)
}

/** Puts headers on whatever is about to be sent: cookies beside those that are there, the others in place of those. */
export function setHeaders(response: unknown, headers: HeaderList): void {
  for (const [name, value] of headers) {
    const isCookie = name.toLowerCase() === 'set-cookie'
    if (!isBoom(response)) {
      // It is one or the other (hapi's API, "request.response").
      const reply = response as ResponseObject
      reply.header(name, value, { append: isCookie })
    } else {
      const target = response.output.headers
      const before = isCookie ? target['set-cookie'] : undefined
      target[name.toLowerCase()] = before === undefined ? value : [before, value].flat()
    }
  }
}

function isBoom(response: unknown): response is Boom {
  return response instanceof Error && 'isBoom' in response
}
