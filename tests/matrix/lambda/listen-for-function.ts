import { createServer } from 'node:http'

import type { RunningApp } from '../app.ts'
import { listen } from '../listen.ts'
import { fromResult, malformed } from './from-result.ts'
import { toEvent } from './to-event.ts'
import type { Front } from './to-event.ts'

/** A function, as AWS calls it: event and answer are JSON on their way. */
export type Invoke = (event: never, context: never) => Promise<unknown>

/** Serves a function over HTTP as AWS would, with what stands in front of it there. */
export function listenForFunction(front: Front, invoke: Invoke): Promise<RunningApp> {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const event: unknown = toJson(toEvent(front, req, Buffer.concat(chunks)))
    const result = invoke(event as never, { awsRequestId: 'for-tests' } as never)
    const { status, headers, body } = await result.then(
      (answer) => fromResult(front, toJson(answer)),
      () => malformed,
    )
    res.writeHead(status, [...headers, ['content-length', String(body.length)]].flat())
    res.end(body)
  })
  return listen(server)
}

function toJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
