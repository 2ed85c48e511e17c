import { requireAuth } from 'clerk-latchkey/graphql'
import type { ClerkContext } from 'clerk-latchkey/graphql'
import { createSchema } from 'graphql-yoga'

export const schema = createSchema<ClerkContext>({
  typeDefs: /* GraphQL */ `
    type Query {
      home: String!
      me: User
      admin: String
    }
    type User {
      id: ID!
      firstName: String
      lastName: String
    }
  `,
  resolvers: {
    Query: {
      home: (_source, _args, { auth }) =>
        auth.isAuthenticated ? 'You are signed in.' : 'You are signed out.',

      me: requireAuth()((_source, _args, { auth, clerk }) => clerk.users.getUser(auth.userId)),

      admin: requireAuth({ role: 'org:admin' })(
        (_source, _args, { auth }) => `You are an admin of ${auth.orgSlug}.`,
      ),
    },
  },
})
