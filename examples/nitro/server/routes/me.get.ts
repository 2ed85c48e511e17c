import { defineProtectedHandler, getAuth } from 'clerk-latchkey/h3'

export default defineProtectedHandler(async (event) => {
  const { userId } = getAuth(event)
  const { firstName, lastName } = await event.context.clerk.users.getUser(userId)
  return { userId, firstName, lastName }
})
