// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  AttemptPhoneNumberVerificationParams,
  CreatePhoneNumberParams,
  PhoneNumber,
  UpdatePhoneNumberParams,
} from '../models/phone-numbers.ts'
import type { Verification } from '../models/verification.ts'
import { phoneNumber } from './shapes.ts'

const GetPhoneNumber = {
  id: 'GetPhoneNumber',
  method: 'GET',
  path: '/phone_numbers/{phone_number_id}',
  shape: phoneNumber,
} as const satisfies Operation

const CreatePhoneNumber = {
  id: 'CreatePhoneNumber',
  method: 'POST',
  path: '/phone_numbers',
  shape: phoneNumber,
} as const satisfies Operation

const UpdatePhoneNumber = {
  id: 'UpdatePhoneNumber',
  method: 'PATCH',
  path: '/phone_numbers/{phone_number_id}',
  shape: phoneNumber,
} as const satisfies Operation

const DeletePhoneNumber = {
  id: 'DeletePhoneNumber',
  method: 'DELETE',
  path: '/phone_numbers/{phone_number_id}',
} as const satisfies Operation

const PreparePhoneNumberVerification = {
  id: 'PreparePhoneNumberVerification',
  method: 'POST',
  path: '/phone_numbers/{phone_number_id}/prepare_verification',
} as const satisfies Operation

const AttemptPhoneNumberVerification = {
  id: 'AttemptPhoneNumberVerification',
  method: 'POST',
  path: '/phone_numbers/{phone_number_id}/attempt_verification',
} as const satisfies Operation

export const phoneNumbers = ({ call }: Api) => ({
  /**
   * Gets a phone number.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/phone-numbers/GET/phone_numbers/%7Bphone_number_id%7D
   */
  getPhoneNumber: (phoneNumberId: string, options?: CallOptions): ApiPromise<PhoneNumber> =>
    call(GetPhoneNumber, { phoneNumberId }, options),

  /**
   * Adds a phone number to a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/phone-numbers/POST/phone_numbers
   */
  createPhoneNumber: (
    params: CreatePhoneNumberParams,
    options?: CallOptions,
  ): ApiPromise<PhoneNumber> => call(CreatePhoneNumber, params, options),

  /**
   * Changes a phone number of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/phone-numbers/PATCH/phone_numbers/%7Bphone_number_id%7D
   */
  updatePhoneNumber: (
    phoneNumberId: string,
    params: UpdatePhoneNumberParams = {},
    options?: CallOptions,
  ): ApiPromise<PhoneNumber> => call(UpdatePhoneNumber, { ...params, phoneNumberId }, options),

  /**
   * Deletes a phone number.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/phone-numbers/DELETE/phone_numbers/%7Bphone_number_id%7D
   */
  deletePhoneNumber: (phoneNumberId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeletePhoneNumber, { phoneNumberId }, options),

  /**
   * Sends a code to a phone number.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 429, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/phone-numbers/POST/phone_numbers/%7Bphone_number_id%7D/prepare_verification
   */
  preparePhoneNumberVerification: (
    phoneNumberId: string,
    options?: CallOptions,
  ): ApiPromise<Verification> => call(PreparePhoneNumberVerification, { phoneNumberId }, options),

  /**
   * Verifies a phone number with the code that was sent to it.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/phone-numbers/POST/phone_numbers/%7Bphone_number_id%7D/attempt_verification
   */
  attemptPhoneNumberVerification: (
    phoneNumberId: string,
    params: AttemptPhoneNumberVerificationParams,
    options?: CallOptions,
  ): ApiPromise<Verification> =>
    call(AttemptPhoneNumberVerification, { ...params, phoneNumberId }, options),
})

/** The methods of `phoneNumbers`. */
export type PhoneNumbersResource = ReturnType<typeof phoneNumbers>
