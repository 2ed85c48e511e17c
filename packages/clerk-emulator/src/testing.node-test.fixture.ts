import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'

import { setUpEmulator } from './testing.ts'

const clerk = setUpEmulator({ before, beforeEach, after }, { listens: false })

for (const name of ['once', 'twice']) {
  test(`signs in ${name}`, async () => {
    const { userId } = await clerk.emulator.signIn({ email: 'ada@example.com' })
    assert.match(userId, /^user_/)
  })
}
