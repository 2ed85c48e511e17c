// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { AccountlessApplication } from '../models/accountless-applications.ts'
import { withHeaders } from './with-headers.ts'

const CreateAccountlessApplication = {
  id: 'CreateAccountlessApplication',
  method: 'POST',
  path: '/accountless_applications',
  key: 'none',
  query: ['source'],
} as const satisfies Operation

const CompleteAccountlessApplicationOnboarding = {
  id: 'CompleteAccountlessApplicationOnboarding',
  method: 'POST',
  path: '/accountless_applications/complete',
  key: 'none',
  query: ['source'],
} as const satisfies Operation

export const accountlessApplications = ({ call }: Api) => ({
  /**
   * Creates an instance that belongs to nobody yet, for keyless development.
   *
   * @see https://clerk.com/docs/reference/backend-api
   */
  createAccountlessApplication: (
    {
      requestHeaders,
      ...params
    }: { requestHeaders?: Headers | undefined; source?: string | undefined } = {},
    options?: CallOptions,
  ): ApiPromise<AccountlessApplication> =>
    call(CreateAccountlessApplication, params, withHeaders(options, requestHeaders)),

  /**
   * Marks that the onboarding of a keyless instance is complete.
   *
   * @see https://clerk.com/docs/reference/backend-api
   */
  completeAccountlessApplicationOnboarding: (
    {
      requestHeaders,
      ...params
    }: { requestHeaders?: Headers | undefined; source?: string | undefined } = {},
    options?: CallOptions,
  ): ApiPromise<AccountlessApplication> =>
    call(CompleteAccountlessApplicationOnboarding, params, withHeaders(options, requestHeaders)),
})

/** The methods of `__experimental_accountlessApplications`. */
export type AccountlessApplicationsResource = ReturnType<typeof accountlessApplications>
