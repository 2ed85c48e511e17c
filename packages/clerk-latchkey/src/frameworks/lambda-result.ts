import { toBase64 } from '../auth/base64.ts'
import { formOf } from './lambda-event.ts'
import type { LambdaEvent } from './lambda-event.ts'
import { toHeaderList } from './outcome.ts'
import type { HeaderList, Redirect, Reject } from './outcome.ts'

/** What API Gateway, load balancers and function URLs take for an answer. */
export interface LambdaResult {
  statusCode: number
  headers?: Record<string, string>
  multiValueHeaders?: Record<string, string[]>
  /** Only in payload format 2.0. */
  cookies?: string[]
  body: string
  isBase64Encoded: boolean
}

/** Fields of an answer, as a handler may give them. */
interface Fields {
  readonly headers?: Readonly<Record<string, unknown>>
  readonly multiValueHeaders?: Readonly<Record<string, readonly unknown[]>>
  readonly cookies?: readonly string[]
}

/** Answers what the gate decided. */
export function toResult(event: LambdaEvent, outcome: Redirect | Reject): LambdaResult {
  const body = outcome.kind === 'reject' ? JSON.stringify(outcome.body) : ''
  const result = { statusCode: outcome.status, body, isBase64Encoded: false }
  return { ...result, ...addHeaders(event, {}, outcome.headers) }
}

/** Answers with a response of the Frontend API. */
export async function fromResponse(event: LambdaEvent, response: Response): Promise<LambdaResult> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  // A REST API passes base64 on as it is where the type is not among its binary types, so text is better sent as text.
  const isText = isTextual(response.headers)
  const body = isText ? new TextDecoder().decode(bytes) : toBase64(bytes)
  const result = { statusCode: response.status, body, isBase64Encoded: !isText }
  return { ...result, ...addHeaders(event, {}, toHeaderList(response.headers)) }
}

function isTextual(headers: Headers): boolean {
  if (headers.has('content-encoding')) return false
  return /^(?:$|text\/|application\/(?:[\w.]+\+)?(?:json|javascript|xml|x-www-form-urlencoded))/i.test(
    headers.get('content-type') ?? '',
  )
}

/** The result of a handler with headers: cookies beside those that are there, the others in place of those. */
export function withHeaders(event: LambdaEvent, result: unknown, headers: HeaderList): unknown {
  if (headers.length === 0) return result
  const answer = toAnswer(event, result)
  if (typeof answer !== 'object' || answer === null) return answer
  return { ...answer, ...addHeaders(event, answer, headers) }
}

/** Payload format 2.0 takes anything without a status for the JSON of a 200; the others refuse it. */
function toAnswer(event: LambdaEvent, result: unknown): unknown {
  const isAnswer = typeof result === 'object' && result !== null && 'statusCode' in result
  if (isAnswer || formOf(event) !== 'cookies') return result
  const body = typeof result === 'string' ? result : JSON.stringify(result ?? null)
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body }
}

function addHeaders(
  event: LambdaEvent,
  fields: Fields,
  headers: HeaderList,
): Partial<LambdaResult> {
  const form = formOf(event)
  const isCookie = ([name]: HeaderList[number]): boolean => name.toLowerCase() === 'set-cookie'
  const cookies = headers.filter(isCookie).map(([, value]) => value)
  const others = headers.filter((header) => !isCookie(header))
  const single = replace(fields.headers, form === 'multi-value' ? [] : others)
  const asLists = others.map(([name, value]): [string, string[]] => [name, [value]])
  // A REST API joins both fields, so what is set in one must not be left in the other.
  const multi = replace(
    fields.multiValueHeaders,
    form === 'multi-value' ? asLists : [],
    others.map(([name]) => name),
  )
  if (form === 'cookies') {
    return {
      headers: single,
      ...(cookies[0] && { cookies: [...(fields.cookies ?? []), ...cookies] }),
    }
  }
  if (form === 'single') return { headers: addInOtherSpellings(single, cookies) }
  if (cookies.length > 0) append(multi, 'set-cookie', cookies)
  return { ...(form !== 'multi-value' && { headers: single }), multiValueHeaders: multi }
}

/** A copy without the headers of some names, in whatever case, and with others in their place. */
function replace<Value>(
  fields: Readonly<Record<string, unknown>> = {},
  added: ReadonlyArray<readonly [string, Value]>,
  removed: readonly string[] = added.map(([name]) => name),
): Record<string, Value> {
  const gone = new Set(removed.map((name) => name.toLowerCase()))
  const kept = Object.entries(fields).filter(([name]) => !gone.has(name.toLowerCase()))
  // Handlers may have numbers among their values, as the types of AWS allow.
  return Object.fromEntries([...kept, ...added]) as Record<string, Value>
}

function append(fields: Record<string, string[]>, name: string, values: readonly string[]): void {
  const known = Object.keys(fields).find((key) => key.toLowerCase() === name) ?? name
  fields[known] = [...(fields[known] ?? []), ...values]
}

/**
 * Without lists, a load balancer takes one value for each name; to it, another case is another name.
 *
 * @see https://github.com/Kludex/mangum/pull/186
 */
function addInOtherSpellings(
  fields: Record<string, string>,
  cookies: readonly string[],
): Record<string, string> {
  let tried = 0
  for (const cookie of cookies) {
    let name = spell('set-cookie', tried++)
    while (name in fields) name = spell('set-cookie', tried++)
    fields[name] = cookie
  }
  return fields
}

/** The spelling of a name whose upper-case letters are the bits of a number: there are 512 of `set-cookie`. */
function spell(name: string, bits: number): string {
  const letters = Array.from(name, (letter, index) =>
    (bits >> index) & 1 ? letter.toUpperCase() : letter,
  )
  return letters.join('')
}
