import type { IncomingMessage } from 'node:http'

import type { RequestCarrier } from '../auth/request-facts.ts'
import type { WebhookRequest } from '../verify-webhook.ts'

/** What srvx, the server below h3 and the Node adapter of Elysia, puts on a `Request`. */
interface ServedRequest extends Request {
  readonly runtime?: {
    readonly cloudflare?: { readonly env?: object }
    readonly node?: { readonly req: IncomingMessage }
  }
}

/** The request as it came over the wire: a `Request` has made a path of whatever the target was. */
export function toWireRequest(request: ServedRequest): RequestCarrier {
  return request.runtime?.node?.req ?? request
}

/** The bindings of Cloudflare. */
export function toBindings(request: ServedRequest): object | undefined {
  return request.runtime?.cloudflare?.env
}

/** A request to be read as it was sent: where its stream was read before, srvx would wait for it to end for ever. */
export function toUnread(request: ServedRequest): WebhookRequest {
  const isRead = request.runtime?.node?.req.readableDidRead ?? false
  return isRead ? { headers: request.headers, body: {} } : request
}
