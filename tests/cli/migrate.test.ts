import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { root, runLatchkey, tsx } from './latchkey.ts'
import { mistakesIn } from './mistakes-in.ts'

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-migrate-'))

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A folder with these files. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(scratch, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

interface Result {
  changed: Array<{ file: string; diff: string }>
  findings: Array<{ file: string; line: number; kind: string; what: string; todo: string }>
}

async function migrate(folder: string, ...args: string[]) {
  const run = await runLatchkey(['migrate', '--json', ...args], { cwd: folder })
  return { ...run, result: JSON.parse(run.stdout) as Result }
}

describe('the quickstarts of the official packages', () => {
  const folder = join(scratch, 'quickstarts')
  let emulator: Emulator
  let diff: string

  beforeAll(async () => {
    cpSync(join(root, 'tests/cli/quickstarts'), folder, { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    emulator = await createEmulator()
    await emulator.listen()
    const dryRun = await runLatchkey(['migrate', '--dry-run'], { cwd: folder })
    diff = dryRun.stdout
  }, 60_000)

  afterAll(() => emulator.close())

  test('are untouched by a dry run, whose diff is what the run does', async () => {
    expect(read(folder, 'express/index.ts')).toContain('@clerk/express')
    const copy = join(scratch, 'patched')
    cpSync(join(root, 'tests/cli/quickstarts'), copy, { recursive: true })
    execFileSync('git', ['init', '-q'], { cwd: copy })
    execFileSync('git', ['apply'], { cwd: copy, input: diff })
    const { code, stdout } = await runLatchkey(['migrate'], { cwd: folder })
    expect(code).toBe(0)
    for (const file of stdout.trim().split('\n')) {
      expect({ file, text: read(folder, file) }).toEqual({ file, text: read(copy, file) })
    }
  })

  test('change their imports and nothing else', () => {
    const before = read(root, 'tests/cli/quickstarts/express/index.ts')
    const changed = `import { clerkClient, clerkMiddleware, getAuth } from 'clerk-latchkey/express'
import { type WebhookEvent } from 'clerk-latchkey/webhooks'
import { verifyWebhook } from 'clerk-latchkey/express'
import { isClerkAPIResponseError } from 'clerk-latchkey/errors'
`
    const from = before.indexOf('import { clerkClient')
    const to = before.indexOf('\nconst app')
    expect(read(folder, 'express/index.ts')).toBe(
      before.slice(0, from) + changed + before.slice(to),
    )
    expect(read(folder, 'hono/index.ts')).toContain(
      "import type { ClerkVariables as ClerkHonoVariables } from 'clerk-latchkey/hono'\n",
    )
    expect(read(folder, 'fastify/index.ts')).toContain(
      "import {\n  clerkClient, // the Backend API\n  clerkPlugin,\n  getAuth,\n} from 'clerk-latchkey/fastify'\n",
    )
  })

  test('have clerk-latchkey in package.json, where npm would put it', () => {
    const { version } = JSON.parse(read(root, 'packages/clerk-latchkey/package.json')) as {
      version: string
    }
    const range = `"clerk-latchkey": "^${version}"`
    expect(read(folder, 'express/package.json')).toContain(
      `  "dependencies": {\n    ${range},\n    "cors": "^2.8.5",`,
    )
    expect(read(folder, 'express/package.json')).toContain(
      '"devDependencies": {\n    "@types/express": "^5.0.6"\n  }',
    )
  })

  test('are left alone when it runs again', async () => {
    const { code, result } = await migrate(folder)
    expect(result).toMatchObject({ changed: [], findings: [] })
    expect(code).toBe(0)
  })

  test('compile', { timeout: 120_000 }, () => {
    const files = ['express', 'fastify', 'hono'].map((name) => join(folder, name, 'index.ts'))
    expect(mistakesIn(files)).toEqual([])
  })

  test.each([
    ['express/index.ts', { email: 'ada@example.com' }],
    ['express-commonjs/server.cjs', { userId: expect.stringMatching(/^user_/) }],
    ['fastify/index.ts', { email: 'ada@example.com' }],
    ['hono/index.ts', { email: 'ada@example.com' }],
  ])('%s runs against the emulator', { timeout: 60_000 }, async (file, answer) => {
    const port = await freePort()
    const app = spawn(process.execPath, ['--import', tsx, join(folder, file)], {
      env: {
        ...process.env,
        PORT: String(port),
        CLERK_SECRET_KEY: emulator.secretKey,
        CLERK_PUBLISHABLE_KEY: emulator.publishableKey,
        CLERK_API_URL: emulator.url,
        TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      await listening(app)
      const url = `http://127.0.0.1:${port}/protected`
      const { headers } = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
      expect((await fetch(url, { redirect: 'manual' })).status).toBe(401)
      const response = await fetch(url, { headers })
      expect([response.status, await response.json()]).toEqual([200, answer])
    } finally {
      app.kill('SIGKILL')
    }
  })
})

describe('a project that needs a person', () => {
  const files = {
    '.gitignore': 'generated/\n*.gen.ts\n!kept.gen.ts\n',
    'package.json':
      '{\n  "dependencies": { "@clerk/backend": "^3.0.0" },\n  "overrides": {\n    "@clerk/backend": "3.25.0"\n  }\n}\n',
    'tsconfig.json': '{\n  "compilerOptions": { "types": ["@clerk/express/env"] }\n}\n',
    'src/app.ts':
      "import { createClerkClient } from '@clerk/backend'\nimport { createClerkRequest } from '@clerk/backend/internal'\n",
    'src/page.tsx': "export { createClerkClient } from '@clerk/backend'\n",
    'src/style.css': "/* import('@clerk/backend').User */\n",
    'kept.gen.ts': "import '@clerk/backend'\n",
    'src/api.gen.ts': "import '@clerk/backend'\n",
    'generated/a.ts': "import '@clerk/backend'\n",
    'dist/a.js': "import '@clerk/backend'\n",
    'node_modules/x/index.js': "import '@clerk/backend'\n",
    '__mocks__/@clerk/express.js': 'module.exports = {}\n',
  }

  test('is changed as far as that goes; the rest is listed, and the exit code says so', async () => {
    const folder = project('leftovers', files)
    mkdirSync(join(folder, '.git'))
    const { code, result } = await migrate(folder)
    expect(code).toBe(3)
    expect(result.changed.map(({ file }) => file)).toEqual([
      'kept.gen.ts',
      'src/app.ts',
      'src/page.tsx',
      'package.json',
    ])
    expect(result.findings.map(({ file, line, kind }) => `${file}:${line} ${kind}`)).toEqual([
      '__mocks__/@clerk/express.js:1 left',
      'src/app.ts:2 left',
      'tsconfig.json:2 left',
      'package.json:4 left',
    ])
    expect(result.findings[1]).toMatchObject({
      what: 'createClerkRequest of @clerk/backend/internal is not in clerk-latchkey.',
      todo: expect.stringContaining('Pass the request itself'),
    })
    // Something still imports it.
    expect(JSON.parse(read(folder, 'package.json'))).toMatchObject({
      dependencies: { '@clerk/backend': '^3.0.0', 'clerk-latchkey': expect.any(String) },
    })
    for (const file of [
      'src/api.gen.ts',
      'generated/a.ts',
      'dist/a.js',
      'src/style.css',
    ] as const) {
      expect(read(folder, file)).toBe(files[file])
    }
  })

  test('is shown for people as file:line with what to do, apart from the diff', async () => {
    const folder = project('shown', files)
    const { code, stdout, stderr } = await runLatchkey(['migrate', 'src', '--dry-run'], {
      cwd: folder,
    })
    expect(code).toBe(3)
    expect(stdout).toMatch(/^--- a\/src\/api.gen.ts/)
    expect(stdout).not.toContain('package.json')
    expect(stderr).toContain('Left for you:\n  src/app.ts:2  createClerkRequest of')
    expect(stderr).toContain('Nothing was written')
    expect(read(folder, 'src/app.ts')).toBe(files['src/app.ts'])
  })
})

test('a path that does not exist is a wrong command line', async () => {
  const { code, stderr } = await runLatchkey(['migrate', 'no-such-folder'])
  expect([code, stderr]).toEqual([
    2,
    'latchkey: no-such-folder does not exist. Nothing was changed.\n',
  ])
})

test('--help has examples', async () => {
  const { code, stdout } = await runLatchkey(['migrate', '--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('latchkey migrate --dry-run')
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function listening({ stdout }: ChildProcess): Promise<void> {
  for await (const chunk of stdout ?? []) if (String(chunk).includes('listening')) return
}
