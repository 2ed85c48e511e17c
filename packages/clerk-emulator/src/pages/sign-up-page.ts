import type { BrowserRequest } from '../frontend-api/browser-operation.ts'
import { findSignedIn } from '../frontend-api/browser-session.ts'
import type { toSignUpJson } from '../frontend-api/sign-up-json.ts'
import { signUps } from '../frontend-api/sign-ups.ts'
import { html } from './html.ts'
import type { Content } from './html.ts'
import { leave } from './leave.ts'
import { replyPage, toAlert } from './page.ts'
import { perform } from './perform.ts'
import { toSibling } from './sign-in-page.ts'

type SignUp = ReturnType<typeof toSignUpJson>

const names = ['first_name', 'last_name', 'email_address', 'password'] as const

/** `GET /sign-up` */
export function showSignUp(request: BrowserRequest): Response {
  return findSignedIn(request) ? leave(request) : ask(request)
}

/** `POST /sign-up`: one step of signing up. */
export async function takeSignUp(request: BrowserRequest): Promise<Response> {
  const { form } = request
  if (form.get('action') === 'code') return takeCode(request)
  const ticket = request.query.get('__clerk_ticket')
  const sent = Object.fromEntries(names.map((name) => [name, form.get(name) ?? '']))
  const created = await perform<SignUp>(signUps, request, {
    name: 'POST /client/sign_ups',
    form: ticket ? { ...sent, email_address: '', ticket } : sent,
  })
  if ('problem' in created) return ask(request, created.problem)
  if (created.result.status === 'complete') return leave(request)
  const { id, missing_fields: missing } = created.result
  if (missing.length > 0) return ask(request, `Still missing: ${missing.join(', ')}.`)
  const prepared = await perform<SignUp>(signUps, request, {
    name: 'POST /client/sign_ups/{sign_up_id}/prepare_verification',
    path: { sign_up_id: id },
    form: { strategy: 'email_code' },
  })
  return 'problem' in prepared ? ask(request, prepared.problem) : askCode(id)
}

async function takeCode(request: BrowserRequest): Promise<Response> {
  const id = request.form.get('sign_up_id') ?? ''
  const attempted = await perform<SignUp>(signUps, request, {
    name: 'POST /client/sign_ups/{sign_up_id}/attempt_verification',
    path: { sign_up_id: id },
    form: { strategy: 'email_code', code: request.form.get('code') ?? '' },
  })
  return 'problem' in attempted ? askCode(id, attempted.problem) : leave(request)
}

function ask(request: BrowserRequest, problem?: string): Response {
  const value = (name: string): string => request.form.get(name) ?? ''
  const isInvited = request.query.has('__clerk_ticket')
  const card = html`<h1>Create your account</h1>
    <p class="soft">
      ${isInvited ? 'You were invited: your email address is known already.' : 'to continue to your application'}
    </p>
    ${toAlert(problem)}
    <form method="post">
      <div class="pair">
        <label
          >First name
          <input
            name="first_name"
            value="${value('first_name')}"
            autocomplete="given-name"
            autofocus
        /></label>
        <label
          >Last name
          <input name="last_name" value="${value('last_name')}" autocomplete="family-name"
        /></label>
      </div>
      ${!isInvited && html`<label>Email address <input type="email" name="email_address" value="${value('email_address')}" autocomplete="email" required /></label>`}
      <label
        >Password
        <input type="password" name="password" autocomplete="new-password" minlength="8" required
      /></label>
      <button>Continue</button>
    </form>
    <p style="margin:1.25rem 0 0">
      Have an account? <a href="${toSibling(request, '/sign-in')}">Sign in</a>
    </p>`
  return reply(card, problem)
}

function askCode(id: string, problem?: string): Response {
  const card = html`<h1>Verify your email address</h1>
    <p class="soft">Nothing is sent: the code is 424242.</p>
    ${toAlert(problem)}
    <form method="post">
      <input type="hidden" name="action" value="code" />
      <input type="hidden" name="sign_up_id" value="${id}" />
      <label
        >Code
        <input
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="6"
          required
          autofocus
      /></label>
      <button>Create account</button>
    </form>`
  return reply(card, problem)
}

function reply(card: Content, problem: string | undefined): Response {
  const body = html`<div class="card">${card}</div>`
  return replyPage({ title: 'Sign up', body, status: problem === undefined ? 200 : 422 })
}
