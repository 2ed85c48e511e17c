import { isClerkAPIResponseError } from '../http/errors.ts'
import {
  ClerkAbortError,
  ClerkConnectionError,
  ClerkError,
  ClerkRequestError,
  ClerkUnauthorizedError,
} from '../http/errors.ts'
import type { Clock } from '../http/clock.ts'
import type { CallOptions } from '../http/options.ts'
import type { BulkAction, BulkClient, RowParams } from './bulk-action.ts'
import type { RowOutcome } from './row-outcome.ts'
import type { RowProblem } from './row-problem.ts'

/** Tries for a row whose call ends without an answer; with the pauses between them they take a good minute. */
const maximumTries = 7

/** What the rows of a job share. */
export interface RowContext {
  readonly action: BulkAction
  readonly client: BulkClient
  readonly options: CallOptions
  readonly clock: Clock
  readonly startedAt: number
}

/**
 * Makes the call of a row, once. Where it is unknown whether Clerk has acted - an earlier run broke off, the connection
 * did - what the call would have made is looked for before it is made again.
 *
 * @param isDoubtful - An earlier run may have sent this row.
 * @throws {ClerkError} when no other row would fare better: the key is refused, Clerk cannot be reached, it was stopped
 */
export async function settleRow(
  context: RowContext,
  row: number,
  params: RowParams,
  isDoubtful: boolean,
): Promise<RowOutcome> {
  const { action, client, options } = context
  let isUnsure = isDoubtful
  for (let tries = 1; ; tries++) {
    try {
      const found = isUnsure ? await find(context, params) : undefined
      if (found !== undefined) return { row, status: 'found', id: found }
      return { row, status: 'done', id: await action.send(client, params, options) }
    } catch (error) {
      if (isFinal(error)) throw error
      if (isRefusal(error))
        return isUnsure ? await secondLook(context, row, params, error) : failed(row, error)
      if (tries >= maximumTries) return giveUp(row, error)
      // No connection came about: then nothing was sent, and there is nothing to look for.
      isUnsure ||= !(error instanceof ClerkConnectionError && error.code !== 'connection_lost')
      await pause(context, Math.min(30_000, 500 * 2 ** tries))
    }
  }
}

function find({ action, client, options, startedAt }: RowContext, params: RowParams) {
  return action.find(client, params, options, startedAt)
}

/** A refusal of a doubtful row may be the echo of its own first call, which was carried out after it was looked for. */
async function secondLook(
  context: RowContext,
  row: number,
  params: RowParams,
  refusal: ClerkError,
): Promise<RowOutcome> {
  const id = await find(context, params)
  return id === undefined ? failed(row, refusal) : { row, status: 'found', id }
}

/** What would end every other row as well. */
function isFinal(error: unknown): boolean {
  return (
    !(error instanceof ClerkError) ||
    error instanceof ClerkAbortError ||
    error instanceof ClerkUnauthorizedError ||
    (error instanceof ClerkConnectionError && error.code === 'tls_failed') ||
    // A development instance takes so many users and no more: https://clerk.com/docs/errors/backend-api
    (isClerkAPIResponseError(error) &&
      error.errors.some(({ code }) => code === 'user_quota_exceeded'))
  )
}

/** Clerk has understood the call and says no; the same call again would get the same answer. */
function isRefusal(error: unknown): error is ClerkError {
  if (!(error instanceof ClerkError)) return false
  if (error.status === undefined) return error instanceof ClerkRequestError
  return error.status >= 400 && error.status < 500 && error.status !== 408 && error.status !== 429
}

/** A row that Clerk itself fails on is that row's failure; without any answer it is the whole job's. */
function giveUp(row: number, error: unknown): RowOutcome {
  if (error instanceof ClerkError && error.status !== undefined && error.status !== 429) {
    return failed(row, error)
  }
  throw error
}

function failed(row: number, error: ClerkError): RowOutcome {
  return { row, status: 'failed', problems: toProblems(error) }
}

function toProblems(error: ClerkError): readonly RowProblem[] {
  const errors = isClerkAPIResponseError(error) ? error.errors : []
  if (errors.length === 0) return [{ code: error.code, message: error.message }]
  return errors.map(({ code, message, longMessage, meta }) => ({
    ...(typeof meta?.['paramName'] === 'string' && { field: meta['paramName'] }),
    code,
    message: longMessage ?? message,
  }))
}

function pause({ clock, options: { signal } }: RowContext, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      stop()
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const stop = clock.after(ms, end)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}
