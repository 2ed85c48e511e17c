// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  AttemptEmailAddressVerificationParams,
  CreateEmailAddressParams,
  EmailAddress,
  UpdateEmailAddressParams,
} from '../models/email-addresses.ts'
import type { Verification } from '../models/verification.ts'
import { emailAddress } from './shapes.ts'

const GetEmailAddress = {
  id: 'GetEmailAddress',
  method: 'GET',
  path: '/email_addresses/{email_address_id}',
  shape: emailAddress,
} as const satisfies Operation

const CreateEmailAddress = {
  id: 'CreateEmailAddress',
  method: 'POST',
  path: '/email_addresses',
  shape: emailAddress,
} as const satisfies Operation

const UpdateEmailAddress = {
  id: 'UpdateEmailAddress',
  method: 'PATCH',
  path: '/email_addresses/{email_address_id}',
  shape: emailAddress,
} as const satisfies Operation

const DeleteEmailAddress = {
  id: 'DeleteEmailAddress',
  method: 'DELETE',
  path: '/email_addresses/{email_address_id}',
} as const satisfies Operation

const PrepareEmailAddressVerification = {
  id: 'PrepareEmailAddressVerification',
  method: 'POST',
  path: '/email_addresses/{email_address_id}/prepare_verification',
} as const satisfies Operation

const AttemptEmailAddressVerification = {
  id: 'AttemptEmailAddressVerification',
  method: 'POST',
  path: '/email_addresses/{email_address_id}/attempt_verification',
} as const satisfies Operation

export const emailAddresses = ({ call }: Api) => ({
  /**
   * Gets an email address.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/email-addresses/GET/email_addresses/%7Bemail_address_id%7D
   */
  getEmailAddress: (emailAddressId: string, options?: CallOptions): ApiPromise<EmailAddress> =>
    call(GetEmailAddress, { emailAddressId }, options),

  /**
   * Adds an email address to a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/email-addresses/POST/email_addresses
   */
  createEmailAddress: (
    params: CreateEmailAddressParams,
    options?: CallOptions,
  ): ApiPromise<EmailAddress> => call(CreateEmailAddress, params, options),

  /**
   * Changes an email address of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409
   * @see https://clerk.com/docs/reference/backend-api/tag/email-addresses/PATCH/email_addresses/%7Bemail_address_id%7D
   */
  updateEmailAddress: (
    emailAddressId: string,
    params: UpdateEmailAddressParams = {},
    options?: CallOptions,
  ): ApiPromise<EmailAddress> => call(UpdateEmailAddress, { ...params, emailAddressId }, options),

  /**
   * Deletes an email address.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409
   * @see https://clerk.com/docs/reference/backend-api/tag/email-addresses/DELETE/email_addresses/%7Bemail_address_id%7D
   */
  deleteEmailAddress: (emailAddressId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteEmailAddress, { emailAddressId }, options),

  /**
   * Sends a code to an email address.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/email-addresses/POST/email_addresses/%7Bemail_address_id%7D/prepare_verification
   */
  prepareEmailAddressVerification: (
    emailAddressId: string,
    options?: CallOptions,
  ): ApiPromise<Verification> => call(PrepareEmailAddressVerification, { emailAddressId }, options),

  /**
   * Verifies an email address with the code that was sent to it.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/email-addresses/POST/email_addresses/%7Bemail_address_id%7D/attempt_verification
   */
  attemptEmailAddressVerification: (
    emailAddressId: string,
    params: AttemptEmailAddressVerificationParams,
    options?: CallOptions,
  ): ApiPromise<Verification> =>
    call(AttemptEmailAddressVerification, { ...params, emailAddressId }, options),
})

/** The methods of `emailAddresses`. */
export type EmailAddressesResource = ReturnType<typeof emailAddresses>
