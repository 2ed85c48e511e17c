import type { Seed } from './seed.ts'

/** What an instance holds when no seed is given: four people in two organizations, one of them an admin in each. */
export const defaultSeed: Seed = {
  permissions: [
    { key: 'org:billing:manage', name: 'Manage billing' },
    { key: 'org:reports:read', name: 'Read reports' },
  ],
  roles: [
    { key: 'org:admin', permissions: ['org:billing:manage', 'org:reports:read'] },
    { key: 'org:member', permissions: ['org:reports:read'] },
  ],
  users: [
    person('Ada', 'Lovelace', 'ada'),
    person('Grace', 'Hopper', 'grace'),
    person('Alan', 'Turing', 'alan'),
    person('Katherine', 'Johnson', 'katherine'),
  ],
  organizations: [
    {
      name: 'Acme',
      slug: 'acme',
      members: [
        { user: 'ada@example.com', role: 'org:admin' },
        { user: 'grace@example.com', role: 'org:member' },
      ],
    },
    {
      name: 'Globex',
      slug: 'globex',
      members: [
        { user: 'alan@example.com', role: 'org:admin' },
        { user: 'ada@example.com', role: 'org:member' },
      ],
    },
  ],
}

function person(firstName: string, lastName: string, name: string) {
  return { firstName, lastName, email: `${name}@example.com`, password: 'correct horse battery' }
}
