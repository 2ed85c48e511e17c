import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string
  readonly path: string
  /** Name and value of each query parameter, sorted: their order carries no meaning. */
  readonly query: ReadonlyArray<readonly [string, string]>
  readonly headers: Readonly<Record<string, string>>
  /** Decoded JSON, or the fields of a form with files as their bytes in hex. */
  readonly body: unknown
}

export interface RecordingServer extends AsyncDisposable {
  readonly url: string
  /** Sets what is answered from now on; the number of users has an answer of its own. */
  answer(status: number, body: unknown): void
  /** Requests since the last call of `take`. */
  take(): RecordedRequest[]
}

/** A Backend API on loopback that writes down what it is asked and answers what it is told. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const requests: RecordedRequest[] = []
  let status = 200
  let answer: unknown = {}
  const server = createServer(async (request, response) => {
    const recorded = await record(request)
    requests.push(recorded)
    const isCount = recorded.path === '/v1/users/count'
    const body = isCount ? { object: 'total_count', total_count: 2 } : answer
    const text = body === undefined ? '' : JSON.stringify(body)
    response.writeHead(status, text ? { 'content-type': 'application/json' } : {}).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    answer(nextStatus, body) {
      status = nextStatus
      answer = body
    },
    take: () => requests.splice(0),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://loopback')
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: [...url.searchParams].toSorted(([a, b], [c, d]) =>
      `${a}=${b}`.localeCompare(`${c}=${d}`),
    ),
    headers,
    body: await readBody(Buffer.concat(chunks), headers['content-type'] ?? ''),
  }
}

async function readBody(bytes: Buffer, type: string): Promise<unknown> {
  if (bytes.length === 0) return undefined
  if (!type.startsWith('multipart/form-data')) return JSON.parse(bytes.toString())
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData()
  const fields = [...form].map(async ([name, value]) => [
    name,
    typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()).toString('hex'),
  ])
  return Object.fromEntries(await Promise.all(fields))
}
