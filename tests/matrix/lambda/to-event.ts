import type { IncomingMessage } from 'node:http'

/** What stands in front of a function, and so the form of its events and answers. */
export type Front = 'REST API' | 'HTTP API' | 'load balancer' | 'load balancer, multi-value headers'

/**
 * The event that AWS makes of a request. Like AWS, it writes `X-Forwarded-Proto` itself.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
export function toEvent(front: Front, req: IncomingMessage, body: Buffer): object {
  const { method = 'GET', url = '/' } = req
  const [path = '/', query = ''] = url.split(/\?(.*)/s)
  const headers = listHeaders(req)
  if (front === 'HTTP API') return toVersion2({ method, path, query, headers, body })
  if (front === 'REST API') return toVersion1({ method, path, query, headers, body })
  const pairs = query.split('&').map((pair) => pair.split(/=(.*)/s))
  const fields = collect(headers.map(([name, value]) => [name.toLowerCase(), value]))
  const parameters = collect(query ? pairs.map(([name = '', value = '']) => [name, value]) : [])
  const isMulti = front === 'load balancer, multi-value headers'
  return {
    requestContext: { elb: { targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:1:a/b/c' } },
    httpMethod: method,
    path,
    ...(isMulti
      ? { multiValueHeaders: fields, multiValueQueryStringParameters: parameters }
      : { headers: lastOf(fields), queryStringParameters: lastOf(parameters) }),
    body: body.toString(),
    isBase64Encoded: false,
  }
}

interface Parts {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly body: Buffer
}

/** Of an API in the stage `prod` that takes every type for a binary one, as those often do that also send files. */
function toVersion1({ method, path, query, headers, body }: Parts): object {
  const fields = collect(headers)
  const parameters = collect(new URLSearchParams(query))
  return {
    version: '1.0',
    resource: '/{proxy+}',
    path,
    httpMethod: method,
    headers: lastOf(fields),
    multiValueHeaders: fields,
    queryStringParameters: query ? lastOf(parameters) : null,
    multiValueQueryStringParameters: query ? parameters : null,
    requestContext: { domainName: hostOf(headers), httpMethod: method, path, stage: 'prod' },
    body: body.length > 0 ? body.toString('base64') : null,
    isBase64Encoded: body.length > 0,
  }
}

function toVersion2({ method, path, query, headers, body }: Parts): object {
  const lower = headers.map(([name, value]) => [name.toLowerCase(), value] as const)
  const cookies = lower.filter(([name]) => name === 'cookie').flatMap(([, v]) => v.split(/; ?/))
  const fields = Object.entries(collect(lower.filter(([name]) => name !== 'cookie')))
  const isText = /^(?:text\/|application\/json)/.test(
    Object.fromEntries(lower)['content-type'] ?? '',
  )
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers: Object.fromEntries(fields.map(([name, values]) => [name, values.join(',')])),
    requestContext: { domainName: hostOf(headers), http: { method, path, protocol: 'HTTP/1.1' } },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}

function listHeaders({ rawHeaders }: IncomingMessage): Array<readonly [string, string]> {
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  )
  const others = pairs.filter(([name]) => name.toLowerCase() !== 'x-forwarded-proto')
  return [...others, ['X-Forwarded-Proto', 'http']]
}

function hostOf(headers: Parts['headers']): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'host')?.[1]
}

function collect(pairs: Iterable<readonly [string, string]>): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [name, value] of pairs) found[name] = [...(found[name] ?? []), value]
  return found
}

function lastOf(fields: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.at(-1) ?? '']),
  )
}
