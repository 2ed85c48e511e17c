import { dirname, relative, resolve } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

/** Where the pages are, and where the files are that the site does not have. */
interface Place {
  readonly folder: string
  readonly repository: string
}

/** The pages are written for GitHub; here a few things are said as the site needs them. */
export function adaptMarkdown(markdown: MarkdownRenderer, place: Place): void {
  linkOutside(markdown, place)
  showPictures(markdown)
  showBraces(markdown)
}

/** A link to a file outside of the pages leads to the repository, one to a README to the page that is made of it. */
function linkOutside(markdown: MarkdownRenderer, { folder, repository }: Place): void {
  const { link_open: before } = markdown.renderer.rules
  markdown.renderer.rules.link_open = (tokens, index, options, env: MarkdownEnv, self) => {
    const token = tokens[index]
    const href = token?.attrGet('href') ?? ''
    if (token && !/^(?:[a-z]+:|[/#])/i.test(href)) {
      const path = relative(folder, resolve(dirname(env.path), href))
      const file = `${repository}/blob/main/${path.replace(/^\.\.\//, '')}`
      token.attrSet('href', path.startsWith('..') ? file : href.replace('README.md', 'index.md'))
    }
    return before
      ? before(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options)
  }
}

const picture =
  /<picture>\s*<source[^>]*srcset="([^"]+)"[^>]*>\s*<img[^>]*?src="([^"]+)"[^>]*?alt="([^"]*)"[^>]*>\s*<\/picture>/g

/** GitHub shows the picture that fits the system; the site has a switch of its own, so it gets both. */
function showPictures(markdown: MarkdownRenderer): void {
  const { html_block: before } = markdown.renderer.rules
  markdown.renderer.rules.html_block = (tokens, index, options, env, self) => {
    const token = tokens[index]
    if (token) {
      token.content = token.content.replace(
        picture,
        '<img class="light-only" src="$2" alt="$3"><img class="dark-only" src="$1" alt="$3">',
      )
    }
    return before
      ? before(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options)
  }
}

/** Vue would look for an expression between them; a page has none, and shortcodes of JWT templates are written so. */
function showBraces(markdown: MarkdownRenderer): void {
  const { rules } = markdown.renderer
  const escape = (text = '') => markdown.utils.escapeHtml(text).replaceAll('{{', '&#123;&#123;')
  rules.text = (tokens, index) => escape(tokens[index]?.content)
  rules.code_inline = (tokens, index) => `<code>${escape(tokens[index]?.content)}</code>`
}
