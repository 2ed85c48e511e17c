import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why the tests with Redis cannot run here; `undefined`: they can. */
export const withoutRedis: string | undefined =
  spawnSync('redis-server', ['--version']).status === 0
    ? undefined
    : 'there is no redis-server on this machine (apt-get install redis-server)'

/** A Redis of our own, on a free port of loopback, that keeps nothing. */
export interface RedisServer {
  readonly port: number
  start(): Promise<void>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  close(): Promise<void>
}

export async function startRedis(): Promise<RedisServer> {
  const port = await findPort()
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-redis-'))
  let child: ChildProcess | undefined
  const server: RedisServer = {
    port,
    async start() {
      const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
      child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
      // Redis says this once it takes connections.
      for await (const chunk of child.stdout ?? []) {
        if (String(chunk).includes('Ready to accept connections')) break
      }
    },
    async kill() {
      const running = child
      if (!running || running.exitCode !== null) return
      running.kill('SIGKILL')
      await once(running, 'exit')
    },
    async close() {
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
