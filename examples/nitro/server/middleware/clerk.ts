import { clerkMiddleware } from 'clerk-latchkey/h3'

export default clerkMiddleware()
