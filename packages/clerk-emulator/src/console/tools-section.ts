import { html } from '../pages/html.ts'
import type { Html } from '../pages/html.ts'
import type { ConsoleContext } from './console-context.ts'
import { toButton } from './table.ts'

/** What is changed of the emulator as a whole. */
export function showTools(context: ConsoleContext): Html {
  return html`${showClock(context)} ${showFaults(context)} ${showKeys(context)}
    ${showEndpoints(context)}
    <div class="tool">
      <p><strong>Everything</strong></p>
      ${toButton('Back to the seed', { action: 'reset', section: 'requests' })}
    </div>`
}

function showClock({ instance }: ConsoleContext): Html {
  const now = new Date(instance.now()).toISOString().slice(0, 19).replace('T', ' ')
  return html`<div class="tool">
    <p><strong>Clock</strong> ${now} UTC</p>
    <form method="post" action="/console">
      <input type="hidden" name="action" value="advance" />
      <input type="hidden" name="section" value="tools" />
      <label>Minutes <input type="number" name="minutes" value="1" step="any" required /></label>
      <button>Move</button>
    </form>
    ${toButton('Set right', { action: 'reset_clock', section: 'tools' })}
  </div>`
}

function showFaults({ instance }: ConsoleContext): Html {
  const faults = instance.faults.list()
  const kinds = ['latency', 'error', 'reset', 'cut', 'jwks-outage']
  return html`<div class="tool">
    <p><strong>Faults</strong> ${faults.length === 0 ? 'none' : ''}</p>
    ${
      faults.length > 0 &&
      html`<ul>
        ${faults.map((fault) => html`<li><code>${JSON.stringify(fault)}</code></li>`)}
      </ul>`
    }
    <form method="post" action="/console">
      <input type="hidden" name="action" value="add_fault" />
      <input type="hidden" name="section" value="tools" />
      <label
        >Kind
        <select name="type">
          ${kinds.map((kind) => html`<option>${kind}</option>`)}
        </select></label
      >
      <label>Status or ms <input type="number" name="amount" min="0" /></label>
      <label
        >Operation <input class="long" name="operation" placeholder="all, or GET /users/{user_id}"
      /></label>
      <label>Times <input type="number" name="times" min="1" placeholder="any" /></label>
      <button>Add</button>
    </form>
    ${faults.length > 0 && toButton('End all', { action: 'clear_faults', section: 'tools' })}
  </div>`
}

function showKeys({ instance }: ConsoleContext): Html {
  const rotate = { action: 'rotate_keys', section: 'tools' }
  return html`<div class="tool">
    <p>
      <strong>Signing keys</strong>
      ${instance.keys.all.map(({ kid }) => html`<code>${kid}</code> `)}
    </p>
    ${toButton('Rotate', rotate)} ${toButton('Rotate and forget', { ...rotate, forget: 'true' })}
  </div>`
}

function showEndpoints({ webhooks }: ConsoleContext): Html {
  const { endpoints, wrongSignatures } = webhooks
  return html`<div class="tool">
    <p>
      <strong>Webhook endpoints</strong> ${endpoints.map(({ url }) => html`<code>${url}</code> `)}
    </p>
    <form method="post" action="/console">
      <input type="hidden" name="action" value="add_endpoint" />
      <input type="hidden" name="section" value="tools" />
      <label
        >URL
        <input
          class="long"
          type="url"
          name="url"
          placeholder="http://localhost:3000/webhooks"
          required
      /></label>
      <button>Add</button>
    </form>
    ${toButton(wrongSignatures ? 'Right signatures' : 'Wrong signatures', {
      action: 'wrong_signatures',
      on: String(!wrongSignatures),
      section: 'tools',
    })}
  </div>`
}
