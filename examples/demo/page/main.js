import { renderClaims } from './claims.js'
import { renderPeople } from './people.js'
import { renderRoutes } from './routes.js'
import { createSession, requestOk } from './session.js'

const byId = (id) => document.getElementById(id)

try {
  await showDemo(await requestOk('/demo/instance'))
} catch (error) {
  showProblem(error)
}

function showDemo({ kind, label, people, routes }) {
  byId('instance').textContent = `Uses ${label}`
  byId('instance').dataset.kind = kind

  const claims = renderClaims(byId('claims'), byId('expiry'))
  const session = createSession({ onToken: claims.show })
  const api = renderRoutes(byId('routes'), routes, session)
  claims.show(undefined)

  byId('call-all').addEventListener('click', api.callAll)
  renderPeople(byId('people'), people, async (person) => {
    byId('problem').hidden = true
    try {
      await session.switchTo(person)
      await session.createToken()
      await api.callAgain()
    } catch (error) {
      showProblem(error)
    }
  })
}

function showProblem({ message }) {
  byId('problem').textContent = `That did not work: ${message}. Is \`npm start\` still running?`
  byId('problem').hidden = false
}
