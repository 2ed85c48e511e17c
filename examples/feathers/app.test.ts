import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { app } from './app.ts'

let emulator: Emulator
let server: Server
let url: string

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url

  server = createServer(app.callback())
  await app.setup(server)
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  await emulator.close()
})

test('everybody may read the start page', async () => {
  const response = await fetch(`${url}/home`)

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ message: 'You are signed out.' })
})

test('whoever is signed in sees themselves', async () => {
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const response = await fetch(`${url}/me`, { headers })

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ userId, firstName: 'Ada', lastName: 'Lovelace' })
})

test('over a socket, too', async () => {
  const { token, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const client = io(url, { auth: { token } })
  const [error, me] = await new Promise<unknown[]>((resolve) => {
    client.emit('find', 'me', {}, (...answer: unknown[]) => resolve(answer))
  })
  client.disconnect()

  expect(error).toBeNull()
  expect(me).toEqual({ userId, firstName: 'Ada', lastName: 'Lovelace' })
})

test('whoever is signed out gets 401', async () => {
  const response = await fetch(`${url}/me`)

  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toBe('Bearer')
})

test('only admins get past the role', async () => {
  const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
  const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })

  expect((await fetch(`${url}/admin`, { headers: admin.headers })).status).toBe(200)
  expect((await fetch(`${url}/admin`, { headers: member.headers })).status).toBe(403)
})
