import { createClient } from '../actions/start-session.ts'
import type { Instance } from '../instance.ts'
import type { DevBrowserRow } from '../store/rows.ts'

/** A browser that the development instance has not seen before, with a client of its own. */
export function addDevBrowser(
  instance: Instance,
  clientId = createClient(instance).id,
): DevBrowserRow {
  return instance.store.devBrowsers.insert({
    id: instance.ids.next('dvb'),
    client_id: clientId,
    created_at: instance.now(),
  })
}

/** `POST /v1/dev_browser`: gives a browser the value of its `__clerk_db_jwt` cookie. */
export function createDevBrowser(instance: Instance) {
  const { id } = addDevBrowser(instance)
  return { id, token: id }
}
