import { ClerkRequestError } from './errors.ts'

/** There are no files on this runtime. */
export async function openFile(_path: string | URL): Promise<File> {
  throw new ClerkRequestError(
    'upload_unsupported',
    'This runtime has no files to read a path from: pass a Blob, bytes or a stream.',
  )
}

/** There are no diagnostics channels on this runtime. */
export function trace<Result>(
  _name: 'call' | 'attempt',
  _context: () => object,
  run: () => Promise<Result>,
): Promise<Result> {
  return run()
}

/** A new one each time: on Workers, what was made for one request cannot be used for another. */
export function takeController(): AbortController {
  return new AbortController()
}

export function giveBackController(_controller: AbortController): void {}
