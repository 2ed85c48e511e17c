import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

import { headingsOf, root } from './markdown.ts'

const sources = join(root, 'packages/clerk-latchkey/src')
const page = readFileSync(join(root, 'docs/guides/troubleshooting.md'), 'utf8')

/** Every text in the declaration of a type or of a constant, and in those that it is made of in the same file. */
function textsOf(file: string, name: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(sources, file), 'utf8'), 99, true)
  const found = new Set<string>()
  const seen = new Set([name])
  const read = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) found.add(node.text)
    if (ts.isTemplateHead(node)) found.add(`${node.text}…`)
    if (ts.isIdentifier(node) && !seen.has(node.text)) {
      seen.add(node.text)
      declarationsOf(node.text).forEach(read)
    }
    node.forEachChild(read)
  }
  const declarationsOf = (wanted: string): ts.Node[] =>
    source.statements.flatMap((statement): ts.Node[] => {
      if (ts.isTypeAliasDeclaration(statement)) {
        return statement.name.text === wanted ? [statement.type] : []
      }
      if (!ts.isVariableStatement(statement)) return []
      return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
        name.getText() === wanted && initializer ? [initializer] : [],
      )
    })
  const declarations = declarationsOf(name)
  if (declarations.length === 0) throw new Error(`${file} declares no ${name}.`)
  declarations.forEach(read)
  return [...found]
}

/** Texts that stand at a certain place in a file, where there is no type of them. */
function matchesOf(file: string, pattern: RegExp): string[] {
  const text = readFileSync(join(sources, file), 'utf8')
  return Array.from(text.matchAll(pattern), ([, code = '']) => code)
}

/** The codes that a section of the page is about. */
function sectionsBelow(title: string): string[] {
  const headings = headingsOf(page)
  const start = headings.findIndex(({ level, text }) => level === 2 && text === title)
  const rest = headings.slice(start + 1)
  const end = rest.findIndex(({ level }) => level === 2)
  return rest.slice(0, end === -1 ? undefined : end).map(({ text }) => text)
}

const codes: Record<string, string[]> = {
  Answers: [
    ...matchesOf('frameworks/rejection.ts', /toErrors\(\s*'(\w+)'/g),
    ...matchesOf('frameworks/rejection.ts', /reason: '([\w-]+)'/g),
  ],
  'Signed out': [
    ...textsOf('auth/reasons.ts', 'AuthErrorReason'),
    ...textsOf('auth/reasons.ts', 'noTokenInHeader'),
    ...textsOf('auth/reasons.ts', 'AuthReason').filter((text) => text.endsWith('…')),
    ...matchesOf('frameworks/require-auth.ts', /\? '([\w-]+)'\n/g),
  ],
  'Token refused': textsOf('auth/reasons.ts', 'TokenVerificationErrorReason'),
  Configuration: textsOf('configuration-error.ts', 'ConfigurationErrorCode'),
  Calls: textsOf('http/errors.ts', 'ClerkErrorCode'),
  Webhooks: textsOf('webhook-error.ts', 'WebhookVerificationErrorCode'),
  'Frontend API proxy': textsOf('frontend-api-proxy.ts', 'ProxyErrorCode'),
}

describe.each(Object.entries(codes))('%s', (title, expected) => {
  test('every code has its section, and every section is about a code', () => {
    expect(expected.length).toBeGreaterThan(2)
    expect(sectionsBelow(title).toSorted()).toEqual([...new Set(expected)].toSorted())
  })
})

test('the codes of machine tokens are among the others', () => {
  const all = headingsOf(page).map(({ text }) => text)
  const machine = textsOf('auth/machine-token-error.ts', 'MachineTokenVerificationErrorCode')
  expect(machine.length).toBe(4)
  expect(all).toEqual(expect.arrayContaining(machine))
})

test('each section says what it means, how to find out and what to do', () => {
  const sections = page.split(/^### /m).slice(1)
  const incomplete = sections.filter(
    (section) =>
      !/^- \*\*Means:\*\* .+/m.test(section) ||
      !/^- \*\*Find out:\*\* .+/m.test(section) ||
      !/^- \*\*Do:\*\* .+/m.test(section),
  )
  expect(incomplete.map((section) => section.split('\n')[0])).toEqual([])
  expect(sections.length).toBeGreaterThan(70)
})

test('every code that can be thrown for an incomplete configuration is looked for where it is thrown', () => {
  const thrown = ts.sys
    .readDirectory(sources, ['.ts'], ['**/*.test.ts'])
    .flatMap((file) =>
      Array.from(
        readFileSync(file, 'utf8').matchAll(/new ConfigurationError\(\s*'(\w+)'/g),
        ([, code = '']) => code,
      ),
    )
  expect(thrown.length).toBeGreaterThan(10)
  expect(codes['Configuration']).toEqual(expect.arrayContaining(thrown))
})
