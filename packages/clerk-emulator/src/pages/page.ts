import { html } from './html.ts'
import type { Html } from './html.ts'
import { pageStyle } from './page-style.ts'

/** What a page is made from. */
export interface Page {
  readonly title: string
  readonly body: Html
  readonly wide?: boolean
  readonly status?: number
}

/** Nothing comes from elsewhere, nothing runs, and nobody puts the page into a frame. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
}

/** Answers a page. */
export function replyPage({ title, body, wide = false, status = 200 }: Page): Response {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · clerk-emulator</title>
        <link rel="icon" href="data:," />
        <style>
          ${pageStyle}
        </style>
      </head>
      <body>
        <main class="${wide ? 'wide' : ''}">
          ${body}
          <footer>
            clerk-emulator: for development and tests. Nothing here is a real account.
          </footer>
        </main>
      </body>
    </html>`
  return new Response(page.content, { status, headers })
}

/** Sends the browser on. */
export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** Says that something went wrong, above a form. */
export function toAlert(message: string | undefined): Html | undefined {
  if (message === undefined) return undefined
  // Messages of the API begin with the name of a parameter.
  const sentence = message.replace(/^\w+/, (name) => name.replaceAll('_', ' '))
  return html`<p class="error" role="alert">
    ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}
  </p>`
}
