import { isLive } from '../actions/end-sessions.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { toBrowserClientJson } from './client-json.ts'
import { signOut } from './sessions.ts'

/** The browser's client: who is signed in there. */
export const client: BrowserOperations = {
  'GET /client': ({ instance, client }) => (client ? toBrowserClientJson(instance, client) : null),
  'PUT /client': (request) => toBrowserClientJson(request.instance, request.requireClient()),
  'POST /client': (request) => toBrowserClientJson(request.instance, request.requireClient()),
  'DELETE /client': (request) => {
    signOutOfAll(request)
    if (request.client) request.instance.store.clients.delete(request.client.id)
    return null
  },
  'DELETE /client/sessions': async (request) => {
    signOutOfAll(request)
    return request.client ? toBrowserClientJson(request.instance, request.client) : null
  },
}

function signOutOfAll({ instance, client }: BrowserRequest): void {
  if (!client) return
  for (const session of instance.store.sessions.list('client_id', client.id)) {
    if (isLive(session, instance.now())) signOut(instance, session, 'removed')
  }
}
