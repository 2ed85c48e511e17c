import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { createIgnitor } from './app.ts'

let emulator: Emulator
const ignitor = createIgnitor()
let url: string

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url

  process.env.HOST = '127.0.0.1'
  process.env.PORT = '0'
  await ignitor.httpServer().start()
  // Only now is there an application that it belongs to.
  const { default: server } = await import('@adonisjs/core/services/server')
  const address = server.getNodeServer()?.address()
  url = `http://127.0.0.1:${(address as AddressInfo).port}`
})

afterAll(async () => {
  await ignitor.terminate()
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

test('only admins get past the role', async () => {
  const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
  const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })

  expect((await fetch(`${url}/admin`, { headers: admin.headers })).status).toBe(200)
  expect((await fetch(`${url}/admin`, { headers: member.headers })).status).toBe(403)
})
