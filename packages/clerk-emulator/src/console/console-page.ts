import { html } from '../pages/html.ts'
import type { Html } from '../pages/html.ts'
import { pageStyle } from '../pages/page-style.ts'
import type { ConsoleContext } from './console-context.ts'
import { consoleStyle } from './console-style.ts'
import { showOrganizations, showPeople, showSessions } from './people-sections.ts'
import { showMessages, showRequests, showWebhooks } from './traffic-sections.ts'
import { showTokens } from './tokens-section.ts'
import { showTools } from './tools-section.ts'

/** A part of the page: what its link says, and what it shows. */
interface Section {
  readonly id: string
  readonly title: string
  show(context: ConsoleContext): Html
}

const sections: readonly Section[] = [
  { id: 'requests', title: 'Requests', show: showRequests },
  { id: 'people', title: 'People', show: showPeople },
  { id: 'organizations', title: 'Organizations', show: showOrganizations },
  { id: 'sessions', title: 'Sessions', show: showSessions },
  { id: 'tokens', title: 'Tokens', show: showTokens },
  { id: 'webhooks', title: 'Webhooks', show: showWebhooks },
  { id: 'messages', title: 'Messages', show: showMessages },
]

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-frame-options': 'DENY',
  // The origin of its forms is what the console knows itself by.
  'referrer-policy': 'same-origin',
}

/** `GET /console` */
export function replyConsole(context: ConsoleContext): Response {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Console · clerk-emulator</title>
        <link rel="icon" href="data:," />
        <style>
          ${pageStyle}${consoleStyle}
        </style>
        <script src="/console/live.js" defer></script>
      </head>
      <body>
        <nav aria-label="Sections">
          <strong>clerk-emulator</strong>
          ${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}
          <a href="#tools">Tools</a>
        </nav>
        <main class="console">
          ${sections.map((section) => showSection(context, section))}
          <section class="card">
            <h2 id="tools">Tools</h2>
            <div id="live-tools" data-live>${showTools(context)}</div>
          </section>
        </main>
      </body>
    </html>`
  return new Response(page.content, { headers })
}

function showSection(context: ConsoleContext, { id, title, show }: Section): Html {
  return html`<section class="card">
    <h2 id="${id}">${title}</h2>
    <div id="live-${id}" data-live>${show(context)}</div>
  </section>`
}
