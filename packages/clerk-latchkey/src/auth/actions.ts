// What to do about a token that could not be verified; the end of the error's message.

export const sendClerkToken = 'Send a token that Clerk issued for this instance.'
export const setJwtKey = 'Set CLERK_JWT_KEY, or pass { jwtKey }.'
export const setSecretKey = 'Set CLERK_SECRET_KEY, or pass { secretKey }.'
export const synchroniseClock = 'Synchronise the clock of this machine.'
