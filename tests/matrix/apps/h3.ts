import { clerkMiddleware, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/h3'
import {
  appendResponseHeader,
  createApp,
  createRouter,
  defineEventHandler,
  readBody,
  setResponseStatus,
  toNodeListener,
} from 'h3-v1'
import { H3, toNodeHandler } from 'h3'
import type { H3EventContext } from 'h3'

import { forHost } from '../app.ts'
import type { AppSetup, Asked, MatrixApp, RunningApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  { name: 'h3 1', start: startVersion1 },
  { name: 'h3 2', start: startVersion2 },
]

/** What the events of both versions have. */
interface AnyEvent {
  readonly context: object
  readonly headers: Headers
}

const askedOf = (event: AnyEvent): Asked => ({
  getAuth: (o) => getAuth(event, o),
  // The types of version 2 know it; those of version 1, which is here under an alias, do not.
  clerk: () => (event.context as H3EventContext).clerk,
  verifyWebhook: (o) => verifyWebhook(event, o),
})

const hostOf = ({ headers }: AnyEvent): string | undefined => headers.get('host') ?? undefined

function startVersion1({ options, routes }: AppSetup): Promise<RunningApp> {
  const app = createApp({
    onError({ cause, message }, event) {
      if (!(cause instanceof Error)) return
      setResponseStatus(event, 500)
      event.node.res.end(JSON.stringify({ name: cause.name, message }))
    },
  })
  if (options) app.use(clerkMiddleware(forHost(options, hostOf)))
  const router = createRouter()
  for (const { path, guard, body, answer } of routes) {
    const handler = defineEventHandler({
      onRequest: guard ? [requireAuth(guard)] : [],
      async handler(event) {
        if (body === 'parsed') await readBody(event)
        const { json, cookies = [] } = await answer(askedOf(event))
        for (const cookie of cookies) appendResponseHeader(event, 'set-cookie', cookie)
        return json
      },
    })
    router.use(path, handler)
  }
  return listen(toNodeListener(app.use(router)))
}

function startVersion2({ options, routes }: AppSetup): Promise<RunningApp> {
  const app = new H3({
    onError({ cause, status }) {
      if (!(cause instanceof Error)) return Response.json({}, { status })
      const { name, message } = cause
      return Response.json({ name, message }, { status: 500 })
    },
  })
  if (options) app.use(clerkMiddleware(forHost(options, hostOf)))
  for (const { path, guard, body, answer } of routes) {
    const middleware = guard ? [requireAuth(guard)] : []
    app.all(
      path,
      async (event) => {
        if (body === 'parsed') await event.req.json()
        const { json, cookies = [] } = await answer(askedOf(event))
        for (const cookie of cookies) event.res.headers.append('set-cookie', cookie)
        return json
      },
      { middleware },
    )
  }
  return listen(toNodeHandler(app))
}
