import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Clock } from '../../packages/clerk-latchkey/src/http/clock.ts'

/** An HTTP server that allows so many requests per window, as Clerk does, and counts what it answered. */
export async function startRateLimitedServer(limit: number, windowInMs: number, clock: Clock) {
  let windowStart = -Infinity
  let inWindow = 0
  const count = { accepted: 0, refused: 0 }
  const server = createServer((_, response) => {
    const now = clock.now()
    if (now - windowStart >= windowInMs) {
      windowStart = now
      inWindow = 0
    }
    response.setHeader('content-type', 'application/json')
    if (++inWindow > limit) {
      count.refused++
      const wait = Math.ceil((windowStart + windowInMs - now) / 1000)
      response.writeHead(429, { 'retry-after': String(wait) }).end('{"errors":[]}')
      return
    }
    count.accepted++
    response.end('{"id":"user_1"}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
