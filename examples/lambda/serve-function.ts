import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'

type Handler = (event: object, context: object) => Promise<unknown>

interface Answer {
  readonly statusCode?: number
  readonly headers?: Record<string, string>
  readonly cookies?: readonly string[]
  readonly body?: string
}

/** Serves a function on this machine as its function URL would: with events and answers in payload format 2.0. */
export function serveFunction(handler: Handler): Server {
  return createServer(async (req, res) => {
    const answer = toAnswer(await handler(await toEvent(req), {}))
    const { statusCode, headers, cookies = [], body } = answer
    res.writeHead(statusCode ?? 200, { ...headers, 'set-cookie': [...cookies] })
    res.end(body)
  })
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
async function toEvent(req: IncomingMessage): Promise<object> {
  const { method, url = '/', headers } = req
  const { cookie, host, ...others } = headers
  const [rawPath, rawQueryString = ''] = url.split('?', 2)
  let body = ''
  for await (const chunk of req) body += chunk
  return {
    version: '2.0',
    rawPath,
    rawQueryString,
    headers: { ...others, host, 'x-forwarded-proto': 'http' },
    ...(cookie && { cookies: cookie.split('; ') }),
    requestContext: { domainName: host, http: { method, path: rawPath } },
    ...(body && { body }),
    isBase64Encoded: false,
  }
}

function toAnswer(result: unknown): Answer {
  const isAnswer = typeof result === 'object' && result !== null && 'statusCode' in result
  // What has a status is an answer to AWS, too.
  if (isAnswer) return result as Answer
  const headers = { 'content-type': 'application/json' }
  return { statusCode: 200, headers, body: JSON.stringify(result) }
}
