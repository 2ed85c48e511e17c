import { renderClaims } from './claims.js'
import { renderPeople } from './people.js'
import { renderRoutes } from './routes.js'
import { createSession, request } from './session.js'

const byId = (id) => document.getElementById(id)

const { kind, label, people, routes } = await readInstance()
byId('instance').textContent = `Uses ${label}`
byId('instance').dataset.kind = kind

const claims = renderClaims(byId('claims'), byId('expiry'))
const session = createSession({ onToken: claims.show })
const api = renderRoutes(byId('routes'), routes, session)

renderPeople(byId('people'), people, async (person) => {
  await session.switchTo(person)
  claims.show(undefined)
  await api.callAll()
})
await api.callAll()

async function readInstance() {
  try {
    const { status, body } = await request('/demo/instance')
    if (status === 200) return body
    throw new Error(body?.errors?.[0]?.message ?? `status ${status}`)
  } catch (error) {
    byId('instance').textContent = `The demo does not answer: ${error.message}`
    throw error
  }
}
