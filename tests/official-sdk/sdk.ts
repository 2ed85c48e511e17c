import type { RequestHandler } from 'express'

/** What a run of the suite needs of a client: the part of the official client's surface that the suite uses. */
export interface Client {
  readonly users: {
    getUser(userId: string): Promise<User>
    getUserList(params?: {
      limit?: number
      orderBy?: '+created_at' | '-created_at'
      emailAddress?: string[]
      query?: string
    }): Promise<{ data: User[]; totalCount: number }>
    getCount(): Promise<number>
    createUser(params: {
      emailAddress: string[]
      firstName?: string
      password?: string
      publicMetadata?: Record<string, string>
    }): Promise<User>
    updateUser(userId: string, params: { firstName?: string }): Promise<User>
    deleteUser(userId: string): Promise<unknown>
  }
  readonly organizations: {
    getOrganization(params: { organizationId: string }): Promise<{ id: string; name: string }>
    getOrganizationMembershipList(params: { organizationId: string }): Promise<{
      data: Array<{
        role: string
        publicUserData?: { userId: string } | null | undefined
      }>
      totalCount: number
    }>
    createOrganization(params: {
      name: string
      createdBy?: string
    }): Promise<{ id: string; slug: string }>
    createOrganizationMembership(params: {
      organizationId: string
      userId: string
      role: string
    }): Promise<{ role: string }>
  }
  readonly sessions: {
    getSession(sessionId: string): Promise<{ id: string; userId: string; status: string }>
    getToken(sessionId: string): Promise<{ jwt: string }>
  }
  authenticateRequest(request: Request): Promise<RequestState>
}

/** A user as both clients give it. */
interface User {
  readonly id: string
  readonly firstName: string | null
  readonly createdAt: number
  readonly publicMetadata: object
  readonly emailAddresses: ReadonlyArray<{ readonly emailAddress: string }>
}

/** What a request came to. */
interface RequestState {
  readonly status: string
  readonly reason: string | null
  readonly headers: Headers
  toAuth(): Auth | null
}

/** Who a request comes from. */
interface Auth {
  readonly userId?: string | null | undefined
  readonly orgSlug?: string | null | undefined
  has(params: { role: string } | { permission: string }): boolean
}

/** Where the emulator is and what opens it. */
export interface Connection {
  readonly secretKey: string
  readonly publishableKey: string
  readonly apiUrl: string
}

/** An SDK under test: the official one, or ours. */
export interface Sdk {
  readonly name: string
  /** It asks the emulator in this process, with no port. */
  readonly asksInProcess?: boolean
  createClerkClient(connection: Connection): Client
  verifyToken(
    token: string,
    options: { jwtKey: string } | { secretKey: string; apiUrl: string },
  ): Promise<{ sub: string; sid?: string | undefined }>
  clerkMiddleware(connection: Connection): RequestHandler
  getAuth(request: Parameters<RequestHandler>[0]): Auth
}
