import fc from 'fast-check'

import { signedInAuthObject } from '../../packages/clerk-latchkey/src/auth/auth-object.ts'
import { verifyClaims } from '../../packages/clerk-latchkey/src/auth/claims.ts'
import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import type { AnyState } from '../../packages/clerk-latchkey/src/auth/request-state.ts'
import { decodeToken } from '../../packages/clerk-latchkey/src/auth/jwt.ts'
import { decodeJwt, verifyJwt } from '../../packages/clerk-latchkey/src/auth/public-jwt.ts'
import { TokenVerificationError } from '../../packages/clerk-latchkey/src/auth/token-verification-error.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { encode } from '../auth/signer.ts'
import { createApplication, createApplications } from './applications.ts'
import type { Application } from './applications.ts'
import {
  checkError,
  checkHeaders,
  checkLines,
  checkLocation,
  checkSecrets,
  checkSignedIn,
  secretsOf,
  textsOf,
} from './checks.ts'
import type { Outcome } from './checks.ts'
import { damaged, inputs, toCarrier } from './inputs.ts'
import type { Input } from './inputs.ts'
import { options } from './options.ts'
import { claims, questions } from './claims.ts'
import { createFetch, createWorld, nowInMs } from './world.ts'
import type { World } from './world.ts'

/** Something that must hold for every input. */
export interface Property {
  readonly name: string
  /** How many of a hundred inputs go to it. */
  readonly share: number
  readonly run: (numRuns: number, seed: number) => Promise<Result>
  /** What the inputs led to, so that a generator that has gone dull is noticed. */
  readonly met: ReadonlyMap<string, number>
}

/** What a run came to; `failure` says all that is needed to repeat it. */
export interface Result {
  readonly numRuns: number
  readonly failure: string | undefined
}

/** Makes all properties; the keys and tokens are made anew, everything else follows from the seed. */
export async function createProperties(): Promise<Property[]> {
  const world = await createWorld()
  return [
    requestsProperty(world),
    optionsProperty(world),
    tokensProperty(world),
    claimsProperty(world),
  ]
}

function requestsProperty(world: World): Property {
  const applications = createApplications(world)
  const issued = new Set(world.everyToken)
  const pem = pemOf(world)
  return define(
    'any request',
    55,
    fc.tuple(fc.constantFrom(...applications), inputs(world)),
    async ([application, input]) => {
      const outcome = await authenticate(application, input)
      if (outcome.error !== undefined) checkError(outcome.error)
      if (outcome.state) {
        checkHeaders(outcome.state)
        checkLocation(outcome.state, input, application.options)
        checkSignedIn(outcome.state, issued)
      }
      checkLines(outcome.lines)
      checkSecrets(textsOf(outcome), [...secretsOf(input), pem])
      return nameOf(outcome)
    },
  )
}

function optionsProperty(world: World): Property {
  const fetch = createFetch(world)
  const pem = pemOf(world)
  const given = fc.tuple(options(world), options(world), inputs(world))
  return define('any options', 15, given, async ([clientOptions, requestOptions, input]) => {
    let outcome: Outcome
    try {
      const application = createApplication(world, clientOptions, fetch)
      outcome = await authenticate(application, input, requestOptions)
    } catch (error) {
      outcome = { error, lines: [] }
    }
    if (outcome.error !== undefined) checkError(outcome.error)
    if (outcome.state) checkHeaders(outcome.state)
    checkSecrets(textsOf(outcome), [...secretsOf(input), pem])
    return nameOf(outcome)
  })
}

function nameOf({ state, error }: Outcome): string {
  if (!state) return `error ${String(Object(error).code)}`
  const { status, reason, headers } = state
  return `${status} ${reason}${headers.has('location') ? ' with a location' : ''}`
}

function tokensProperty({ signer, good, everyToken }: World): Property {
  const text = fc.oneof(
    damaged(everyToken),
    damaged(good).map((token) => token.slice(0, 300)),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .tuple(fc.jsonValue(), fc.jsonValue(), fc.base64String({ maxLength: 8 }))
      .map(([header, payload, signature]) => `${encode(header)}.${encode(payload)}.${signature}`),
  )
  const issued = new Set(everyToken)
  return define('any token', 15, text, async (token) => {
    const results = await Promise.allSettled([
      verifyJwt(token, { key: signer.pem }),
      Promise.resolve(token).then(decodeJwt),
    ])
    for (const result of results) {
      if (result.status === 'fulfilled') continue
      if (!(result.reason instanceof TokenVerificationError)) checkError(result.reason)
      checkSecrets([String(result.reason), String(result.reason.getFullMessage())], [token])
    }
    if (results[0].status === 'fulfilled' && !issued.has(token.replace(/=+$/, ''))) {
      throw new Error('a token that nobody issued was verified')
    }
    return results.map(({ status }) => status).join(' ')
  })
}

function claimsProperty({ signer }: World): Property {
  const issuer = { api: createApi({ env: () => ({}) }), callOptions: () => ({}) }
  const signature = signer.jwk.n
  const header = encode({ alg: 'RS256', kid: 'ins_1' })
  return define('any claims', 15, fc.tuple(claims, questions), async ([payload, asked]) => {
    const token = decodeToken(`${header}.${encode(payload)}.${signature}`)
    try {
      verifyClaims(token.claims, { audience: 'api', authorizedParties: ['https://party.example'] })
      verifyClaims(token.claims, {})
    } catch (error) {
      if (!(error instanceof TokenVerificationError)) throw error
    }
    let yes = 0
    const auth = signedInAuthObject(token, issuer, () => ({}))
    for (const question of asked) {
      const answer: unknown = auth.has(question as never)
      if (typeof answer !== 'boolean') throw new Error(`has() answered ${String(answer)}`)
      if (answer) yes += 1
    }
    JSON.stringify(auth)
    return yes > 0 ? 'has() said yes' : 'has() said no'
  })
}

async function authenticate(
  application: Application,
  input: Input,
  requestOptions?: AuthenticateRequestOptions,
): Promise<Outcome> {
  application.takeLines()
  const { authenticator } = application
  try {
    const state = await authenticator.authenticateRequest(toCarrier(input), requestOptions)
    // The overloads know of one `acceptsToken` each.
    return { state: state as AnyState, lines: application.takeLines() }
  } catch (error) {
    return { error, lines: application.takeLines() }
  }
}

function pemOf({ signer }: World): string {
  return signer.pem.split('\n').slice(1, -2).join('')
}

function define<Value>(
  name: string,
  share: number,
  arbitrary: fc.Arbitrary<Value>,
  predicate: (value: Value) => Promise<string>,
): Property {
  const met = new Map<string, number>()
  const property = fc.asyncProperty(arbitrary, async (value) => {
    const outcome = await predicate(value)
    met.set(outcome, (met.get(outcome) ?? 0) + 1)
  })
  return {
    name,
    share,
    met,
    async run(numRuns, seed) {
      const { now } = Date
      Date.now = () => nowInMs
      try {
        const details = await fc.check(property, { numRuns, seed })
        return { numRuns: details.numRuns, failure: details.failed ? describe(details) : undefined }
      } finally {
        Date.now = now
      }
    },
  }
}

function describe(details: Omit<fc.RunDetails<unknown>, 'runConfiguration'>): string {
  const { seed, counterexamplePath, counterexample, errorInstance } = details
  const { stack } = Object(errorInstance) as { stack?: string }
  const input = JSON.stringify(counterexample, undefined, 2)
  return `seed ${seed}, path ${counterexamplePath}\n${input}\n${stack ?? String(errorInstance)}`
}
