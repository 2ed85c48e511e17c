import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { createClerkContext } from 'clerk-latchkey/trpc'

import { router } from './router.ts'

export const app = createHTTPServer({ router, createContext: createClerkContext() })
