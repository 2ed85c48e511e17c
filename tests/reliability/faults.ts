import { gzipSync } from 'node:zlib'

import type { CallOptions } from '../../packages/clerk-latchkey/src/http/options.ts'
import { answer, answerAt, drip, half, hangUp, reset, silence } from './fault-server.ts'
import type { Fault } from './fault-server.ts'

/** What a caller gets in the end: the result, or an error's class, code and status. */
export type Outcome = 'the user' | 'nothing' | `${string}Error ${string}`

/** One row of the table in `docs/reliability.md`. */
export interface FaultRow {
  /** What goes wrong, as a sentence about the server. */
  readonly when: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** One per attempt; the last is repeated. */
  readonly faults: readonly Fault[]
  readonly options?: CallOptions
  readonly attempts: number
  /** Shortest and longest wait before each retry, in milliseconds. */
  readonly waits: ReadonlyArray<readonly [least: number, most: number]>
  readonly outcome: Outcome
  /** Requests beyond the attempts, to where a redirect leads. */
  readonly redirects?: number
  /** Seconds, on the error. */
  readonly retryAfter?: number
}

const wireUser = { id: 'user_1', first_name: 'Ada', public_metadata: { key_kept: true } }
const user = JSON.stringify(wireUser)
const fine = answer(200, wireUser)
const failure = { errors: [{ code: 'internal', message: 'Oops' }], clerk_trace_id: 'trace_1' }
const html = { 'content-type': 'text/html' }
const page = '<!doctype html><title>502 Bad Gateway</title>'

const backoff = [
  [0, 500],
  [0, 1000],
] as const
const once = { attempts: 1, waits: [] } as const
const thrice = { attempts: 3, waits: backoff } as const
const afterOneRetry = { attempts: 2, waits: [backoff[0]] } as const

const rateLimits: FaultRow[] = [
  {
    when: 'answers 429 with `Retry-After: 2`, then works',
    method: 'POST',
    faults: [answer(429, failure, { 'retry-after': 2 }), fine],
    attempts: 2,
    waits: [[2000, 2400]],
    outcome: 'the user',
  },
  {
    when: 'answers 429 with a date 3 s ahead of its own clock, then works',
    method: 'GET',
    faults: [
      answerAt(429, failure, (now) => ({
        date: new Date(now - 3_600_000).toUTCString(),
        'retry-after': new Date(now - 3_600_000 + 3000).toUTCString(),
      })),
      fine,
    ],
    attempts: 2,
    waits: [[3000, 3600]],
    outcome: 'the user',
  },
  {
    when: 'answers 429 with `retry-after-ms: 1500`, then works',
    method: 'PATCH',
    faults: [answer(429, failure, { 'retry-after-ms': 1500 }), fine],
    attempts: 2,
    waits: [[1500, 1800]],
    outcome: 'the user',
  },
  {
    when: 'answers 429 without `Retry-After`, then works',
    method: 'GET',
    faults: [answer(429, failure), fine],
    attempts: 2,
    waits: [[0, 600]],
    outcome: 'the user',
  },
  {
    when: 'answers 429 with `Retry-After: 1`, each time',
    method: 'GET',
    faults: [answer(429, failure, { 'retry-after': 1 })],
    attempts: 3,
    waits: [
      [1000, 1200],
      [1000, 1200],
    ],
    outcome: 'ClerkRateLimitError api_response_error 429',
    retryAfter: 1,
  },
  {
    when: 'answers 429 with `Retry-After: 3600`, more than the call may take',
    method: 'GET',
    faults: [answer(429, failure, { 'retry-after': 3600 })],
    ...once,
    outcome: 'ClerkRateLimitError api_response_error 429',
    retryAfter: 3600,
  },
]

const serverErrors: FaultRow[] = [
  ...([500, 502, 503, 504, 408] as const).map((status): FaultRow => ({
    when: `answers ${status}, then works`,
    method: 'GET',
    faults: [answer(status, failure), fine],
    ...afterOneRetry,
    outcome: 'the user',
  })),
  {
    when: 'answers 500, each time',
    method: 'PUT',
    faults: [answer(500, failure)],
    ...thrice,
    outcome: 'ClerkAPIResponseError api_response_error 500',
  },
  {
    when: 'answers 500, each time',
    method: 'DELETE',
    faults: [answer(500, failure)],
    ...thrice,
    outcome: 'ClerkAPIResponseError api_response_error 500',
  },
  {
    when: 'answers 503 with `Retry-After: 2`, then works',
    method: 'GET',
    faults: [answer(503, failure, { 'retry-after': 2 }), fine],
    attempts: 2,
    waits: [[2000, 2400]],
    outcome: 'the user',
  },
  {
    when: 'answers 500',
    method: 'POST',
    faults: [answer(500, failure)],
    ...once,
    outcome: 'ClerkAPIResponseError api_response_error 500',
  },
  {
    when: 'answers 503',
    method: 'PATCH',
    faults: [answer(503, failure)],
    ...once,
    outcome: 'ClerkAPIResponseError api_response_error 503',
  },
  {
    when: 'answers 503, then works; `retryUnsafe: true`',
    method: 'POST',
    faults: [answer(503, failure), fine],
    options: { retryUnsafe: true },
    ...afterOneRetry,
    outcome: 'the user',
  },
  {
    when: 'answers 502; `maxRetries: 0`',
    method: 'GET',
    faults: [answer(502, failure)],
    options: { maxRetries: 0 },
    ...once,
    outcome: 'ClerkAPIResponseError api_response_error 502',
  },
  {
    when: 'answers 422',
    method: 'GET',
    faults: [answer(422, failure)],
    ...once,
    outcome: 'ClerkUnprocessableError api_response_error 422',
  },
]

const brokenConnections: FaultRow[] = [
  {
    when: 'resets the connection before it answers, then works',
    method: 'GET',
    faults: [reset, fine],
    ...afterOneRetry,
    outcome: 'the user',
  },
  {
    when: 'resets the connection before it answers',
    method: 'POST',
    faults: [reset],
    ...once,
    outcome: 'ClerkConnectionError connection_lost',
  },
  {
    when: 'resets the connection before it answers, then works; `retryUnsafe: true`',
    method: 'POST',
    faults: [reset, fine],
    options: { retryUnsafe: true },
    ...afterOneRetry,
    outcome: 'the user',
  },
  {
    when: 'resets the connection in the middle of the body, then works',
    method: 'GET',
    faults: [half(user, reset), fine],
    ...afterOneRetry,
    outcome: 'the user',
  },
  {
    when: 'resets the connection in the middle of the body',
    method: 'POST',
    faults: [half(user, reset)],
    ...once,
    outcome: 'ClerkUnreadableAnswerError body_cut 200',
  },
  {
    when: 'resets the connection in the middle of a 404',
    method: 'GET',
    faults: [half(JSON.stringify(failure), reset, 404)],
    ...once,
    outcome: 'ClerkNotFoundError api_response_error 404',
  },
  {
    when: 'ends the connection in the middle of the body, each time',
    method: 'GET',
    faults: [half(user, hangUp)],
    ...thrice,
    outcome: 'ClerkUnreadableAnswerError body_cut 200',
  },
]

const slowness: FaultRow[] = [
  {
    when: 'does not answer at first, then works; `timeoutInMs: 10_000`',
    method: 'GET',
    faults: [silence, fine],
    options: { timeoutInMs: 10_000 },
    attempts: 2,
    waits: [[10_000, 10_500]],
    outcome: 'the user',
  },
  {
    when: 'stalls in the body; `timeoutInMs: 10_000`',
    method: 'POST',
    faults: [half(user, silence)],
    options: { timeoutInMs: 10_000 },
    ...once,
    outcome: 'ClerkTimeoutError timeout',
  },
  {
    when: 'stalls in the body, each time; `timeoutInMs: 10_000, totalTimeoutInMs: 15_000`',
    method: 'GET',
    faults: [half(user, silence)],
    options: { timeoutInMs: 10_000, totalTimeoutInMs: 15_000 },
    attempts: 2,
    waits: [[10_000, 10_500]],
    outcome: 'ClerkTimeoutError total_timeout',
  },
  {
    when: 'sends the body slowly, in pieces of 8 bytes',
    method: 'GET',
    faults: [drip(user, 100)],
    ...once,
    outcome: 'the user',
  },
  {
    when: 'sends the body more slowly than `timeoutInMs: 10_000` allows',
    method: 'GET',
    faults: [drip(user, 3000)],
    options: { timeoutInMs: 10_000, maxRetries: 0 },
    ...once,
    outcome: 'ClerkTimeoutError timeout',
  },
]

const answers: FaultRow[] = [
  {
    when: 'sends half of the JSON as if it were all, then works',
    method: 'GET',
    faults: [answer(200, user.slice(0, 20), { 'content-type': 'application/json' }), fine],
    ...afterOneRetry,
    outcome: 'the user',
  },
  {
    when: 'sends half of the JSON as if it were all',
    method: 'POST',
    faults: [answer(200, user.slice(0, 20), { 'content-type': 'application/json' })],
    ...once,
    outcome: 'ClerkUnreadableAnswerError body_cut 200',
  },
  {
    when: 'labels its JSON `application/json; charset=utf-8`',
    method: 'GET',
    faults: [answer(200, wireUser, { 'content-type': 'application/json; charset=utf-8' })],
    ...once,
    outcome: 'the user',
  },
  {
    when: 'labels its JSON `text/plain`',
    method: 'GET',
    faults: [answer(200, wireUser, { 'content-type': 'text/plain' })],
    ...once,
    outcome: 'the user',
  },
  {
    when: 'answers 200 with an HTML page',
    method: 'GET',
    faults: [answer(200, page, html)],
    ...once,
    outcome: 'ClerkUnreadableAnswerError not_json 200',
  },
  {
    when: 'answers 200 with an HTML page labelled as JSON',
    method: 'GET',
    faults: [answer(200, page, { 'content-type': 'application/json' })],
    ...once,
    outcome: 'ClerkUnreadableAnswerError not_json 200',
  },
  {
    when: 'answers 502 with an HTML page of a proxy, each time',
    method: 'GET',
    faults: [answer(502, page, html)],
    ...thrice,
    outcome: 'ClerkAPIResponseError api_response_error 502',
  },
  { when: 'answers 204', method: 'DELETE', faults: [answer(204)], ...once, outcome: 'nothing' },
  {
    when: 'compresses its answer with gzip',
    method: 'GET',
    faults: [answer(200, gzipSync(user), { 'content-encoding': 'gzip' })],
    ...once,
    outcome: 'the user',
  },
  {
    when: 'sends half of a gzip stream, then works',
    method: 'GET',
    faults: [answer(200, gzipSync(user).subarray(0, 30), { 'content-encoding': 'gzip' }), fine],
    ...afterOneRetry,
    outcome: 'the user',
  },
]

const redirects: FaultRow[] = [
  {
    when: 'redirects to another origin',
    method: 'GET',
    faults: [answer(302, '', { location: 'https://elsewhere.test/v1/users/user_1' })],
    ...once,
    outcome: 'ClerkConnectionError redirect_refused 302',
  },
  {
    when: 'redirects to another origin with 307',
    method: 'POST',
    faults: [answer(307, '', { location: 'https://elsewhere.test/v1/users/user_1' })],
    ...once,
    outcome: 'ClerkConnectionError redirect_refused 307',
  },
  {
    when: 'redirects to another path of its own',
    method: 'GET',
    faults: [answer(301, '', { location: '/v1/users/user_1/' }), fine],
    ...once,
    redirects: 1,
    outcome: 'the user',
  },
  {
    when: 'redirects to itself for ever',
    method: 'GET',
    faults: [answer(302, '', { location: '/v1/users/user_1' })],
    ...once,
    redirects: 3,
    outcome: 'ClerkConnectionError redirect_refused 302',
  },
]

/** All rows, under the headings of the table. */
export const faultRows: ReadonlyArray<readonly [heading: string, rows: readonly FaultRow[]]> = [
  ['Rate limits', rateLimits],
  ['Errors of the server', serverErrors],
  ['Broken connections', brokenConnections],
  ['Slowness', slowness],
  ['Unusual answers', answers],
  ['Redirects', redirects],
]
