import { endSession } from '../actions/end-sessions.ts'
import { startSession } from '../actions/start-session.ts'
import { findBrowserClient } from '../frontend-api/browser-client.ts'
import { redirect } from '../pages/page.ts'
import type { Fault } from '../faults/fault.ts'
import type { ConsoleContext } from './console-context.ts'

type Form = URLSearchParams
type Action = (
  context: ConsoleContext,
  form: Form,
  request: Request,
) => Response | void | Promise<void>

/** What the console's buttons do, by the field `action` of their forms. */
export const consoleActions: Readonly<Record<string, Action>> = {
  sign_in: ({ instance }, form, request) => {
    const user = instance.store.users.get(form.get('user_id') ?? '')
    if (!user) return undefined
    const browser = findBrowserClient(instance, request)
    startSession(instance, user, { client: browser.requireClient() })
    return browser.identify(redirect('/console#sessions'))
  },
  revoke: ({ instance }, form) => {
    const session = instance.store.sessions.get(form.get('session_id') ?? '')
    if (session) endSession(instance, session, 'revoked')
  },
  rotate_keys: async ({ instance }, form) => {
    const forget = form.get('forget') === 'true'
    await instance.keys.rotate(instance.ids.next('ins'), { forget })
  },
  advance: ({ instance }, form) => {
    const minutes = Number(form.get('minutes'))
    if (Number.isFinite(minutes)) instance.clock.advance(minutes * 60_000)
  },
  reset_clock: ({ instance }) => instance.clock.reset(),
  add_fault: ({ instance }, form) => {
    const fault = toFault(form)
    if (fault) instance.faults.add(fault)
  },
  clear_faults: ({ instance }) => instance.faults.clear(),
  replay: async ({ webhooks }, form) => {
    await webhooks.replay(form.get('delivery_id') ?? '')
  },
  add_endpoint: ({ webhooks }, form) => {
    const url = form.get('url') ?? ''
    if (/^https?:/.test(url) && URL.canParse(url)) webhooks.add(url)
  },
  wrong_signatures: ({ webhooks }, form) => {
    webhooks.wrongSignatures = form.get('on') === 'true'
  },
  reset: ({ reset }) => reset(),
}

function toFault(form: Form): Fault | undefined {
  const operation = form.get('operation') || undefined
  const times = Number(form.get('times')) || undefined
  const amount = Number(form.get('amount')) || undefined
  switch (form.get('type')) {
    case 'latency':
      return { type: 'latency', delayInMs: amount ?? 1000, operation, times }
    case 'error':
      return { type: 'error', status: amount ?? 500, operation, times }
    case 'reset':
    case 'cut':
      return { type: form.get('type') === 'cut' ? 'cut' : 'reset', operation, times }
    case 'jwks-outage':
      return { type: 'jwks-outage', times }
    default:
      return undefined
  }
}
