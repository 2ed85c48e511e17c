import { inspect } from 'node:util'

import { expect } from 'vitest'

import { ClerkError } from '../../packages/clerk-latchkey/src/http/errors.ts'
import type { FaultRow } from './faults.ts'

type Expected = Pick<FaultRow, 'attempts' | 'method' | 'retryAfter'>

/** Waits for a call's end and says it as the table does, having checked what holds for all ends. */
export function describeOutcome(
  call: Promise<unknown>,
  row: Expected,
  secretKey: string,
): Promise<string> {
  return call.then(describeResult, (error: unknown) => describeError(error, row, secretKey))
}

function describeResult(result: unknown): string {
  if (result === undefined) return 'nothing'
  expect(result).toEqual({ id: 'user_1', firstName: 'Ada', publicMetadata: { key_kept: true } })
  return 'the user'
}

function describeError(error: unknown, row: Expected, secretKey: string): string {
  expect(error).toBeInstanceOf(ClerkError)
  const { attempts, clerkTraceId, code, message, method, name, path, retryAfter, stack, status } =
    error as ClerkError
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(secretKey)
  expect({ attempts, method, path }).toEqual({
    attempts: row.attempts,
    method: row.method,
    path: '/users/{user_id}',
  })
  expect(message).toContain(`${row.method} /users/{user_id}`)
  expect(stack).toContain(`${name}: ${message}`)
  expect(stack).toMatch(/\.test\.ts:\d+/)
  expect(retryAfter).toBe(row.retryAfter)
  if (message.includes('Oops')) expect(clerkTraceId).toBe('trace_1')
  return [name, code, status].filter((part) => part !== undefined).join(' ')
}
