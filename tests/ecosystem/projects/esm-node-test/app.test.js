import { createEmulator } from 'clerk-emulator'
import test from 'node:test'

import { createApp } from './app.js'
import { checkApp } from './check-app.cjs'

test('the app authenticates, and keeps out who may not', async () => {
  const emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url
  const app = await createApp()
  try {
    await checkApp(await app.listen({ host: '127.0.0.1', port: 0 }), emulator)
  } finally {
    await app.close()
    await emulator.close()
  }
})
