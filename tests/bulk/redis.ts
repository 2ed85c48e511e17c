import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Debian's. */
const binary = '/usr/bin/redis-server'

/** Why there are no tests with Redis on this machine; `undefined`: there are. */
export const noRedis = existsSync(binary)
  ? undefined
  : `skipped: there is no ${binary}; apt-get install redis-server`

/** A Redis of our own. */
export interface RedisServer {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a Redis on a free port of the loopback, that keeps nothing on the disk. */
export async function startRedis(): Promise<RedisServer> {
  const port = await findPort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let log = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk
      if (log.includes('Ready to accept connections')) resolve()
    })
    child.once('exit', () => reject(new Error(`redis-server ended: ${log}`)))
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
