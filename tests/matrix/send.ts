import { request as open } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

import type { HeaderRecord, RequestSpec } from './case.ts'
import type { World } from './world.ts'

/** An answer, as it came over the wire. */
export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Sends what a case describes. `fetch` would tidy up the target and refuse some of the headers. */
export async function send(url: string, spec: RequestSpec, world: World): Promise<Reply> {
  const { method = 'GET', path = '/public', headers: sources = [], body, follow = 0 } = spec
  const headers: Record<string, string> = {}
  for (const source of sources) {
    const { cookie, ...rest } = typeof source === 'function' ? await source(world) : source
    Object.assign(headers, rest)
    if (cookie) headers['cookie'] = [headers['cookie'], cookie].filter(Boolean).join('; ')
  }
  // Node would send the body of a DELETE without saying where it ends.
  if (body) headers['content-length'] = String(Buffer.byteLength(body))
  const target = typeof path === 'string' ? path : await path(world)
  const reply = await exchange(new URL(url), { method, target, headers, body })
  return followRedirects(reply, url, { headers, world, app: url }, follow)
}

async function followRedirects(
  reply: Reply,
  from: string,
  { headers, world, app }: Browser,
  times: number,
): Promise<Reply> {
  if (times === 0) return reply
  const url = new URL(reply.headers.location ?? '/', from)
  const cookie = mergeCookies(headers['cookie'], reply.headers['set-cookie'])
  const next = { ...headers, cookie }
  const target = url.pathname + url.search
  const answer =
    url.origin === new URL(app).origin
      ? await exchange(url, { method: 'GET', target, headers: next, body: undefined })
      : await visit(url, next, world)
  return followRedirects(answer, url.href, { headers: next, world, app }, times - 1)
}

/** What a redirect is followed with. */
interface Browser {
  readonly headers: HeaderRecord
  readonly world: World
  /** URL of the app; whatever else a browser is sent to is the Frontend API. */
  readonly app: string
}

async function visit(url: URL, headers: HeaderRecord, world: World): Promise<Reply> {
  const answer = await world.fetch(url, { headers, redirect: 'manual' })
  const fields = {
    ...Object.fromEntries(answer.headers),
    'set-cookie': answer.headers.getSetCookie(),
  }
  return { status: answer.status, headers: fields, text: await answer.text() }
}

/** The hosts of the suite share one jar: cookies are kept by host name, and all of them are on 127.0.0.1. */
function mergeCookies(sent = '', set: readonly string[] = []): string {
  const jar = new Map<string, string>()
  for (const pair of [...sent.split('; '), ...set.map((line) => line.split(';')[0] ?? '')]) {
    const [name = '', ...value] = pair.split('=')
    if (name) jar.set(name, value.join('='))
  }
  return Array.from(jar, (pair) => pair.join('=')).join('; ')
}

interface Message {
  readonly method: string
  readonly target: string
  readonly headers: HeaderRecord
  readonly body: string | undefined
}

function exchange(url: URL, { method, target, headers, body }: Message): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = url
    const sent = open({ hostname, port, method, path: target, headers, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => (text += chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      )
      answer.on('error', reject)
    })
    sent.setTimeout(10_000, () => sent.destroy(new Error(`No answer to ${method} ${target}`)))
    sent.on('error', reject)
    sent.end(body)
  })
}
