/** Sends a request to the demo; the answer is its status and its body, whatever they are. */
export async function request(path, { method = 'GET', token, body } = {}) {
  const headers = new Headers()
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (body) headers.set('content-type', 'application/json')
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

/** The same, for what the page cannot do without. */
export async function requestOk(path, options) {
  const { status, body } = await request(path, options)
  if (status < 300) return body
  throw new Error(body?.errors?.[0]?.message ?? `${path} answered ${status}`)
}

/** Who is signed in, and tokens for them. A token lives a minute, so each call takes a fresh one. */
export function createSession({ onToken }) {
  let sessionId
  let latest = 0

  return {
    /** @param person - One of the people, or `undefined` to sign out. */
    async switchTo(person) {
      latest += 1
      const turn = latest
      const started = person && (await start(person))
      // Somebody else may have been chosen meanwhile.
      const over = turn === latest ? sessionId : started
      if (turn === latest) sessionId = started
      if (!sessionId) onToken(undefined)
      if (over) await requestOk(`/demo/sessions/${over}`, { method: 'DELETE' })
    },

    async createToken() {
      const from = sessionId
      if (!from) return undefined
      const { token } = await requestOk(`/demo/sessions/${from}/tokens`, { method: 'POST' })
      if (from === sessionId) onToken(token)
      return token
    },
  }
}

async function start({ userId, organization }) {
  const body = { userId, organizationId: organization?.id }
  const { sessionId } = await requestOk('/demo/sessions', { method: 'POST', body })
  return sessionId
}
