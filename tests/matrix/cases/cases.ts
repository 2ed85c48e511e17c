import type { Case } from '../case.ts'
import { guards } from './guards.ts'
import { handshakeResults, handshakeStarts } from './handshakes.ts'
import { machineTokens } from './machines.ts'
import { injectedClients, options } from './options.ts'
import { frontendApiProxy } from './proxy.ts'
import { sessionCookies, sessionTokens } from './sessions.ts'
import { hosts, organizations, satellites, targets } from './sites.ts'
import { webhooks } from './webhooks.ts'

/** A part of the table, under a heading of its own. */
export interface Chapter {
  readonly title: string
  readonly cases: readonly Case[]
}

export const chapters: readonly Chapter[] = [
  { title: 'Session tokens', cases: sessionTokens },
  { title: 'Session cookies', cases: sessionCookies },
  { title: 'Machine tokens', cases: machineTokens },
  { title: 'Guards', cases: guards },
  { title: 'Handshakes: away', cases: handshakeStarts },
  { title: 'Handshakes: back', cases: handshakeResults },
  { title: 'Satellites', cases: satellites },
  { title: 'Organizations in the address', cases: organizations },
  { title: 'Hosts behind proxies', cases: hosts },
  { title: 'Odd targets', cases: targets },
  { title: 'Options', cases: options },
  { title: 'Injected clients', cases: injectedClients },
  { title: 'Webhooks', cases: webhooks },
  { title: 'Frontend API proxy', cases: frontendApiProxy },
]
