import { checkPassword, digestPassword, matchesPassword } from '../actions/password.ts'
import { endSessions } from '../actions/end-sessions.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import { flag, required, text } from '../http/fields.ts'
import { parseFlag, readQuery, single } from '../http/read-query.ts'
import type { SignInRow } from '../store/attempt-rows.ts'
import type { UserRow } from '../store/rows.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import {
  attemptCode,
  createCodeChallenge,
  createPassedChallenge,
  requireVerified,
} from './challenge.ts'
import { redeemSignInTicket } from './redeem-ticket.ts'
import {
  advanceSignIn,
  completeSignIn,
  findSignInUser,
  insertSignIn,
  requireSignIn,
  updateSignIn,
} from './sign-in-attempt.ts'
import { toFirstFactors, toSecondFactors, toSignInJson } from './sign-in-json.ts'
import { sendCode } from './send-code.ts'

const createFields = {
  strategy: single(text),
  identifier: single(text),
  password: single(text),
  ticket: single(text),
}

const factorFields = {
  strategy: required(single(text)),
  email_address_id: single(text),
  phone_number_id: single(text),
  code: single(text),
  password: single(text),
  ticket: single(text),
}

/** Ways in that need a person and a third party; the emulator has neither. */
const foreignStrategies = /^(oauth_|saml|enterprise_sso|web3_|passkey|google_one_tap)/

/** Signing in, step by step. */
export const signIns: BrowserOperations = {
  'POST /client/sign_ins': async (request) => {
    const sent = readQuery(request.form, createFields)
    refuseForeign(sent.strategy)
    let row = insertSignIn(request)
    if (sent.ticket) return show(request, await redeemSignInTicket(request, row, sent.ticket))
    if (!sent.identifier) return show(request, row)
    const user = findSignInUser(request.instance, sent.identifier)
    row = updateSignIn(request.instance, row, {
      status: 'needs_first_factor',
      identifier: sent.identifier,
      user_id: user.id,
    })
    if (sent.password) row = attemptPassword(request, row, user, sent.password)
    else if (sent.strategy?.endsWith('_code')) row = prepareCode(request, row, user, sent.strategy)
    return show(request, row)
  },
  'GET /client/sign_ins/{sign_in_id}': (request) => show(request, requireSignIn(request)),
  'POST /client/sign_ins/{sign_in_id}/prepare_first_factor': (request) => {
    const sent = readQuery(request.form, factorFields)
    refuseForeign(sent.strategy)
    const row = requireSignIn(request)
    const id = sent.email_address_id ?? sent.phone_number_id
    return show(request, prepareCode(request, row, requireUser(request, row), sent.strategy, id))
  },
  'POST /client/sign_ins/{sign_in_id}/attempt_first_factor': async (request) => {
    const sent = readQuery(request.form, factorFields)
    const row = requireSignIn(request)
    if (sent.strategy === 'ticket') {
      return show(request, await redeemSignInTicket(request, row, sent.ticket ?? ''))
    }
    const user = requireUser(request, row)
    if (sent.strategy === 'password') {
      return show(request, attemptPassword(request, row, user, sent.password ?? ''))
    }
    const first_factor = attemptCode(request.instance, row.first_factor, sent.code)
    const next = updateSignIn(request.instance, row, { first_factor })
    requireVerified(first_factor)
    return show(request, advanceSignIn(request, next))
  },
  'POST /client/sign_ins/{sign_in_id}/prepare_second_factor': (request) =>
    show(request, requireSignIn(request)),
  'POST /client/sign_ins/{sign_in_id}/attempt_second_factor': attemptSecondFactor,
  'POST /client/sign_ins/{sign_in_id}/reset_password': resetPassword,
}

function show({ instance }: BrowserRequest, row: SignInRow) {
  return toSignInJson(instance, row)
}

/** @throws {ApiError} 422 */
function refuseForeign(strategy: string | undefined): void {
  if (strategy === undefined || !foreignStrategies.test(strategy)) return
  throw invalidParam(
    'form_param_value_invalid',
    'strategy',
    `is ${strategy}, which the emulator does not have: use password, email_code, phone_code or ticket`,
  )
}

/** @throws {ApiError} 400 when nobody has been named yet. */
function requireUser({ instance }: BrowserRequest, row: SignInRow): UserRow {
  const user = instance.store.users.get(row.user_id ?? '')
  if (user) return user
  throw new ApiError(400, {
    code: 'identification_belongs_to_different_user',
    message: 'This sign-in has no identifier yet.',
  })
}

function prepareCode(
  { instance }: BrowserRequest,
  row: SignInRow,
  user: UserRow,
  strategy: string,
  identificationId?: string,
): SignInRow {
  const factors = toFirstFactors(instance, user).filter((factor) => factor.strategy === strategy)
  const targets = factors.map((factor) => ({
    id: 'email_address_id' in factor ? factor.email_address_id : '',
    ...('phone_number_id' in factor && { id: factor.phone_number_id }),
    primary: 'primary' in factor && factor.primary,
  }))
  const target =
    identificationId === undefined
      ? (targets.find(({ primary }) => primary) ?? targets[0])
      : targets.find(({ id }) => id === identificationId)
  if (!target) {
    throw invalidParam('strategy_for_user_invalid', 'strategy', 'is none of this account')
  }
  sendCode(instance, { identificationId: target.id, userId: user.id, purpose: 'sign-in' })
  return updateSignIn(instance, row, {
    first_factor: createCodeChallenge(instance, strategy, target.id),
  })
}

function attemptPassword(
  request: BrowserRequest,
  row: SignInRow,
  user: UserRow,
  password: string,
): SignInRow {
  if (!user.password) {
    throw invalidParam('strategy_for_user_invalid', 'password', 'is none of this account')
  }
  if (!matchesPassword(user.password, password)) {
    throw invalidParam('form_password_incorrect', 'password', 'is wrong')
  }
  const first_factor = createPassedChallenge('password')
  return advanceSignIn(request, updateSignIn(request.instance, row, { first_factor }))
}

function attemptSecondFactor(request: BrowserRequest) {
  const { instance } = request
  const { strategy, code } = readQuery(request.form, factorFields)
  const row = requireSignIn(request)
  const user = requireUser(request, row)
  if (!toSecondFactors(user).some((factor) => factor.strategy === strategy)) {
    throw invalidParam('strategy_for_user_invalid', 'strategy', 'is none of this account')
  }
  const open = createCodeChallenge(instance, strategy, null)
  const second_factor = attemptCode(instance, open, code)
  requireVerified(second_factor)
  return show(request, advanceSignIn(request, updateSignIn(instance, row, { second_factor })))
}

function resetPassword(request: BrowserRequest) {
  const { instance } = request
  const row = requireSignIn(request)
  const user = requireUser(request, row)
  const { password, sign_out_of_other_sessions } = readQuery(request.form, {
    password: required(single(text)),
    sign_out_of_other_sessions: single(flag, parseFlag),
  })
  if (row.status !== 'needs_new_password') {
    throw new ApiError(400, {
      code: 'reset_password_not_allowed',
      message: 'Prove who you are by a code first.',
    })
  }
  checkPassword(password)
  const now = instance.now()
  instance.store.users.update(user.id, {
    password: digestPassword(password),
    password_last_updated_at: now,
    updated_at: now,
  })
  if (sign_out_of_other_sessions) endSessions(instance, user.id, 'revoked')
  return show(request, completeSignIn(request, row, user))
}
