import { createServer } from 'node:http'

import type { RunningApp } from './app.ts'
import { listen } from './listen.ts'

/** A Frontend API that says what it was sent, with three cookies. */
export function listenFrontendApi(): Promise<RunningApp> {
  const server = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    if (req.url === '/redirect') {
      res.writeHead(302, { location: '/elsewhere' })
      return res.end()
    }
    const { 'clerk-proxy-url': proxyUrl, 'clerk-secret-key': secretKey } = req.headers
    res.setHeader('set-cookie', ['__client=1', '__client_uat=2', '__session=3'])
    res.setHeader('content-type', 'application/json')
    const { method, url } = req
    return res.end(
      JSON.stringify({ method, url, body, proxyUrl, hasSecretKey: Boolean(secretKey) }),
    )
  })
  return listen(server)
}
