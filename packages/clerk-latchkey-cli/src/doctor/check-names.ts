import { fail, ok, warn } from './check.ts'
import type { Check, Environment } from './check.ts'
import { editDistance } from './edit-distance.ts'

const secrets = ['CLERK_SECRET_KEY', 'CLERK_MACHINE_SECRET_KEY', 'CLERK_WEBHOOK_SIGNING_SECRET']

/** Read by `clerk-latchkey`. */
const read = [
  ...secrets,
  'CLERK_PUBLISHABLE_KEY',
  'CLERK_JWT_KEY',
  'CLERK_API_URL',
  'CLERK_API_VERSION',
  'CLERK_PROXY_URL',
  'CLERK_DOMAIN',
  'CLERK_IS_SATELLITE',
  'CLERK_SIGN_IN_URL',
  'CLERK_SIGN_UP_URL',
  'CLERK_FAPI_URL',
  'CLERK_DISABLE_AUTO_PROXY',
]

/** Read by other packages of Clerk's; a typing mistake away from none of the above. */
const others =
  /^CLERK_(?:TELEMETRY_\w+|ENCRYPTION_KEY|KEYLESS_\w+|JS\w*|UI_\w+|PREFETCH_UI|AFTER_SIGN_\w+|SIGN_(?:IN|UP)_\w+|WAITLIST_URL|PLATFORM_API_KEY|TESTING_TOKEN|FAPI)$/

/** What other versions and guides call it. */
const otherNames: Readonly<Record<string, string>> = {
  CLERK_API_KEY: 'CLERK_SECRET_KEY',
  CLERK_FRONTEND_API: 'CLERK_PUBLISHABLE_KEY',
  CLERK_WEBHOOK_SECRET: 'CLERK_WEBHOOK_SIGNING_SECRET',
  CLERK_SIGNING_SECRET: 'CLERK_WEBHOOK_SIGNING_SECRET',
  CLERK_PUBLIC_KEY: 'CLERK_JWT_KEY',
  CLERK_PEM_PUBLIC_KEY: 'CLERK_JWT_KEY',
  CLERK_JWT_PUBLIC_KEY: 'CLERK_JWT_KEY',
}

/** What bundlers put into pages, by how its name begins. */
const forBrowsers =
  /^(NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|GATSBY_|PUBLIC_)(.+)$/

/** Looks for variables that nothing reads, and for secrets that bundlers would publish. */
export function checkNames(env: Environment): Check[] {
  const found = Object.entries(env).flatMap(([name, value]) =>
    value ? checkName(name, value, env) : [],
  )
  return found.length > 0
    ? found
    : [ok('Environment', 'No variable is misspelt, and no secret has a public name.')]
}

function checkName(name: string, value: string, env: Environment): Check[] {
  const [, prefix, rest = ''] = forBrowsers.exec(name) ?? []
  if (prefix !== undefined) return checkPublic(name, rest, value, env)
  const isKnown = read.includes(name) || others.test(name)
  if (!name.includes('CLERK') || isKnown) return []
  const meant = otherNames[name] ?? read.find((known) => editDistance(name, known) <= 2)
  if (meant === undefined) return []
  const what = `${name} is set, and nothing reads it.`
  return [warn('Environment', what, `If you mean ${meant}, rename it.`)]
}

function checkPublic(name: string, rest: string, value: string, env: Environment): Check[] {
  if (secrets.includes(rest) || /^(?:sk_(?:test|live)_|ak_|whsec_)/.test(value)) {
    const what = `${name} holds a secret, and bundlers put variables with such a name into pages that everybody can read.`
    return [
      fail(
        'Environment',
        what,
        `Rename it to ${secrets.includes(rest) ? rest : 'CLERK_SECRET_KEY'}, and replace the secret in the dashboard.`,
      ),
    ]
  }
  if (!read.includes(rest)) return []
  const own = env[rest]
  if (own === undefined || own === '') {
    const what = `${name} is for frontends; the backend reads ${rest}, which is not set.`
    return [warn('Environment', what, `Set ${rest} to the same value.`)]
  }
  if (own === value) return []
  const what = `${name} and ${rest} differ: the frontend and the backend belong to different instances.`
  return [warn('Environment', what, 'Give both the same value.')]
}
