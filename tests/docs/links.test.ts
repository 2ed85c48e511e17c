import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

import { anchorsOf, filesBelow, placeOf, proseOf, root } from './markdown.ts'

const pages = filesBelow(root, '.md')

/** What each link of a page leads to, where that is not there. */
function deadLinks(file: string, text = readFileSync(file, 'utf8')): string[] {
  const prose = proseOf(text).replaceAll(/`[^`\n]*`/g, (code) => ' '.repeat(code.length))
  const links = [
    ...prose.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g),
    ...prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g),
  ]
  return links.flatMap(({ index, 1: link = '' }) => {
    if (/^(?:https?|mailto):/.test(link)) return []
    const problem = findProblem(file, text, link)
    return problem ? [`${placeOf(file, text, index)}: ${link} ${problem}`] : []
  })
}

function findProblem(file: string, text: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#')
  if (path.startsWith('/')) return 'is no relative path, and would be another one on GitHub'
  const target = path === '' ? file : resolve(dirname(file), decodeURI(path))
  if (relative(root, target).startsWith('..')) return 'leads out of the repository'
  if (!existsSync(target)) return 'does not exist'
  if (anchor === undefined) return undefined
  if (!target.endsWith('.md')) return 'has an anchor, and is no page'
  const anchors = anchorsOf(target === file ? text : readFileSync(target, 'utf8'))
  return anchors.has(decodeURIComponent(anchor)) ? undefined : 'has no such heading'
}

test('no link of any page is dead', () => {
  expect(pages.length).toBeGreaterThan(40)
  expect(pages.flatMap((file) => deadLinks(file))).toEqual([])
})

test('a dead link is named with its place', () => {
  const page = join(root, 'docs/README.md')
  const text = '# A\n\n[a](./nowhere.md) [b](#b) [c](#a) `[d](./no-link.md)` ![e](/root.png)\n'
  expect(deadLinks(page, text)).toEqual([
    'docs/README.md:3: ./nowhere.md does not exist',
    'docs/README.md:3: #b has no such heading',
    'docs/README.md:3: /root.png is no relative path, and would be another one on GitHub',
  ])
})

test('every picture is shown somewhere', () => {
  const shown = pages.map((file) => readFileSync(file, 'utf8')).join('\n')
  const pictures = ['.png', '.svg'].flatMap((ending) =>
    filesBelow(join(root, 'docs/pictures'), ending),
  )
  expect(pictures.length).toBeGreaterThan(3)
  expect(pictures.filter((file) => !shown.includes(relative(join(root, 'docs'), file)))).toEqual([])
  for (const file of pictures) expect(statSync(file).size).toBeLessThan(250_000)
})
