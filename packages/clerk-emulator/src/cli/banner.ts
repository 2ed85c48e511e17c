import type { Emulator } from '../emulator.ts'

/** How many people are printed. */
const shownPeople = 20

/** What is printed when the emulator listens: keys to paste, and who can sign in. */
export async function toBanner(emulator: Emulator, version: string): Promise<string> {
  return `clerk-emulator ${version}: a Clerk instance for development and tests. This is no production server.

Listening on ${emulator.url} (Ctrl-C stops it, and nothing is kept)

For your application's .env:

CLERK_SECRET_KEY=${emulator.secretKey}
CLERK_PUBLISHABLE_KEY=${emulator.publishableKey}
CLERK_API_URL=${emulator.url}
# New at each start; without it, keys are fetched from the emulator.
CLERK_JWT_KEY=${toOneLine(emulator.jwtKey)}
${toWebhookLines(emulator)}
People
${(await listPeople(emulator)).join('\n')}
`
}

function toWebhookLines({ webhooks }: Emulator): string {
  if (webhooks.endpoints.length === 0) return ''
  const urls = webhooks.endpoints.map(({ url }) => url).join(', ')
  return `# Webhooks go to ${urls}\nCLERK_WEBHOOK_SIGNING_SECRET=${webhooks.signingSecret}\n`
}

/** The PEM without its frame and line ends: `.env` readers disagree about everything else. */
function toOneLine(pem: string): string {
  return pem.replaceAll(/-----[A-Z ]+-----|\s/g, '')
}

interface Person {
  readonly id: string
  readonly username: string | null
  readonly email_addresses: ReadonlyArray<{ readonly email_address: string }>
}

interface Membership {
  readonly role: string
  readonly organization: { readonly slug: string }
}

async function listPeople(emulator: Emulator): Promise<string[]> {
  const ask = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${emulator.secretKey}` }
    const response = await emulator.fetch(new Request(`${emulator.url}/v1${path}`, { headers }))
    return response.json()
  }
  const people = (await ask(`/users?order_by=created_at&limit=${shownPeople}`)) as Person[]
  const { total_count } = (await ask('/users/count')) as { total_count: number }
  const rows = await Promise.all(
    people.map(async ({ id, username, email_addresses }) => {
      const { data } = (await ask(`/users/${id}/organization_memberships`)) as {
        data: Membership[]
      }
      const places = data.map(({ role, organization }) => `${organization.slug} (${role})`)
      return [email_addresses[0]?.email_address ?? username ?? '', id, places.join(', ')]
    }),
  )
  const width = Math.max(0, ...rows.map(([name = '']) => name.length))
  const lines = rows.map(([name = '', ...rest]) => `  ${[name.padEnd(width), ...rest].join('  ')}`)
  const more = total_count - people.length
  return more > 0 ? [...lines, `  … and ${more} more`] : lines
}
