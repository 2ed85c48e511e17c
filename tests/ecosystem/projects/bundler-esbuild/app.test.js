import { createEmulator } from 'clerk-emulator'
import test from 'node:test'

import { checkApp } from './check-app.cjs'
import { startApp } from './start-app.cjs'

test('the app authenticates, and keeps out who may not', async () => {
  const emulator = await createEmulator()
  await emulator.listen()
  const app = await startApp(emulator, process.execPath, 'dist/app.cjs')
  try {
    await checkApp(app.url, emulator)
  } finally {
    await app.stop()
    await emulator.close()
  }
})
