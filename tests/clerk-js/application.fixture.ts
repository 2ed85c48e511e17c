import type { Emulator } from 'clerk-emulator'
import { clerkMiddleware, getAuth } from 'clerk-latchkey/express'
import express from 'express'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'

/** The folder of clerk-js as it comes from npm, with the parts that it loads later. */
const bundle = dirname(createRequire(import.meta.url).resolve('@clerk/clerk-js'))

/** An application with a page that runs clerk-js, and an API that our middleware guards. */
export interface Application {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts the application.
 *
 * @param hostname As browsers are to call this machine: cookies are kept by it.
 */
export async function startApplication(
  emulator: Emulator,
  hostname = 'localhost',
): Promise<Application> {
  const { secretKey, publishableKey, url: apiUrl } = emulator
  const app = express()
  app.use('/clerk-js', express.static(bundle))
  // Without TLS: the Frontend API is reached by the URL of the emulator instead of https and the host of the key.
  app.use(clerkMiddleware({ secretKey, publishableKey, apiUrl, proxyUrl: apiUrl }))
  app.get('/api/me', (request, response) => {
    const { userId, sessionId, orgSlug } = getAuth(request)
    response.status(userId ? 200 : 401).json({ userId, sessionId, orgSlug: orgSlug ?? null })
  })
  app.get('/account', (request, response) => {
    const { userId } = getAuth(request)
    response.send(`<!doctype html><title>Account</title><h1>${userId ?? 'nobody'}</h1>`)
  })
  app.get('/', (_request, response) => {
    response.send(toPage(publishableKey, apiUrl))
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${hostname}:${port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function toPage(publishableKey: string, frontendApi: string): string {
  return `<!doctype html>
<html lang="en">
<title>clerk-js</title>
<h1>clerk-js</h1>
<script src="/clerk-js/clerk.browser.js" data-clerk-publishable-key="${publishableKey}" data-clerk-proxy-url="${frontendApi}"></script>
</html>`
}
