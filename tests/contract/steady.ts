import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { toCatalog } from '../../generator/catalog.ts'
import type { Catalog } from '../../generator/catalog.ts'
import { names } from '../../generator/names.ts'
import { paths } from '../../generator/overrides/paths.ts'
import type { DraftFacts } from '../../generator/overrides/override.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { resources } from '../../packages/clerk-latchkey/src/resources/resources.ts'
import type { Facts } from '../../spec/facts.ts'
import { rowsOf, toCall } from './call.ts'
import type { Size } from './sample.ts'

/** A mock server that checks requests by an OpenAPI file and refuses those that do not fit. */
export interface SteadyServer extends AsyncDisposable {
  readonly url: string
}

/** Starts `@stdy/cli` with a file; gives up after ten seconds. */
export async function startSteady(file: string): Promise<SteadyServer> {
  const port = await findPort()
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@stdy/cli/package.json')),
    'steady.js',
  )
  const server = spawn(
    process.execPath,
    [cli, '--host', '127.0.0.1', '--port', String(port), '--quiet', '--no-color', file],
    { stdio: 'ignore' },
  )
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (server.exitCode !== null) return
    const exit = once(server, 'exit')
    server.kill()
    await exit
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return { url, [Symbol.asyncDispose]: stop }
    if (server.exitCode !== null) throw new Error(`steady ended with ${server.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error('steady did not start within ten seconds')
}

/** What the mock server found wrong with a call. */
export interface Complaint {
  readonly method: string
  readonly size: Size
  readonly problem: string
}

/** Calls every operation of the facts twice, with the parameters that the official file knows. */
export async function callAll(
  url: string,
  facts: Facts,
): Promise<{ calls: number; complaints: readonly Complaint[] }> {
  const catalog = toOfficialCatalog(facts)
  const complaints: Complaint[] = []
  let calls = 0
  for (const row of rowsOf(catalog)) {
    const { resource, method } = row
    for (const size of ['smallest', 'fullest'] as const) {
      const { args } = toCall(row, catalog, size)
      const refusals: string[] = []
      const api = createApi({
        secretKey: 'sk_test_contract',
        // Far more calls than a development instance allows.
        rateLimit: false,
        apiUrl: url,
        maxRetries: 0,
        fetch: async (input, init) => {
          // The mock server knows the paths below the version.
          const response = await fetch(input.replace(`${url}/v1/`, `${url}/`), init)
          if (!response.ok) refusals.push(`${response.status} ${await response.clone().text()}`)
          return response
        },
      })
      const made = resources[resource.name as keyof typeof resources](api) as unknown as Record<
        string,
        (...args: readonly unknown[]) => Promise<unknown>
      >
      calls += 1
      try {
        await made[method.name]?.(...args)
      } catch (error) {
        const problem = refusals.join('\n') || String(error)
        complaints.push({ method: row.name, size, problem })
      }
    }
  }
  return { calls, complaints }
}

/** Our names with the official parameters: what overrides add, the official file would refuse. */
function toOfficialCatalog(facts: Facts): Catalog {
  const draft = structuredClone(facts) as DraftFacts
  for (const { amend } of paths) amend(draft)
  return toCatalog(draft, names).catalog
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
