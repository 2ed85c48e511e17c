import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { app } from './app.ts'

let emulator: Emulator
let url: string
const sockets: WebSocket[] = []

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url

  app.listen(0, '127.0.0.1')
  await new Promise((resolve) => app.once('listening', resolve))
  url = `ws://127.0.0.1:${(app.address() as AddressInfo).port}`
})

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate()
})

afterAll(async () => {
  app.close()
  await emulator.close()
})

function connect(token: string): WebSocket {
  const socket = new WebSocket(url, ['clerk', token])
  sockets.push(socket)
  return socket
}

const next = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))

function ask(socket: WebSocket, message: object): Promise<unknown> {
  const answer = next(socket)
  socket.send(JSON.stringify(message))
  return answer
}

test('whoever is signed in sees themselves', async () => {
  const { token, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const socket = connect(token)

  expect(await next(socket)).toEqual({ type: 'hello', userId })
  expect(await ask(socket, { type: 'me' })).toEqual({
    type: 'me',
    userId,
    firstName: 'Ada',
    lastName: 'Lovelace',
  })
})

test('whoever is signed out gets 401 instead of a socket', async () => {
  const socket = new WebSocket(url)
  const error = await new Promise<Error>((resolve) => socket.once('error', resolve))

  expect(error.message).toBe('Unexpected server response: 401')
})

test('only admins may announce', async () => {
  const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
  const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
  const announcement = { type: 'announce', text: 'hello' }

  const speaker = connect(admin.token)
  await next(speaker)
  expect(await ask(speaker, announcement)).toMatchObject({ type: 'announced', text: 'hello' })

  const other = connect(member.token)
  await next(other)
  expect(await ask(other, announcement)).toMatchObject({
    errors: [{ code: 'authorization_invalid' }],
  })
})

test('a socket takes a fresh token', async () => {
  const { token, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
  const socket = connect(token)
  await next(socket)
  const fresh = await emulator.createSessionToken({ sessionId })

  expect(await ask(socket, { type: 'token', token: fresh })).toEqual({ type: 'token', ok: true })
})
