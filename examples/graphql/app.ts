import { clerkPlugin } from 'clerk-latchkey/graphql'
import type { ClerkContext } from 'clerk-latchkey/graphql'
import { createYoga } from 'graphql-yoga'
import { createServer } from 'node:http'

import { schema } from './schema.ts'

export const app = createServer(
  createYoga<object, ClerkContext>({ schema, plugins: [clerkPlugin()] }),
)
