import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { app } from './app.ts'
import type { AppRouter } from './router.ts'

let emulator: Emulator
let url: string

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url

  app.listen(0, '127.0.0.1')
  await new Promise((resolve) => app.once('listening', resolve))
  url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
})

afterAll(async () => {
  app.close()
  await emulator.close()
})

function createClient(headers: Record<string, string> = {}) {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url, headers })] })
}

test('everybody may call a public procedure', async () => {
  expect(await createClient().home.query()).toEqual({ message: 'You are signed out.' })
})

test('whoever is signed in sees themselves', async () => {
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const me = await createClient(headers).me.query()

  expect(me).toEqual({ userId, firstName: 'Ada', lastName: 'Lovelace' })
})

test('whoever is signed out is unauthorized', async () => {
  await expect(createClient().me.query()).rejects.toMatchObject({
    data: { code: 'UNAUTHORIZED', httpStatus: 401 },
  })
})

test('only admins get past the role', async () => {
  const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
  const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })

  expect(await createClient(admin.headers).admin.query()).toEqual({
    message: 'You are an admin of acme.',
  })
  await expect(createClient(member.headers).admin.query()).rejects.toMatchObject({
    data: { code: 'FORBIDDEN', httpStatus: 403 },
  })
})
