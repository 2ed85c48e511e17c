import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import * as vitest from 'vitest'

import { nestSuite } from './suite.ts'

let emulator: Emulator

vitest.beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
vitest.afterAll(() => emulator.close())

vitest.describe('NestJS 12', () => {
  const instance = () => ({
    options: { secretKey: emulator.secretKey, apiUrl: emulator.url },
    signIn: (email: string, organization?: string) =>
      emulator.signIn(organization ? { email, organization } : { email }),
  })
  nestSuite(vitest, instance, 12)
})
