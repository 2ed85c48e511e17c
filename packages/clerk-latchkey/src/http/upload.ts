import { openFile } from '#platform'

import { ClerkRequestError } from './errors.ts'
import type { UploadProgress } from './options.ts'

/**
 * A file to send: a `File` or `Blob`, bytes, a stream (web or Node), or the path of a file on this machine (Node, Bun
 * and Deno only). A path is an object so that text from a user is never taken for one.
 */
export type Upload =
  | Blob
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | ReadableStream<Uint8Array<ArrayBuffer>>
  | AsyncIterable<Uint8Array<ArrayBuffer>>
  | { readonly path: string | URL }

/** Bytes between two reports of progress. */
const chunkSize = 65_536

/** First byte of the image formats that Clerk takes. */
const imageTypes: Record<number, string> = {
  0x89: 'image/png',
  0xff: 'image/jpeg',
  0x47: 'image/gif',
  0x52: 'image/webp',
}

/** A multipart body. Streams are read to their end first: a retry has to send the same bytes again. */
export async function toForm(fields: Readonly<Record<string, unknown>>): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'object' || value === null) form.append(name, String(value))
    else form.append(name, await toFile(value as Upload))
  }
  return form
}

async function toFile(upload: Upload): Promise<File> {
  const blob = await toBlob(upload)
  if (blob instanceof File && blob.type) return blob
  const [first = 0] = new Uint8Array(await blob.slice(0, 1).arrayBuffer())
  const type = blob.type || (imageTypes[first] ?? '')
  return new File(
    [blob],
    blob instanceof File ? blob.name : `file.${type.split('/')[1] ?? 'bin'}`,
    { type },
  )
}

async function toBlob(upload: Upload): Promise<Blob> {
  if (upload instanceof Blob) return upload
  if (upload instanceof ArrayBuffer || ArrayBuffer.isView(upload)) return new Blob([upload])
  if ('path' in upload) return openFile(upload.path)
  if (!(Symbol.asyncIterator in upload)) {
    throw new ClerkRequestError(
      'upload_unsupported',
      'A file must be a File, a Blob, bytes, a stream, or { path } of a file.',
    )
  }
  const parts: BlobPart[] = []
  for await (const part of upload) parts.push(part)
  return new Blob(parts)
}

/** What `fetch` needs to send a body and tell how far it is. */
export interface ProgressBody {
  readonly body: ReadableStream<Uint8Array>
  readonly headers: Record<string, string>
}

/** Writes the form down, so that its length is known, and counts what the network takes of it. */
export async function withProgress(
  form: FormData,
  onProgress: (progress: UploadProgress) => void,
): Promise<ProgressBody> {
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  const blob = await encoded.blob()
  let sentBytes = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = await blob.slice(sentBytes, sentBytes + chunkSize).arrayBuffer()
      controller.enqueue(new Uint8Array(chunk))
      sentBytes += chunk.byteLength
      onProgress({ sentBytes, totalBytes: blob.size })
      if (sentBytes >= blob.size) controller.close()
    },
  })
  return {
    body,
    // Without a length the body would go out in chunks, which some proxies refuse.
    headers: { 'content-type': type, 'content-length': String(blob.size) },
  }
}
