import { replyError } from '../http/reply.ts'
import { redirect } from '../pages/page.ts'
import { createSessionToken } from '../tokens/session-token.ts'
import { consoleActions } from './actions.ts'
import type { ConsoleContext } from './console-context.ts'
import { replyConsole } from './console-page.ts'
import { streamEvents } from './events.ts'
import { findObjection } from './guard.ts'
import { liveScript } from './live-script.ts'

/** Answers a request for the console, `undefined` for any other. */
export function answerConsole(
  context: ConsoleContext,
  request: Request,
  logMistake: (error: unknown) => void,
): Promise<Response> | undefined {
  const { pathname } = new URL(request.url)
  if (!/^\/console(\/|$)/.test(pathname)) return undefined
  return answer(context, request, pathname).catch((error: unknown) => replyError(error, logMistake))
}

async function answer(
  context: ConsoleContext,
  request: Request,
  pathname: string,
): Promise<Response> {
  const objection = findObjection(request)
  if (objection !== undefined) return new Response(objection, { status: 403 })
  switch (`${request.method} ${pathname}`) {
    case 'GET /console':
      return replyConsole(context)
    case 'GET /console/events':
      return streamEvents(context.log)
    case 'GET /console/live.js':
      return new Response(liveScript, { headers: { 'content-type': 'text/javascript' } })
    case 'GET /console/token':
      return showToken(context, request)
    case 'POST /console':
      return act(context, request)
    default:
      return new Response('The console has no such page.', { status: 404 })
  }
}

/** A new token of a session, to be copied. */
async function showToken({ instance }: ConsoleContext, request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('session_id') ?? ''
  const session = instance.store.sessions.get(id)
  if (!session) return new Response('There is no such session.', { status: 404 })
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' }
  return new Response(await createSessionToken(instance, session), { headers })
}

async function act(context: ConsoleContext, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  const name = form.get('action') ?? ''
  const action = Object.hasOwn(consoleActions, name) ? consoleActions[name] : undefined
  if (!action) return new Response('The console has no such action.', { status: 400 })
  const response = await action(context, form, request)
  return response ?? redirect(`/console#${form.get('section') ?? ''}`)
}
