import type { ResourceNames } from './method-name.ts'

export const users: ResourceNames = {
  getUserList: ['GetUserList', '(params?)', 'Lists users, by default the newest first.'],
  getUser: ['GetUser', '(userId)', 'Gets a user.'],
  createUser: [
    'CreateUser',
    '(params)',
    'Creates a user; identifiers given here count as verified.',
  ],
  updateUser: [
    'UpdateUser',
    '(userId, params?)',
    'Changes a user; metadata given here replaces what was there, in a second request.',
  ],
  replaceUserEmailAddress: [
    'ReplaceUserEmailAddress',
    '(userId, params)',
    'Puts one email address in place of all those of a user.',
  ],
  replaceUserPhoneNumber: [
    'ReplaceUserPhoneNumber',
    '(userId, params)',
    'Puts one phone number in place of all those of a user.',
  ],
  updateUserProfileImage: [
    'SetUserProfileImage',
    '(userId, params)',
    'Uploads the profile image of a user.',
  ],
  updateUserMetadata: [
    'UpdateUserMetadata',
    '(userId, params)',
    'Merges metadata into that of a user, at every depth; `null` removes a key.',
  ],
  replaceUserMetadata: [
    'ReplaceUserMetadata',
    '(userId, params)',
    'Replaces each kind of metadata of a user that is given.',
  ],
  deleteUser: ['DeleteUser', '(userId)', 'Deletes a user.'],
  getCount: ['GetUsersCount', '(params?)', 'Counts users.'],
  getUserOauthAccessToken: [
    'GetOAuthAccessToken',
    '(userId, provider, params?)',
    'Lists the access tokens that an OAuth provider gave for a user.',
  ],
  disableUserMFA: [
    'DisableMFA',
    '(userId)',
    'Turns off every second factor of a user: one-time codes and backup codes.',
  ],
  getOrganizationMembershipList: [
    'UsersGetOrganizationMemberships',
    '(params)',
    'Lists the organizations that a user is a member of.',
  ],
  getOrganizationInvitationList: [
    'UsersGetOrganizationInvitations',
    '(params)',
    'Lists the invitations to organizations that a user got.',
  ],
  removePassword: ['RemoveUserPassword', '(userId, params?)', 'Takes the password from a user.'],
  verifyPassword: ['VerifyPassword', '(params)', 'Checks the password of a user.'],
  verifyTOTP: ['VerifyTOTP', '(params)', 'Checks a one-time or backup code of a user.'],
  banUser: ['BanUser', '(userId)', 'Bans a user: all sessions end and none can be started.'],
  unbanUser: ['UnbanUser', '(userId)', 'Lets a banned user sign in again.'],
  banUsers: ['UsersBan', '(params)', 'Bans several users.'],
  unbanUsers: ['UsersUnban', '(params)', 'Lets several banned users sign in again.'],
  lockUser: [
    'LockUser',
    '(userId)',
    'Locks a user out until the lock ends or `unlockUser` is called.',
  ],
  unlockUser: ['UnlockUser', '(userId)', 'Ends the lock of a user.'],
  deleteUserProfileImage: [
    'DeleteUserProfileImage',
    '(userId)',
    'Removes the profile image of a user.',
  ],
  deleteUserPasskey: ['UserPasskeyDelete', '(params)', 'Deletes a passkey of a user.'],
  deleteUserWeb3Wallet: ['UserWeb3WalletDelete', '(params)', 'Deletes a Web3 wallet of a user.'],
  deleteUserExternalAccount: [
    'DeleteExternalAccount',
    '(params)',
    'Deletes the account of a user at an OAuth provider.',
  ],
  deleteUserBackupCodes: ['DeleteBackupCode', '(userId)', 'Deletes the backup codes of a user.'],
  deleteUserTOTP: ['DeleteTOTP', '(userId)', 'Deletes the one-time code factor of a user.'],
  setPasswordCompromised: [
    'SetUserPasswordCompromised',
    '(userId, params?)',
    'Marks the password of a user as compromised: the next sign-in asks for a new one.',
  ],
  unsetPasswordCompromised: [
    'UnsetUserPasswordCompromised',
    '(userId)',
    'Takes back that the password of a user is compromised.',
  ],
  getUserTrustedDeviceList: [
    'ListUserTrustedDevices',
    '(params)',
    'Lists the devices on which a user is trusted without a second factor.',
  ],
  revokeUserTrustedDevice: [
    'RevokeUserTrustedDevice',
    '(params)',
    'Stops trusting a device of a user.',
  ],
}
