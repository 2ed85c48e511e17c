import type { ResourceNames } from './method-name.ts'

export const sessions: ResourceNames = {
  getSessionList: ['GetSessionList', '(params?)', 'Lists the sessions of a user or of a client.'],
  getSession: ['GetSession', '(sessionId)', 'Gets a session.'],
  createSession: [
    'createSession',
    '(params)',
    'Starts a session for a user, for tests; development instances only.',
  ],
  revokeSession: ['RevokeSession', '(sessionId)', 'Ends a session at once.'],
  verifySession: [
    'VerifySession',
    '(sessionId, token)',
    'Asks whether a session is active; verify its token instead.',
  ],
  getToken: [
    'CreateSessionToken',
    '(sessionId, template?, expiresInSeconds?)',
    'Makes a token of a session, by a JWT template if one is named.',
  ],
  refreshSession: [
    'RefreshSession',
    '(sessionId, params)',
    'Gets a new token for a session whose token has expired.',
  ],
}

export const clients: ResourceNames = {
  getClientList: ['GetClientList', '(params?)', 'Lists clients: browsers and devices.'],
  getClient: ['GetClient', '(clientId)', 'Gets a client.'],
  verifyClient: ['VerifyClient', '(token)', 'Gets the client of a client token.'],
  getHandshakePayload: [
    'GetHandshakePayload',
    '(params)',
    'Gets what a handshake has to set, by its nonce.',
  ],
}

export const signInTokens: ResourceNames = {
  createSignInToken: [
    'CreateSignInToken',
    '(params)',
    'Creates a token that signs a user in once, without a password.',
  ],
  revokeSignInToken: ['RevokeSignInToken', '(signInTokenId)', 'Revokes a sign-in token.'],
}

export const signUps: ResourceNames = {
  get: ['GetSignUp', '(signUpAttemptId)', 'Gets an attempt to sign up.'],
  update: ['UpdateSignUp', '(params)', 'Changes an attempt to sign up.'],
}

export const testingTokens: ResourceNames = {
  createTestingToken: [
    'CreateTestingToken',
    '()',
    'Creates a token that lets tests past bot protection.',
  ],
}

export const actorTokens: ResourceNames = {
  create: ['CreateActorToken', '(params)', 'Creates a token to sign in on behalf of a user.'],
  revoke: ['RevokeActorToken', '(actorTokenId)', 'Revokes an actor token.'],
}

export const agentTasks: ResourceNames = {
  create: ['CreateAgentTask', '(params)', 'Lets an agent act on behalf of a user, for one task.'],
  revoke: ['RevokeAgentTask', '(agentTaskId)', 'Revokes the task of an agent.'],
}
