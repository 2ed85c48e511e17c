import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'

/** A file that can be read from its start as often as needed. */
export interface Source {
  readonly file: string
  /** In bytes, as it is on the disk. */
  readonly size: number
  /** The first bytes, decompressed. */
  readonly head: Buffer
  /** @param onProgress - Told how many bytes of the file have been read so far. */
  readonly chunks: (onProgress?: (bytes: number) => void) => AsyncIterable<Buffer>
}

/**
 * Opens an input file; one that gzip has compressed is decompressed while it is read.
 *
 * @throws {CommandError} when it cannot be read
 */
export async function openSource(file: string): Promise<Source> {
  const { size, start } = await readStart(file)
  const isCompressed = start[0] === 0x1f && start[1] === 0x8b
  const chunks: Source['chunks'] = (onProgress) => {
    const stream = createReadStream(file)
    let bytes = 0
    if (onProgress) stream.on('data', (chunk) => onProgress((bytes += chunk.length)))
    return isCompressed ? pipeline(stream, createGunzip(), () => {}) : stream
  }
  const head = isCompressed ? await firstChunk(chunks()) : start
  return { file, size, head, chunks }
}

async function readStart(file: string): Promise<{ size: number; start: Buffer }> {
  try {
    const handle = await open(file)
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) throw new CommandError(exitCodes.usage, `${file} is no file.`)
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
      return { size: stat.size, start: buffer.subarray(0, bytesRead) }
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (cause instanceof CommandError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError(exitCodes.usage, `${file} cannot be read: ${reason}`, { cause })
  }
}

async function firstChunk(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  for await (const chunk of chunks) return chunk
  return Buffer.alloc(0)
}
