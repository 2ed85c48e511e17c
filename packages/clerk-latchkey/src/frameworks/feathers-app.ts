import type { HookContext, NextFunction } from '@feathersjs/feathers'
import type { IncomingMessage } from 'node:http'

import { createExpressMiddleware, createKoaMiddleware } from './feathers-http.ts'
import { findFound, keepFound } from './feathers-params.ts'
import type { Gate } from './gate.ts'
import { findSession } from './socket-store.ts'
import { defineNamespaceMiddleware } from './socketio-connection.ts'
import type { AnySocket, NamespaceMiddleware } from './socketio-connection.ts'

/** What is needed of an application; its type depends on its services and transports. */
export interface FeathersApp {
  use(middleware: unknown): unknown
  hooks(map: object): unknown
}

interface SetupContext {
  readonly app: { readonly io?: { use(middleware: NamespaceMiddleware): unknown } }
}

export interface Gates {
  readonly http: Gate<IncomingMessage>
  readonly socket: Gate<IncomingMessage>
}

/** Puts authentication into every transport that an application has, and what all calls need into its hooks. */
export function install(app: FeathersApp, { http, socket }: Gates): void {
  // An application of Koa makes a handler, and one of Express handles requests itself; one without HTTP does neither.
  if ('callback' in app) app.use(createKoaMiddleware(http))
  else if ('handle' in app) app.use(createExpressMiddleware(http))
  app.hooks({ setup: [createSocketSetup(socket)] })
  app.hooks({ around: { all: [keepCookies] } })
}

/** `app.io` is there before or after, as `socketio()` was configured after or before this. */
function createSocketSetup(gate: Gate<IncomingMessage>) {
  const authenticate = defineNamespaceMiddleware(gate, (socket) => socket.request)
  const middleware: NamespaceMiddleware = (socket, next) => {
    authenticate(socket, (error) => {
      if (!error) keepOnConnection(socket)
      next(error)
    })
  }
  const installed = new WeakSet<object>()

  return async function clerkSetup({ app }: SetupContext, next: NextFunction): Promise<void> {
    const installOnce = (): void => {
      if (!app.io || installed.has(app.io)) return
      installed.add(app.io)
      app.io.use(middleware)
    }
    installOnce()
    await next()
    installOnce()
  }
}

/** `socket.feathers` is what the `params` of every call over the socket are made of, and the connection of channels. */
function keepOnConnection(socket: AnySocket & { readonly feathers?: object }): void {
  const session = findSession(socket)
  if (socket.feathers && session) keepFound(socket.feathers, session)
}

/** The headers of a service replace those of the response, and with its cookies it would take away a handshake's. */
async function keepCookies(context: HookContext, next: NextFunction): Promise<void> {
  await next()
  const { http } = context
  const found = findFound(context)
  const cookies = found && 'http' in found ? (found.http?.cookies ?? []) : []
  if (!http?.headers || cookies.length === 0) return
  const [name] = Object.keys(http.headers).filter((key) => key.toLowerCase() === 'set-cookie')
  if (name)
    http.headers = { ...http.headers, [name]: [...cookies, http.headers[name] ?? []].flat() }
}
