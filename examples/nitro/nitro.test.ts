import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = fileURLToPath(new URL('./', import.meta.url))

let emulator: Emulator
let server: ChildProcess
let url: string

/** The built server, as it is deployed: Nitro bundles the built package, not the sources. */
beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  await run(process.execPath, [`${root}scripts/build.mjs`])
  await run(process.execPath, [`${root}node_modules/nitropack/dist/cli/index.mjs`, 'build'], {
    cwd: folder,
  })
  const port = await findPort()
  url = `http://127.0.0.1:${port}`
  server = spawn(process.execPath, ['.output/server/index.mjs'], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      CLERK_SECRET_KEY: emulator.secretKey,
      CLERK_API_URL: emulator.url,
    },
  })
  await untilReady()
}, 180_000)

afterAll(async () => {
  server.kill()
  await emulator.close()
})

/** Nitro takes port 0 for no port at all. */
async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function untilReady(attempts = 100): Promise<void> {
  const isReady = await fetch(url).then(
    () => true,
    () => false,
  )
  if (isReady) return
  if (attempts === 0) throw new Error(`${url} does not answer.`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await untilReady(attempts - 1)
}

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
