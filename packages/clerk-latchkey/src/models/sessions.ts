// Written by `npm run generate`: change the generator, not this file.

export interface Cookies {
  readonly object: 'cookies'
  readonly cookies: string[]
}

export interface Session {
  readonly object: 'session'
  readonly id: string
  readonly userId: string
  readonly clientId: string
  readonly actor?: Record<string, unknown> | null
  readonly status:
    | 'active'
    | 'revoked'
    | 'ended'
    | 'expired'
    | 'removed'
    | 'abandoned'
    | 'replaced'
    | 'pending'
    | (string & {})
  readonly lastActiveOrganizationId?: string | null
  /** Milliseconds since the epoch. */
  readonly lastActiveAt: number
  readonly latestActivity?: SessionActivity | null
  /** Milliseconds since the epoch. */
  readonly expireAt: number
  /** Milliseconds since the epoch. */
  readonly abandonAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly tasks?: SessionTask[] | null
}

export interface SessionActivity {
  readonly object: string
  readonly id: string
  readonly deviceType?: string
  readonly isMobile: boolean
  readonly browserName?: string
  readonly browserVersion?: string
  readonly ipAddress?: string
  readonly city?: string
  readonly country?: string
}

export type SessionRefresh = Token | Cookies

export interface SessionTask {
  readonly key: string
}

export interface Token {
  readonly object: 'token'
  readonly jwt: string
}

/** Parameters of `getSessionList`. */
export interface GetSessionListParams {
  clientId?: string | undefined
  userId?: string | undefined
  status?:
    | 'active'
    | 'revoked'
    | 'ended'
    | 'expired'
    | 'removed'
    | 'abandoned'
    | 'replaced'
    | 'pending'
    | (string & {})
    | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createSession`. */
export interface CreateSessionParams {
  userId: string
  activeOrganizationId?: string | undefined
}

/** Parameters of `refreshSession`. */
export type RefreshSessionParams = {
  suffixedCookies?: boolean | undefined
  /** The same as `suffixedCookies`, as the official client spells it. */
  suffixed_cookies?: boolean | undefined
  requestHeaders?: object | null | undefined
  /** The same as `requestHeaders`, as the official client spells it. */
  request_headers?: object | null | undefined
  /** Default: `"token"`. */
  format?: 'token' | 'cookie' | (string & {}) | null | undefined
  requestOriginatingIp?: string | null | undefined
  /** The same as `requestOriginatingIp`, as the official client spells it. */
  request_originating_ip?: string | null | undefined
} & (
  | {
      expiredToken: string
      refreshToken: string
      requestOrigin: string
    }
  | {
      expired_token: string
      refresh_token: string
      request_origin: string
    }
)
