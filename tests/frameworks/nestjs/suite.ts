import { HttpException } from '@nestjs/common'
import type { ArgumentsHost, ExceptionFilter, INestApplication } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { IoAdapter } from '@nestjs/platform-socket.io'
import { WsAdapter } from '@nestjs/platform-ws'
import { createClient } from 'graphql-ws'
import { createHmac } from 'node:crypto'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import type * as vitest from 'vitest'
import { WebSocket } from 'ws'

import { createAppModule } from './app.ts'
import type { Parts } from './app.ts'

/** What vitest and Jest have in common. */
export type Runner = Pick<
  typeof vitest,
  'describe' | 'test' | 'expect' | 'beforeAll' | 'afterAll' | 'afterEach'
>

/** An emulated instance, in this process or another. */
export interface Instance {
  readonly options: { readonly secretKey: string; readonly apiUrl: string }
  signIn(email: string, organization?: string): Promise<{ token: string; userId: string }>
}

interface TextReply {
  status(code: number): { send(text: string): unknown }
}

const platforms = { Express: () => new ExpressAdapter(), Fastify: () => new FastifyAdapter() }

/** The suite runs under two majors of NestJS: as ESM with vitest, and in CommonJS with Jest. */
export function nestSuite(
  { describe, test, expect, beforeAll, afterAll, afterEach }: Runner,
  instance: () => Instance,
  major: 11 | 12,
): void {
  // From version 12 on, global guards reach gateways.
  const guarded = major === 11
  const running: INestApplication[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.close()))
  })

  const start = async (
    platform: keyof typeof platforms,
    parts: Parts = {},
    filter?: ExceptionFilter,
  ): Promise<INestApplication> => {
    const { options } = instance()
    const app = await NestFactory.create(createAppModule(options, parts), platforms[platform](), {
      logger: false,
      abortOnError: false,
      rawBody: parts.rawBody ?? true,
    })
    if (parts.sockets === 'socket.io') app.useWebSocketAdapter(new IoAdapter(app))
    else if (parts.sockets) app.useWebSocketAdapter(new WsAdapter(app))
    if (filter) app.useGlobalFilters(filter)
    await app.listen(0, '127.0.0.1')
    return app
  }
  const startOne = async (...args: Parameters<typeof start>): Promise<INestApplication> => {
    const app = await start(...args)
    running.push(app)
    return app
  }
  const bearer = async (email?: string, organization?: string): Promise<Record<string, string>> => {
    if (!email) return {}
    const { token } = await instance().signIn(email, organization)
    return { authorization: `Bearer ${token}` }
  }

  describe.each(['Express', 'Fastify'] as const)('on %s', (platform) => {
    let app: INestApplication
    let url: string

    beforeAll(async () => {
      app = await start(platform, { graphql: true })
      url = await app.getUrl()
    })
    afterAll(() => app.close())

    const statusOf = async (path: string, email?: string, organization?: string) =>
      (await fetch(url + path, { headers: await bearer(email, organization) })).status

    test('every handler needs a user, unless it is public', async () => {
      expect(await statusOf('/me')).toBe(401)
      expect(await statusOf('/public')).toBe(200)
      expect(await statusOf('/me', 'grace@example.com')).toBe(200)
    })

    test('the answer to strangers is that of the other frameworks', async () => {
      const response = await fetch(`${url}/me`)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.json()).toMatchObject({ errors: [{ code: 'authentication_invalid' }] })
    })

    test('parameters have the auth object, one property of it, and the client; providers have the client', async () => {
      const { token, userId } = await instance().signIn('ada@example.com')
      const headers = { authorization: `Bearer ${token}` }
      const me = await fetch(`${url}/me`, { headers })
      expect(await me.json()).toEqual({ userId, name: 'Ada', clients: 'function' })
      expect(await (await fetch(`${url}/id`, { headers })).json()).toEqual({ userId })
      expect(await (await fetch(`${url}/public`)).json()).toEqual({ userId: null })
    })

    test.each([
      ['one of the roles is enough', '/roles', 200, 403],
      ['all permissions are needed', '/permissions', 403, 403],
      ['decorators add up', '/stacked', 403, 403],
      ['a demand beside @Public() counts', '/contradiction', 200, 200],
      ['another kind of token can be asked for', '/key', 401, 401],
      ['what a class demands, its handlers do', '/admins', 200, 403],
      ['a public handler opens itself', '/admins/open', 200, 200],
      ['a handler adds to what its class demands', '/admins/billing', 200, 403],
      ['and may demand more than anybody has', '/admins/nobody', 403, 403],
      ['a public class opens its handlers', '/everybody', 200, 200],
      ['a handler of a public class can ask for a user', '/everybody/closed', 200, 200],
    ])('%s: %s', async (_, path, admin, member) => {
      expect(await statusOf(path, 'ada@example.com', 'acme')).toBe(admin)
      expect(await statusOf(path, 'grace@example.com', 'acme')).toBe(member)
    })

    test('strangers get what is public, and nothing else', async () => {
      const paths = ['/contradiction', '/admins', '/admins/open', '/everybody', '/everybody/closed']
      const statuses = await Promise.all(paths.map((path) => statusOf(path)))
      expect(statuses).toEqual([401, 401, 200, 200, 401])
    })

    test('filters get an exception of NestJS, with the rejection as its cause', async () => {
      const seen: unknown[] = []
      const filter = {
        catch(exception: unknown, host: ArgumentsHost) {
          seen.push(exception)
          host.switchToHttp().getResponse<TextReply>().status(418).send('caught')
        },
      }
      const other = await startOne(platform, {}, filter)
      const response = await fetch(`${await other.getUrl()}/me`)
      expect(response.status).toBe(418)
      const [exception] = seen
      expect(exception).toBeInstanceOf(HttpException)
      expect(exception).toMatchObject({
        name: 'UnauthorizedException',
        cause: { name: 'ClerkRejectionError', status: 401, code: 'authentication_invalid' },
      })
    })

    test('only decorated handlers are guarded, if so wished', async () => {
      const other = await startOne(platform, { extras: { protect: 'decorated' } })
      const otherUrl = await other.getUrl()
      expect((await fetch(`${otherUrl}/everybody/closed`)).status).toBe(401)
      expect((await fetch(`${otherUrl}/admins`)).status).toBe(401)
      expect((await fetch(`${otherUrl}/everybody`)).status).toBe(200)
    })

    test('options can come from another provider', async () => {
      const other = await startOne(platform, { async: true })
      const response = await fetch(`${await other.getUrl()}/me`, {
        headers: await bearer('ada@example.com'),
      })
      expect(response.status).toBe(200)
    })

    test('webhooks are verified by their raw body', async () => {
      const body = '{ "type": "user.created", "data": { "id": "user_1" }, "object": "event" }'
      const seconds = Math.floor(Date.now() / 1000)
      const signature = createHmac('sha256', 'secret')
        .update(`msg_1.${seconds}.${body}`)
        .digest('base64')
      const headers = {
        'content-type': 'application/json',
        'svix-id': 'msg_1',
        'svix-timestamp': `${seconds}`,
      }
      const send = (signed: string) =>
        fetch(`${url}/webhook`, {
          method: 'POST',
          body,
          headers: { ...headers, 'svix-signature': signed },
        })
      expect(await (await send(`v1,${signature}`)).json()).toEqual({ type: 'user.created' })
      expect((await send('v1,AAAA')).status).toBe(500)
    })

    test('a webhook whose raw body is not kept says how to keep it', async () => {
      const messages: string[] = []
      const filter = {
        catch({ message }: Error, host: ArgumentsHost) {
          messages.push(message)
          host.switchToHttp().getResponse<TextReply>().status(400).send('caught')
        },
      }
      const other = await startOne(platform, { rawBody: false }, filter)
      await fetch(`${await other.getUrl()}/webhook`, {
        method: 'POST',
        body: '{}',
        headers: {
          'content-type': 'application/json',
          'svix-id': 'msg_1',
          'svix-timestamp': `${Math.floor(Date.now() / 1000)}`,
          'svix-signature': 'v1,AAAA',
        },
      })
      expect(messages).toEqual([expect.stringContaining('{ rawBody: true }')])
    })

    const query = async (text: string, email?: string, organization?: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(await bearer(email, organization)) },
        body: JSON.stringify({ query: text }),
      })
      return response.json()
    }

    test('resolvers are guarded, and answer in the form of GraphQL', async () => {
      expect(await query('{ whoever }')).toEqual({ data: { whoever: null } })
      expect(await query('{ me }')).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(/^Authentication is required/) as string,
            path: ['me'],
            extensions: { code: 'UNAUTHENTICATED', errors: [{ code: 'authentication_invalid' }] },
          },
        ],
      })
      expect(await query('{ admins }', 'grace@example.com', 'acme')).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      })
    })

    test('resolvers know who asks', async () => {
      const { userId } = await instance().signIn('ada@example.com')
      expect(await query('{ me whoever }', 'ada@example.com')).toEqual({
        data: { me: userId, whoever: userId },
      })
      expect(await query('{ admins }', 'ada@example.com', 'acme')).toEqual({
        data: { admins: 'ok' },
      })
    })

    test('subscriptions know who opened the socket', async () => {
      const { token, userId } = await instance().signIn('ada@example.com')
      const greet = async (connectionParams: Record<string, unknown>): Promise<unknown> => {
        const client = createClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          connectionParams,
          retryAttempts: 0,
        })
        try {
          for await (const result of client.iterate({
            query: 'subscription { greetings(name: "Hi") }',
          })) {
            return result
          }
          return undefined
        } finally {
          await client.dispose()
        }
      }
      expect(await greet({ authorization: `Bearer ${token}` })).toMatchObject({
        data: { greetings: `Hi ${userId}` },
      })
      expect(JSON.stringify(await greet({}).catch((error: unknown) => error))).toContain(
        'UNAUTHENTICATED',
      )
    })
  })

  describe('with Socket.IO', () => {
    const clients: Socket[] = []
    let url: string
    let app: INestApplication

    beforeAll(async () => {
      app = await start('Express', { sockets: 'socket.io', guarded })
      url = await app.getUrl()
    })
    afterAll(() => app.close())
    afterEach(() => {
      for (const client of clients.splice(0)) client.disconnect()
    })

    const connect = (token?: string): Socket => {
      const client = io(url, {
        auth: { token },
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      })
      clients.push(client)
      return client
    }
    const ask = (client: Socket, event: string): Promise<unknown> =>
      new Promise((resolve) => {
        client.once(event, (answer) => resolve(answer))
        client.once('exception', (exception) => resolve(exception))
        client.emit(event)
      })

    test('messages are guarded', async () => {
      expect(await ask(connect(), 'me')).toMatchObject({
        status: 'error',
        errors: [{ code: 'authentication_invalid' }],
      })
    })

    test('handlers know who opened the socket', async () => {
      const { token, userId } = await instance().signIn('grace@example.com', 'acme')
      const client = connect(token)
      expect(await ask(client, 'me')).toBe(userId)
      expect(await ask(client, 'admins')).toMatchObject({
        errors: [{ code: 'authorization_invalid' }],
      })
    })

    test('a client sends a fresh token, but not one of another user', async () => {
      const ada = await instance().signIn('ada@example.com')
      const adaAtAcme = await instance().signIn('ada@example.com', 'acme')
      const grace = await instance().signIn('grace@example.com')
      const client = connect(ada.token)
      expect(await ask(client, 'admins')).toMatchObject({
        errors: [{ code: 'authorization_invalid' }],
      })
      expect(await client.emitWithAck('clerk:token', adaAtAcme.token)).toEqual({ ok: true })
      expect(await ask(client, 'admins')).toBe('ok')
      expect(await client.emitWithAck('clerk:token', grace.token)).toMatchObject({ ok: false })
      expect(await ask(client, 'me')).toBe(ada.userId)
    })
  })

  describe('with ws', () => {
    /** Says everything at once, and collects what comes until the last message, which always has an answer. */
    const converse = async (
      url: string,
      protocols: readonly string[],
      events: readonly string[],
    ): Promise<unknown[]> => {
      const socket = new WebSocket(url.replace('http', 'ws'), [...protocols])
      await new Promise((resolve, reject) => {
        socket.once('open', resolve)
        socket.once('error', reject)
      })
      const answers: unknown[] = []
      const last = new Promise((resolve) => {
        socket.on('message', (text) => {
          const answer: { event: string } = JSON.parse(String(text))
          if (answer.event === 'renew') resolve(answer)
          answers.push(answer)
        })
      })
      for (const event of events) socket.send(JSON.stringify({ event, data: 0 }))
      socket.send(JSON.stringify({ event: 'renew', data: '' }))
      await last
      socket.close()
      return answers
    }
    // Before version 12, NestJS emits exceptions on its own side of such a socket.
    const refused = (code: string) =>
      major === 11
        ? []
        : [
            expect.objectContaining({
              event: 'exception',
              data: expect.objectContaining({
                errors: [expect.objectContaining({ code })],
              }) as object,
            }) as object,
          ]

    test('handlers know who opened the socket', async () => {
      const app = await startOne('Express', { sockets: 'ws', guarded })
      const { token, userId } = await instance().signIn('ada@example.com')
      const url = await app.getUrl()
      const known = await converse(url, ['clerk', token], ['me', 'admins'])
      expect(known).toEqual(
        expect.arrayContaining([
          { event: 'me', data: userId },
          ...refused('authorization_invalid'),
        ]),
      )
      expect(JSON.stringify(known)).not.toContain('"ok"')
      const unknown = await converse(url, [], ['me'])
      expect(unknown).toEqual(expect.arrayContaining(refused('authentication_invalid')))
      expect(JSON.stringify(unknown)).not.toContain('"me"')
    })

    test('a handler takes a fresh token', async () => {
      const app = await startOne('Express', { sockets: 'ws', guarded })
      const ada = await instance().signIn('ada@example.com')
      const adaAtAcme = await instance().signIn('ada@example.com', 'acme')
      const url = await app.getUrl()
      const socket = new WebSocket(url.replace('http', 'ws'), ['clerk', ada.token])
      const ask = (event: string, data: unknown): Promise<unknown> =>
        new Promise((resolve) => {
          socket.once('message', (text) => resolve(JSON.parse(String(text))))
          socket.send(JSON.stringify({ event, data }))
        })
      await new Promise((resolve) => socket.once('open', resolve))
      expect(await ask('me', 0)).toMatchObject({ data: ada.userId })
      expect(await ask('renew', adaAtAcme.token)).toMatchObject({ data: true })
      expect(await ask('admins', 0)).toMatchObject({ data: 'ok' })
      socket.close()
    })

    if (major === 12) {
      test('nobody gets in where the guard cannot know who opened the socket', async () => {
        const app = await startOne('Express', { sockets: 'ws without upgrade' })
        const { token } = await instance().signIn('ada@example.com')
        const url = (await app.getUrl()).replace('http', 'ws')
        const socket = new WebSocket(url, ['clerk', token])
        socket.once('open', () => socket.send(JSON.stringify({ event: 'me' })))
        const text = await new Promise((resolve) => socket.once('message', resolve))
        expect(JSON.parse(String(text))).toMatchObject({ event: 'exception' })
        socket.close()
      })
    }
  })

  test('an application whose gateways nothing would guard does not start', async () => {
    const started = startOne('Express', { sockets: 'socket.io' })
    if (major === 12) await expect(started).resolves.toBeDefined()
    else await expect(started).rejects.toMatchObject({ code: 'gateway_unguarded' })
  })
}
