import { matchesPassword } from '../actions/password.ts'
import { invalidParam } from '../http/api-error.ts'
import { oneOf, required, text } from '../http/fields.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { SessionRow, UserRow } from '../store/rows.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { requireOpenSession } from './browser-session.ts'
import { testCode } from './challenge.ts'
import { toBrowserSessionJson } from './client-json.ts'
import { sendCode } from './send-code.ts'
import { toFirstFactors, toSecondFactors } from './sign-in-json.ts'

type Level = 'first_factor' | 'second_factor' | 'multi_factor'

const levels = ['first_factor', 'second_factor', 'multi_factor'] as const

const attemptFields = {
  strategy: required(single(text)),
  code: single(text),
  password: single(text),
}

/** Proving once more who one is, for what an application thinks worth it: the `fva` of tokens starts over. */
export const reverification: BrowserOperations = {
  'POST /client/sessions/{session_id}/verify': (request) => {
    const { level } = readQuery(request.form, { level: required(single(oneOf(levels))) })
    const status = level === 'second_factor' ? 'needs_second_factor' : 'needs_first_factor'
    return show(request, requireOpenSession(request), level, status)
  },
  'POST /client/sessions/{session_id}/verify/prepare_first_factor': (request) => {
    const fields = { email_address_id: single(text), phone_number_id: single(text) }
    const sent = readQuery(request.form, fields)
    const session = requireOpenSession(request)
    const identificationId = sent.email_address_id ?? sent.phone_number_id ?? ''
    const message = { identificationId, userId: session.user_id, purpose: 'verification' } as const
    sendCode(request.instance, message)
    return show(request, session, 'first_factor', 'needs_first_factor')
  },
  'POST /client/sessions/{session_id}/verify/attempt_first_factor': (request) => {
    const sent = readQuery(request.form, attemptFields)
    const session = requireOpenSession(request)
    const { password } = requireUser(request, session)
    if (sent.strategy !== 'password') requireCode(sent.code)
    else if (!password || !matchesPassword(password, sent.password ?? '')) {
      throw invalidParam('form_password_incorrect', 'password', 'is wrong')
    }
    return complete(request, session, 'first_factor')
  },
  'POST /client/sessions/{session_id}/verify/prepare_second_factor': (request) =>
    show(request, requireOpenSession(request), 'second_factor', 'needs_second_factor'),
  'POST /client/sessions/{session_id}/verify/attempt_second_factor': (request) => {
    const { code } = readQuery(request.form, attemptFields)
    const session = requireOpenSession(request)
    if (toSecondFactors(requireUser(request, session)).length === 0) {
      throw invalidParam('strategy_for_user_invalid', 'strategy', 'is none of this account')
    }
    requireCode(code)
    return complete(request, session, 'second_factor')
  },
}

function requireUser({ instance }: BrowserRequest, session: SessionRow): UserRow {
  const user = instance.store.users.get(session.user_id)
  if (user) return user
  throw new Error(`the session ${session.id} outlived its user`)
}

function requireCode(code: string | undefined): void {
  if (code === testCode) return
  throw invalidParam('form_code_incorrect', 'code', `is wrong: the emulator's is ${testCode}`)
}

function complete(request: BrowserRequest, session: SessionRow, level: Level) {
  const { instance } = request
  const row = instance.store.sessions.update(session.id, { [`${level}_at`]: instance.now() })
  return show(request, row, level, 'complete')
}

async function show(request: BrowserRequest, session: SessionRow, level: Level, status: string) {
  const { instance } = request
  const user = requireUser(request, session)
  return {
    object: 'session_reverification',
    level,
    status,
    supported_first_factors: toFirstFactors(instance, user),
    supported_second_factors: toSecondFactors(user),
    first_factor_verification: null,
    second_factor_verification: null,
    session: await toBrowserSessionJson(instance, session),
  }
}
