import type { LambdaEvent } from 'clerk-latchkey/lambda'

/** Events of one request, `GET /notes` of `api.example`, as each front of a function makes them. */
export const toHttpApi = (headers: object, more: object = {}): LambdaEvent => ({
  version: '2.0',
  rawPath: '/prod/notes',
  rawQueryString: 'a=1&a=2',
  headers: { host: 'api.example', 'x-forwarded-proto': 'https', ...headers },
  requestContext: { domainName: 'api.example', http: { method: 'GET' } },
  ...more,
})

export const toRestApi = (headers: object, more: object = {}): LambdaEvent => ({
  httpMethod: 'GET',
  path: '/notes',
  headers: { Host: 'api.example', 'X-Forwarded-Proto': 'https', ...headers },
  multiValueQueryStringParameters: { a: ['1 &', '2'] },
  requestContext: { domainName: 'api.example', path: '/prod/notes' },
  ...more,
})

export const toLoadBalancer = (headers: object, more: object = {}): LambdaEvent => ({
  httpMethod: 'GET',
  path: '/notes',
  headers: { host: 'api.example', 'x-forwarded-proto': 'https', ...headers },
  queryStringParameters: { a: '1%20%26' },
  requestContext: { elb: {} },
  ...more,
})
