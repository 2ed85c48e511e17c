import { WebhookVerificationError } from './webhook-error.ts'

/** A body as it came: never parsed and written again, which changes its bytes. */
export type RawBody = string | Uint8Array | ArrayBuffer

/** Anything with a body: a `Request`, a Node stream, or an object that has the raw body. */
export interface BodyCarrier {
  readonly body?: unknown
  /** Where some frameworks and functions put the raw body beside the parsed one. */
  readonly rawBody?: unknown
  readonly bodyUsed?: boolean
  readonly arrayBuffer?: () => Promise<ArrayBuffer>
}

/** More than Clerk sends, and not enough to fill the memory with. In bytes. */
const maxBytes = 5_000_000

/**
 * Reads a body, once.
 *
 * @throws {WebhookVerificationError} `body_not_raw`, `body_too_large`
 */
export async function readRawBody(carrier: BodyCarrier): Promise<Uint8Array> {
  const body = await findBody(carrier)
  if (body.byteLength <= maxBytes) return body
  throw tooLarge()
}

async function findBody(carrier: BodyCarrier): Promise<Uint8Array> {
  for (const candidate of [carrier.rawBody, carrier.body]) {
    if (typeof candidate === 'string') return new TextEncoder().encode(candidate)
    if (candidate instanceof Uint8Array) return candidate
    if (candidate instanceof ArrayBuffer) return new Uint8Array(candidate)
  }
  if (typeof carrier.arrayBuffer === 'function' && carrier.bodyUsed !== true) {
    return new Uint8Array(await carrier.arrayBuffer())
  }
  // A body parser leaves an object, and an empty stream.
  if (carrier.body === undefined && isStream(carrier)) return readStream(carrier)
  throw new WebhookVerificationError(
    'body_not_raw',
    'The body of the webhook was parsed or read before it was verified. Verify it before any body parser, or give the raw body: a string or bytes.',
  )
}

function isStream(carrier: object): carrier is AsyncIterable<Uint8Array> {
  const isReadable = !('readableEnded' in carrier) || carrier.readableEnded === false
  return Symbol.asyncIterator in carrier && isReadable
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.byteLength
    if (length > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  const body = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.byteLength
  }
  return body
}

function tooLarge(): WebhookVerificationError {
  return new WebhookVerificationError(
    'body_too_large',
    `The body of the webhook is longer than ${maxBytes} bytes.`,
  )
}
