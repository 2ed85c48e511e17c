import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import type { GetUserListParams } from 'clerk-latchkey'

import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { createClient } from './create-client.ts'

/** Ids of users in a file of ours, one row each. */
export interface Selection {
  readonly file: string
  readonly count: number
  /** Deletes the file. */
  end(): void
}

/**
 * Asks Clerk for all users that a filter lets through, before any of them is touched: a list must not change under the
 * one who works through it.
 */
export async function selectUsers(
  context: CommandContext,
  filter: Readonly<Record<string, unknown>>,
): Promise<Selection> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
  const end = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const file = join(folder, 'users.ndjson')
    const count = await writeIds(context, filter, file)
    if (count > 0) return { file, count, end }
    throw new CommandError(exitCodes.failed, 'No user is selected by these filters.')
  } catch (error) {
    end()
    throw error
  }
}

async function writeIds(
  context: CommandContext,
  filter: Readonly<Record<string, unknown>>,
  file: string,
): Promise<number> {
  const { users } = createClient(context)
  // Oldest first, so that users who sign up meanwhile come at the end and move nobody to another page.
  const params: GetUserListParams = { ...filter, orderBy: '+created_at', limit: 500 }
  let count = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const { id } of users.getUserList(params, { signal: context.signal })) {
      count++
      yield `${JSON.stringify({ user_id: id })}\n`
    }
  }
  await pipeline(lines, createWriteStream(file, { mode: 0o600 }))
  return count
}
