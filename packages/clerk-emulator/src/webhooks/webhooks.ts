import { createHash, randomUUID } from 'node:crypto'

import type { Instance } from '../instance.ts'
import { createDelivery } from './delivery.ts'
import type { Delivery } from './delivery.ts'
import { createDeliveryLog } from './delivery-log.ts'
import { webhookEventTypes } from './event-types.ts'
import type { WebhookEventType } from './event-types.ts'
import { watchStore } from './watch-store.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** Where webhooks are sent to. */
export interface WebhookEndpointOptions {
  readonly url: string
  /** `whsec_` and a key in base64. Default: the emulator's own, `emulator.webhooks.signingSecret`. */
  readonly signingSecret?: string | undefined
  /** Default: all of them. */
  readonly events?: readonly WebhookEventType[] | undefined
  /** Takes the request instead of the network, for tests without a port. */
  readonly fetch?: ((request: Request) => Response | Promise<Response>) | undefined
}

/** An endpoint that webhooks are sent to. */
export interface WebhookEndpoint extends WebhookEndpointOptions {
  readonly id: string
  readonly signingSecret: string
}

/** How webhooks are sent. */
export interface WebhookSettings {
  /** Waits before each further attempt, in milliseconds of the machine's time. Default: 1, 5, 30 and 120 seconds. */
  readonly retryDelaysInMs?: readonly number[] | undefined
}

/** The webhooks of an instance. */
export interface Webhooks {
  /** What endpoints check signatures with that have no secret of their own: the same at each start. */
  readonly signingSecret: string
  readonly endpoints: readonly WebhookEndpoint[]
  /** What was sent, the oldest first; the last thousand are kept. */
  readonly deliveries: readonly Delivery[]
  /** `true`: signatures are wrong from now on, as those of somebody who does not know the secret. */
  wrongSignatures: boolean
  add(endpoint: WebhookEndpointOptions | string): WebhookEndpoint
  remove(endpointId: string): void
  /** Tells of something that did not happen, for events that the emulator has no occasion for. */
  send(type: WebhookEventType, data: unknown): void
  /** Sends a webhook once more, with the same id: receivers are to pass over it. */
  replay(deliveryId: string): Promise<void>
  /** Waits until nothing is under way; waiting for a retry does not count. */
  settled(): Promise<void>
}

/** The webhooks, and what the emulator does with them. */
export interface WebhookControl extends Webhooks {
  /** Tells of what happens from now on; forgets what was sent. */
  restart(): void
  /** Ends all retries. */
  stop(): void
}

/** A secret that opens nothing but the emulator's own webhooks. */
const ownSecret = `whsec_${createHash('sha256').update('clerk-emulator webhooks').digest('base64')}`

/** Makes the webhooks of an instance. */
export function createWebhooks(
  instance: Instance,
  options: ReadonlyArray<WebhookEndpointOptions | string> = [],
  { retryDelaysInMs = [1000, 5000, 30_000, 120_000] }: WebhookSettings = {},
): WebhookControl {
  const endpoints = options.map(toEndpoint)
  const log = createDeliveryLog()
  const isWrong = (): boolean => webhooks.wrongSignatures
  const tell = (type: WebhookEventType, data: unknown): void => {
    const event = toEvent(instance, type, data)
    for (const endpoint of endpoints) {
      if (endpoint.events && !endpoint.events.includes(type)) continue
      log.add(createDelivery({ endpoint, event, retryDelaysInMs, isWrong }))
    }
  }
  const webhooks: WebhookControl = {
    signingSecret: ownSecret,
    endpoints,
    get deliveries() {
      return log.deliveries
    },
    wrongSignatures: false,
    add: (given) => addEndpoint(endpoints, given),
    remove(endpointId) {
      const index = endpoints.findIndex(({ id }) => id === endpointId)
      if (index !== -1) endpoints.splice(index, 1)
    },
    send: tell,
    replay: (deliveryId) => log.replay(deliveryId),
    settled: () => log.settled(),
    restart() {
      log.clear()
      webhooks.wrongSignatures = false
      watchStore(instance, ({ type, data }) => tell(type, data))
    },
    stop: () => log.clear(),
  }
  return webhooks
}

function addEndpoint(
  endpoints: WebhookEndpoint[],
  given: WebhookEndpointOptions | string,
): WebhookEndpoint {
  const endpoint = toEndpoint(given)
  endpoints.push(endpoint)
  return endpoint
}

function toEndpoint(given: WebhookEndpointOptions | string): WebhookEndpoint {
  const options = typeof given === 'string' ? { url: given } : given
  return {
    ...options,
    id: `ep_${randomUUID()}`,
    url: new URL(options.url).href,
    signingSecret: options.signingSecret ?? ownSecret,
  }
}

function toEvent(instance: Instance, type: WebhookEventType, data: unknown): WebhookEvent {
  if (!webhookEventTypes.includes(type)) {
    throw new TypeError(`There is no event ${JSON.stringify(type)} in Clerk.`)
  }
  return {
    data,
    event_attributes: { http_request: { client_ip: '127.0.0.1', user_agent: 'clerk-emulator' } },
    instance_id: instance.id,
    object: 'event',
    timestamp: instance.now(),
    type,
  }
}
