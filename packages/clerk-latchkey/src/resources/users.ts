// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { Upload } from '../http/upload.ts'
import type { ClerkTypes } from '../models/clerk-types.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type { EmailAddress } from '../models/email-addresses.ts'
import type {
  OrganizationInvitationWithPublicOrganizationData,
  OrganizationMembership,
} from '../models/organizations.ts'
import type { PhoneNumber } from '../models/phone-numbers.ts'
import type {
  CreateUserParams,
  DeleteExternalAccountParams,
  GetOAuthAccessTokenParams,
  GetUserListParams,
  GetUsersCountParams,
  ListUserTrustedDevicesParams,
  OauthAccessToken,
  RemoveUserPasswordParams,
  ReplaceUserEmailAddressParams,
  ReplaceUserMetadataParams,
  ReplaceUserPhoneNumberParams,
  RevokeUserTrustedDeviceParams,
  SetUserPasswordCompromisedParams,
  TotalCount,
  TrustedDevice,
  UpdateUserMetadataParams,
  UpdateUserParams,
  User,
  UserPasskeyDeleteParams,
  UserReference,
  UserWeb3WalletDeleteParams,
  UsersBanParams,
  UsersGetOrganizationInvitationsParams,
  UsersGetOrganizationMembershipsParams,
  UsersUnbanParams,
  VerifiedPassword,
  VerifiedTOTP,
  VerifyPasswordParams,
  VerifyTOTPParams,
} from '../models/users.ts'
import { each } from './each.ts'
import { user } from './shapes.ts'
import { emailAddress } from './shapes.ts'
import { phoneNumber } from './shapes.ts'
import { toOauthProvider } from './to-oauth-provider.ts'
import { toUser } from './to-user.ts'
import { updateWithMetadata } from './update-with-metadata.ts'
import { withRaw } from './with-raw.ts'
import { withWireNames } from './with-wire-names.ts'

const GetUsersCount = {
  id: 'GetUsersCount',
  method: 'GET',
  path: '/users/count',
} as const satisfies Operation

const GetUserList = {
  id: 'GetUserList',
  method: 'GET',
  path: '/users',
  maxLimit: 500,
  cursor: 'starting_after',
  count: GetUsersCount,
  shape: user,
  from: toUser,
} as const satisfies Operation

const GetUser = {
  id: 'GetUser',
  method: 'GET',
  path: '/users/{user_id}',
  shape: user,
  from: toUser,
} as const satisfies Operation

const CreateUser = {
  id: 'CreateUser',
  method: 'POST',
  path: '/users',
  body: 'required',
  shape: user,
  from: toUser,
} as const satisfies Operation

const UpdateUser = {
  id: 'UpdateUser',
  method: 'PATCH',
  path: '/users/{user_id}',
  body: 'required',
  rename: {
    primaryEmailAddressID: 'primary_email_address_id',
    primaryPhoneNumberID: 'primary_phone_number_id',
    primaryWeb3WalletID: 'primary_web3_wallet_id',
    profileImageID: 'profile_image_id',
  },
  rules: ['user'],
  shape: user,
  from: toUser,
} as const satisfies Operation

const ReplaceUserEmailAddress = {
  id: 'ReplaceUserEmailAddress',
  method: 'PUT',
  path: '/users/{user_id}/email_address',
  shape: emailAddress,
} as const satisfies Operation

const ReplaceUserPhoneNumber = {
  id: 'ReplaceUserPhoneNumber',
  method: 'PUT',
  path: '/users/{user_id}/phone_number',
  shape: phoneNumber,
} as const satisfies Operation

const SetUserProfileImage = {
  id: 'SetUserProfileImage',
  method: 'POST',
  path: '/users/{user_id}/profile_image',
  body: 'form',
  shape: user,
  from: toUser,
} as const satisfies Operation

const UpdateUserMetadata = {
  id: 'UpdateUserMetadata',
  method: 'PATCH',
  path: '/users/{user_id}/metadata',
  rules: ['user'],
  shape: user,
  from: toUser,
} as const satisfies Operation

const ReplaceUserMetadata = {
  id: 'ReplaceUserMetadata',
  method: 'PUT',
  path: '/users/{user_id}/metadata',
  rules: ['user'],
  shape: user,
  from: toUser,
} as const satisfies Operation

const DeleteUser = {
  id: 'DeleteUser',
  method: 'DELETE',
  path: '/users/{user_id}',
} as const satisfies Operation

const GetOAuthAccessToken = {
  id: 'GetOAuthAccessToken',
  method: 'GET',
  path: '/users/{user_id}/oauth_access_tokens/{provider}',
  always: { paginated: 'true' },
  maxLimit: 500,
} as const satisfies Operation

const DisableMFA = {
  id: 'DisableMFA',
  method: 'DELETE',
  path: '/users/{user_id}/mfa',
} as const satisfies Operation

const UsersGetOrganizationMemberships = {
  id: 'UsersGetOrganizationMemberships',
  method: 'GET',
  path: '/users/{user_id}/organization_memberships',
  maxLimit: 500,
  from: withRaw,
} as const satisfies Operation

const UsersGetOrganizationInvitations = {
  id: 'UsersGetOrganizationInvitations',
  method: 'GET',
  path: '/users/{user_id}/organization_invitations',
  maxLimit: 500,
} as const satisfies Operation

const RemoveUserPassword = {
  id: 'RemoveUserPassword',
  method: 'POST',
  path: '/users/{user_id}/remove_password',
  shape: user,
  from: toUser,
} as const satisfies Operation

const VerifyPassword = {
  id: 'VerifyPassword',
  method: 'POST',
  path: '/users/{user_id}/verify_password',
} as const satisfies Operation

const VerifyTOTP = {
  id: 'VerifyTOTP',
  method: 'POST',
  path: '/users/{user_id}/verify_totp',
  from: withWireNames,
} as const satisfies Operation

const BanUser = {
  id: 'BanUser',
  method: 'POST',
  path: '/users/{user_id}/ban',
  shape: user,
  from: toUser,
} as const satisfies Operation

const UnbanUser = {
  id: 'UnbanUser',
  method: 'POST',
  path: '/users/{user_id}/unban',
  shape: user,
  from: toUser,
} as const satisfies Operation

const UsersBan = {
  id: 'UsersBan',
  method: 'POST',
  path: '/users/ban',
  shape: user,
  from: each(toUser),
} as const satisfies Operation

const UsersUnban = {
  id: 'UsersUnban',
  method: 'POST',
  path: '/users/unban',
  shape: user,
  from: each(toUser),
} as const satisfies Operation

const LockUser = {
  id: 'LockUser',
  method: 'POST',
  path: '/users/{user_id}/lock',
  shape: user,
  from: toUser,
} as const satisfies Operation

const UnlockUser = {
  id: 'UnlockUser',
  method: 'POST',
  path: '/users/{user_id}/unlock',
  shape: user,
  from: toUser,
} as const satisfies Operation

const DeleteUserProfileImage = {
  id: 'DeleteUserProfileImage',
  method: 'DELETE',
  path: '/users/{user_id}/profile_image',
  shape: user,
  from: toUser,
} as const satisfies Operation

const UserPasskeyDelete = {
  id: 'UserPasskeyDelete',
  method: 'DELETE',
  path: '/users/{user_id}/passkeys/{passkey_identification_id}',
} as const satisfies Operation

const UserWeb3WalletDelete = {
  id: 'UserWeb3WalletDelete',
  method: 'DELETE',
  path: '/users/{user_id}/web3_wallets/{web3_wallet_identification_id}',
} as const satisfies Operation

const DeleteExternalAccount = {
  id: 'DeleteExternalAccount',
  method: 'DELETE',
  path: '/users/{user_id}/external_accounts/{external_account_id}',
} as const satisfies Operation

const DeleteBackupCode = {
  id: 'DeleteBackupCode',
  method: 'DELETE',
  path: '/users/{user_id}/backup_code',
} as const satisfies Operation

const DeleteTOTP = {
  id: 'DeleteTOTP',
  method: 'DELETE',
  path: '/users/{user_id}/totp',
} as const satisfies Operation

const SetUserPasswordCompromised = {
  id: 'SetUserPasswordCompromised',
  method: 'POST',
  path: '/users/{user_id}/password/set_compromised',
  shape: user,
  from: toUser,
} as const satisfies Operation

const UnsetUserPasswordCompromised = {
  id: 'UnsetUserPasswordCompromised',
  method: 'POST',
  path: '/users/{user_id}/password/unset_compromised',
  shape: user,
  from: toUser,
} as const satisfies Operation

const ListUserTrustedDevices = {
  id: 'ListUserTrustedDevices',
  method: 'GET',
  path: '/users/{user_id}/trusted_devices',
} as const satisfies Operation

const RevokeUserTrustedDevice = {
  id: 'RevokeUserTrustedDevice',
  method: 'DELETE',
  path: '/users/{user_id}/trusted_devices/{trusted_device_id}',
} as const satisfies Operation

/** Parameters of `updateUserProfileImage`. */
export interface SetUserProfileImageParams {
  file: Upload
}

export const users = <Types extends ClerkTypes = ClerkTypes>({ call, list }: Api) => ({
  /**
   * Lists users, by default the newest first.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users
   */
  getUserList: (params: GetUserListParams = {}, options?: CallOptions): PagePromise<User<Types>> =>
    list<User<Types>>(GetUserList, params, options),

  /**
   * Gets a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/%7Buser_id%7D
   */
  getUser: (userId: string, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(GetUser, { userId }, options),

  /**
   * Creates a user; identifiers given here count as verified.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 402, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users
   */
  createUser: (params: CreateUserParams<Types>, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(CreateUser, params, options),

  /**
   * Changes a user; metadata given here replaces what was there, in a second request.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `userId`.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 409, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/PATCH/users/%7Buser_id%7D
   */
  updateUser: (
    userId: string,
    params: UpdateUserParams<Types> = {},
    options?: CallOptions,
  ): Promise<User<Types>> =>
    updateWithMetadata(call, UpdateUser, ReplaceUserMetadata, { userId }, params, options),

  /**
   * Puts one email address in place of all those of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/email-addresses/PUT/users/%7Buser_id%7D/email_address
   */
  replaceUserEmailAddress: (
    userId: string,
    params: ReplaceUserEmailAddressParams,
    options?: CallOptions,
  ): ApiPromise<EmailAddress> => call(ReplaceUserEmailAddress, { ...params, userId }, options),

  /**
   * Puts one phone number in place of all those of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/phone-numbers/PUT/users/%7Buser_id%7D/phone_number
   */
  replaceUserPhoneNumber: (
    userId: string,
    params: ReplaceUserPhoneNumberParams,
    options?: CallOptions,
  ): ApiPromise<PhoneNumber> => call(ReplaceUserPhoneNumber, { ...params, userId }, options),

  /**
   * Uploads the profile image of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/profile_image
   */
  updateUserProfileImage: (
    userId: string,
    params: SetUserProfileImageParams,
    options?: CallOptions,
  ): ApiPromise<User<Types>> =>
    call<User<Types>>(SetUserProfileImage, { ...params, userId }, options),

  /**
   * Merges metadata into that of a user, at every depth; `null` removes a key.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `userId`.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/PATCH/users/%7Buser_id%7D/metadata
   */
  updateUserMetadata: (
    userId: string,
    params: UpdateUserMetadataParams<Types>,
    options?: CallOptions,
  ): ApiPromise<User<Types>> =>
    call<User<Types>>(UpdateUserMetadata, { ...params, userId }, options),

  /**
   * Replaces each kind of metadata of a user that is given.
   *
   * Clerk takes at most 10 calls in 10 seconds for each `userId`.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/PUT/users/%7Buser_id%7D/metadata
   */
  replaceUserMetadata: (
    userId: string,
    params: ReplaceUserMetadataParams<Types>,
    options?: CallOptions,
  ): ApiPromise<User<Types>> =>
    call<User<Types>>(ReplaceUserMetadata, { ...params, userId }, options),

  /**
   * Deletes a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D
   */
  deleteUser: (userId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteUser, { userId }, options),

  /**
   * Counts users.
   *
   * @throws {ClerkAPIResponseError} 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/count
   */
  getCount: (params: GetUsersCountParams = {}, options?: CallOptions): Promise<number> =>
    call<TotalCount>(GetUsersCount, params, options).then(({ totalCount }) => totalCount),

  /**
   * Lists the access tokens that an OAuth provider gave for a user.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/%7Buser_id%7D/oauth_access_tokens/%7Bprovider%7D
   */
  getUserOauthAccessToken: (
    userId: string,
    provider: string,
    params: GetOAuthAccessTokenParams = {},
    options?: CallOptions,
  ): PagePromise<OauthAccessToken> =>
    list(GetOAuthAccessToken, { ...params, userId, provider: toOauthProvider(provider) }, options),

  /**
   * Turns off every second factor of a user: one-time codes and backup codes.
   *
   * @throws {ClerkAPIResponseError} 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/mfa
   */
  disableUserMFA: (userId: string, options?: CallOptions): ApiPromise<UserReference> =>
    call(DisableMFA, { userId }, options),

  /**
   * Lists the organizations that a user is a member of.
   *
   * @throws {ClerkAPIResponseError} 403
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/%7Buser_id%7D/organization_memberships
   */
  getOrganizationMembershipList: (
    params: UsersGetOrganizationMembershipsParams,
    options?: CallOptions,
  ): PagePromise<OrganizationMembership<Types>> =>
    list<OrganizationMembership<Types>>(UsersGetOrganizationMemberships, params, options),

  /**
   * Lists the invitations to organizations that a user got.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/%7Buser_id%7D/organization_invitations
   */
  getOrganizationInvitationList: (
    params: UsersGetOrganizationInvitationsParams,
    options?: CallOptions,
  ): PagePromise<OrganizationInvitationWithPublicOrganizationData<Types>> =>
    list(UsersGetOrganizationInvitations, params, options),

  /**
   * Takes the password from a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/remove_password
   */
  removePassword: (
    userId: string,
    params: RemoveUserPasswordParams = {},
    options?: CallOptions,
  ): ApiPromise<User<Types>> =>
    call<User<Types>>(RemoveUserPassword, { ...params, userId }, options),

  /**
   * Checks the password of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/verify_password
   */
  verifyPassword: (
    params: VerifyPasswordParams,
    options?: CallOptions,
  ): ApiPromise<VerifiedPassword> => call(VerifyPassword, params, options),

  /**
   * Checks a one-time or backup code of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/verify_totp
   */
  verifyTOTP: (params: VerifyTOTPParams, options?: CallOptions): ApiPromise<VerifiedTOTP> =>
    call<VerifiedTOTP>(VerifyTOTP, params, options),

  /**
   * Bans a user: all sessions end and none can be started.
   *
   * @throws {ClerkAPIResponseError} 402
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/ban
   */
  banUser: (userId: string, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(BanUser, { userId }, options),

  /**
   * Lets a banned user sign in again.
   *
   * @throws {ClerkAPIResponseError} 402
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/unban
   */
  unbanUser: (userId: string, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(UnbanUser, { userId }, options),

  /**
   * Bans several users.
   *
   * @throws {ClerkAPIResponseError} 400, 402
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/ban
   */
  banUsers: (params: UsersBanParams, options?: CallOptions): ApiPromise<User<Types>[]> =>
    call<User<Types>[]>(UsersBan, params, options),

  /**
   * Lets several banned users sign in again.
   *
   * @throws {ClerkAPIResponseError} 400, 402
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/unban
   */
  unbanUsers: (params: UsersUnbanParams, options?: CallOptions): ApiPromise<User<Types>[]> =>
    call<User<Types>[]>(UsersUnban, params, options),

  /**
   * Locks a user out until the lock ends or `unlockUser` is called.
   *
   * @throws {ClerkAPIResponseError} 403
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/lock
   */
  lockUser: (userId: string, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(LockUser, { userId }, options),

  /**
   * Ends the lock of a user.
   *
   * @throws {ClerkAPIResponseError} 403
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/unlock
   */
  unlockUser: (userId: string, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(UnlockUser, { userId }, options),

  /**
   * Removes the profile image of a user.
   *
   * @throws {ClerkAPIResponseError} 404
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/profile_image
   */
  deleteUserProfileImage: (userId: string, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(DeleteUserProfileImage, { userId }, options),

  /**
   * Deletes a passkey of a user.
   *
   * @throws {ClerkAPIResponseError} 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/passkeys/%7Bpasskey_identification_id%7D
   */
  deleteUserPasskey: (
    params: UserPasskeyDeleteParams,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(UserPasskeyDelete, params, options),

  /**
   * Deletes a Web3 wallet of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/web3_wallets/%7Bweb3_wallet_identification_id%7D
   */
  deleteUserWeb3Wallet: (
    params: UserWeb3WalletDeleteParams,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(UserWeb3WalletDelete, params, options),

  /**
   * Deletes the account of a user at an OAuth provider.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/external_accounts/%7Bexternal_account_id%7D
   */
  deleteUserExternalAccount: (
    params: DeleteExternalAccountParams,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(DeleteExternalAccount, params, options),

  /**
   * Deletes the backup codes of a user.
   *
   * @throws {ClerkAPIResponseError} 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/backup_code
   */
  deleteUserBackupCodes: (userId: string, options?: CallOptions): ApiPromise<UserReference> =>
    call(DeleteBackupCode, { userId }, options),

  /**
   * Deletes the one-time code factor of a user.
   *
   * @throws {ClerkAPIResponseError} 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/totp
   */
  deleteUserTOTP: (userId: string, options?: CallOptions): ApiPromise<UserReference> =>
    call(DeleteTOTP, { userId }, options),

  /**
   * Marks the password of a user as compromised: the next sign-in asks for a new one.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/password/set_compromised
   */
  setPasswordCompromised: (
    userId: string,
    params: SetUserPasswordCompromisedParams = { revokeAllSessions: false },
    options?: CallOptions,
  ): ApiPromise<User<Types>> =>
    call<User<Types>>(SetUserPasswordCompromised, { ...params, userId }, options),

  /**
   * Takes back that the password of a user is compromised.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/password/unset_compromised
   */
  unsetPasswordCompromised: (userId: string, options?: CallOptions): ApiPromise<User<Types>> =>
    call<User<Types>>(UnsetUserPasswordCompromised, { userId }, options),

  /**
   * Lists the devices on which a user is trusted without a second factor.
   *
   * @throws {ClerkAPIResponseError} 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/%7Buser_id%7D/trusted_devices
   */
  getUserTrustedDeviceList: (
    params: ListUserTrustedDevicesParams,
    options?: CallOptions,
  ): PagePromise<TrustedDevice> => list(ListUserTrustedDevices, params, options),

  /**
   * Stops trusting a device of a user.
   *
   * @throws {ClerkAPIResponseError} 403, 404, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/DELETE/users/%7Buser_id%7D/trusted_devices/%7Btrusted_device_id%7D
   */
  revokeUserTrustedDevice: (
    params: RevokeUserTrustedDeviceParams,
    options?: CallOptions,
  ): ApiPromise<TrustedDevice> => call(RevokeUserTrustedDevice, params, options),
})

/** The methods of `users`. */
export type UsersResource<Types extends ClerkTypes = ClerkTypes> = ReturnType<typeof users<Types>>
