import { describe, expect, test } from 'vitest'

import { createHomeFinder } from './find-home.ts'
import { createRewriter } from './rewrite-source.ts'

const rewrite = createRewriter(createHomeFinder())

const linesOf = (...lines: string[]): string => `${lines.join('\n')}\n`

test('quotes, semicolons, comments, line ends and all else stay', () => {
  const before = [
    '#!/usr/bin/env node',
    "import 'dotenv/config';",
    'import  {createClerkClient}  from "@clerk/backend";',
    'import { decodeJwt } from "@clerk/backend/jwt"; // why',
    'import {',
    '\tgetAuth, // who',
    '\ttype WebhookEvent,',
    '\trequireAuth as guard',
    '} from "@clerk/express";',
    '',
  ].join('\r\n')
  const after = [
    '#!/usr/bin/env node',
    "import 'dotenv/config';",
    'import  {createClerkClient}  from "clerk-latchkey";',
    'import { decodeJwt } from "clerk-latchkey/jwt"; // why',
    'import {',
    '\tgetAuth, // who',
    '\trequireAuth as guard',
    '} from "clerk-latchkey/express";',
    'import {',
    '\ttype WebhookEvent',
    '} from "clerk-latchkey/webhooks";',
    '',
  ].join('\r\n')
  expect(rewrite('a.mts', before).text).toBe(after)
})

test('a byte order mark stays', () => {
  const { text } = rewrite('a.ts', "\uFEFFimport { verifyToken } from '@clerk/backend'\n")
  expect(text).toBe("\uFEFFimport { verifyToken } from 'clerk-latchkey'\n")
})

const forms = linesOf(
  "import * as backend from '@clerk/backend'",
  "import express = require('@clerk/express')",
  "export * from '@clerk/backend/errors'",
  "export * as jwt from '@clerk/backend/jwt'",
  "import '@clerk/fastify'",
  "const { getAuth, clerkMiddleware: clerk } = require('@clerk/express')",
  "const { createClerkClient } = await import('@clerk/backend')",
  'const verify = (await import(`@clerk/backend`)).verifyToken',
  "const first = require('@clerk/express').getAuth",
  "jest.mock('@clerk/express', () => ({ ...jest.requireActual('@clerk/express') }))",
  "vi.mock(import('@clerk/backend'), { spy: true })",
  "vi.mock('@clerk/fastify', () => ({ clerkPlugin: vi.fn() }))",
  "mock.module('@clerk/hono', { namedExports: {} })",
  "require.resolve('@clerk/fastify')",
  "type User = import('@clerk/backend').User",
  "/** @param {import('@clerk/backend').AuthObject} auth */",
  'function of(auth) {}',
  'backend.createClerkClient()',
)

test.each(['a.ts', 'a.tsx', 'a.mts', 'a.cts', 'a.js', 'a.jsx', 'a.mjs', 'a.cjs'])(
  'every form of naming a module is changed in %s',
  (file) => {
    const after = forms
      .replaceAll('@clerk/backend', 'clerk-latchkey')
      .replaceAll(/@clerk\/(express|fastify|hono)/g, 'clerk-latchkey/$1')
    expect(rewrite(file, forms)).toEqual({ text: after, findings: [] })
  },
)

test('what was changed once is left alone', () => {
  const once = rewrite('a.ts', forms).text
  expect(rewrite('a.ts', once)).toEqual({ text: once, findings: [] })
})

describe('names that live elsewhere', () => {
  test('are split off', () => {
    const { text, findings } = rewrite(
      'a.ts',
      "import { verifyWebhook, type UserWebhookEvent } from '@clerk/hono/webhooks'\n",
    )
    expect(text).toBe(
      linesOf(
        "import { verifyWebhook } from 'clerk-latchkey/hono'",
        "import { type UserWebhookEvent } from 'clerk-latchkey/webhooks'",
      ),
    )
    expect(findings).toEqual([])
  })

  test('are called as before where the name is another one', () => {
    const { text } = rewrite(
      'a.ts',
      "import { type ClerkHonoVariables as Vars } from '@clerk/hono'\n",
    )
    expect(text).toBe("import { type ClerkVariables as Vars } from 'clerk-latchkey/hono'\n")
  })

  test('stay where they are, and are listed, when there are none', () => {
    const { text, findings } = rewrite(
      'src/a.ts',
      linesOf('', "import { ClientJSON, type User } from '@clerk/backend'"),
    )
    expect(text).toBe(
      linesOf(
        '',
        "import { type User } from 'clerk-latchkey'",
        "import { ClientJSON } from '@clerk/backend'",
      ),
    )
    expect(findings).toEqual([
      {
        file: 'src/a.ts',
        line: 2,
        kind: 'left',
        what: 'ClientJSON of @clerk/backend is not in clerk-latchkey.',
        todo: expect.stringContaining('Use Client,'),
      },
    ])
  })
})

describe('what cannot be changed stays as it is, and is listed:', () => {
  test.each([
    ['a default import', "import clerk from '@clerk/express'"],
    ['all of a module that was taken apart', "import * as types from '@clerk/express/types'"],
    ['the same, exported', "export * from '@clerk/fastify/webhooks'"],
    ['the same, loaded', "const internal = require('@clerk/backend/internal')"],
    [
      'a name that is not there',
      "const { createClerkRequest } = require('@clerk/backend/internal')",
    ],
    ['a type that is not there', "type A = import('@clerk/backend').ClientJSON"],
    ['a file of the package', "import x from '@clerk/backend/dist/runtime'"],
    [
      'a declaration that adds to a module',
      "declare module '@clerk/backend' { interface User {} }",
    ],
    ['a mention', "export const external = ['@clerk/backend']"],
    ['a pattern', "export default { '^@clerk/express$': './mock.ts' }"],
    ['a reference', '/// <reference types="@clerk/express/env" />'],
    ['the retired package', "import { ClerkExpressRequireAuth } from '@clerk/clerk-sdk-node'"],
    ['the same, loaded', "require('@clerk/clerk-sdk-node')"],
    [
      'a property that was renamed',
      "import '@x/y' // @clerk/backend\nv.externalVerificationRedirectURL",
    ],
  ])('%s', (_, code) => {
    const { text, findings } = rewrite('a.ts', code)
    expect(text).toBe(code)
    expect(findings).toEqual([
      {
        file: 'a.ts',
        line: code.split('\n').length,
        kind: 'left',
        what: expect.stringMatching(/\.$/),
        todo: expect.stringMatching(/\.$/),
      },
    ])
  })

  test('a member of a namespace that is not there', () => {
    const { findings } = rewrite(
      'a.ts',
      linesOf("import * as c from '@clerk/backend'", 'let a: c.WebhookEvent', 'c.nothing()'),
    )
    expect(findings).toMatchObject([
      { line: 2, todo: 'Import WebhookEvent from clerk-latchkey/webhooks.' },
      { line: 3, what: 'c.nothing is not in clerk-latchkey.' },
    ])
  })
})

describe('what is there and behaves otherwise is listed:', () => {
  test('the guard of Express, and its options', () => {
    const { text, findings } = rewrite(
      'a.ts',
      linesOf(
        "import { requireAuth as guard } from '@clerk/express'",
        "app.get('/a', guard(), handler)",
        "app.get('/b', guard({ signInUrl: '/sign-in' }), handler)",
      ),
    )
    expect(text).toContain("from 'clerk-latchkey/express'")
    expect(findings).toMatchObject([
      { line: 1, kind: 'check', what: expect.stringContaining('401') },
      { line: 3, kind: 'left', todo: expect.stringContaining('clerkMiddleware()') },
    ])
  })

  test.each(['express', 'fastify'])('webhooks of %s, which need the raw body', (framework) => {
    const { findings } = rewrite(
      'a.js',
      `const { verifyWebhook } = require('@clerk/${framework}/webhooks')`,
    )
    expect(findings).toMatchObject([{ kind: 'check', what: expect.stringContaining('raw body') }])
  })

  test('a mock of a module that is part of a larger one now', () => {
    const { text, findings } = rewrite('a.ts', "vi.mock('@clerk/express/webhooks')")
    expect(text).toBe("vi.mock('clerk-latchkey/express')")
    expect(findings).toMatchObject([{ kind: 'check', what: expect.stringContaining('all of') }])
  })
})

test('texts and comments that only look like imports stay', () => {
  const code = linesOf(
    '// import { a } from "@clerk/backend"',
    'const text = "import { a } from \'@clerk/backend\'"',
    "const example = `/* import('@clerk/backend').User */ ${text}`",
  )
  expect(rewrite('a.ts', code)).toEqual({ text: code, findings: [] })
})
