import { createEmulator } from 'clerk-emulator'
import { Miniflare } from 'miniflare'
import test from 'node:test'

import { checkApp } from './check-app.cjs'

test('the worker authenticates, and keeps out who may not', async () => {
  const emulator = await createEmulator()
  await emulator.listen()
  const worker = new Miniflare({
    modules: true,
    scriptPath: 'dist/worker.mjs',
    compatibilityDate: '2026-04-26',
    bindings: { CLERK_SECRET_KEY: emulator.secretKey, CLERK_API_URL: emulator.url },
    host: '127.0.0.1',
    port: 0,
  })
  try {
    const { origin } = await worker.ready
    await checkApp(origin, emulator)
  } finally {
    await worker.dispose()
    await emulator.close()
  }
})
