import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'

type Item = DefaultTheme.SidebarItem

/** The order that a newcomer reads the guides in; a guide that is not named comes after them. */
const guides = [
  'start',
  'authenticating-requests',
  'authorization',
  'organizations',
  'machine-tokens',
  'handshakes',
  'satellites',
  'webhooks',
  'testing',
  'errors-and-retries',
  'rate-limits',
  'bulk',
  'several-instances',
  'edge-runtimes',
  'security',
  'troubleshooting',
]

/**
 * The contents of the site: files are found by themselves, and called as their headings are. The reference has contents
 * of its own, which would be most of every page else.
 */
export function createSidebar(folder: string): DefaultTheme.SidebarMulti {
  return { '/': guideItems(folder), '/reference/': referenceItems(folder) }
}

function guideItems(folder: string): Item[] {
  const pages = (path: string, first: readonly string[] = []) => pagesIn(folder, path, first)
  const own = pages('.')
  const isDifferences = ({ link }: Item): boolean => link === '/differences'
  return [
    { text: 'What Latchkey is', link: '/' },
    { text: 'Guides', collapsed: false, items: pages('guides', guides) },
    { text: 'Quickstarts', collapsed: false, items: pages('quickstarts') },
    {
      text: 'Coming from @clerk/*',
      collapsed: false,
      items: [...pages('coming-from', ['README']), ...own.filter(isDifferences)],
    },
    {
      text: 'How it behaves',
      collapsed: false,
      items: [
        ...own.filter((item) => item.link !== '/' && !isDifferences(item)),
        ...pages('frameworks'),
      ],
    },
    { text: 'Reference', link: '/reference/operations' },
  ]
}

function referenceItems(folder: string): Item[] {
  return [
    { text: 'All pages', link: '/' },
    { text: 'Reference', items: [...pagesIn(folder, 'reference', []), ...modules(folder)] },
  ]
}

function pagesIn(folder: string, path: string, first: readonly string[]): Item[] {
  if (!existsSync(join(folder, path))) return []
  const names = readdirSync(join(folder, path))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : 1_000)
  return names
    .toSorted((one, other) => place(one) - place(other) || one.localeCompare(other))
    .map((name) => ({
      text: titleOf(join(folder, path, `${name}.md`)),
      link: toLink(path, name),
    }))
}

function toLink(path: string, name: string): string {
  return `/${join(path, name)}`.replace(/README$/, '')
}

/** The heading of a page, without what each of its neighbours has too. */
function titleOf(file: string): string {
  const [, title = file] = /^# (.+)$/m.exec(readFileSync(file, 'utf8')) ?? []
  return title
    .replaceAll('`', '')
    .replace(/^Coming from /, '')
    .replace(/^Quickstart for /, '')
    .replace(/ quickstart/i, '')
}

/** What typedoc made: a page for each subpath, the resources in a group of their own. */
function modules(folder: string): Item[] {
  const api = join(folder, 'reference', 'api')
  if (!existsSync(join(api, 'README.md'))) return []
  const links = readFileSync(join(api, 'README.md'), 'utf8').matchAll(
    /^- \[(.+)\]\((.+)README\.md\)/gm,
  )
  const items = Array.from(links, ([, text = '', path = '']) => ({
    text,
    link: `/reference/api/${path}`,
  }))
  const isResource = ({ text }: { text: string }) => text.includes('/resources/')
  return [
    ...items.filter((item) => !isResource(item)),
    {
      text: 'clerk-latchkey/resources',
      collapsed: true,
      items: items
        .filter(isResource)
        .map(({ text, link }) => ({ text: text.split('/').at(-1) ?? text, link })),
    },
  ]
}
