import { createServer } from 'node:http'
import type { Emulator } from 'clerk-emulator'

import type { RunningApp } from './app.ts'
import { listen } from './listen.ts'

/** The machine tokens that exist, as the Backend API describes them when it verifies one. */
const machineTokens: Readonly<Record<string, object>> = {
  '/api_keys/verify ak_valid': {
    id: 'ak_1',
    name: 'Key of Ada',
    subject: 'user_ada',
    scopes: ['read'],
    claims: null,
  },
  '/m2m_tokens/verify mt_valid': {
    id: 'mt_1',
    subject: 'mch_matrix',
    scopes: ['mch_other'],
    claims: null,
  },
  '/oauth_applications/access_tokens/verify oat_valid': {
    id: 'oat_1',
    client_id: 'client_matrix',
    subject: 'user_ada',
    scopes: ['email'],
  },
}

/** What a production instance left for the backend behind a nonce, by the nonce. */
export type Nonces = Map<string, readonly string[]>

/** The emulator's Backend API, and in front of it what the emulator does not do. */
export function listenBackendApi(emulator: Emulator, nonces: Nonces): Promise<RunningApp> {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const answer = answerItself(req.url ?? '/', body.toString(), nonces)
    if (answer) {
      res.writeHead(answer.status, { 'content-type': 'application/json' })
      return res.end(JSON.stringify(answer.json))
    }
    const { authorization = '', 'content-type': type = 'application/json' } = req.headers
    const request = new Request(`${emulator.url}${req.url}`, {
      method: req.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(body.length > 0 && { body }),
    })
    const response = await emulator.fetch(request)
    res.writeHead(response.status, Object.fromEntries(response.headers))
    return res.end(await response.text())
  })
  return listen(server)
}

function answerItself(url: string, body: string, nonces: Nonces) {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const directives = nonces.get(searchParams.get('nonce') ?? '')
  if (pathname.endsWith('/clients/handshake_payload') && directives) {
    return { status: 200, json: { directives } }
  }
  if (!/\/(?:api_keys|m2m_tokens|access_tokens)\/verify$/.test(pathname)) return undefined
  const sent = JSON.parse(body) as Record<string, string>
  const token = sent['secret'] ?? sent['token'] ?? sent['access_token']
  const found = machineTokens[`${pathname.replace(/^\/v1/, '')} ${token}`]
  if (found) return { status: 200, json: { ...found, revoked: false, expired: false } }
  return { status: 404, json: { errors: [{ code: 'resource_not_found', message: 'not found' }] } }
}
