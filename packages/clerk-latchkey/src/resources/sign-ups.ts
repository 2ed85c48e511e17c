// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { ClerkTypes } from '../models/clerk-types.ts'
import type { SignUpAttempt, UpdateSignUpParams } from '../models/sign-ups.ts'

const GetSignUp = {
  id: 'GetSignUp',
  method: 'GET',
  path: '/sign_ups/{sign_up_attempt_id}',
} as const satisfies Operation

const UpdateSignUp = {
  id: 'UpdateSignUp',
  method: 'PATCH',
  path: '/sign_ups/{sign_up_attempt_id}',
} as const satisfies Operation

export const signUps = <Types extends ClerkTypes = ClerkTypes>({ call }: Api) => ({
  /**
   * Gets an attempt to sign up.
   *
   * @throws {ClerkAPIResponseError} 403
   * @see https://clerk.com/docs/reference/backend-api/tag/sign-ups/GET/sign_ups/%7Bid%7D
   */
  get: (signUpAttemptId: string, options?: CallOptions): ApiPromise<SignUpAttempt<Types>> =>
    call(GetSignUp, { signUpAttemptId }, options),

  /**
   * Changes an attempt to sign up.
   *
   * @throws {ClerkAPIResponseError} 403
   * @see https://clerk.com/docs/reference/backend-api/tag/sign-ups/PATCH/sign_ups/%7Bid%7D
   */
  update: (params: UpdateSignUpParams, options?: CallOptions): ApiPromise<SignUpAttempt<Types>> =>
    call(UpdateSignUp, params, options),
})

/** The methods of `signUps`. */
export type SignUpsResource<Types extends ClerkTypes = ClerkTypes> = ReturnType<
  typeof signUps<Types>
>
