import type { OperationFacts } from '../facts/schema.ts'
import { ApiError } from './api-error.ts'
import { invalidBody, parseBody } from './read-body.ts'

/** The largest body that is read, in characters. */
const maximumBodyLength = 1_000_000

/** The largest picture, in bytes. */
const maximumFileSize = 10_000_000

/** What a request carries. */
interface Content {
  readonly body: unknown
  readonly file: { readonly type: string; readonly content: string } | undefined
}

/** @throws {ApiError} 400 for a body that cannot be read, 413 for one that is too large, 415 for a form that is none. */
export async function readContent(request: Request, { body }: OperationFacts): Promise<Content> {
  if (!body) return { body: {}, file: undefined }
  if (body.type === 'form') return readForm(request)
  const content = await request.text().catch(() => {
    // The client went away before it had sent all: nobody reads this answer, and nothing is wrong with the emulator.
    throw invalidBody('The body of this request ended early.')
  })
  if (content.length <= maximumBodyLength) return { body: parseBody(content), file: undefined }
  throw new ApiError(413, {
    code: 'request_body_too_large',
    message: 'body too large',
    long_message: `The body of a request may have at most ${maximumBodyLength} characters.`,
  })
}

async function readForm(request: Request): Promise<Content> {
  const form = await request.formData().catch(() => {
    throw new ApiError(415, {
      code: 'unsupported_content_type',
      message: 'not a form',
      long_message: 'The body of this request must be multipart/form-data.',
    })
  })
  const sent = [...form].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.name,
  ])
  const file = form.get('file')
  const body: unknown = Object.fromEntries(sent)
  if (file === null || typeof file === 'string') return { body, file: undefined }
  if (file.size > maximumFileSize) {
    throw new ApiError(413, {
      code: 'image_too_large',
      message: 'image too large',
      long_message: `A picture may have at most ${maximumFileSize} bytes.`,
    })
  }
  const content = Buffer.from(await file.arrayBuffer()).toString('base64')
  return { body, file: { type: file.type, content } }
}
