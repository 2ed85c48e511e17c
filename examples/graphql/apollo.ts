import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { createClerkContext } from 'clerk-latchkey/graphql'
import type { ClerkContext } from 'clerk-latchkey/graphql'

import { schema } from './schema.ts'

const port = Number(process.env.PORT ?? 3000)

export const server = new ApolloServer<ClerkContext>({ schema })

export const { url } = await startStandaloneServer(server, {
  context: createClerkContext(),
  listen: { host: 'localhost', port },
})
console.log(url)
