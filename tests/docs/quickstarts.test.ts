import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { blocksOf, filesBelow, root } from './markdown.ts'
import { startProgram } from './quickstart-program.ts'
import type { Running, Runtime } from './quickstart-program.ts'

/** Pages whose program is none that answers `GET /me`; what they show is tested where it says. */
const elsewhere: Readonly<Record<string, string>> = {
  adonis: 'a part of an application: examples/adonis',
  graphql: 'answers POST /graphql: examples/graphql',
  lambda: 'AWS calls the handler, nothing listens: examples/lambda',
  mcp: 'answers POST /mcp: examples/mcp',
  'socket.io': 'answers on sockets: examples/socket.io',
  ws: 'answers on sockets: examples/ws',
}

interface Program {
  readonly place: string
  readonly code: string
  readonly runtime: Runtime
}

const pages = filesBelow(join(root, 'docs/quickstarts'), '.md')

function programsOf(file: string): Program[] {
  const blocks = blocksOf(file).filter(({ language }) => language === 'ts')
  if (basename(file) === 'nestjs.md') return [nestProgram(blocks)]
  const isForBun = /^bun add/m.test(readFileSync(file, 'utf8'))
  return blocks.flatMap(({ place, code }): Program[] => {
    if (!/'\/me'|\bme: /.test(code)) return []
    if (/^export default (?!define)/m.test(code)) return [{ place, code, runtime: 'bun' }]
    if (!/\.listen\(|\bserve\(|\.start\(/.test(code)) return []
    return [{ place, code, runtime: isForBun ? 'bun' : 'node' }]
  })
}

/** The module and the controller of the page, in a project as `nest new` makes it. */
function nestProgram(blocks: ReturnType<typeof blocksOf>): Program {
  const [module, controller] = blocks
  if (!module || !controller) throw new Error('nestjs.md has no module and no controller.')
  const project = `
import { NestFactory } from '@nestjs/core'
import 'reflect-metadata'

@Module({ imports: [AppModule], controllers: [AppController] })
class Project {}

const app = await NestFactory.create(Project, { logger: false })
await app.listen(3000)
`
  return { place: module.place, code: module.code + controller.code + project, runtime: 'node' }
}

interface Case {
  readonly path: string
  readonly who: string
  readonly as?: { readonly email: string; readonly organization?: string }
  readonly status: number
  readonly challenge: string | null
  readonly says: RegExp
}

/** What a page says of its routes: which there are, is seen by the code. */
function casesOf(code: string): Case[] {
  const [, service] = /service\('(\w+)'\)[^\n]*org:admin/.exec(code) ?? []
  const path = code.includes("'/admin/hello'") ? '/admin/hello' : '/admin'
  const admin = service ? `/${service}` : path
  const ada = { email: 'ada@example.com', organization: 'acme' }
  const grace = { email: 'grace@example.com', organization: 'acme' }
  const usual = { challenge: null, says: /./ }
  // tRPC writes no headers.
  const challenge = code.includes('initTRPC') ? null : 'Bearer'
  const cases: Array<Case | false> = [
    { ...usual, path: '/me', who: 'signed out', status: 401, challenge },
    { ...usual, path: '/me', who: 'Ada', as: ada, status: 200, says: /user_\w{20}|Ada/ },
    /'\/public'|'public'/.test(code) && {
      ...usual,
      path: '/public',
      who: 'signed out',
      status: 200,
      says: /Hello stranger/,
    },
    code.includes('admin') && { ...usual, path: admin, who: 'a member', as: grace, status: 403 },
    /role: 'org:admin'|@Roles\('org:admin'\)/.test(code) && {
      ...usual,
      path: admin,
      who: 'an admin',
      as: ada,
      status: 200,
    },
  ]
  return cases.filter((one) => one !== false)
}

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})

afterAll(() => emulator.close())

const programs = pages.flatMap((file) => programsOf(file))

describe.each(programs)('$place on $runtime', ({ code, runtime }) => {
  let running: Running

  beforeAll(async () => {
    const { secretKey, url } = emulator
    running = await startProgram(code, runtime, { CLERK_SECRET_KEY: secretKey, CLERK_API_URL: url })
  })

  afterAll(() => running?.stop())

  test.each(casesOf(code))('$path, $who: $status', async ({ path, as, status, ...answer }) => {
    const caller = as && (await emulator.signIn(as))
    const response = await fetch(running.url + path, {
      // oRPC calls procedures with POST.
      method: code.includes('@orpc/') ? 'POST' : 'GET',
      headers: caller?.headers ?? {},
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('www-authenticate')).toBe(answer.challenge)
    expect(await response.text()).toMatch(answer.says)
  })
})

test('every quickstart is run, or it is said why not', () => {
  const isRun = (file: string): boolean => programsOf(file).length > 0
  const left = pages.filter((file) => !isRun(file)).map((file) => basename(file, '.md'))
  expect(programs.length).toBeGreaterThan(9)
  expect(left.filter((name) => !(name in elsewhere))).toEqual([])
})
