import { GeneralError } from '@feathersjs/errors'
import express, {
  errorHandler as showExpressErrors,
  json,
  original,
  rest as expressRest,
} from '@feathersjs/express'
import { feathers } from '@feathersjs/feathers'
import type { HookContext, NextFunction } from '@feathersjs/feathers'
import { bodyParser, errorHandler as showKoaErrors, koa, rest as koaRest } from '@feathersjs/koa'
import type { Middleware } from '@feathersjs/koa'
import { clerkPlugin, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/feathers'
import type { ClerkParams } from 'clerk-latchkey/feathers'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'

import { forHost } from '../app.ts'
import type { AppSetup, Asked, MatrixApp, Route, RunningApp } from '../app.ts'
import { listen } from '../listen.ts'

const without: MatrixApp['without'] = {
  'guard that getAuth knows': 'The hook of Feathers gives the method `params.auth`.',
}

export const apps: readonly MatrixApp[] = [
  { name: 'Feathers 5 on Koa', without, start: startOnKoa },
  { name: 'Feathers 5 on Express', without, start: startOnExpress },
]

const hostOf = ({ headers }: IncomingMessage): string | undefined => headers.host

async function startOnKoa({ options, routes }: AppSetup): Promise<RunningApp> {
  const app = koa(feathers())
  app.use(showKoaErrors())
  app.use(showErrors)
  if (options) app.configure(clerkPlugin(forHost(options, hostOf)))
  const parsers = { raw: bodyParser({ includeUnparsed: true }), parsed: bodyParser() }
  app.use(async (ctx, next) => {
    const parser = routes.find(({ path }) => path === ctx.path)?.body
    return parser ? parsers[parser](ctx, next) : next()
  })
  app.configure(koaRest())
  for (const route of routes) register(app, route)
  const server = createServer(app.callback())
  await app.setup(server)
  return listen(server)
}

/** What comes from before the services: Feathers would show no name. */
const showErrors: Middleware = async (_, next) => {
  try {
    await next()
  } catch (error) {
    throw error instanceof Error && 'className' in error ? error : toShown(error as Error)
  }
}

async function startOnExpress({ options, routes }: AppSetup): Promise<RunningApp> {
  const handler = original()
  const app = express(feathers(), handler)
  if (options) app.configure(clerkPlugin(forHost(options, hostOf)))
  for (const { path, body } of routes) {
    if (body === 'parsed') app.use(path, json())
    if (body === 'raw') app.use(path, json({ verify: keepRawBody }))
  }
  // Their own formatter has nothing for who accepts HTML alone, as the browsers of the matrix do.
  app.configure(expressRest((_req, res) => res.json(res.data)))
  for (const route of routes) register(app, route)
  app.use(showExpressErrors({ logger: false }))
  const server = createServer(handler)
  await app.setup(server)
  return listen(server)
}

function keepRawBody(req: object, _res: unknown, rawBody: Buffer): void {
  Object.assign(req, { rawBody })
}

interface AnyApp {
  use(path: string, service: object): unknown
  service(path: string): { hooks(map: object): unknown }
}

/** A service that answers every method alike. */
function register(app: AnyApp, { path, guard, answer }: Route): void {
  const call = async (params: ClerkParams): Promise<object> => {
    const asked: Asked = {
      getAuth: (o) => getAuth(params, o),
      clerk: () => params.clerk,
      verifyWebhook: (o) => verifyWebhook(params, o),
    }
    try {
      return await answer(asked)
    } catch (error) {
      throw toShown(error as Error)
    }
  }
  app.use(path, {
    find: call,
    create: (_data: unknown, params: ClerkParams) => call(params),
  })
  const guards = guard ? [requireAuth(guard)] : []
  app.service(path).hooks({ around: { all: [toResponse, ...guards] } })
}

/** What the matrix wants to see: 200, and the cookies of the handler. */
async function toResponse(context: HookContext, next: NextFunction): Promise<void> {
  await next()
  const { json: result, cookies = [] } = context.result
  context.result = result
  context.http = { status: 200, headers: cookies.length > 0 ? { 'Set-Cookie': cookies } : {} }
}

/** A mistake of a handler, with the name that Feathers would leave out: `BadRequest` stands for that of its cause. */
function toShown(error: Error): GeneralError {
  const { name, message } = error.cause instanceof Error ? error.cause : error
  const shown = new GeneralError(message)
  return Object.assign(shown, { toJSON: () => ({ name, message }) })
}
