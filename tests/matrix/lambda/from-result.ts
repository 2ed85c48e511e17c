import type { Front } from './to-event.ts'

/** A response as it goes over the wire. */
export interface WireResponse {
  readonly status: number
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly body: Buffer
}

interface Result {
  readonly statusCode?: unknown
  readonly headers?: Readonly<Record<string, unknown>>
  readonly multiValueHeaders?: Readonly<Record<string, readonly unknown[]>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** What AWS sends for the answer of a function: each front reads its own fields and none of the others. */
export function fromResult(front: Front, result: unknown): WireResponse {
  const answer = front === 'HTTP API' ? inferAnswer(result) : (result as Result | undefined)
  const { statusCode, body = '', isBase64Encoded = false, ...fields } = answer ?? {}
  if (typeof statusCode !== 'number' || !isWellFormed(front, answer)) return malformed
  return {
    status: statusCode,
    headers: headersOf(front, fields),
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

/** What fails in a function is not shown to its callers. */
export const malformed: WireResponse = {
  status: 502,
  headers: [['content-type', 'application/json']],
  body: Buffer.from('{"message":"Internal server error"}'),
}

/** Without a status, it is the JSON of a 200. */
function inferAnswer(result: unknown): Result {
  if (typeof result === 'object' && result !== null && 'statusCode' in result) return result
  const body = typeof result === 'string' ? result : JSON.stringify(result)
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body }
}

const known = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']

/** A REST API takes no other properties, and a load balancer no other values than texts. */
function isWellFormed(front: Front, answer: Result | undefined): boolean {
  if (!answer) return false
  if (front === 'REST API') return Object.keys(answer).every((name) => known.includes(name))
  if (front === 'HTTP API') return true
  const values = [
    ...Object.values(answer.headers ?? {}),
    ...Object.values(answer.multiValueHeaders ?? {}).flat(),
  ]
  return values.every((value) => typeof value === 'string')
}

function headersOf(front: Front, { headers = {}, multiValueHeaders = {}, cookies = [] }: Result) {
  const single = Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
  const multi = Object.entries(multiValueHeaders).flatMap(([name, values]) =>
    values.map((value) => [name, String(value)] as const),
  )
  if (front === 'HTTP API')
    return [...single, ...cookies.map((line) => ['set-cookie', line] as const)]
  if (front === 'load balancer') return single
  if (front === 'load balancer, multi-value headers') return multi
  const merged = single.filter(
    ([name, value]) => !multi.some(([n, v]) => n === name && v === value),
  )
  return [...multi, ...merged]
}
