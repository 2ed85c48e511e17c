import type { BrowserRequest } from '../frontend-api/browser-operation.ts'
import { scopeDescriptions } from '../frontend-api/oauth/scopes.ts'
import { html } from './html.ts'
import { replyPage } from './page.ts'

/** `GET /oauth-consent`: asks whether an application may have what it asks for. */
export function showConsent({ instance, query }: BrowserRequest): Response {
  const clientId = query.get('client_id') ?? ''
  const application = instance.store.oauthApplications.find('client_id', clientId)
  const scopes = (query.get('scope') ?? 'profile email').split(' ')
  const action = `/v1/me/oauth/consent/${encodeURIComponent(clientId)}?${query}`
  const body = html`<div class="card">
    <h1>${application?.name ?? 'An application'} asks for access</h1>
    <p class="soft">to your account</p>
    <ul>
      ${scopes.map((scope) => html`<li>${scopeDescriptions[scope] ?? scope}</li>`)}
    </ul>
    <form method="post" action="${action}">
      <div class="pair">
        <button class="quiet" name="consented" value="false">Deny</button>
        <button name="consented" value="true" autofocus>Allow</button>
      </div>
    </form>
  </div>`
  return replyPage({ title: 'Access', body })
}
