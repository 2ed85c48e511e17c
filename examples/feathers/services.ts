import type { ClerkParams, SignedInAuthObject } from 'clerk-latchkey/feathers'

export class Home {
  async find({ auth }: ClerkParams) {
    return { message: auth.isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
  }
}

export class Me {
  async find({ auth, clerk }: ClerkParams<SignedInAuthObject>) {
    const { userId } = auth
    const { firstName, lastName } = await clerk.users.getUser(userId)
    return { userId, firstName, lastName }
  }
}

export class Admin {
  async find({ auth }: ClerkParams<SignedInAuthObject>) {
    return { message: `You are an admin of ${auth.orgSlug}.` }
  }
}
