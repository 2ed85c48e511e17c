import type { Instance } from '../../instance.ts'
import type { UserRow } from '../../store/rows.ts'
import type { BrowserRequest } from '../browser-operation.ts'
import { findSignedIn } from '../browser-session.ts'
import { readAuthorizationRequest, RedirectedError } from './authorization-request.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { replyOAuthError } from './oauth-error.ts'

/** Codes are to be exchanged within ten minutes. */
const codeLifetimeInMs = 600_000

/** `GET` and `POST /oauth/authorize`: sends the browser back to an application with a code for it. */
export function authorize(request: BrowserRequest): Response {
  const { instance } = request
  const sent = request.request.method === 'POST' ? request.form : request.query
  try {
    const asked = readAuthorizationRequest(instance, sent)
    const user = findSignedIn(request)?.user
    const mayAsk = !asked.prompts.includes('none')
    if (!user) {
      if (mayAsk) return sendTo(instance, '/sign-in', { redirect_url: toUrl(instance, sent) })
      throw new RedirectedError('login_required', 'Nobody is signed in.', asked)
    }
    const needsConsent =
      asked.application.consent_screen_enabled || asked.prompts.includes('consent')
    if (!needsConsent) return sendBack(asked, { code: createCode(instance, asked, user) })
    if (mayAsk) return sendTo(instance, '/oauth-consent', Object.fromEntries(sent))
    throw new RedirectedError('consent_required', 'The user has not agreed yet.', asked)
  } catch (error) {
    return replyAuthorizationError(error)
  }
}

/** `POST /v1/me/oauth/consent/{client_id}`: what the user said on the page that asks them. */
export function consent(request: BrowserRequest): Response {
  const { instance, query, form } = request
  try {
    const asked = readAuthorizationRequest(instance, query)
    const user = findSignedIn(request)?.user
    if (!user) throw new RedirectedError('login_required', 'Nobody is signed in.', asked)
    if (form.get('consented') !== 'true') {
      throw new RedirectedError('access_denied', 'The user did not agree.', asked)
    }
    return sendBack(asked, { code: createCode(instance, asked, user) })
  } catch (error) {
    return replyAuthorizationError(error)
  }
}

function createCode(
  { store, ids, now }: Instance,
  asked: AuthorizationRequest,
  user: UserRow,
): string {
  const at = now()
  return store.oauthCodes.insert({
    id: ids.secret(40),
    client_id: asked.application.client_id,
    user_id: user.id,
    redirect_uri: asked.sentRedirectUri,
    scopes: asked.scopes,
    code_challenge: asked.codeChallenge,
    nonce: asked.nonce,
    expires_at: at + codeLifetimeInMs,
    created_at: at,
  }).id
}

function toUrl({ url }: Instance, sent: URLSearchParams): string {
  return `${url}/oauth/authorize?${sent}`
}

function sendTo({ url }: Instance, page: string, query: Record<string, string>): Response {
  const location = `${url}${page}?${new URLSearchParams(query)}`
  return new Response(null, { status: 303, headers: { location } })
}

function sendBack(
  { redirectUri, state, responseMode }: AuthorizationRequest,
  result: Record<string, string>,
): Response {
  const values = { ...result, ...(state !== null && { state }) }
  if (responseMode === 'form_post') return postBack(redirectUri, values)
  const target = new URL(redirectUri)
  for (const [name, value] of Object.entries(values)) target.searchParams.set(name, value)
  return new Response(null, { status: 303, headers: { location: target.href } })
}

/** OAuth 2.0 Form Post Response Mode: a page that posts itself. */
function postBack(redirectUri: string, values: Record<string, string>): Response {
  const inputs = Object.entries(values).map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  )
  const page = `<!doctype html><title>Signing in</title><body onload="document.forms[0].submit()"><form method="post" action="${escape(redirectUri)}">${inputs.join('')}<noscript><button>Go on</button></noscript></form>`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(page, { headers })
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

function replyAuthorizationError(error: unknown): Response {
  if (!(error instanceof RedirectedError)) return replyOAuthError(error)
  const { code, message, redirectUri, state } = error
  const target = new URL(redirectUri)
  target.searchParams.set('error', code)
  target.searchParams.set('error_description', message)
  if (state !== null) target.searchParams.set('state', state)
  return new Response(null, { status: 303, headers: { location: target.href } })
}
