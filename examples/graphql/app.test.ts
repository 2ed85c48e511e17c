import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { app } from './app.ts'

let emulator: Emulator
const urls: Record<string, string> = {}
const closers: Array<() => unknown> = []

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url
  process.env.PORT = '0'

  app.listen(0, '127.0.0.1')
  await new Promise((resolve) => app.once('listening', resolve))
  urls.Yoga = `http://127.0.0.1:${(app.address() as AddressInfo).port}/graphql`
  const apollo = await import('./apollo.ts')
  urls.Apollo = apollo.url
  closers.push(
    () => app.close(),
    () => apollo.server.stop(),
  )
})

afterAll(async () => {
  await Promise.all(closers.map((close) => close()))
  await emulator.close()
})

describe.each(['Yoga', 'Apollo'])('%s', (name) => {
  async function ask(query: string, headers: Record<string, string> = {}) {
    const response = await fetch(urls[name] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    })
    const { data, errors = [] } = (await response.json()) as {
      data: unknown
      errors?: Array<{ extensions: { code: string } }>
    }
    return {
      status: response.status,
      data,
      codes: errors.map(({ extensions }) => extensions.code),
    }
  }

  test('everybody may ask for what is public', async () => {
    expect(await ask('{ home }')).toMatchObject({ data: { home: 'You are signed out.' } })
  })

  test('whoever is signed in sees themselves', async () => {
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    expect(await ask('{ me { id firstName } }', headers)).toMatchObject({
      status: 200,
      data: { me: { id: userId, firstName: 'Ada' } },
    })
  })

  test('whoever is signed out gets the rest, and an error', async () => {
    expect(await ask('{ home me { id } }')).toEqual({
      status: 401,
      data: { home: 'You are signed out.', me: null },
      codes: ['UNAUTHENTICATED'],
    })
  })

  test('only admins get past the role', async () => {
    const admin = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
    const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
    expect(await ask('{ admin }', admin.headers)).toMatchObject({
      data: { admin: 'You are an admin of acme.' },
    })
    expect(await ask('{ admin }', member.headers)).toMatchObject({
      status: 403,
      codes: ['FORBIDDEN'],
    })
  })
})
