import { takePage } from '../http/pagination.ts'
import { html } from '../pages/html.ts'
import type { Html } from '../pages/html.ts'
import type { ConsoleContext } from './console-context.ts'
import { toButton, toStatus, toTable, toTime } from './table.ts'

/** How many of each kind are shown, the newest ones. */
const shown = 50

/** What was asked of the emulator. */
export function showRequests({ log }: ConsoleContext): Html {
  const rows = log.requests
    .slice(0, shown)
    .map(({ at, method, path, status, durationInMs }) => [
      toTime(at),
      html`<code>${method} ${path}</code>`,
      toStatus(status),
      `${durationInMs.toFixed(1)} ms`,
    ])
  return toTable(['At', 'Request', 'Status', ''], rows, 'Nothing has been asked yet.')
}

/** What was told to others. */
export function showWebhooks({ webhooks }: ConsoleContext): Html {
  const rows = webhooks.deliveries
    .slice(-shown)
    .toReversed()
    .map(({ id, event, endpoint, attempts, delivered }) => {
      const last = attempts.at(-1)
      const outcome = last
        ? html`<span class="${delivered ? 'good' : 'bad'}">${last.status ?? last.error}</span>`
        : 'under way'
      return [
        toTime(event.timestamp),
        html`<code>${event.type}</code>`,
        endpoint.url,
        outcome,
        attempts.length === 1 ? 'once' : `${attempts.length} times`,
        toButton('Replay', { action: 'replay', delivery_id: id, section: 'webhooks' }),
      ]
    })
  const none =
    webhooks.endpoints.length === 0
      ? 'No endpoint is known: add one under Tools, or start with --webhook.'
      : 'Nothing has happened yet.'
  return toTable(['At', 'Event', 'To', 'Answer', 'Sent', ''], rows, none)
}

/** What would have been sent to people. */
export function showMessages({ instance }: ConsoleContext): Html {
  const messages = instance.store.messages.scan({ descending: true })
  const rows = takePage(messages, { limit: shown }).map(({ created_at, to, purpose, code }) => [
    toTime(created_at),
    to,
    purpose,
    html`<code>${code}</code>`,
  ])
  return toTable(['At', 'To', 'For', 'Code'], rows, 'Nothing had to be sent yet.')
}
