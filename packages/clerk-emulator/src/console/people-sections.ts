import { isLive } from '../actions/end-sessions.ts'
import { takePage } from '../http/pagination.ts'
import { html } from '../pages/html.ts'
import type { Html } from '../pages/html.ts'
import type { SessionRow } from '../store/rows.ts'
import type { ConsoleContext } from './console-context.ts'
import { toButton, toTable, toTime } from './table.ts'

/** How many of each kind are shown, the newest ones. */
const shown = { limit: 50 }

/** Who there is. */
export function showPeople({ instance }: ConsoleContext): Html {
  const { store } = instance
  const people = takePage(store.users.scan({ descending: true }), shown).map((user) => {
    const email = store.emailAddresses.get(user.primary_email_address_id ?? '')?.email_address
    const name = [user.first_name, user.last_name].filter(Boolean).join(' ')
    return [
      name || '–',
      email ?? user.username ?? '–',
      html`<code>${user.id}</code>`,
      user.banned && html`<span class="pill">banned</span>`,
      toButton('Sign in as', { action: 'sign_in', user_id: user.id }),
    ]
  })
  const table = toTable(['Name', 'Identifier', 'Id', '', ''], people, 'Nobody is here yet.')
  return html`${table}${showCount(store.users.size)}`
}

/** Which organizations there are, and how many are in them. */
export function showOrganizations({ instance }: ConsoleContext): Html {
  const { store } = instance
  const rows = takePage(store.organizations.scan({ descending: true }), shown).map((row) => [
    row.name,
    html`<code>${row.slug}</code>`,
    html`<code>${row.id}</code>`,
    `${store.memberships.count('organization_id', row.id)} members`,
  ])
  const table = toTable(['Name', 'Slug', 'Id', ''], rows, 'There are no organizations.')
  return html`${table}${showCount(store.organizations.size)}`
}

/** Who is signed in where. */
export function showSessions({ instance }: ConsoleContext): Html {
  const { store } = instance
  const rows = takePage(store.sessions.scan({ descending: true }), shown).map((session) => {
    const user = store.users.get(session.user_id)
    const email = store.emailAddresses.get(user?.primary_email_address_id ?? '')?.email_address
    const organization = store.organizations.get(session.last_active_organization_id ?? '')
    const isOpen = isLive(session, instance.now())
    return [
      toTime(session.created_at),
      email ?? user?.username ?? session.user_id,
      organization?.slug ?? '',
      html`<code>${session.id}</code>`,
      html`<span class="pill">${toStatusWord(session, isOpen)}</span>`,
      isOpen && [
        html`<a href="/console/token?session_id=${session.id}">Token</a> `,
        toButton('Revoke', { action: 'revoke', session_id: session.id, section: 'sessions' }),
      ],
    ]
  })
  const headings = ['Since', 'Who', 'Organization', 'Id', 'Status', '']
  const table = toTable(headings, rows, 'Nobody has signed in yet.')
  const { authorizedParty } = instance
  const query = new URLSearchParams({ redirect_url: authorizedParty })
  return html`${table}
    <p style="margin:.75rem 0 0">
      <a href="/sign-in?${query.toString()}">Open ${authorizedParty}</a> signed in as on this page.
    </p>`
}

function toStatusWord({ status }: SessionRow, isOpen: boolean): string {
  return status === 'active' && !isOpen ? 'expired' : status
}

function showCount(count: number): Html | undefined {
  if (count <= shown.limit) return undefined
  return html`<p class="none" style="margin-top:.5rem">The newest ${shown.limit} of ${count}.</p>`
}
