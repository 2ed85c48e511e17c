import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { handler as authorize } from './authorizer.ts'
import { handler } from './handler.ts'
import { serveFunction } from './serve-function.ts'

let emulator: Emulator
let server: Server
let url: string

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url

  server = serveFunction(handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await emulator.close()
})

test('everybody may read the start page', async () => {
  const response = await fetch(url)

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ message: 'You are signed out.' })
})

test('whoever is signed in sees themselves', async () => {
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const response = await fetch(`${url}/me`, { headers })

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ userId, firstName: 'Ada', lastName: 'Lovelace' })
})

test('whoever is signed out gets 401', async () => {
  const response = await fetch(`${url}/me`)

  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toBe('Bearer')
})

test('only admins get past the role, and past the authorizer', async () => {
  const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
  const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
  const routeArn = 'arn:aws:execute-api:eu-west-1:123456789012:api/$default/GET/'

  expect((await fetch(`${url}/admin`, { headers: admin.headers })).status).toBe(200)
  expect((await fetch(`${url}/admin`, { headers: member.headers })).status).toBe(403)
  expect(await authorize({ routeArn, headers: admin.headers })).toMatchObject({
    isAuthorized: true,
    context: { userId: admin.userId },
  })
  expect(await authorize({ routeArn, headers: member.headers })).toMatchObject({
    isAuthorized: false,
  })
})
