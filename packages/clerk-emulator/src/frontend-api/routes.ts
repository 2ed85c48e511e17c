import type { Hono } from 'hono'

import { reply } from '../http/reply.ts'
import type { Instance } from '../instance.ts'
import { createDevBrowser } from './dev-browser.ts'
import { handshake } from './handshake.ts'
import { drawImage } from './image.ts'

/** Puts the Frontend API on the app: what browsers and backends ask without a Secret Key. */
export function routeFrontendApi(app: Hono, instance: Instance): void {
  app.get('/.well-known/jwks.json', () => reply({ keys: instance.keys.all.map(({ jwk }) => jwk) }))
  app.post('/v1/dev_browser', () => reply(createDevBrowser(instance)))
  app.get('/v1/client/handshake', (context) => handshake(instance, context.req.raw))
  app.get('/images/:name', (context) => drawImage(instance, context.req.param('name')))
}
