import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs'

/** A file of JSON lines that is only appended to. */
export interface AppendFile {
  append(entry: object): void
  /** Comes back when everything that was appended would outlive a loss of power. */
  sync(): void
  close(): void
}

/**
 * Opens a file of JSON lines to go on after its last whole line. A crash may have left half a line, or a line without
 * its end.
 *
 * @param size - Where the last line ends that could be read, with the end of that line.
 */
export function openAppendFile(file: string, size: number): AppendFile {
  const handle = openSync(file, size > 0 ? 'r+' : 'w', 0o600)
  const lacksEnd = size > fstatSync(handle).size
  let position = lacksEnd ? size - 1 : size
  ftruncateSync(handle, position)
  const write = (text: string): void => {
    position += writeSync(handle, text, position)
  }
  if (lacksEnd) write('\n')
  return {
    append: (entry) => write(`${JSON.stringify(entry)}\n`),
    sync: () => fdatasyncSync(handle),
    close: () => closeSync(handle),
  }
}
