import { required, text } from '../http/fields.ts'
import { readQuery, single } from '../http/read-query.ts'
import { invalidParam } from '../http/api-error.ts'
import type { SignUpRow } from '../store/attempt-rows.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { attemptCode, createCodeChallenge, requireVerified } from './challenge.ts'
import { redeemInvitation } from './redeem-ticket.ts'
import { sendCode } from './send-code.ts'
import {
  completeSignUp,
  fillSignUp,
  insertSignUp,
  requireGiven,
  requireSignUp,
  updateSignUp,
} from './sign-up-attempt.ts'
import { toSignUpJson } from './sign-up-json.ts'

const strategies = {
  email_code: { value: 'email_address', challenge: 'email_challenge' },
  phone_code: { value: 'phone_number', challenge: 'phone_challenge' },
} as const

/** Becoming a user, step by step. */
export const signUps: BrowserOperations = {
  'POST /client/sign_ups': async (request) => {
    const { ticket } = readQuery(request.form, { ticket: single(text) })
    const row = insertSignUp(request)
    const invited = ticket
      ? updateSignUp(request.instance, row, await redeemInvitation(request.instance, ticket))
      : row
    return show(request, completeSignUp(request, fillSignUp(request, invited)))
  },
  'GET /client/sign_ups/{sign_up_id}': (request) => show(request, requireSignUp(request)),
  'PATCH /client/sign_ups/{sign_up_id}': (request) =>
    show(request, completeSignUp(request, fillSignUp(request, requireSignUp(request)))),
  'POST /client/sign_ups/{sign_up_id}/prepare_verification': (request) => {
    const { instance } = request
    const row = requireSignUp(request)
    const { strategy } = readQuery(request.form, { strategy: required(single(text)) })
    const { value, challenge } = requireStrategy(strategy)
    const address = requireGiven(row[value], value)
    sendCode(instance, { identificationId: row.id, userId: null, purpose: 'sign-up', address })
    const next = createCodeChallenge(instance, strategy, null)
    return show(request, updateSignUp(instance, row, { [challenge]: next }))
  },
  'POST /client/sign_ups/{sign_up_id}/attempt_verification': (request) => {
    const { instance } = request
    const row = requireSignUp(request)
    const sent = readQuery(request.form, {
      strategy: required(single(text)),
      code: required(single(text)),
    })
    const { challenge } = requireStrategy(sent.strategy)
    const next = attemptCode(instance, row[challenge], sent.code)
    const attempted = updateSignUp(instance, row, { [challenge]: next })
    requireVerified(next)
    return show(request, completeSignUp(request, attempted))
  },
}

function show({ instance }: BrowserRequest, row: SignUpRow) {
  return toSignUpJson(instance, row)
}

function requireStrategy(strategy: string) {
  if (strategy === 'email_code' || strategy === 'phone_code') return strategies[strategy]
  throw invalidParam(
    'form_param_value_invalid',
    'strategy',
    `is ${strategy}, which the emulator does not have: use email_code or phone_code`,
  )
}
