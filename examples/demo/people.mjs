/** How many users are shown: enough for a demo, few enough to ask for each one's memberships. */
const shownUsers = 12

/**
 * Everybody you can sign in as: each user once per organization, and once without where there is none.
 */
export async function listPeople(clerk) {
  const { data: users } = await clerk.users.getUserList({
    limit: shownUsers,
    orderBy: 'created_at',
  })
  const people = await Promise.all(users.map((user) => toPeople(clerk, user)))
  return people.flat()
}

async function toPeople(clerk, user) {
  const email = user.primaryEmailAddress?.emailAddress ?? ''
  const person = {
    userId: user.id,
    name: [user.firstName, user.lastName].filter(Boolean).join(' ') || email || user.id,
    email,
  }
  const { data: memberships } = await clerk.users.getOrganizationMembershipList({ userId: user.id })
  if (memberships.length === 0) return [person]
  const adminsFirst = memberships.toSorted((a, b) => a.role.localeCompare(b.role))
  return adminsFirst.map(({ organization, role }) => ({
    ...person,
    organization: { id: organization.id, name: organization.name },
    role,
  }))
}
