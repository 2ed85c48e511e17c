import type { Emulator } from 'clerk-emulator'
import { createClerkClient } from 'clerk-latchkey'

/** Whose the API key is: the Backend API takes nothing but ids of full length for it. */
export const keyOwner = `user_${'owner'.padEnd(27, '0')}`

/** One good token of each kind, and the machine that the second one is of. */
export interface MachineTokens {
  readonly apiKey: string
  readonly m2m: string
  readonly oauth: string
  readonly machineId: string
}

/** Has an instance issue them, through its own Backend API. */
export async function createMachineTokens(emulator: Emulator): Promise<MachineTokens> {
  const { machines, m2m, apiKeys } = createClerkClient({
    secretKey: emulator.secretKey,
    apiUrl: emulator.url,
    fetch: (url, init) => emulator.fetch(new Request(url, init)),
  })
  const machine = await machines.create({ name: 'sender' })
  const { secret } = await machines.getSecretKey(machine.id)
  const issued = await m2m.createToken({ machineSecretKey: secret })
  const key = await apiKeys.create({ name: 'reader', subject: keyOwner, scopes: ['read'] })
  return {
    apiKey: key.secret ?? '',
    m2m: issued.token ?? '',
    oauth: emulator.createOAuthToken({ userId: 'user_ada', scopes: ['email'] }),
    machineId: machine.id,
  }
}
