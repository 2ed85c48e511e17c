import { defineProtectedHandler, getAuth } from 'clerk-latchkey/h3'

export default defineProtectedHandler(
  (event) => ({ message: `You are an admin of ${getAuth(event).orgSlug}.` }),
  { role: 'org:admin' },
)
