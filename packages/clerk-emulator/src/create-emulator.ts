import { createOAuthToken } from './actions/oauth-tokens.ts'
import { createApp } from './app.ts'
import { answerConsole } from './console/console.ts'
import { createRequestLog } from './console/request-log.ts'
import { EmulatorError } from './emulator-error.ts'
import type {
  Emulator,
  EmulatorOptions,
  OAuthTokenOptions,
  SessionTokenOptions,
} from './emulator.ts'
import { createInstance } from './create-instance.ts'
import type { Instance } from './instance.ts'
import { defaultSeed } from './seed/default-seed.ts'
import { parseSeed } from './seed/parse-seed.ts'
import { createListening } from './listening.ts'
import type { Listening } from './listening.ts'
import { findUser, signIn } from './sign-in.ts'
import { takeSnapshot } from './snapshots/snapshot.ts'
import { createStateControl } from './state-control.ts'
import { createSessionToken } from './tokens/session-token.ts'
import { createWebhooks } from './webhooks/webhooks.ts'
import type { WebhookControl } from './webhooks/webhooks.ts'

/**
 * Makes a Clerk instance in this process: Backend API, session tokens and sign-in, with no account and no network.
 *
 * It is for development and tests: it keeps everything in memory and guards nothing.
 *
 * @throws {SeedError} When the seed cannot be used.
 * @throws {EmulatorError} `secret_key_invalid`, `publishable_key_invalid`
 * @see https://clerk.com/docs/reference/backend-api
 * @example
 * import { createEmulator } from 'clerk-emulator'
 *
 * const emulator = await createEmulator()
 * const { headers } = await emulator.signIn({ email: 'ada@example.com', organization: 'acme' })
 *
 * await emulator.listen()
 * const response = await fetch(`${emulator.url}/v1/users`, {
 *   headers: { authorization: `Bearer ${emulator.secretKey}` },
 * })
 * console.log(headers.authorization.slice(0, 10), await response.json())
 * await emulator.close()
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { log = console.error } = options
  const seed = parseSeed(options.seed ?? defaultSeed)
  const { instance, clear, moveTo } = await createInstance(options)
  const webhooks = createWebhooks(instance, options.webhooks, {
    retryDelaysInMs: options.webhookRetryDelaysInMs,
  })
  const { reset, restore } = createStateControl({ instance, clear, webhooks, seed })
  reset()
  const app = createApp(instance, log)
  const requests = createRequestLog()
  const answer = (request: Request): Promise<Response> =>
    requests.record(request, () => instance.faults.answer(request, async () => app.fetch(request)))
  const context = { instance, webhooks, log: requests, reset: () => reset() }
  const listening = createListening({
    answer,
    // Not in the log, and no fault happens to it.
    answerConsole: (request) => answerConsole(context, request, log),
    moveTo,
  })
  return toEmulator(instance, { answer, listening, webhooks, reset, restore })
}

/** What an emulator's methods work on beside its instance. */
interface Parts extends Pick<Emulator, 'reset' | 'restore'> {
  readonly answer: Emulator['fetch']
  readonly listening: Listening
  readonly webhooks: WebhookControl
}

/** The instance's methods. */
function toEmulator(
  instance: Instance,
  { answer, listening, webhooks, reset, restore }: Parts,
): Emulator {
  const emulator: Emulator = {
    secretKey: instance.secretKey,
    get publishableKey() {
      return instance.publishableKey
    },
    get jwtKey() {
      return instance.keys.current.pem
    },
    get url() {
      return instance.url
    },
    fetch: answer,
    async listen(port, options) {
      await listening.start(port, options)
      return emulator
    },
    async close() {
      webhooks.stop()
      await listening.stop()
    },
    signIn: (signInOptions) => signIn(instance, signInOptions),
    createSessionToken: (tokenOptions) => createTokenOf(instance, tokenOptions),
    createOAuthToken: (tokenOptions) => giveOAuthToken(instance, tokenOptions),
    rotateKeys: (rotation) => rotateKeys(instance, rotation),
    clock: instance.clock,
    faults: instance.faults,
    webhooks,
    snapshot: () => takeSnapshot(instance),
    restore,
    reset,
  }
  return emulator
}

async function rotateKeys(
  { keys, ids }: Instance,
  rotation: Parameters<Emulator['rotateKeys']>[0],
): Promise<void> {
  await keys.rotate(ids.next('ins'), rotation)
}

async function createTokenOf(
  instance: Instance,
  { sessionId, ...overrides }: SessionTokenOptions,
): Promise<string> {
  const session = instance.store.sessions.get(sessionId)
  if (session) return createSessionToken(instance, session, overrides)
  throw new EmulatorError(
    'session_not_found',
    `createSessionToken: there is no session ${JSON.stringify(sessionId)}; signIn gives one.`,
  )
}

function giveOAuthToken(instance: Instance, options: OAuthTokenOptions): string {
  const { userId, email, clientId = 'emulator', scopes = ['profile', 'email'], ...others } = options
  const user = findUser(instance, { userId, email })
  return createOAuthToken(instance, { ...others, clientId, scopes, userId: user.id }).token
}
