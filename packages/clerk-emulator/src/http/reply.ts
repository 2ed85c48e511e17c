import { ApiError } from './api-error.ts'

/** Answers JSON. The official SDK compares the content type as a whole, so that no charset may follow it. */
export function reply(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  })
}

/** Answers whatever was thrown: a refusal as it is, anything else as a 500 that is logged. */
export function replyError(error: unknown, log: (error: unknown) => void): Response {
  if (error instanceof ApiError) return reply(error, error.status, error.headers)
  log(error)
  const mistake = new ApiError(500, {
    code: 'internal_clerk_error',
    message: 'Something went wrong in the emulator',
    long_message: 'This is a mistake of the emulator, which has logged it: please report it.',
  })
  return reply(mistake, mistake.status)
}
