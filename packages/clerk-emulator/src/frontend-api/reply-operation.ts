import { reply } from '../http/reply.ts'
import type { BrowserRequest } from './browser-operation.ts'
import { toBrowserClientJson } from './client-json.ts'

/** An answer that is given as it is, without the client beside it. */
export class Plain {
  readonly body: unknown

  constructor(body: unknown) {
    this.body = body
  }
}

/** Marks an answer as one that is given as it is. */
export function plain(body: unknown): Plain {
  return new Plain(body)
}

/** Answers what an operation gave; with each change the client goes along, so that the page knows its state. */
export async function replyOperation(
  request: BrowserRequest,
  method: string,
  result: unknown,
): Promise<Response> {
  if (result instanceof Response) return result
  if (result instanceof Plain) return reply(result.body)
  if (method === 'GET') return reply({ response: result, client: null })
  const { instance, client } = request
  const current = client && instance.store.clients.get(client.id)
  const shown = current ? await toBrowserClientJson(instance, current) : null
  return reply({ response: result, client: shown })
}
