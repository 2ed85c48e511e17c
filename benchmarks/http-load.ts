import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import autocannon from 'autocannon'

const program = fileURLToPath(new URL('http-server.mjs', import.meta.url))

/** An app that runs in a process of its own. */
export interface BenchServer {
  readonly url: string
  /** Microseconds of all cores that the process has used so far. */
  cpu(): Promise<number>
  stop(): void
}

/** What one turn of load came to. */
export interface Turn {
  readonly requestsPerSecond: number
  /** Of the server, for each request: this does not depend on how busy the client or the machine is. */
  readonly cpuPerRequest: number
}

/** Starts `http-server.mjs` as one variant of one framework. */
export async function startServer(
  framework: string,
  variant: string,
  env: Readonly<Record<string, string>>,
): Promise<BenchServer> {
  const child = fork(program, [framework, variant], { env: { ...process.env, ...env } })
  const { port } = await answerOf<{ port: number }>(child)
  return {
    url: `http://127.0.0.1:${port}/me`,
    async cpu() {
      child.send('cpu')
      return (await answerOf<{ cpuInMicroseconds: number }>(child)).cpuInMicroseconds
    },
    stop: () => child.disconnect(),
  }
}

async function answerOf<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message]
  return message
}

/**
 * Loads a server for a while.
 *
 * @param cookies One list for each connection: its requests go through it again and again.
 * @throws {Error} Where anything but 200 with the expected user is answered.
 */
export async function load(
  server: BenchServer,
  cookies: ReadonlyArray<readonly string[]>,
  seconds: number,
): Promise<Turn> {
  const before = await server.cpu()
  let started = 0
  const result = await autocannon({
    url: server.url,
    connections: cookies.length,
    duration: seconds,
    expectBody: '{"userId":"user_1"}',
    setupClient(client) {
      const own = cookies[started++ % cookies.length] ?? []
      client.setRequests(own.map((cookie) => ({ method: 'GET', path: '/me', headers: { cookie } })))
    },
  })
  const answered = result['2xx']
  if (answered === 0 || result.non2xx + result.errors + result.mismatches > 0) {
    throw new Error(
      `${server.url}: ${answered} good answers, ${result.non2xx} others, ${result.mismatches} of somebody else.`,
    )
  }
  return {
    requestsPerSecond: result.requests.average,
    cpuPerRequest: ((await server.cpu()) - before) / answered,
  }
}
