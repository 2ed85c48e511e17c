import type { Instance } from '../instance.ts'
import type { Challenge, SignUpRow } from '../store/attempt-rows.ts'
import { toVerificationJson } from './challenge.ts'

/** What nobody becomes a user without. */
const requiredFields = ['email_address', 'password'] as const

const optionalFields = ['first_name', 'last_name', 'username', 'phone_number']

/** A sign-up as browsers see it. */
export function toSignUpJson(_instance: Instance, row: SignUpRow) {
  return {
    object: 'sign_up_attempt',
    id: row.id,
    status: row.status,
    required_fields: requiredFields,
    optional_fields: optionalFields,
    missing_fields: findMissingFields(row),
    unverified_fields: findUnverifiedFields(row),
    verifications: {
      email_address: toSignUpVerification(row.email_address, row.email_challenge, 'email_code'),
      phone_number: toSignUpVerification(row.phone_number, row.phone_challenge, 'phone_code'),
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
    custom_action: false,
    external_id: null,
    created_session_id: row.created_session_id,
    created_user_id: row.created_user_id,
    abandon_at: row.abandon_at,
    legal_accepted_at: row.legal_accepted_at,
    locale: row.locale,
  }
}

/** What still has to be said. */
export function findMissingFields(row: SignUpRow): readonly string[] {
  return requiredFields.filter((name) => row[name] === null)
}

/** What was said and still has to be proved. */
export function findUnverifiedFields(row: SignUpRow): readonly string[] {
  const isOpen = (value: string | null, challenge: Challenge | null): boolean =>
    value !== null && challenge?.status !== 'verified'
  return [
    ...(isOpen(row.email_address, row.email_challenge) ? ['email_address'] : []),
    ...(isOpen(row.phone_number, row.phone_challenge) ? ['phone_number'] : []),
  ]
}

function toSignUpVerification(value: string | null, challenge: Challenge | null, strategy: string) {
  if (value === null) return null
  const verification = toVerificationJson(challenge) ?? {
    object: 'verification_otp',
    status: 'unverified',
    strategy,
    attempts: null,
    expire_at: null,
  }
  const next_action =
    challenge === null ? 'needs_prepare' : challenge.status === 'verified' ? '' : 'needs_attempt'
  return { ...verification, next_action, supported_strategies: [strategy] }
}
