import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/lambda'
import type { LambdaEvent } from 'clerk-latchkey/lambda'

import { forHost } from '../app.ts'
import type { AppSetup, MatrixApp, RunningApp } from '../app.ts'
import { listenForFunction } from '../lambda/listen-for-function.ts'
import type { Front } from '../lambda/to-event.ts'

const without = {
  'asterisk target': 'API Gateway and load balancers answer it themselves.',
  'forwarded hosts': 'API Gateway and load balancers write `X-Forwarded-Proto` themselves.',
  'parsed body': 'Lambda has no body parsers.',
}

const fronts: readonly Front[] = [
  'REST API',
  'HTTP API',
  'load balancer',
  'load balancer, multi-value headers',
]

export const apps: readonly MatrixApp[] = fronts.map((front) => ({
  name: `Lambda, ${front}`,
  without,
  start: (setup) => start(front, setup),
}))

function start(front: Front, { options, routes }: AppSetup): Promise<RunningApp> {
  const handlers = new Map(
    routes.map(({ path, guard, answer }) => {
      const handler = async (event: LambdaEvent): Promise<object> => {
        const { json, cookies = [] } = await answer({
          getAuth: (o) => getAuth(event, o),
          clerk: () => getClerkClient(event),
          verifyWebhook: (o) => verifyWebhook(event, o),
        })
        return { statusCode: 200, ...withCookies(front, cookies), body: JSON.stringify(json) }
      }
      return [path, guard ? requireAuth(guard)(handler) : handler]
    }),
  )
  const route = async (event: LambdaEvent): Promise<object> =>
    handlers.get(event.rawPath ?? event.path ?? '/')?.(event, {}) ?? { statusCode: 404 }
  const serve = options ? clerkMiddleware(forHost(options, hostOf))(route) : route
  return listenForFunction(front, async (event: LambdaEvent) => {
    try {
      return await serve(event, {})
    } catch (error) {
      const { name, message } = error as Error
      return { statusCode: 500, body: JSON.stringify({ name, message }) }
    }
  })
}

function hostOf({ headers, multiValueHeaders }: LambdaEvent): string | undefined {
  const { host, Host = host } = { ...headers, ...multiValueHeaders }
  return [Host].flat()[0]
}

/** As somebody would who knows what is in front of the function. */
function withCookies(front: Front, cookies: readonly string[]): object {
  if (front === 'HTTP API') return { cookies }
  if (front !== 'load balancer') return { multiValueHeaders: { 'Set-Cookie': cookies } }
  const [one = '', two = ''] = cookies
  return cookies.length > 0 ? { headers: { 'Set-Cookie': one, 'set-cookie': two } } : {}
}
