import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import type { AddressInfo } from 'node:net'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { app } from './app.ts'

let emulator: Emulator
let url: string
const clients: Socket[] = []

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url

  app.listen(0, '127.0.0.1')
  await new Promise((resolve) => app.once('listening', resolve))
  url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
})

afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect()
})

afterAll(async () => {
  app.close()
  await emulator.close()
})

function connect(namespace: string, token?: string): Socket {
  const client = io(url + namespace, { auth: { token }, forceNew: true, reconnection: false })
  clients.push(client)
  return client
}

const next = (client: Socket, event: string): Promise<unknown> =>
  new Promise((resolve) => client.once(event, (value: unknown) => resolve(value)))

test('everybody may connect', async () => {
  expect(await next(connect('/'), 'hello')).toBe('You are signed out.')
})

test('whoever is signed in sees themselves', async () => {
  const { token, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const client = connect('/', token)

  expect(await next(client, 'hello')).toBe('You are signed in.')
  expect(await client.emitWithAck('me')).toEqual({
    userId,
    firstName: 'Ada',
    lastName: 'Lovelace',
  })
})

test('whoever is signed out gets an error instead', async () => {
  expect(await connect('/').emitWithAck('me')).toMatchObject({
    ok: false,
    error: { errors: [{ code: 'authentication_invalid' }] },
  })
})

test('only admins may announce, and connect to their namespace', async () => {
  const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
  const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })

  const speaker = connect('/', admin.token)
  speaker.emit('announce', 'hello')
  expect(await next(speaker, 'announced')).toEqual({ userId: admin.userId, text: 'hello' })

  expect(await next(connect('/admin', admin.token), 'hello')).toBe('You are an admin of acme.')
  expect(await next(connect('/admin', member.token), 'connect_error')).toMatchObject({
    data: { errors: [{ code: 'authorization_invalid' }] },
  })
})
