import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'

/**
 * Holds a file for this process, so that no second one does the same job. The lock of a process that is gone is taken
 * over: `kill -9` leaves it behind.
 *
 * @returns Gives the lock back.
 * @throws {CommandError} when another process has it
 */
export function lockFile(file: string): () => void {
  const lock = `${file}.lock`
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = openSync(lock, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isAlive(readOwner(lock))) break
      rmSync(lock, { force: true })
    }
  }
  throw new CommandError(
    exitCodes.failed,
    `Another process works with ${file} (its id is ${readOwner(lock)}). Wait for it, or end it; if there is none, delete ${lock}.`,
  )
}

function readOwner(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return Number.NaN
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
