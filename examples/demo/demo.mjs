import express from 'express'

import { createApi } from './app.mjs'
import { openInstance } from './instance.mjs'
import { listenOnFreePort, listenOnLoopback } from './listen.mjs'
import { createPage } from './page.mjs'
import { createSessions } from './sessions.mjs'
import { createSignIn } from './sign-in.mjs'

/** Puts the parts together and listens. `close` ends all of them. */
export async function startDemo(env) {
  const instance = await openInstance(env)
  const sessions = createSessions(instance.clerk)

  const app = express()
  app.disable('x-powered-by')
  app.use(createPage())
  app.use('/demo', createSignIn({ instance, sessions }))
  app.use(createApi(instance.clerk))
  app.use(showError)

  const server = await listenOnFreePort(Number(env.PORT ?? 3000), (port) =>
    listenOnLoopback(app, port),
  )

  return {
    instance,
    sessions,
    url: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await sessions.endAll()
      await instance.close()
    },
  }
}

/** Errors of the Backend API have a status and say what is wrong, without secrets. */
function showError(error, _req, res, next) {
  if (res.headersSent) return next(error)
  console.error(error.message)
  res.status(error.status ?? 500).json({ errors: [{ code: error.code, message: error.message }] })
}
