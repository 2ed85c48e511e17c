/** Sends a request to the demo; the answer is its status and its body, whatever they are. */
export async function request(path, { method = 'GET', token, body } = {}) {
  const headers = new Headers()
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (body) headers.set('content-type', 'application/json')
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

/** Who is signed in, and tokens for them. A token lives a minute, so each call takes a fresh one. */
export function createSession({ onToken }) {
  let sessionId

  return {
    /** @param person - One of the people, or `undefined` to sign out. */
    async switchTo(person) {
      const last = sessionId
      sessionId = person && (await start(person))
      if (last) await request(`/demo/sessions/${last}`, { method: 'DELETE' })
    },

    async createToken() {
      const from = sessionId
      if (!from) return undefined
      const { body } = await request(`/demo/sessions/${from}/tokens`, { method: 'POST' })
      // The person may have changed meanwhile; then what this token says is not theirs.
      if (from === sessionId) onToken(body.token)
      return body.token
    },
  }
}

async function start({ userId, organization }) {
  const { body } = await request('/demo/sessions', {
    method: 'POST',
    body: { userId, organizationId: organization?.id },
  })
  return body.sessionId
}
