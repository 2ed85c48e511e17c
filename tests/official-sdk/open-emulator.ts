import type { Emulator } from 'clerk-emulator'
import { vi } from 'vitest'

import type { Sdk } from './sdk.ts'

const inProcess = new Map<string, Emulator>()
const send = fetch

/**
 * Makes an emulator answer an SDK: over HTTP, or in this process where the SDK takes the global `fetch` when it calls.
 *
 * @returns the `apiUrl`
 */
export async function openEmulator({ asksInProcess }: Sdk, emulator: Emulator): Promise<string> {
  if (!asksInProcess) return (await emulator.listen()).url
  const origin = `http://emulator-${inProcess.size}.invalid`
  inProcess.set(origin, emulator)
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const found = inProcess.get(new URL(request.url).origin)
    return found ? found.fetch(request) : send(request)
  })
  return origin
}
