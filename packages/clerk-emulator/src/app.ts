import { Hono } from 'hono'

import { routeBackendApi } from './backend-api/routes.ts'
import { routeFrontendApi } from './frontend-api/routes.ts'
import { ApiError } from './http/api-error.ts'
import { reply, replyError } from './http/reply.ts'
import type { Instance } from './instance.ts'

/** Both APIs of an instance as one Hono app. */
export function createApp(instance: Instance, log: (error: unknown) => void): Hono {
  const app = new Hono()
  routeFrontendApi(app, instance, log)
  routeBackendApi(app, instance)
  app.onError((error) => replyError(error, log))
  app.notFound(({ req }) => {
    const missing = new ApiError(404, {
      code: 'resource_not_found',
      message: 'not found',
      long_message: `The emulator has no ${req.method} ${req.path}.`,
    })
    return reply(missing, missing.status)
  })
  return app
}
