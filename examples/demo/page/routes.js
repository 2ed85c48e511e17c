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
  return {
    async callAll() {
      for (const row of rows) row.clear()
      await Promise.all(rows.map((row) => row.call()))
    },
  }
}

function createRow({ path, who, otherwise }, session) {
  const status = element('output', { class: 'status', 'aria-label': `Status of GET ${path}` })
  const body = element('pre', { tabindex: '0', 'aria-label': `Body of GET ${path}` })
  const button = element('button', {
    type: 'button',
    text: 'Call',
    'aria-label': `Call GET ${path}`,
  })
  let latest = 0

  async function call() {
    latest += 1
    const turn = latest
    const answer = await send(path, session)
    // Only the answer to the last question is shown.
    if (turn === latest) show(answer)
  }

  function show(answer) {
    status.textContent = answer.status
      ? `${answer.status} ${names[answer.status] ?? ''}`
      : 'No answer'
    status.dataset.class = String(answer.status).charAt(0)
    body.textContent = JSON.stringify(answer.body, undefined, 2)
    body.hidden = false
  }

  function clear() {
    status.textContent = '…'
    delete status.dataset.class
  }

  button.addEventListener('click', () => {
    clear()
    call()
  })

  const rule = otherwise ? `${who} – ${otherwise}` : who
  const item = element(
    'li',
    {},
    element('div', { class: 'call' }, element('code', { text: `GET ${path}` }), status, button),
    element('p', { class: 'hint', text: rule }),
    body,
  )
  return { item, call, clear }
}

async function send(path, session) {
  try {
    return await request(path, { token: await session.createToken() })
  } catch {
    return { status: 0, body: 'The demo does not answer. Is `npm start` still running?' }
  }
}
