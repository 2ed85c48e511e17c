import { createEmulator } from 'clerk-emulator'
import { createClerkClient } from 'clerk-latchkey'

import { listenOnFreePort } from './listen.mjs'

/**
 * The Clerk instance to use: your own where both keys are in the environment, else an emulated one.
 *
 * @param env - Environment variables.
 */
export function openInstance(env) {
  const { CLERK_SECRET_KEY: secretKey, CLERK_PUBLISHABLE_KEY: publishableKey } = env
  if (secretKey && publishableKey) return openClerk(secretKey, publishableKey)
  if (secretKey || publishableKey) {
    const missing = secretKey ? 'CLERK_PUBLISHABLE_KEY' : 'CLERK_SECRET_KEY'
    console.log(`${missing} is not set, so the demo does not use your Clerk instance.`)
  }
  return openEmulator(Number(env.CLERK_EMULATOR_PORT ?? 4011))
}

function openClerk(secretKey, publishableKey) {
  if (/^(sk|pk)_live_/.test(secretKey) || publishableKey.startsWith('pk_live_')) {
    throw new Error(
      'These are the keys of a production instance (sk_live_). The demo signs in as anybody without a password, ' +
        'so it only works with the keys of a development instance (sk_test_, pk_test_). Nothing was sent to Clerk.',
    )
  }
  return {
    kind: 'clerk',
    label: 'your Clerk development instance',
    clerk: createClerkClient({ secretKey, publishableKey }),
    close: () => {},
  }
}

async function openEmulator(firstPort) {
  const emulator = await createEmulator()
  await listenOnFreePort(firstPort, (port) => emulator.listen(port))
  const { secretKey, publishableKey, url } = emulator
  return {
    kind: 'emulator',
    label: `an emulated Clerk instance on ${url}`,
    clerk: createClerkClient({ secretKey, publishableKey, apiUrl: url }),
    close: () => emulator.close(),
  }
}
