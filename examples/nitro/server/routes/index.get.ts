import { getAuth } from 'clerk-latchkey/h3'
import { defineEventHandler } from 'h3'

export default defineEventHandler((event) => {
  const { isAuthenticated } = getAuth(event)
  return { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
})
