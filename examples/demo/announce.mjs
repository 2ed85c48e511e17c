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
      'To paste (these tokens live an hour; the page takes a fresh one, which lives a minute, for each call)',
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
  const member =
    people.find(({ role, userId }) => role === 'org:member' && userId !== admin?.userId) ??
    people.find(({ role }) => role !== 'org:admin')
  const lines = []
  const add = async (comment, path, person) => {
    const token = person && (await createToken(sessions, person))
    const header = token ? ` -H 'Authorization: Bearer ${token}'` : ''
    lines.push('', `# ${comment}`, `curl -i ${url}${path}${header}`)
  }
  if (admin) await add(`200: ${admin.name} is an admin`, '/admin', admin)
  await add('401: nobody is signed in', '/me')
  if (member) await add(`403: ${member.name} is no admin`, '/admin', member)
  return lines
}

async function createToken(sessions, { userId, organization }) {
  const sessionId = await sessions.start({ userId, organizationId: organization?.id })
  return sessions.createToken(sessionId, lifetime)
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
