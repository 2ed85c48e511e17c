import type { ServerResponse } from 'node:http'

import { setHeaders } from './node-response.ts'
import { toHeaderList } from './outcome.ts'

/** Answers over Node with a `Response`: every header, and the body as fast as the client takes it. */
export async function writeResponse(response: ServerResponse, answer: Response): Promise<void> {
  response.statusCode = answer.status
  setHeaders(response, toHeaderList(answer.headers))
  if (answer.body) {
    for await (const chunk of answer.body) {
      if (response.destroyed) return
      if (!response.write(chunk)) await drained(response)
    }
  }
  response.end()
}

/** A client that is gone never drains: then it is over, too. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}
