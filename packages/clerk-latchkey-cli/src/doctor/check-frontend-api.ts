import { dashboard, fail, ok } from './check.ts'
import type { Check } from './check.ts'
import type { InstanceAnswer } from './ask-instance.ts'

/** Where the Frontend API is said to be. */
interface Hosts {
  /** As the Publishable Key says. */
  readonly named: string | undefined
  readonly instance: InstanceAnswer
}

const timeoutInMs = 10_000

/** Asks the Frontend API for its keys: they show whether it is the instance that the Secret Key opens. */
export async function checkFrontendApi({ named, instance }: Hosts): Promise<Check[]> {
  const host = named ?? instance.frontendApi
  if (host === undefined) {
    const what =
      'It is not known where it is: there is no Publishable Key, and the Backend API names no host.'
    return [fail('Frontend API', what, `Set CLERK_PUBLISHABLE_KEY: ${dashboard}.`)]
  }
  const kids = await readKids(host)
  if (!Array.isArray(kids)) return [unreachable(host, kids)]
  const reached = ok('Frontend API', `${host} can be reached.`)
  if (!instance.keys) return [reached]
  return [
    reached,
    compare(
      host,
      kids,
      instance.keys.map(({ kid }) => kid),
    ),
  ]
}

/** The ids of its keys, or why they could not be had. */
async function readKids(host: string): Promise<string[] | string> {
  // Only the emulator is at such an address, and it has no certificate.
  const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host)
  const url = `${isLoopback ? 'http' : 'https'}://${host}/.well-known/jwks.json`
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutInMs),
    })
    if (!response.ok) return `it answers ${response.status}`
    const { keys }: { keys?: unknown } = Object(await response.json())
    return Array.isArray(keys) ? keys.map((key) => String(Object(key).kid)) : 'it has no keys'
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return cause instanceof Error ? cause.message : String(cause)
  }
}

function unreachable(host: string, problem: string): Check {
  const what = `${host} cannot be reached (${problem}): nobody can sign in, and handshakes end there.`
  return fail(
    'Frontend API',
    what,
    'Look at the DNS records of the domain in the dashboard, and at the Publishable Key.',
  )
}

function compare(host: string, theirs: readonly string[], ours: readonly string[]): Check {
  const shared = ours.filter((kid) => theirs.includes(kid))
  if (shared.length > 0) {
    return ok('Instance', `The Secret Key and ${host} belong together (${shared.join(', ')}).`)
  }
  const what = `The Secret Key is of another instance than ${host}: they have no signing key in common, and every token is refused.`
  return fail('Instance', what, `Take both keys from the same instance: ${dashboard}.`)
}
