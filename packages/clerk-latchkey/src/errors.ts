export {
  MachineTokenVerificationError,
  MachineTokenVerificationErrorCode,
} from './auth/machine-token-error.ts'
export { TokenVerificationErrorReason } from './auth/reasons.ts'
export { SignJWTError, TokenVerificationError } from './auth/token-verification-error.ts'
export type { TokenCarrier } from './auth/token-verification-error.ts'
export {
  TokenVerificationErrorAction,
  TokenVerificationErrorCode,
} from './auth/token-verification-names.ts'
export { ConfigurationError } from './configuration-error.ts'
export type { ConfigurationErrorCode } from './configuration-error.ts'
export * from './http/errors.ts'
