import type { IncomingMessage, ServerResponse } from 'node:http'

import type { WebhookRequest } from '../verify-webhook.ts'
import { admit as admitExpress, isAdmitted as isAdmittedExpress } from './express-request.ts'
import { keepFound } from './feathers-params.ts'
import type { HttpCall } from './feathers-params.ts'
import type { Gate } from './gate.ts'
import {
  admit as admitKoa,
  isAdmitted as isAdmittedKoa,
  respond,
  setHeaders,
} from './koa-context.ts'
import type { AnyContext } from './koa-context.ts'
import { toCarrier } from './node-carrier.ts'
import { endResponse, setHeaders as setNodeHeaders } from './node-response.ts'
import type { HeaderList } from './outcome.ts'
import { writeResponse } from './write-response.ts'

interface WithFeathers {
  feathers?: object
}

/** What a body parser leaves; the raw body only when it is told to. */
interface Parsed {
  readonly body?: unknown
  readonly rawBody?: unknown
}

interface KoaContext extends AnyContext, WithFeathers {}
type KoaMiddleware = (ctx: KoaContext, next: () => Promise<unknown>) => Promise<unknown>

type ExpressRequest = IncomingMessage & WithFeathers & Parsed
type ExpressMiddleware = (
  req: ExpressRequest,
  res: ServerResponse,
  next: (error?: unknown) => void,
) => Promise<void>

/** The middleware of `@feathersjs/koa`; `clerk-latchkey/koa` finds there what it needs, too. */
export function createKoaMiddleware(gate: Gate<IncomingMessage>): KoaMiddleware {
  return async function clerkMiddleware(ctx, next) {
    if (isAdmittedKoa(ctx)) return next()
    const answer = await gate.forward?.(ctx.req, ctx.req)
    if (answer) {
      ctx.respond = false
      return writeResponse(ctx.res, answer)
    }
    const outcome = await gate(toCarrier(ctx.req, ctx.originalUrl), ctx.req)
    if (outcome.kind !== 'continue') return respond(ctx, outcome)
    setHeaders(ctx, outcome.headers)
    admitKoa(ctx, outcome)
    const { state, client, headers } = outcome
    const http: HttpCall = {
      webhook: () => webhookOf(ctx.req, ctx.request),
      setHeaders: (given) => setHeaders(ctx, given),
      cookies: cookiesOf(headers),
    }
    ctx.feathers = { ...ctx.feathers }
    keepFound(ctx.feathers, { state, client, http })
    return next()
  }
}

/** The middleware of `@feathersjs/express`; `clerk-latchkey/express` finds there what it needs, too. */
export function createExpressMiddleware(gate: Gate<IncomingMessage>): ExpressMiddleware {
  return async function clerkMiddleware(req, res, next) {
    if (isAdmittedExpress(req, gate)) return next()
    try {
      const answer = await gate.forward?.(req, req)
      if (answer) return await writeResponse(res, answer)
      const outcome = await gate(req, req)
      if (outcome.kind !== 'continue') return endResponse(res, outcome)
      setNodeHeaders(res, outcome.headers)
      admitExpress(req, gate, outcome)
      const { state, client, headers } = outcome
      const http: HttpCall = {
        webhook: () => webhookOf(req, req),
        setHeaders: (given) => setNodeHeaders(res, given),
        cookies: cookiesOf(headers),
      }
      req.feathers = { ...req.feathers }
      keepFound(req.feathers, { state, client, http })
    } catch (error) {
      return next(error)
    }
    next()
  }
}

function cookiesOf(headers: HeaderList): readonly string[] {
  return headers.flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? [value] : []))
}

function webhookOf(request: IncomingMessage, { rawBody, body }: Parsed): WebhookRequest {
  const isUnread = rawBody === undefined && body === undefined
  return isUnread ? request : { headers: request.headers, rawBody, body }
}
