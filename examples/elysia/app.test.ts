import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = fileURLToPath(new URL('./', import.meta.url))

let emulator: Emulator
let bun: ChildProcess
let url: string

/** On Bun, with the built package: Bun knows nothing of the sources in this repository. */
beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  await promisify(execFile)(process.execPath, [`${root}scripts/build.mjs`])
  bun = spawn(`${root}node_modules/.bin/bun`, ['server.ts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      CLERK_SECRET_KEY: emulator.secretKey,
      CLERK_API_URL: emulator.url,
    },
  })
  url = await new Promise((resolve, reject) => {
    bun.stdout?.once('data', (line) => resolve(String(line).trim()))
    bun.once('exit', () => reject(new Error('Bun has stopped.')))
  })
}, 180_000)

afterAll(async () => {
  bun.kill()
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

test('a socket opens for whoever is signed in', async () => {
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })

  expect(await openSocket(headers)).toBe(`Hello ${userId}`)
  expect(await openSocket()).toBe('Unexpected server response: 401')
})

/** What the server says first, or why there is no socket. */
function openSocket(headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/live`, { headers })
    socket.once('error', ({ message }) => resolve(message))
    socket.once('message', (text: Buffer) => {
      resolve(text.toString())
      socket.close()
    })
  })
}
