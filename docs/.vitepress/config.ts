import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

import { adaptMarkdown } from './markdown.ts'
import { createSidebar } from './sidebar.ts'
import { toSlug } from './slug.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const repository = 'https://github.com/latchkey/latchkey'

export default defineConfig({
  title: 'Latchkey',
  description: 'The backend SDK for Clerk in TypeScript, and a Clerk instance on your own machine.',
  lang: 'en',
  // Pages are called README on GitHub and index on the web.
  rewrites: (page) => page.replace(/README\.md$/, 'index.md'),
  // What all pages have in common is a file of its own, and not a part of each.
  metaChunk: true,
  transformPageData(page) {
    // The tables with a column for each framework need the width.
    if (page.relativePath.startsWith('frameworks/')) page.frontmatter['aside'] = false
  },
  // Nothing is loaded from another host: the site works without a network, and so does its search.
  head: [
    ['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }],
    ['meta', { name: 'color-scheme', content: 'light dark' }],
  ],
  markdown: {
    anchor: { slugify: toSlug },
    config: (markdown) => adaptMarkdown(markdown, { folder, repository }),
  },
  themeConfig: {
    logo: '/icon.svg',
    search: {
      provider: 'local',
      options: { _render: (text, env, markdown) => markdown.render(toSearchable(text, env), env) },
    },
    nav: [
      { text: 'Start here', link: '/guides/start' },
      { text: 'Troubleshooting', link: '/guides/troubleshooting' },
      { text: 'Coming from @clerk/*', link: '/coming-from/' },
      { text: 'Reference', link: '/reference/operations' },
    ],
    sidebar: createSidebar(folder),
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: repository }],
  },
})

/** Of the reference only what a page is about is found: properties are called alike on hundreds of them. */
function toSearchable(text: string, { relativePath }: { relativePath: string }): string {
  if (!relativePath.startsWith('reference/api/')) return text
  const [title = '', , ...paragraphs] = text.split(/\n{2,}/)
  const summary = paragraphs.find((paragraph) => /^[A-Z]/.test(paragraph)) ?? ''
  return `${title}\n\n${summary}\n`
}
