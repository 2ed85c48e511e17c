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
  feathers: 'services over several transports: examples/feathers',
  graphql: 'answers POST /graphql: examples/graphql',
  lambda: 'AWS calls the handler, nothing listens: examples/lambda',
  mcp: 'answers POST /mcp: examples/mcp',
  orpc: 'answers POST: examples/orpc',
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

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(running.url + path, { headers })

  test('/me answers 401 to who is signed out', async () => {
    const response = await ask('/me')
    expect(response.status).toBe(401)
    if (!/initTRPC/.test(code)) expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('/me answers 200, and who it is, to who is signed in', async () => {
    const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const response = await ask('/me', headers)
    expect(response.status).toBe(200)
    const body = await response.text()
    expect(body.includes(userId) || body.includes('Ada')).toBe(true)
  })

  test.runIf(/'\/public'|'public'/.test(code))('/public answers everybody', async () => {
    const response = await ask('/public')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Hello stranger')
  })

  const isForAdmins = /role: 'org:admin'|@Roles\('org:admin'\)/.test(code)
  const admin = code.includes("'/admin/hello'") ? '/admin/hello' : '/admin'

  test.runIf(/admin/.test(code))(`${admin} answers 403 to a member`, async () => {
    const { headers } = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
    expect((await ask(admin, headers)).status).toBe(403)
  })

  test.runIf(isForAdmins)(`${admin} answers 200 to an admin`, async () => {
    const { headers } = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
    expect((await ask(admin, headers)).status).toBe(200)
  })
})

test('every quickstart is run, or it is said why not', () => {
  const isRun = (file: string): boolean => programsOf(file).length > 0
  const left = pages.filter((file) => !isRun(file)).map((file) => basename(file, '.md'))
  expect(programs.length).toBeGreaterThan(9)
  expect(left.filter((name) => !(name in elsewhere))).toEqual([])
})
