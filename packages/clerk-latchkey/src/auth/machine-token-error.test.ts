import { describe, expect, test } from 'vitest'

import { MachineTokenVerificationError } from './machine-token-error.ts'
import { TokenVerificationError } from './token-verification-error.ts'

describe('the error of a machine token', () => {
  const details = { code: 'token-invalid', message: 'No.' } as const

  test('has a name, a kind, and all of it in one line', () => {
    const error = new MachineTokenVerificationError({ ...details, status: 404 })
    expect(error.name).toBe('MachineTokenVerificationError')
    expect(MachineTokenVerificationError.kind).toBe('MachineTokenVerificationError')
    expect(error.getFullMessage()).toBe('No. (code=token-invalid, status=404)')
    expect(error.couldNotVerify).toBe(false)
  })

  test('has a cause where there is one', () => {
    const cause = new Error('why')
    expect(new MachineTokenVerificationError({ ...details, cause }).cause).toBe(cause)
    expect('cause' in new MachineTokenVerificationError(details)).toBe(false)
  })
})

test('the error of a session token has a cause where there is one', () => {
  const details = { reason: 'token-invalid', message: 'No.' } as const
  const cause = new Error('why')
  expect(new TokenVerificationError({ ...details, cause }).cause).toBe(cause)
  expect('cause' in new TokenVerificationError(details)).toBe(false)
})
