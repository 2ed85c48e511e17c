import type { RowOutcome, RowProblem } from 'clerk-latchkey/bulk'
import type { Redis } from 'ioredis'

/** How far the chunks of a job are, kept in Redis: which are over, and which rows of the others are. */
export interface ChunkStore {
  /** Whether all rows of a chunk are settled. */
  isOver(chunk: number): Promise<boolean>
  /** Remembers that a chunk is begun; `true`: it had been before, by somebody who did not end it. */
  begin(chunk: number): Promise<boolean>
  /** Rows of a begun chunk that are settled. */
  listSettled(chunk: number): Promise<ReadonlySet<number>>
  settle(chunk: number, outcome: RowOutcome): Promise<void>
  /** Counts a chunk and its rows, once, however often it is said. */
  finish(chunk: number): Promise<void>
  /** How many chunks and rows are over. */
  count(): Promise<StoreCounts>
  /** Rows that failed, in chunks that are over. */
  listFailed(): Promise<Map<number, readonly RowProblem[]>>
}

export interface StoreCounts {
  readonly chunks: number
  readonly done: number
  readonly failed: number
}

/** Kept for so long after the last change, in seconds: whoever asks for the same job again learns that it is over. */
const keptInSeconds = 30 * 24 * 3600

/** Moves the rows of a chunk to the job's own numbers, unless that was done already. */
const finishScript = `
if redis.call('SETBIT', KEYS[1], ARGV[1], 1) == 1 then return 0 end
local rows = redis.call('HGETALL', KEYS[3])
for at = 1, #rows, 2 do
  if rows[at + 1] == 'done' then redis.call('HINCRBY', KEYS[2], 'done', 1)
  else
    redis.call('HINCRBY', KEYS[2], 'failed', 1)
    redis.call('HSET', KEYS[4], rows[at], rows[at + 1])
  end
end
redis.call('DEL', KEYS[3], KEYS[5])
for _, key in ipairs({KEYS[1], KEYS[2], KEYS[4]}) do redis.call('EXPIRE', key, ARGV[2]) end
return 1
`

/**
 * @param prefix - Of all keys of the job. The braces make a cluster keep them on one node, as a script needs it.
 */
export function createChunkStore(redis: Redis, prefix: string): ChunkStore {
  const key = (name: string): string => `{${prefix}}:${name}`
  const [over, counts, failed] = [key('over'), key('counts'), key('failed')]
  const settledOf = (chunk: number): string => key(`settled:${chunk}`)
  const begunOf = (chunk: number): string => key(`begun:${chunk}`)
  return {
    isOver: async (chunk) => (await redis.getbit(over, chunk)) === 1,
    async begin(chunk) {
      const answer = await redis.set(begunOf(chunk), '1', 'EX', keptInSeconds, 'NX')
      return answer === null
    },
    async listSettled(chunk) {
      return new Set((await redis.hkeys(settledOf(chunk))).map(Number))
    },
    async settle(chunk, outcome) {
      const value = outcome.status === 'failed' ? JSON.stringify(outcome.problems) : 'done'
      await redis.hset(settledOf(chunk), outcome.row, value)
    },
    async finish(chunk) {
      const keys = [over, counts, settledOf(chunk), failed, begunOf(chunk)]
      await redis.eval(finishScript, keys.length, ...keys, chunk, keptInSeconds)
    },
    async count() {
      const [chunks, { done = '0', failed: failures = '0' }] = await Promise.all([
        redis.bitcount(over),
        redis.hgetall(counts),
      ])
      return { chunks, done: Number(done), failed: Number(failures) }
    },
    async listFailed() {
      const entries = Object.entries(await redis.hgetall(failed))
      // We have written it.
      return new Map(entries.map(([row, text]) => [Number(row), JSON.parse(text) as RowProblem[]]))
    },
  }
}
