import { element } from './element.js'
import { request } from './session.js'

const names = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  500: 'Server Error',
  503: 'Unavailable',
}

/** The routes, each with a button and what came back. */
export function renderRoutes(list, routes, session) {
  const rows = routes.map((route) => createRow(route, session))
  list.replaceChildren(...rows.map(({ item }) => item))
  const callAll = () => Promise.all(rows.map((row) => row.call()))
  return {
    callAll,
    /** Calls again what was called before, for another person. */
    callAgain: () => Promise.all(rows.filter((row) => row.wasCalled()).map((row) => row.call())),
  }
}

function createRow(route, session) {
  const { item, status, body, button } = layOut(route)
  let latest = 0

  async function call() {
    latest += 1
    const turn = latest
    status.textContent = '…'
    delete status.dataset.class
    const answer = await send(route.path, session)
    // Only the answer to the last question is shown.
    if (turn !== latest) return
    status.textContent = answer.status
      ? `${answer.status} ${names[answer.status] ?? ''}`
      : 'No answer'
    status.dataset.class = String(answer.status).charAt(0)
    body.hidden = false
    body.textContent = JSON.stringify(answer.body, undefined, 2)
  }

  button.addEventListener('click', call)
  return { item, call, wasCalled: () => latest > 0 }
}

function layOut({ path, who, otherwise }) {
  const status = element('output', { class: 'status', 'aria-label': `Status of GET ${path}` })
  const body = element('pre', {
    tabindex: '0',
    'aria-label': `Body of GET ${path}`,
    hidden: true,
  })
  const button = element('button', {
    type: 'button',
    text: 'Call',
    'aria-label': `Call GET ${path}`,
  })
  const item = element(
    'li',
    {},
    element('div', { class: 'call' }, element('code', { text: `GET ${path}` }), status, button),
    element('p', {
      class: 'hint',
      text: otherwise ? `For ${who}; ${otherwise}.` : `For ${who}.`,
    }),
    body,
  )
  return { item, status, body, button }
}

async function send(path, session) {
  try {
    return await request(path, { token: await session.createToken() })
  } catch (error) {
    return { status: 0, body: `${error.message}. Is \`npm start\` still running?` }
  }
}
