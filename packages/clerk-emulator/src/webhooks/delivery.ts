import { randomUUID } from 'node:crypto'

import { signWebhook } from './sign-webhook.ts'
import type { WebhookEvent } from './webhook-event.ts'
import type { WebhookEndpoint } from './webhooks.ts'

/** Receivers have this long to answer, in milliseconds. */
const timeoutInMs = 15_000

/** One try to send a webhook. */
export interface DeliveryAttempt {
  /** Milliseconds since the epoch, by the machine's clock. */
  readonly at: number
  /** `null` when there was no answer. */
  readonly status: number | null
  /** Why there was none. */
  readonly error: string | null
}

/** A webhook to one endpoint. */
export interface Delivery {
  /** What `svix-id` says, at each attempt. */
  readonly id: string
  readonly endpoint: WebhookEndpoint
  readonly event: WebhookEvent
  readonly attempts: readonly DeliveryAttempt[]
  readonly delivered: boolean
  /** Sends it now, whatever came of it before. */
  attempt(): Promise<void>
  /** Waits for the attempt that is under way. */
  settled(): Promise<void>
  /** Ends its retries. */
  stop(): void
}

/** What a delivery is made from. */
export interface NewDelivery {
  readonly endpoint: WebhookEndpoint
  readonly event: WebhookEvent
  readonly retryDelaysInMs: readonly number[]
  /** Whether the signature is to be wrong. */
  isWrong(): boolean
}

/** Sends a webhook, and again, later and later, until the endpoint answers with a status from 200 to 299. */
export function createDelivery(options: NewDelivery): Delivery {
  const { endpoint, event } = options
  const id = `msg_${randomUUID().replaceAll('-', '')}`
  const body = JSON.stringify(event)
  const attempts: DeliveryAttempt[] = []
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const perform = async (isRetried: boolean): Promise<void> => {
    const attempt = await send(endpoint, toRequest(endpoint, { id, body }, options.isWrong()))
    attempts.push(attempt)
    const delay = options.retryDelaysInMs[attempts.length - 1]
    if (isDelivered(attempt) || !isRetried || stopped || delay === undefined) return
    timer = setTimeout(() => (running = perform(true)), delay)
    // Nobody waits for the emulator to end because of a receiver that does not answer.
    timer.unref()
  }
  running = perform(true)
  return {
    id,
    endpoint,
    event,
    attempts,
    get delivered() {
      return attempts.some(isDelivered)
    },
    async attempt() {
      clearTimeout(timer)
      running = running.then(() => perform(false))
      await running
    },
    settled: () => running,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function isDelivered({ status }: DeliveryAttempt): boolean {
  return status !== null && status >= 200 && status < 300
}

function toRequest(
  { url, signingSecret }: WebhookEndpoint,
  { id, body }: { readonly id: string; readonly body: string },
  isWrong: boolean,
): Request {
  // By the machine's clock, which receivers have too: a clock that a test moved would make every webhook too old.
  const timestamp = Math.floor(Date.now() / 1000)
  const secret = isWrong ? `whsec_${btoa('not the secret of this endpoint')}` : signingSecret
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': String(timestamp),
      'svix-signature': signWebhook({ id, timestamp, body }, secret),
      'user-agent': 'clerk-emulator',
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutInMs),
  })
}

async function send(
  { fetch: answer = fetch }: WebhookEndpoint,
  request: Request,
): Promise<DeliveryAttempt> {
  const at = Date.now()
  try {
    const response = await answer(request)
    await response.body?.cancel()
    return { at, status: response.status, error: null }
  } catch (error) {
    return { at, status: null, error: toReason(error) }
  }
}

/** Node says what went wrong on the way in `cause`. */
function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
