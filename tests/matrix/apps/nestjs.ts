import {
  All,
  Catch,
  Controller,
  createParamDecorator,
  HttpException,
  Module,
  Req,
  Res,
} from '@nestjs/common'
import type {
  ArgumentsHost,
  ExceptionFilter,
  ExecutionContext,
  RawBodyRequest,
  Type,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { AbstractHttpAdapter } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import {
  Clerk,
  ClerkModule,
  getAuth,
  Public,
  RequireAuth,
  verifyWebhook,
} from 'clerk-latchkey/nestjs'
import type { ClerkClient } from 'clerk-latchkey/nestjs'
import type { IncomingMessage } from 'node:http'

import { forHost } from '../app.ts'
import type { AppSetup, Asked, MatrixApp, Route, RunningApp } from '../app.ts'

const without: MatrixApp['without'] = {
  'guard that getAuth knows': 'NestJS gives it as a parameter, `@Auth({ acceptsToken })`',
  'unread body': 'NestJS parses every body before the handler',
  'parsed body': 'NestJS keeps the raw body beside the parsed one, with `rawBody: true`',
}

export const apps: readonly MatrixApp[] = [
  { name: 'NestJS 12 on Express', without, start: (setup) => start(new ExpressAdapter(), setup) },
  { name: 'NestJS 12 on Fastify', without, start: (setup) => start(new FastifyAdapter(), setup) },
]

async function start(
  adapter: AbstractHttpAdapter,
  { options, routes }: AppSetup,
): Promise<RunningApp> {
  const imports = options
    ? [ClerkModule.forRoot(forHost(options, (req: IncomingMessage) => req.headers.host))]
    : []
  // oxlint-disable-next-line typescript/no-extraneous-class -- a module of NestJS is a class
  class AppModule {}
  Module({ imports, controllers: routes.map(toController) })(AppModule)
  const app = await NestFactory.create(AppModule, adapter, {
    logger: false,
    abortOnError: false,
    rawBody: true,
  })
  app.useGlobalFilters(new ShowError())
  await app.listen(0, '127.0.0.1')
  return { url: await app.getUrl(), close: () => app.close() }
}

const Context = createParamDecorator((_: unknown, context: ExecutionContext) => context)

/** What decorators do in the code of a user, where there is a class for each resource and not for each route. */
function toController({ path, guard, answer }: Route): Type {
  class RouteController {
    async handle(
      context: ExecutionContext,
      clerk: ClerkClient,
      request: RawBodyRequest<IncomingMessage>,
      reply: Reply,
    ): Promise<object> {
      const asked: Asked = {
        getAuth: (o) => getAuth(context, o),
        clerk: () => clerk,
        verifyWebhook: (o) => verifyWebhook(request, o),
      }
      const { json, cookies = [] } = await answer(asked)
      for (const cookie of cookies) appendCookie(reply, cookie)
      return json
    }
  }
  const { prototype } = RouteController
  const decorators = [All(), guard ? RequireAuth(guard) : Public()]
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'handle') ?? {}
  for (const decorate of decorators) decorate(prototype, 'handle', descriptor)
  Context()(prototype, 'handle', 0)
  Clerk()(prototype, 'handle', 1)
  Req()(prototype, 'handle', 2)
  Res({ passthrough: true })(prototype, 'handle', 3)
  Controller(path)(RouteController)
  return RouteController
}

/** What replies of Express and Fastify have in common. */
interface Reply {
  header(name: string, value: string): unknown
  append?(name: string, value: string): unknown
  status(code: number): this
  send(body: unknown): unknown
}

/** Fastify's `header` adds to the cookies that are there; Express has `append` for that. */
function appendCookie(reply: Reply, cookie: string): void {
  if (reply.append) reply.append('set-cookie', cookie)
  else reply.header('set-cookie', cookie)
}

class ShowError implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Reply>()
    if (error instanceof HttpException) reply.status(error.getStatus()).send(error.getResponse())
    else reply.status(500).send({ name: error.name, message: error.message })
  }
}

Catch()(ShowError)
