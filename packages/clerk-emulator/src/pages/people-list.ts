import { toImageUrl } from '../backend-api/user-json.ts'
import { takePage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** How many people are shown. */
const shownPeople = 8

/** The people that one can sign in as with a click: they get a code, which is known. */
export function listPeople(instance: Instance): Html | undefined {
  const { store } = instance
  const rows = takePage(store.users.scan(), { limit: shownPeople }).flatMap((user) => {
    const email = store.emailAddresses.get(user.primary_email_address_id ?? '')?.email_address
    if (email === undefined || user.banned || user.locked) return []
    const name = [user.first_name, user.last_name].filter(Boolean).join(' ')
    return [
      html`<form method="post">
        <input type="hidden" name="action" value="as" />
        <input type="hidden" name="identifier" value="${email}" />
        <button class="quiet">
          <img src="${toImageUrl(instance, user.id)}" alt="" /><span
            >${name || email}<br /><small>${email}</small></span
          >
        </button>
      </form>`,
    ]
  })
  if (rows.length === 0) return undefined
  return html`<details open>
    <summary>Sign in without a password</summary>
    <div class="people">${rows}</div>
  </details>`
}
