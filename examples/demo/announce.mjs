import { listPeople } from './people.mjs'
import { routes } from './routes.mjs'

/** Seconds that the tokens in the printed lines live: long enough to paste them. */
const lifetime = 3600

/** Prints what runs where, who there is, and lines to try it with. */
export async function announce({ instance, sessions, url }) {
  const people = await listPeople(instance.clerk)
  const tried = await toCurlLines({ people, sessions, url })
  console.log(
    [
      '',
      `The demo is on   ${url}`,
      `It uses          ${instance.label}`,
      ...hints(instance),
      '',
      'People',
      ...table(people.map(({ name, email, ...rest }) => [name, email, describe(rest)])),
      '',
      'Routes',
      ...table(routes.map(({ path, who, otherwise }) => [`GET ${path}`, who, otherwise])),
      '',
      `To try it (these tokens live an hour; those of the page a minute, and it gets a fresh one for each call)`,
      ...tried,
      '',
      'Ctrl-C stops everything.',
      '',
    ].join('\n'),
  )
}

function hints({ kind }) {
  if (kind === 'clerk') return []
  return [
    '                 Set CLERK_SECRET_KEY and CLERK_PUBLISHABLE_KEY to use your own development instance.',
  ]
}

async function toCurlLines({ people, sessions, url }) {
  const admin = people.find(({ role }) => role === 'org:admin')
  const member = people.find(({ role }) => role !== 'org:admin')
  const line = async (path, person) => {
    if (!person) return `curl -i ${url}${path}`
    const { userId, organization } = person
    const sessionId = await sessions.start({ userId, organizationId: organization?.id })
    const token = await sessions.createToken(sessionId, lifetime)
    return `curl -i ${url}${path} -H 'Authorization: Bearer ${token}'`
  }
  const lines = []
  if (admin) lines.push('', `# 200: ${admin.name} is an admin`, await line('/admin', admin))
  lines.push('', '# 401: nobody is signed in', await line('/me'))
  if (member) lines.push('', `# 403: ${member.name} is no admin`, await line('/admin', member))
  return lines
}

function describe({ organization, role }) {
  return organization ? `${role} of ${organization.name}` : 'no organization'
}

function table(rows) {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column].length))) ?? []
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i])).join('   ')}`.trimEnd(),
  )
}
