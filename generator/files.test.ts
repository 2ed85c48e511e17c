import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { caseOf } from '../packages/clerk-latchkey/src/http/case.ts'
import type { Facts } from '../spec/facts.ts'
import { partners } from './catalog.ts'
import { sharedOpaque } from './emit/operation.ts'
import { generateFiles } from './files.ts'
import { names } from './names.ts'
import { overrides } from './overrides.ts'
import { parseSignature } from './signature.ts'
import { staleFiles, updateFiles } from './stale-files.ts'

const facts = JSON.parse(
  readFileSync(new URL('../spec/bapi-2026-05-12.json', import.meta.url), 'utf8'),
) as Facts

const methods = Object.entries(names).flatMap(([resource, group]) =>
  Object.entries(group).map(([method, entry]) => ({ name: `${resource}.${method}`, entry })),
)

describe('names', () => {
  it('name every operation once, but for what the official client has twice', () => {
    const ids = methods.map(({ entry: [id] }) => id)
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    expect(twice).toEqual(['DeleteDomain'])
    const named = new Set(ids)
    expect(facts.operations.filter(({ id }) => !named.has(partners[id] ?? id))).toEqual([])
  })

  it.each(methods)('$name has one sentence of its own', ({ entry: [, , summary] }) => {
    expect(summary).toMatch(/^[A-Z].*[^.]\.$/)
  })

  it('are needed: an operation without one stops the generator', () => {
    const unnamed = { ...facts.operations[0], id: 'LaunchBoat' } as Facts['operations'][number]
    const more = { ...facts, operations: [...facts.operations, unnamed] }
    expect(() => generateFiles(more)).toThrow(
      'Operations without a name in generator/names.ts: LaunchBoat (GET /public/interstitial)',
    )
  })

  it('that are not needed any more are reported', () => {
    const fewer = { ...facts, operations: facts.operations.filter(({ id }) => id !== 'BanUser') }
    expect(generateFiles(fewer).leftovers).toEqual([
      'name users.banUser: there is no operation BanUser',
    ])
  })
})

describe('overrides', () => {
  it('all find what they amend', () => {
    expect(generateFiles(facts).leftovers).toEqual([])
  })

  it.each(overrides.map(({ reason }) => reason))('have a reason: %s', (reason) => {
    expect(reason).toMatch(/\S{2,}\.$/)
  })
})

describe('signatures', () => {
  it.each([
    ['()', []],
    ['(userId)', [{ name: 'userId', optional: false, kind: 'one' }]],
    ['(params?)', [{ name: 'params', optional: true, kind: 'params' }]],
    [
      '(organizationId, params[])',
      [
        { name: 'organizationId', optional: false, kind: 'one' },
        { name: 'params', optional: false, kind: 'items' },
      ],
    ],
  ])('%s can be read', (signature, expected) => {
    expect(parseSignature(signature)).toEqual(expected)
  })

  it.each(['userId', '(user id)', '(params?[])'])('%s is refused', (signature) => {
    expect(() => parseSignature(signature)).toThrow(signature)
  })
})

describe('files', () => {
  it('are the same each time', () => {
    expect([...generateFiles(facts).files]).toEqual([...generateFiles(facts).files])
  })

  it('have an operation of the facts for every constant, and a constant for every operation', () => {
    const text = [...generateFiles(facts).files.values()].join('\n')
    const ids = [...text.matchAll(/^id: '(\w+)',$/gm)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(facts.operations.filter(({ id }) => !ids.includes(id))).toEqual([])
  })

  it('take the same maps for opaque as the pipeline does', () => {
    const { isOpaque } = caseOf({})
    const text = [...generateFiles(facts).files.values()].join('\n')
    const special = [...text.matchAll(/^opaque: \[(.*)\],$/gm)].flatMap(([, list]) =>
      list?.split(', '),
    )
    expect(sharedOpaque.filter((name) => !isOpaque(name))).toEqual([])
    expect(special.filter((name) => name && isOpaque(name.slice(1, -1)))).toEqual([])
  })
})

describe('stale files', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'latchkey-stale-'))
    mkdirSync(join(root, 'out'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const notice = '// Written by `npm run generate`: change the generator, not this file.\n'
  const written = new Map([
    ['out/a.ts', `${notice}a`],
    ['out/b.ts', `${notice}b`],
  ])

  it('are those that are missing, changed by hand, or not generated any more', () => {
    writeFileSync(join(root, 'out/a.ts'), `${notice}changed`)
    writeFileSync(join(root, 'out/old.ts'), `${notice}old`)
    writeFileSync(join(root, 'out/by-hand.ts'), 'by hand')
    expect(staleFiles(root, written)).toEqual(['out/a.ts', 'out/b.ts', 'out/old.ts'])
  })

  it('are none after they were written', () => {
    writeFileSync(join(root, 'out/old.ts'), `${notice}old`)
    updateFiles(root, staleFiles(root, written), written)
    expect(staleFiles(root, written)).toEqual([])
  })
})
