export type { Jwt, JwtHeader, JwtPayload } from './auth/jwt-types.ts'
export { decodeJwt, hasValidSignature, signJwt, verifyJwt } from './auth/public-jwt.ts'
export type { SignJwtOptions, VerifyJwtOptions } from './auth/public-jwt.ts'
