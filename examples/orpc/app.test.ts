import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { RouterClient } from '@orpc/server'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { app } from './app.ts'
import type { router } from './router.ts'

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

function createClient(headers: Record<string, string> = {}): RouterClient<typeof router> {
  return createORPCClient(new RPCLink({ url: `${url}/rpc`, headers }))
}

test('everybody may call a public procedure', async () => {
  expect(await createClient().home()).toEqual({ message: 'You are signed out.' })
})

test('whoever is signed in sees themselves', async () => {
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const me = { userId, firstName: 'Ada', lastName: 'Lovelace' }

  expect(await createClient(headers).me()).toEqual(me)
  expect(await (await fetch(`${url}/me`, { headers })).json()).toEqual(me)
})

test('whoever is signed out is unauthorized', async () => {
  await expect(createClient().me()).rejects.toMatchObject({ code: 'UNAUTHORIZED', status: 401 })

  const response = await fetch(`${url}/me`)
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toBe('Bearer')
})

test('only admins get past the role', async () => {
  const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
  const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })

  expect(await createClient(admin.headers).admin()).toEqual({
    message: 'You are an admin of acme.',
  })
  await expect(createClient(member.headers).admin()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
