import type { SignUp, SignUpVerification } from '../facts/types.ts'
import { ApiError } from '../http/api-error.ts'
import { sent } from '../http/given.ts'
import type { Challenge, SignUpRow } from '../store/attempt-rows.ts'
import { findMissingFields, findUnverifiedFields } from '../frontend-api/sign-up-json.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Attempts to become a user. */
export const signUps: Operations = {
  'GET /sign_ups/{sign_up_attempt_id}': (request) => toSignUpJson(request, requireSignUp(request)),
  'PATCH /sign_ups/{sign_up_attempt_id}': (request) => {
    const { instance, body } = request
    const { id, status } = requireSignUp(request)
    if (status !== 'missing_requirements') {
      throw new ApiError(403, {
        code: 'sign_up_cannot_be_updated',
        message: 'sign-up is over',
        long_message: `The sign-up ${id} is ${status}: it cannot be changed any more.`,
      })
    }
    const { external_id, custom_action } = body
    const changes = sent({ external_id, custom_action: custom_action ?? undefined })
    const updated_at = instance.now()
    const row = instance.store.signUpAttempts.update(id, { ...changes, updated_at })
    return toSignUpJson(request, row)
  },
}

function requireSignUp({ instance, path }: OperationRequest): SignUpRow {
  return requireRow(instance.store.signUpAttempts, 'sign-up', path('sign_up_attempt_id'))
}

function toSignUpJson({ instance }: OperationRequest, row: SignUpRow): SignUp {
  const isAbandoned = row.status !== 'complete' && row.abandon_at <= instance.now()
  return {
    object: 'sign_up_attempt',
    id: row.id,
    status: isAbandoned ? 'abandoned' : row.status,
    required_fields: ['email_address', 'password'],
    optional_fields: ['first_name', 'last_name', 'username', 'phone_number'],
    missing_fields: findMissingFields(row),
    unverified_fields: findUnverifiedFields(row),
    verifications: {
      email_address: toVerification(row.email_address, row.email_challenge, 'email_code'),
      phone_number: toVerification(row.phone_number, row.phone_challenge, 'phone_code'),
      web3_wallet: null,
      external_account: null,
    },
    username: row.username,
    email_address: row.email_address,
    phone_number: row.phone_number,
    web3_wallet: null,
    password_enabled: row.password !== null,
    first_name: row.first_name,
    last_name: row.last_name,
    unsafe_metadata: row.unsafe_metadata,
    public_metadata: row.public_metadata,
    custom_action: row.custom_action ?? false,
    external_id: row.external_id ?? null,
    created_session_id: row.created_session_id,
    created_user_id: row.created_user_id,
    abandon_at: row.abandon_at,
    legal_accepted_at: row.legal_accepted_at,
    locale: row.locale,
  }
}

function toVerification(
  value: string | null,
  challenge: Challenge | null,
  strategy: string,
): SignUpVerification {
  if (value === null) return null
  const next_action = challenge === null ? 'needs_prepare' : 'needs_attempt'
  return {
    next_action: challenge?.status === 'verified' ? '' : next_action,
    supported_strategies: [strategy],
  }
}
