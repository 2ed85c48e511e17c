// What Bun runs for the matrix: starts apps as lines on its standard input ask for, and answers each with a line.
import { Elysia } from 'elysia'

import { chapters } from '../cases/cases.ts'
import { addRoutes } from '../elysia-routes.ts'
import { routes } from '../routes.ts'
import type { World } from '../world.ts'
import type { Answer, Ask } from './protocol.ts'

const setups = new Map(
  chapters.flatMap(({ cases }) => cases).map(({ setup }) => [setup.name, setup]),
)

function answer(ask: Ask): Answer {
  takeEnvironment(ask.env)
  if (!ask.start) return {}
  const { setup, world } = ask.start
  // Setups make options out of keys and addresses alone.
  const options = setups.get(setup)?.options(world as World)
  const app = addRoutes(new Elysia(), { options, routes })
  app.listen({ port: 0, hostname: '127.0.0.1' })
  return { url: `http://127.0.0.1:${app.server?.port}` }
}

function takeEnvironment(env: Ask['env']): void {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('CLERK_')) delete process.env[name]
  }
  Object.assign(process.env, env)
}

// What middleware reports would be taken for answers.
for (const method of ['log', 'warn', 'error'] as const) console[method] = () => {}

let unread = ''
process.stdin.setEncoding('utf8')
process.stdin.on('data', (text: string) => {
  const lines = (unread + text).split('\n')
  unread = lines.pop() ?? ''
  for (const line of lines) process.stdout.write(`${JSON.stringify(answerSafely(line))}\n`)
})
process.stdin.on('end', () => process.exit())

function answerSafely(line: string): Answer {
  try {
    return answer(JSON.parse(line) as Ask)
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string }
    return { error: { name, message, code } }
  }
}
