import { html } from '../pages/html.ts'
import { takePage } from '../http/pagination.ts'
import type { Html } from '../pages/html.ts'
import type { Instance } from '../instance.ts'
import type { Row } from '../store/table.ts'
import type { ConsoleContext } from './console-context.ts'
import { toTable, toTime } from './table.ts'

/** What the tokens of all kinds have in common. */
interface TokenRow extends Row {
  readonly subject: string
  readonly revoked: boolean
  readonly expiration: number | null
}

/** How many of each kind are shown, the newest ones. */
const shown = { limit: 50 }

/** What machines and applications show instead of a session; the secrets themselves are not kept on the page. */
export function showTokens({ instance }: ConsoleContext): Html {
  const { apiKeys, m2mTokens, oauthTokens } = instance.store
  const kinds: ReadonlyArray<readonly [string, Iterable<TokenRow>]> = [
    ['API key', apiKeys.scan({ descending: true })],
    ['M2M token', m2mTokens.scan({ descending: true })],
    ['OAuth access token', oauthTokens.scan({ descending: true })],
  ]
  const rows = kinds.flatMap(([kind, tokens]) =>
    takePage(tokens, shown).map((row) => [
      toTime(row.created_at),
      kind,
      html`<code>${row.id}</code>`,
      html`<code>${row.subject}</code>`,
      html`<span class="pill">${toWord(instance, row)}</span>`,
    ]),
  )
  const none = 'No API key, M2M token or OAuth token was made yet.'
  return toTable(['Since', 'Kind', 'Id', 'Of', 'Status'], rows, none)
}

function toWord({ now }: Instance, { revoked, expiration }: TokenRow): string {
  if (revoked) return 'revoked'
  return expiration !== null && expiration <= now() ? 'expired' : 'good'
}
