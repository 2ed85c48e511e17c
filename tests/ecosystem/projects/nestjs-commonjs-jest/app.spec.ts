import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { createEmulator } from 'clerk-emulator'

import { AppModule } from './app'
import { checkApp } from './check-app.cjs'

test('the app authenticates, and keeps out who may not', async () => {
  const emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url
  const app = await NestFactory.create(AppModule, { logger: false })
  await app.listen(0, '127.0.0.1')
  try {
    await expect(checkApp(await app.getUrl(), emulator)).resolves.toBeUndefined()
  } finally {
    await app.close()
    await emulator.close()
  }
}, 30_000)
