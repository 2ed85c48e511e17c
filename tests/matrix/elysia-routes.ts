import { clerkPlugin, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/elysia'
import type { ClerkClient } from 'clerk-latchkey/elysia'
import type { Elysia } from 'elysia'

import { forHost } from './app.ts'
import type { AppSetup } from './app.ts'

const hostOf = (request: Request): string | undefined => request.headers.get('host') ?? undefined

/** Adds everything to an app that does not listen yet: Elysia is the same on Node and on Bun. */
export function addRoutes(app: Elysia, { options, routes }: Omit<AppSetup, 'madeOf'>): Elysia {
  app.onError(({ error, code, set }) => {
    if (code === 'NOT_FOUND' || !(error instanceof Error)) return undefined
    set.status = 500
    return { name: error.name, message: error.message }
  })
  if (options) app.use(clerkPlugin(forHost(options, hostOf)))
  for (const { path, guard, body, answer } of routes) {
    // What a handler does not name, Elysia does not work out: without `body`, it is left unread.
    const handle = async ({ request, set, clerk }: Context): Promise<object> => {
      const { json, cookies = [] } = await answer({
        getAuth: (o) => getAuth({ request }, o),
        clerk: () => clerk,
        verifyWebhook: (o) => verifyWebhook(request, o),
      })
      for (const cookie of cookies) addCookie(set.headers, cookie)
      return json
    }
    // oxlint-disable-next-line no-shadow -- Elysia looks for this name in the text of the function
    const handleBody = async ({ body, ...context }: Context): Promise<object | undefined> =>
      body ? handle(context) : undefined
    const beforeHandle = guard ? [requireAuth(guard)] : []
    // Elysia knows the type of a context from its chain of calls, which a loop has not.
    app.all(path, (body === 'parsed' ? handleBody : handle) as never, { beforeHandle })
  }
  return app
}

interface Context {
  body?: unknown
  request: Request
  clerk: ClerkClient
  set: { headers: { 'set-cookie'?: string | string[] } }
}

function addCookie(headers: Context['set']['headers'], cookie: string): void {
  headers['set-cookie'] = [headers['set-cookie'] ?? [], cookie].flat()
}
