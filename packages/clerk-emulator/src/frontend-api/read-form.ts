import { invalidBody, parseBody } from '../http/read-body.ts'
import { isObject } from '../http/fields.ts'

/** Reads the parameters of a body: a form, as clerk-js sends it, or JSON, as other clients do. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (request.method === 'GET' || request.method === 'HEAD') return new URLSearchParams()
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return readMultipart(request)
  const content = await request.text().catch(() => {
    throw invalidBody('The body of this request ended early.')
  })
  return type.includes('json') ? toForm(parseBody(content)) : new URLSearchParams(content)
}

async function readMultipart(request: Request): Promise<URLSearchParams> {
  const form = await request.formData().catch(() => {
    throw invalidBody('The body of this request is not a form.')
  })
  const texts = new URLSearchParams()
  // Files are passed over: pictures are drawn by the emulator itself.
  for (const [name, value] of form) if (typeof value === 'string') texts.append(name, value)
  return texts
}

function toForm(body: unknown): URLSearchParams {
  if (!isObject(body)) throw invalidBody('The body of this request must be an object.')
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (value == null) continue
    for (const item of Array.isArray(value) ? value : [value]) {
      form.append(name, typeof item === 'object' ? JSON.stringify(item) : String(item))
    }
  }
  return form
}
