import { isLive } from '../actions/end-sessions.ts'
import { toImageUrl } from '../backend-api/user-json.ts'
import type { BrowserOperations, BrowserRequest } from '../frontend-api/browser-operation.ts'
import { findSignedIn } from '../frontend-api/browser-session.ts'
import type { SignedInBrowser } from '../frontend-api/browser-session.ts'
import { client } from '../frontend-api/client.ts'
import { me } from '../frontend-api/me.ts'
import { organizations } from '../frontend-api/organizations.ts'
import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { redirect, replyPage, toAlert } from './page.ts'
import { perform } from './perform.ts'
import type { Step } from './perform.ts'

const operations: BrowserOperations = { ...me, ...client, ...organizations }

/** `GET /user` */
export function showUser(request: BrowserRequest): Response {
  const signedIn = findSignedIn(request)
  if (!signedIn) return redirect('/sign-in?redirect_url=%2Fuser')
  return reply(request, signedIn)
}

/** `POST /user`: one change. */
export async function changeUser(request: BrowserRequest): Promise<Response> {
  const step = toStep(request.form)
  const outcome = await perform(operations, request, step)
  const signedIn = findSignedIn(request)
  if ('problem' in outcome && signedIn) return reply(request, signedIn, outcome.problem)
  return redirect(signedIn ? '/user' : '/sign-in')
}

function toStep(form: URLSearchParams): Step {
  const value = (name: string): string => form.get(name) ?? ''
  switch (form.get('action')) {
    case 'sign_out':
      return { name: 'DELETE /client/sessions', form: {} }
    case 'password':
      return {
        name: 'POST /me/change_password',
        form: { current_password: value('current_password'), new_password: value('new_password') },
      }
    case 'revoke': {
      const path = { session_id: value('session_id') }
      return { name: 'POST /me/sessions/{session_id}/revoke', path, form: {} }
    }
    case 'organization':
      return { name: 'POST /organizations', form: { name: value('name') } }
    default: {
      const names = { first_name: value('first_name'), last_name: value('last_name') }
      return { name: 'PATCH /me', form: names }
    }
  }
}

function reply(request: BrowserRequest, signedIn: SignedInBrowser, problem?: string): Response {
  const { instance } = request
  const user = instance.store.users.get(signedIn.user.id) ?? signedIn.user
  const body = html`${toAlert(problem)} ${showHeader(instance, user)} ${showProfile(user)}
  ${showPassword(user.password !== null)} ${showOrganizations(request, user.id)}
  ${showSessions(request, signedIn)}`
  const status = problem === undefined ? 200 : 422
  return replyPage({ title: 'Your account', body, wide: true, status })
}

function showHeader(instance: Instance, user: UserRow): Html {
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ')
  const emails = instance.store.emailAddresses.list('user_id', user.id)
  return html`<div class="card">
    <div class="row">
      <img class="large" src="${toImageUrl(instance, user.id)}" alt="" />
      <div>
        <h1>${name || 'Your account'}</h1>
        <span class="soft">${emails[0]?.email_address ?? user.username}</span>
      </div>
      <form method="post">
        <input type="hidden" name="action" value="sign_out" /><button class="quiet">
          Sign out
        </button>
      </form>
    </div>
  </div>`
}

function showProfile(user: UserRow): Html {
  return html`<div class="card">
    <h2>Profile</h2>
    <form method="post">
      <input type="hidden" name="action" value="profile" />
      <div class="pair">
        <label
          >First name <input name="first_name" value="${user.first_name}" autocomplete="given-name"
        /></label>
        <label
          >Last name <input name="last_name" value="${user.last_name}" autocomplete="family-name"
        /></label>
      </div>
      <button>Save</button>
    </form>
  </div>`
}

function showPassword(hasPassword: boolean): Html {
  return html`<div class="card">
    <h2>Password</h2>
    <form method="post">
      <input type="hidden" name="action" value="password" />
      <div class="pair">
        ${hasPassword && html`<label>Current password <input type="password" name="current_password" autocomplete="current-password" required /></label>`}
        <label
          >New password
          <input
            type="password"
            name="new_password"
            autocomplete="new-password"
            minlength="8"
            required
        /></label>
      </div>
      <button>Change password</button>
    </form>
  </div>`
}

function showOrganizations({ instance }: BrowserRequest, userId: string): Html {
  const { store } = instance
  const rows = store.memberships.list('user_id', userId).map((membership) => {
    const organization = store.organizations.get(membership.organization_id)
    return html`<div class="row">
      <img src="${toImageUrl(instance, membership.organization_id)}" alt="" /><span
        >${organization?.name}</span
      ><small>${store.roles.get(membership.role_id)?.name}</small>
    </div>`
  })
  return html`<div class="card">
    <h2>Organizations</h2>
    ${rows}
    <form method="post" style="margin-top:1rem">
      <input type="hidden" name="action" value="organization" /><label
        >New organization <input name="name" required /></label
      ><button class="quiet">Create</button>
    </form>
  </div>`
}

function showSessions({ instance }: BrowserRequest, { session, user }: SignedInBrowser): Html {
  const open = instance.store.sessions
    .list('user_id', user.id)
    .filter((row) => isLive(row, instance.now()))
  const rows = open.map((row) => {
    const since = new Date(row.created_at).toISOString().slice(0, 16).replace('T', ' ')
    const button = html`<form method="post">
      <input type="hidden" name="action" value="revoke" /><input
        type="hidden"
        name="session_id"
        value="${row.id}"
      /><button class="quiet">Revoke</button>
    </form>`
    const isOwn = row.id === session.id
    return html`<div class="row">
      <span>Since ${since} UTC</span>${isOwn ? html`<small>this browser</small>` : button}
    </div>`
  })
  return html`<div class="card">
    <h2>Sessions</h2>
    ${rows}
  </div>`
}
