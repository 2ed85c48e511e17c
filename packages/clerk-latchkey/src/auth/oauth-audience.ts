import {
  MachineTokenVerificationError,
  MachineTokenVerificationErrorCode as Code,
} from './machine-token-error.ts'

/**
 * An OAuth token must name the resource it is for, where one is expected (RFC 9068 section 4): it may have been handed
 * out for another one.
 *
 * @throws {MachineTokenVerificationError} `token-verification-failed`
 */
export function verifyOAuthAudience(
  aud: unknown,
  audience: string | readonly string[] | undefined,
): void {
  const expected: readonly unknown[] = (
    typeof audience === 'string' ? [audience] : (audience ?? [])
  ).filter(Boolean)
  if (expected.length === 0) return
  const found: unknown[] = Array.isArray(aud) ? aud : [aud]
  const isList = found.every((item) => typeof item === 'string' && item !== '')
  if (isList && found.some((item) => expected.includes(item))) return
  throw new MachineTokenVerificationError({
    code: Code.TokenVerificationFailed,
    message: `The OAuth token is for ${JSON.stringify(aud) ?? 'no audience'}; { audience } allows ${expected.join(', ')}.`,
  })
}
