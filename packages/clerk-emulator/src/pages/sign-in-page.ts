import type { BrowserRequest } from '../frontend-api/browser-operation.ts'
import { findSignedIn } from '../frontend-api/browser-session.ts'
import { testCode } from '../frontend-api/challenge.ts'
import type { toSignInJson } from '../frontend-api/sign-in-json.ts'
import { signIns } from '../frontend-api/sign-ins.ts'
import { leave } from './leave.ts'
import { html } from './html.ts'
import type { Content } from './html.ts'
import { replyPage, toAlert } from './page.ts'
import { perform } from './perform.ts'
import type { Step } from './perform.ts'
import { listPeople } from './people-list.ts'

type SignIn = ReturnType<typeof toSignInJson>

/** `GET /sign-in` */
export async function showSignIn(request: BrowserRequest): Promise<Response> {
  const ticket = request.query.get('__clerk_ticket')
  if (ticket) return advance(request, { name: 'POST /client/sign_ins', form: { ticket } })
  if (findSignedIn(request)) return leave(request)
  return ask(request, {})
}

/** `POST /sign-in`: one step of signing in. */
export function takeSignIn(request: BrowserRequest): Promise<Response> {
  const { form } = request
  const identifier = form.get('identifier') ?? ''
  const code = form.get('code') ?? ''
  const path = { sign_in_id: form.get('sign_in_id') ?? '' }
  const create = 'POST /client/sign_ins'
  const strategy = form.get('strategy') ?? 'email_code'
  switch (form.get('action')) {
    case 'password':
      return advance(request, {
        name: create,
        form: { identifier, password: form.get('password') ?? '', strategy: 'password' },
      })
    case 'as':
      return signInAs(request, identifier)
    case 'send_code':
      return advance(request, { name: create, form: { identifier, strategy } })
    case 'code': {
      const name = 'POST /client/sign_ins/{sign_in_id}/attempt_first_factor'
      return advance(request, { name, path, form: { strategy, code } })
    }
    case 'second_factor': {
      const name = 'POST /client/sign_ins/{sign_in_id}/attempt_second_factor'
      return advance(request, { name, path, form: { strategy: 'totp', code } })
    }
    default:
      return advance(request, { name: create, form: { identifier } })
  }
}

/** Without a password: the code is known anyway. */
async function signInAs(request: BrowserRequest, identifier: string): Promise<Response> {
  const name = 'POST /client/sign_ins'
  const form = { identifier, strategy: 'email_code' }
  const outcome = await perform<SignIn>(signIns, request, { name, form })
  if ('problem' in outcome) return retry(request, outcome.problem)
  return advance(request, {
    name: `${name}/{sign_in_id}/attempt_first_factor`,
    path: { sign_in_id: outcome.result.id },
    form: { strategy: 'email_code', code: testCode },
  })
}

async function advance(request: BrowserRequest, step: Step): Promise<Response> {
  const outcome = await perform<SignIn>(signIns, request, step)
  const identifier = request.form.get('identifier') ?? ''
  if ('problem' in outcome) return retry(request, outcome.problem)
  const { result } = outcome
  if (result.status === 'complete') return leave(request)
  if (result.status === 'needs_second_factor') {
    return askCode(request, { signIn: result, action: 'second_factor' })
  }
  if (result.first_factor_verification) return askCode(request, { signIn: result, action: 'code' })
  const hasPassword = result.supported_first_factors?.some(
    (factor) => factor.strategy === 'password',
  )
  if (hasPassword) return askPassword(request, { identifier })
  return advance(request, {
    name: 'POST /client/sign_ins',
    form: { identifier, strategy: 'email_code' },
  })
}

/** The step again, with what was wrong. */
function retry(request: BrowserRequest, problem: string): Response {
  const { form } = request
  const identifier = form.get('identifier') ?? ''
  const action = form.get('action')
  if (action === 'password') return askPassword(request, { identifier, problem })
  if (action === 'code' || action === 'second_factor') {
    return askCode(request, { action, problem })
  }
  return ask(request, { identifier, problem })
}

interface Asked {
  readonly identifier?: string
  readonly problem?: string
}

function ask(request: BrowserRequest, { identifier = '', problem }: Asked): Response {
  const card = html`<h1>Sign in</h1>
    <p class="soft">to continue to your application</p>
    ${toAlert(problem)}
    <form method="post">
      <input type="hidden" name="action" value="start" />
      <label
        >Email address, phone number or username
        <input name="identifier" value="${identifier}" autocomplete="username" required autofocus
      /></label>
      <button>Continue</button>
    </form>
    <p style="margin:1.25rem 0 0">
      New here? <a href="${toSibling(request, '/sign-up')}">Sign up</a>
    </p>
    ${listPeople(request.instance)}`
  return reply(card, problem)
}

function askPassword(request: BrowserRequest, { identifier = '', problem }: Asked): Response {
  const card = html`<h1>Enter your password</h1>
    <p class="soft">for ${identifier}</p>
    ${toAlert(problem)}
    <form method="post">
      <input type="hidden" name="action" value="password" />
      <input type="hidden" name="identifier" value="${identifier}" autocomplete="username" />
      <label
        >Password
        <input type="password" name="password" autocomplete="current-password" required autofocus
      /></label>
      <button>Sign in</button>
    </form>
    <form method="post">
      <input type="hidden" name="action" value="send_code" />
      <input type="hidden" name="identifier" value="${identifier}" />
      <button class="quiet">Use an email code instead</button>
    </form>
    <p style="margin:1.25rem 0 0"><a href="${toSibling(request, '/sign-in')}">Not you?</a></p>`
  return reply(card, problem)
}

interface AskedCode {
  readonly signIn?: SignIn
  readonly action: 'code' | 'second_factor'
  readonly problem?: string
}

function askCode(request: BrowserRequest, { signIn, action, problem }: AskedCode): Response {
  const id = signIn?.id ?? request.form.get('sign_in_id') ?? ''
  const strategy =
    signIn?.first_factor_verification?.strategy ?? request.form.get('strategy') ?? 'email_code'
  const title = action === 'code' ? 'Enter your code' : 'Enter the code of your authenticator'
  const card = html`<h1>${title}</h1>
    <p class="soft">Nothing is sent: the code is 424242.</p>
    ${toAlert(problem)}
    <form method="post">
      <input type="hidden" name="action" value="${action}" />
      <input type="hidden" name="sign_in_id" value="${id}" />
      <input type="hidden" name="strategy" value="${strategy}" />
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
      <button>Sign in</button>
    </form>
    <p style="margin:1.25rem 0 0"><a href="${toSibling(request, '/sign-in')}">Start over</a></p>`
  return reply(card, problem)
}

function reply(card: Content, problem: string | undefined): Response {
  const body = html`<div class="card">${card}</div>`
  return replyPage({ title: 'Sign in', body, status: problem === undefined ? 200 : 422 })
}

/** Another page that leads to the same place. */
export function toSibling({ query }: BrowserRequest, page: string): string {
  const redirectUrl = query.get('redirect_url')
  return redirectUrl ? `${page}?${new URLSearchParams({ redirect_url: redirectUrl })}` : page
}
