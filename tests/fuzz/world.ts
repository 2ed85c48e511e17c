import type { Fetch } from '../../packages/clerk-latchkey/src/http/options.ts'
import { createSigner, encode } from '../auth/signer.ts'
import type { Signer } from '../auth/signer.ts'

/** The clock stands still, so that tokens are made once and are good for every input. */
export const nowInMs = 1_790_000_000_000
const now = nowInMs / 1000

/** Stands in every secret that is made up; wherever it comes out, something leaked. */
export const mark = 'sEcReTtExT'

export const productionHost = 'clerk.example.com'
export const developmentHost = 'happy-cat-12.clerk.accounts.dev'

/** Tokens that are made once; inputs are made of them and of what is done to them. */
export interface World {
  readonly signer: Signer
  /** Session tokens that must be accepted where nothing else is wrong. */
  readonly good: readonly string[]
  /** Signed with the right key: machine tokens, other categories, wrong times, strange claims. */
  readonly odd: readonly string[]
  readonly handshakes: readonly string[]
  readonly everyToken: readonly string[]
  /** Cookies that the Backend API sends, some of them with what no header may hold. */
  readonly directives: ReadonlyArray<readonly string[]>
}

export async function createWorld(): Promise<World> {
  const signer = await createSigner('ins_1')
  const stranger = await createSigner('ins_1')
  const good = await Promise.all(goodClaims().map((claims) => signer.mint(claims)))
  const odd = await Promise.all([
    ...oddClaims().map((claims) => signer.mint(claims)),
    ...oddHeaders().map((header) => signer.mint(goodClaims()[0], header)),
    signer.mint({ ...base(), sub: 'mch_1' }, { cat: 'cl_B7d4PD333AAA' }),
    signer.mint({ ...base(), client_id: 'client_1' }, { typ: 'at+jwt' }),
    stranger.mint(goodClaims()[0]),
  ])
  const [first = ''] = good
  const directives = [
    [`__session=${first}; Path=/`, `__client_uat=${now}; Path=/`],
    [`__session=${first}; Path=/\r\nx-evil: 1`, `__client_uat=${now}; Path=/`],
    ['__session=; Max-Age=0', '__client_uat=0\u0000', 'ü=ü', '日=本', ''],
    [`__session_x=${odd[0] ?? ''}`],
    [],
  ]
  const handshakes = await Promise.all([
    ...directives.map((handshake) => signer.mint({ handshake })),
    signer.mint({ handshake: directives[0], exp: now - 100 }),
    signer.mint({ handshake: [1, null, {}] }),
    signer.mint({ handshake: directives[0] }, { cat: 'cl_B7d4PD222AAA' }),
    stranger.mint({ handshake: directives[0] }),
  ])
  return { signer, good, odd, handshakes, directives, everyToken: [...good, ...odd, ...handshakes] }
}

function base(): object {
  return {
    iss: `https://${productionHost}`,
    sub: 'user_1',
    sid: 'sess_1',
    azp: 'https://party.example',
    iat: now - 5,
    nbf: now - 15,
    exp: now + 55,
  }
}

function goodClaims(): object[] {
  return [
    base(),
    { ...base(), iss: `https://${developmentHost}` },
    { ...base(), v: 2, o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'read', fpm: '1' } },
    { ...base(), sts: 'pending', fva: [0, -1] },
    { ...base(), org_id: 'org_1', org_slug: 'acme', org_role: 'org:admin', aud: ['api'] },
  ]
}

function oddClaims(): object[] {
  return [
    { ...base(), exp: now - 100 },
    { ...base(), exp: now - 100, sid: '../../users' },
    { ...base(), nbf: now + 100 },
    { ...base(), iat: now + 100 },
    { ...base(), sub: 7 },
    { ...base(), exp: 'soon' },
    { ...base(), azp: 'https://evil.example\r\nx-evil: 1' },
    { ...base(), aud: 'ü日本'.repeat(50) },
    { ...base(), iss: { toString: 'x' } },
    {},
  ]
}

function oddHeaders(): Array<Record<string, unknown>> {
  return [
    { alg: 'none' },
    { alg: 'HS256' },
    { alg: 'RS512' },
    { alg: { x: 1 } },
    { typ: 'ü\r\nx: y' },
    { kid: '__proto__' },
    { kid: 'x\r\ny' },
    { kid: 'x\u007fy' },
    { cat: 'cl_B7d4PD222AAA' },
  ]
}

/** Tokens that are no tokens any more, each with something secret in it. */
export const brokenTokens = [
  `${mark}.${mark}.${mark}`,
  `${encode({ alg: 'RS256', kid: 'ins_1' })}.${encode('null')}.${mark}`,
  `${encode({ alg: 'RS256', kid: 'ins_1' })}.${encode('[1]')}.${mark}AA`,
  `ak_${mark}_good`,
  `ak_${mark}_missing`,
  `mt_${mark}_good`,
  `mt_${mark}_down`,
  `oat_${mark}_good`,
  `oat_${mark}_denied`,
  `x${mark}`,
  nested(100),
  nested(20_000),
] as const

/** Claims that a recursive function could choke on. */
function nested(depth: number): string {
  const payload = `{"sub":${'['.repeat(depth)}${']'.repeat(depth)}}`
  return `${encode({ alg: 'RS256', kid: 'ins_1' })}.${encode(payload)}.${mark}AA`
}

/** A Backend API that answers by what it is asked about: good answers, refusals, nonsense, and none at all. */
export function createFetch({ signer, directives }: World): Fetch {
  let turn = 0
  return async (url, init) => {
    const { pathname, searchParams } = new URL(url)
    turn = (turn + 1) % 7
    const next = directives[turn % directives.length]
    if (pathname.endsWith('/jwks')) return json({ keys: [signer.jwk] })
    if (pathname.endsWith('/refresh')) return withFaults(turn, { object: 'cookies', cookies: next })
    if (pathname.endsWith('/handshake_payload')) {
      return withFaults(searchParams.get('nonce') === 'good' ? 0 : turn, { directives: next })
    }
    if (pathname.endsWith('/domains')) return withFaults(turn, { data: [domain], total_count: 1 })
    return verifyOpaque(String(init.body))
  }
}

const domain = {
  object: 'domain',
  is_satellite: false,
  frontend_api_url: 'https://clerk.example.com',
}

function withFaults(turn: number, value: object): Response {
  if (turn === 4) return json({ errors: [{ code: 'refused', message: 'no' }] }, 401)
  if (turn === 5) return new Response('<html>', { status: 502 })
  if (turn === 6) throw new TypeError('fetch failed')
  return json(value)
}

function verifyOpaque(body: string): Response {
  if (body.includes('good')) {
    return json({ id: 'id_1', subject: 'user_1', scopes: ['a'], claims: null, client_id: 'c' })
  }
  if (body.includes('down')) throw new TypeError('fetch failed')
  if (body.includes('denied')) return json({ errors: [{ code: 'clerk_key_invalid' }] }, 401)
  return json({ errors: [{ code: 'resource_not_found' }] }, 404)
}

function json(value: object, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json' },
  })
}
