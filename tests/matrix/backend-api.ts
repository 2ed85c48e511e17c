import { createServer } from 'node:http'
import type { Emulator } from 'clerk-emulator'

import type { RunningApp } from './app.ts'
import { listen } from './listen.ts'

/** What a production instance left for the backend behind a nonce, by the nonce. */
export type Nonces = Map<string, readonly string[]>

/** Answers a request in this process. */
export type Answer = (request: Request) => Promise<Response>

/** The Backend API of the emulator, and what a production instance has left there, which the emulator is none of. */
export function createBackendApi(emulator: Emulator, nonces: Nonces): Answer {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    const directives = nonces.get(searchParams.get('nonce') ?? '')
    const isPayload = pathname.endsWith('/clients/handshake_payload')
    return isPayload && directives ? Response.json({ directives }) : emulator.fetch(request)
  }
}

/** The same over HTTP, for `@clerk/backend`, which takes its `fetch` when it is imported. */
export function listenTo(answer: Answer): Promise<RunningApp> {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const { authorization = '', 'content-type': type = 'application/json' } = req.headers
    const request = new Request(`http://127.0.0.1${req.url}`, {
      method: req.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(body.length > 0 && { body }),
    })
    const response = await answer(request)
    res.writeHead(response.status, Object.fromEntries(response.headers))
    return res.end(await response.text())
  })
  return listen(server)
}
