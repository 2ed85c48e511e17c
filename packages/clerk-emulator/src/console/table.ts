import { html } from '../pages/html.ts'
import type { Content, Html } from '../pages/html.ts'

/** A table with a heading for each column, or a word when there is nothing in it. */
export function toTable(
  headings: readonly string[],
  rows: ReadonlyArray<readonly Content[]>,
  none: string,
): Html {
  if (rows.length === 0) return html`<p class="none">${none}</p>`
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** A time of day, to the second. */
export function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 19)
}

/** A status of HTTP in the colour of what it means. */
export function toStatus(status: number | null): Html {
  const kind = status === null || status >= 400 ? 'bad' : 'good'
  return html`<span class="${kind}">${status ?? 'closed'}</span>`
}

/** A button that does one thing, with what it needs to know. */
export function toButton(label: string, fields: Readonly<Record<string, string>>): Html {
  return html`<form method="post" action="/console">
    ${Object.entries(fields).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <button class="quiet">${label}</button>
  </form>`
}
