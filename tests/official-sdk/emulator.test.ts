import { createClerkClient, verifyToken } from '@clerk/backend'
import { clerkMiddleware, getAuth } from '@clerk/express'

import { describeOnEmulator } from './emulator-suite.ts'
import type { Connection } from './sdk.ts'

// The official client reports to Clerk how development instances use it; a test reports nothing.
const telemetry = { disabled: true }

describeOnEmulator({
  name: '@clerk/backend and @clerk/express',
  createClerkClient: (connection) => createClerkClient({ ...connection, telemetry }),
  verifyToken,
  clerkMiddleware: (connection: Connection) =>
    clerkMiddleware({
      ...connection,
      clerkClient: createClerkClient({ ...connection, telemetry }),
    }),
  getAuth: (request) => getAuth(request),
})
