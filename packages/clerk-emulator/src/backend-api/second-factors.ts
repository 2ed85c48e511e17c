import { setSecondFactors } from '../actions/second-factors.ts'
import { matchesTotp } from '../actions/totp.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireUser } from './users.ts'

/** What users prove themselves with besides a first factor. */
export const secondFactors: Operations = {
  'POST /users/{user_id}/verify_totp': verifyTotp,
  'DELETE /users/{user_id}/mfa': (request) => disable(request, ['totp', 'backup_codes']),
  'DELETE /users/{user_id}/totp': (request) => disable(request, ['totp']),
  'DELETE /users/{user_id}/backup_code': (request) => disable(request, ['backup_codes']),
}

function verifyTotp(request: OperationRequest<'POST /users/{user_id}/verify_totp'>) {
  const { instance } = request
  const user = requireUser(request)
  const factors = instance.store.secondFactors.get(user.id)
  const { code } = request.body
  if (!factors?.totp_secret && !factors?.backup_codes.length) {
    throw new ApiError(400, {
      code: 'totp_disabled',
      message: 'no second factor',
      long_message: `The user ${user.id} has neither an authenticator app nor backup codes.`,
    })
  }
  if (factors.backup_codes.includes(code)) {
    const backup_codes = factors.backup_codes.filter((other) => other !== code)
    instance.store.secondFactors.update(user.id, { backup_codes })
    return { verified: true, code_type: 'backup_code' as const }
  }
  if (factors.totp_secret && matchesTotp(factors.totp_secret, code, instance.now())) {
    return { verified: true, code_type: 'totp' as const }
  }
  throw invalidParam('totp_incorrect_code', 'code', 'is not the code of now')
}

function disable(
  request: OperationRequest,
  kinds: ReadonlyArray<'totp' | 'backup_codes'>,
): { user_id: string } {
  const { instance } = request
  const user = requireUser(request)
  setSecondFactors(instance, user, {
    ...(kinds.includes('totp') && { totp_secret: null }),
    ...(kinds.includes('backup_codes') && { backup_codes: [] }),
  })
  return { user_id: user.id }
}
