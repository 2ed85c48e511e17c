/** Markup: text that was put together with its values escaped. */
export class Html {
  readonly content: string

  constructor(content: string) {
    this.content = content
  }
}

/** What can stand in a template: text is escaped, markup is not, lists are joined, nothing stays nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

/** Puts a page together; whatever is no markup already is escaped. */
export function html(texts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(String.raw({ raw: texts }, ...values.map(render)))
}

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.content
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value))
  return value.map(render).join('')
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
