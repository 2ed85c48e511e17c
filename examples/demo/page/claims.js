import { element } from './element.js'

/** What the claims of a session token mean; see https://clerk.com/docs/guides/sessions/session-tokens. */
const meanings = {
  sub: 'the user',
  sid: 'the session',
  sts: 'its status',
  o: 'active organization: id, slug, role, permissions',
  fea: 'features',
  pla: 'plans',
  fva: 'minutes since each factor was verified; -1: no such factor',
  azp: 'the origin it was issued for',
  iss: 'the Frontend API that issued it',
  iat: 'issued',
  exp: 'expires',
  nbf: 'not valid before',
  jti: 'the token itself',
  v: 'version of the claims',
}

/** Shows the claims of the latest token and how long it lives. */
export function renderClaims(container, expiry) {
  let expiresAt = 0

  setInterval(() => {
    if (expiresAt === 0) return
    const left = Math.max(0, Math.round(expiresAt - Date.now() / 1000))
    expiry.textContent =
      left > 0 ? `Expires in ${left} s.` : 'Expired; the next call gets a fresh one.'
  }, 250)

  return {
    /** @param token - The token, or `undefined` for nobody. */
    show(token) {
      if (!token) {
        expiresAt = 0
        expiry.textContent = ''
        container.replaceChildren(
          element('p', { class: 'hint', text: 'Nobody is signed in, so there is no token.' }),
        )
        return
      }
      const claims = decode(token)
      expiresAt = claims.exp
      container.replaceChildren(toTable(claims))
    },
  }
}

function toTable(claims) {
  const names = [...new Set([...Object.keys(meanings), ...Object.keys(claims)])]
  const entries = names.filter((name) => name in claims).map((name) => [name, claims[name]])
  const rows = entries.map(([name, value]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', { text: name })),
      element('td', {}, element('code', { text: toText(name, value) })),
      element('td', { class: 'hint', text: meanings[name] ?? '' }),
    ),
  )
  return element('table', {}, element('tbody', {}, ...rows))
}

function toText(name, value) {
  if (['exp', 'iat', 'nbf'].includes(name)) {
    return `${value} (${new Date(value * 1000).toLocaleTimeString()})`
  }
  return typeof value === 'string'
    ? value
    : JSON.stringify(value, undefined, Array.isArray(value) ? 0 : 2)
}

/** Reads the payload. Whether it is true is for the API to verify. */
function decode(token) {
  const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes))
}
