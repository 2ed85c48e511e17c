import { createEmulator } from '../create-emulator.ts'
import type { Emulator, EmulatorOptions } from '../emulator.ts'

/** An answer, its body as a test wants to look at it. */
export interface Answer {
  readonly status: number
  readonly contentType: string | null
  // Tests look into answers at will; what they expect is what checks them.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}

/** Asks the emulator something with the Secret Key: `ask('GET /users')`, `ask('POST /users', { username: 'ada_l' })`. */
export type Ask = (operation: string, body?: unknown) => Promise<Answer>

/** An emulator in this process and the way to ask it. */
export async function createAsk(
  options: EmulatorOptions = {},
): Promise<{ emulator: Emulator; ask: Ask }> {
  const emulator = await createEmulator(options)
  const ask: Ask = async (operation, body) => {
    const [method = '', path = ''] = operation.split(' ')
    const response = await emulator.fetch(
      new Request(`http://emulator.test/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${emulator.secretKey}` },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      body: await response.json(),
    }
  }
  return { emulator, ask }
}

/** Code and parameter of each error of an answer. */
export function toErrors({ status, body }: Answer): readonly unknown[] {
  const errors: Array<{ code: string; meta: { param_name?: string } }> = body.errors
  return [
    status,
    ...errors.map(({ code, meta }) => [code, meta.param_name].filter(Boolean).join(' ')),
  ]
}
