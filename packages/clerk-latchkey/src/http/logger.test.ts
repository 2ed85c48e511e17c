import { describe, expect, it } from 'vitest'

import { createApi } from './create-api.ts'
import { startLoopback } from './loopback.fixture.ts'
import type { Reply, SeenRequest } from './loopback.fixture.ts'
import type { Logger, LogLevel } from './logger.ts'

const secretKey = 'sk_test_loggerloggerloggerlogger'
const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const

function createRecorder() {
  const lines: Array<[level: string, message: string, facts: object | undefined]> = []
  const write = (level: string) => (message: string, facts?: object) => {
    lines.push([level, message, facts])
  }
  const logger: Logger = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  }
  return { lines, logger }
}

async function logOf(
  logLevel: LogLevel | undefined,
  reply: (request: SeenRequest, index: number) => Reply,
) {
  const { lines, logger } = createRecorder()
  const { url } = await startLoopback(reply)
  const api = createApi({ secretKey, apiUrl: url, logger, logLevel })
  await api.call(getUser, { userId: 'user_secret', query: 'someone@example.com' }).catch(() => {})
  return lines
}

const failing = (_: SeenRequest, index: number): Reply =>
  index ? {} : { status: 503, headers: { 'cf-ray': 'ray_1' } }
const limited = (_: SeenRequest, index: number): Reply =>
  index ? {} : { status: 429, headers: { 'retry-after-ms': '10' } }

describe('the log', () => {
  it.each([
    [undefined, 'a failure', failing, []],
    ['off', 'a rate limit', limited, []],
    ['error', 'a rate limit', limited, []],
    [undefined, 'a rate limit', limited, ['warn']],
    ['warn', 'a rate limit', limited, ['warn']],
    ['info', 'a failure', failing, ['info']],
    ['debug', 'a failure', failing, ['debug', 'info', 'debug']],
  ] as const)('at level %s has, of %s,', async (level, _, reply, expected) => {
    expect((await logOf(level, reply)).map(([written]) => written)).toEqual(expected)
  })

  it('says what happened to which operation', async () => {
    const lines = await logOf('debug', failing)
    const context = { operation: 'GetUser', method: 'GET', path: '/users/{user_id}' }
    expect(lines).toEqual([
      ['debug', 'clerk-latchkey: GetUser was answered', { ...context, attempt: 1, status: 503 }],
      [
        'info',
        expect.stringMatching(/^clerk-latchkey: GetUser failed, next attempt in \d+ ms$/),
        { ...context, attempt: 1, code: 'api_response_error', status: 503, clerkTraceId: 'ray_1' },
      ],
      ['debug', 'clerk-latchkey: GetUser was answered', { ...context, attempt: 2, status: 200 }],
    ])
  })

  it('has no key, no id and no parameter at any level', async () => {
    const lines = JSON.stringify([
      ...(await logOf('debug', failing)),
      ...(await logOf('debug', limited)),
    ])
    expect(lines).not.toMatch(/sk_test|user_secret|example\.com/)
  })
})
