import { createClerkClient } from 'clerk-latchkey'
import { clerkMiddleware, getAuth } from 'clerk-latchkey/express'

import { verifyToken } from '../../packages/clerk-latchkey/src/auth/verify-token.ts'
import { describeOnEmulator } from './emulator-suite.ts'

// The same suite as the official SDK runs: who moves from one to the other finds nothing changed.
describeOnEmulator({
  name: 'clerk-latchkey',
  asksInProcess: true,
  createClerkClient,
  verifyToken,
  clerkMiddleware,
  getAuth: (request) => getAuth(request),
})
