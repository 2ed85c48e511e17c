import { fromBase64 } from '../auth/base64.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import { ConfigurationError } from '../configuration-error.ts'
import type { Admission } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'

type Values = Readonly<Record<string, string | undefined>>
type MultiValues = Readonly<Record<string, readonly string[] | undefined>>

/**
 * The event of an HTTP request, as far as it is read here: of a REST API (payload format 1.0), an HTTP API or a function
 * URL (2.0), a WebSocket API, or an Application Load Balancer. The types of `@types/aws-lambda` are assignable to it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
export interface LambdaEvent {
  readonly version?: string | undefined
  readonly httpMethod?: string | undefined
  readonly path?: string | undefined
  readonly rawPath?: string | undefined
  readonly rawQueryString?: string | undefined
  readonly headers?: Values | null | undefined
  readonly multiValueHeaders?: MultiValues | null | undefined
  readonly cookies?: readonly string[] | undefined
  readonly queryStringParameters?: Values | null | undefined
  readonly multiValueQueryStringParameters?: MultiValues | null | undefined
  readonly body?: string | null | undefined
  readonly isBase64Encoded?: boolean | undefined
  readonly requestContext?: object | undefined
}

/** The parts of the context of a request that some of the events have. */
interface RequestContext {
  readonly elb?: object
  readonly domainName?: string
  readonly path?: string
  readonly http?: { readonly method?: string }
}

/** How the answer to an event has to be written. */
export type EventForm = 'cookies' | 'multi-value and single' | 'multi-value' | 'single'

/** The form that belongs to an event: load balancers read that field of an answer which they have filled in the event. */
export function formOf(event: LambdaEvent): EventForm {
  if (event.version === '2.0') return 'cookies'
  if (!contextOf(event).elb) return 'multi-value and single'
  return event.multiValueHeaders ? 'multi-value' : 'single'
}

/**
 * The request that an event tells of.
 *
 * @throws {ConfigurationError} `event_invalid` where it tells of none.
 */
export function toCarrier(event: LambdaEvent): RequestCarrier & { readonly rawBody: unknown } {
  if (!isHttp(event)) throw notHttp(event)
  const context = contextOf(event)
  const headers = toHeaders(event)
  // With the stage in it, as the browser knows it.
  const path = event.rawPath ?? context.path ?? event.path ?? '/'
  return {
    method: event.httpMethod ?? context.http?.method ?? 'GET',
    url:
      originOf(context, headers) +
      path.replaceAll('?', '%3F').replaceAll('#', '%23') +
      toQuery(event),
    headers,
    get rawBody() {
      return toRawBody(event)
    },
  }
}

/** The body as it was sent: binary ones are written in base64. */
export function toRawBody({ body, isBase64Encoded }: LambdaEvent): unknown {
  return isBase64Encoded === true && typeof body === 'string' ? fromBase64(body) : (body ?? '')
}

/** Headers with each value that was sent; HTTP APIs have taken the cookies out of them. */
export function toHeaders({ headers, multiValueHeaders, cookies }: LambdaEvent) {
  const found: Record<string, string | readonly string[] | undefined> = {
    ...headers,
    ...multiValueHeaders,
  }
  return cookies ? { ...found, cookie: cookies.join('; ') } : found
}

function contextOf({ requestContext }: LambdaEvent): RequestContext {
  return requestContext ?? {}
}

function isHttp({ headers, multiValueHeaders, requestContext }: LambdaEvent): boolean {
  return Boolean(headers ?? multiValueHeaders ?? requestContext)
}

/** Gateways and load balancers write `X-Forwarded-Proto` themselves, whatever the client has sent. */
function originOf({ domainName }: RequestContext, headers: RequestCarrier['headers']): string {
  const fields = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.at(-1) : value,
  ])
  const { host = domainName, 'x-forwarded-proto': scheme = 'https' } = Object.fromEntries(
    fields,
  ) as Values
  return host ? `${scheme}://${host}` : ''
}

function toQuery(event: LambdaEvent): string {
  const { rawQueryString, queryStringParameters, multiValueQueryStringParameters } = event
  if (rawQueryString !== undefined) return rawQueryString && `?${rawQueryString}`
  const parameters = { ...queryStringParameters, ...multiValueQueryStringParameters }
  const pairs = Object.entries(parameters).flatMap(([name, value = []]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )
  if (pairs.length === 0) return ''
  // API Gateway has decoded them, load balancers have not.
  if (!contextOf(event).elb) return `?${new URLSearchParams(pairs).toString()}`
  return `?${pairs.map((pair) => pair.join('=')).join('&')}`
}

function notHttp(event: object): ConfigurationError {
  const names = Object.keys(event).join(', ') || 'none'
  return new ConfigurationError(
    'event_invalid',
    `The function got an event that tells of no HTTP request (its properties: ${names}). Wrap only the handlers of API Gateway, load balancers and function URLs in clerkMiddleware().`,
  )
}

/** On the event itself, because a map of events would be two maps in a function that loads this package as ESM and CommonJS at once. */
const admission = Symbol.for('clerk-latchkey.admission')

interface AuthenticatedEvent extends LambdaEvent {
  [admission]?: Admission
}

/** Keeps what the gate found on the event. */
export function admit(event: AuthenticatedEvent, { state, client }: Admission): void {
  event[admission] = { state, client }
}

/** Whether the event went through the middleware already. */
export function isAdmitted(event: AuthenticatedEvent): boolean {
  return event[admission] !== undefined
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireAdmission(event: AuthenticatedEvent, asked: string): Admission {
  const found = event[admission]
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/lambda'\n\n  export const handler = clerkMiddleware()(async (event) => …)`,
  )
}
