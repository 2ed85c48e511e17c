/** Sessions that the demo started. It hands out tokens for these and no others, and ends them when it stops. */
export function createSessions(clerk) {
  const started = new Set()

  return {
    async start({ userId, organizationId }) {
      const session = await clerk.sessions.createSession({
        userId,
        activeOrganizationId: organizationId,
      })
      started.add(session.id)
      return session.id
    },

    has: (sessionId) => started.has(sessionId),

    /** @param lifetime - Seconds. Without one, a token lives as long as the instance says: 60 seconds. */
    async createToken(sessionId, lifetime) {
      const { jwt } = await clerk.sessions.getToken(sessionId, undefined, lifetime)
      return jwt
    },

    async end(sessionId) {
      if (started.delete(sessionId)) await clerk.sessions.revokeSession(sessionId)
    },

    async endAll() {
      await Promise.allSettled([...started].map((sessionId) => this.end(sessionId)))
    },
  }
}
