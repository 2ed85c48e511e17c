import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'

import { collectExamples, compile } from './examples.ts'
import { blocksOf, filesBelow, root } from './markdown.ts'

const blocks = filesBelow(root, '.md').flatMap((file) => blocksOf(file))

const inLanguage = (...languages: string[]) =>
  blocks.filter(({ language }) => languages.includes(language))

test('every example in the docs and in docstrings compiles', { timeout: 120_000 }, () => {
  const examples = collectExamples()
  expect(examples.length).toBeGreaterThan(20)
  expect(compile(examples)).toEqual([])
})

test('no program of a page is left out, because it says another language', () => {
  const places = inLanguage('js', 'mjs', 'cjs', 'javascript', 'typescript', 'mts', 'cts', 'tsx')
  expect(places.map(({ place }) => place)).toEqual([])
})

test('every seed and every answer of a page can be read', () => {
  expect(inLanguage('json', 'yaml').length).toBeGreaterThan(2)
  const broken = inLanguage('json', 'yaml').filter(({ language, code }) =>
    language === 'json' ? !isJson(code) : parseAllDocuments(code).some(({ errors }) => errors[0]),
  )
  expect(broken.map(({ place }) => place)).toEqual([])
})

test('every command of a page is one that a shell can read', () => {
  expect(inLanguage('sh').length).toBeGreaterThan(20)
  const broken = inLanguage('sh').filter(({ code }) => {
    return spawnSync('sh', ['-n'], { input: code.replaceAll(/<\w+>/g, 'x') }).status !== 0
  })
  expect(broken.map(({ place }) => place)).toEqual([])
})

test('every npm script that a page names is there', async () => {
  const { default: manifest } = await import('../../package.json')
  const scripts = Object.keys(manifest.scripts)
  const texts = filesBelow(root, '.md').filter((file) => !file.includes('/examples/'))
  const missing = texts.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name)
      .filter((name) => !scripts.includes(name))
      .map((name) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('an example that does not compile is named with its place', { timeout: 120_000 }, () => {
  const [mistake] = compile([{ place: 'page.md:3', code: 'const n: number = "one"\n' }])
  expect(mistake).toMatch(/^page\.md:3 \(line 1 of the example\): .*not assignable/)
})

function isJson(code: string): boolean {
  try {
    JSON.parse(code)
    return true
  } catch {
    return false
  }
}
