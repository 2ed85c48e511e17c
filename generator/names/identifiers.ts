import type { ResourceNames } from './method-name.ts'

export const emailAddresses: ResourceNames = {
  getEmailAddress: ['GetEmailAddress', '(emailAddressId)', 'Gets an email address.'],
  createEmailAddress: ['CreateEmailAddress', '(params)', 'Adds an email address to a user.'],
  updateEmailAddress: [
    'UpdateEmailAddress',
    '(emailAddressId, params?)',
    'Changes an email address of a user.',
  ],
  deleteEmailAddress: ['DeleteEmailAddress', '(emailAddressId)', 'Deletes an email address.'],
  prepareEmailAddressVerification: [
    'PrepareEmailAddressVerification',
    '(emailAddressId)',
    'Sends a code to an email address.',
  ],
  attemptEmailAddressVerification: [
    'AttemptEmailAddressVerification',
    '(emailAddressId, params)',
    'Verifies an email address with the code that was sent to it.',
  ],
}

export const phoneNumbers: ResourceNames = {
  getPhoneNumber: ['GetPhoneNumber', '(phoneNumberId)', 'Gets a phone number.'],
  createPhoneNumber: ['CreatePhoneNumber', '(params)', 'Adds a phone number to a user.'],
  updatePhoneNumber: [
    'UpdatePhoneNumber',
    '(phoneNumberId, params?)',
    'Changes a phone number of a user.',
  ],
  deletePhoneNumber: ['DeletePhoneNumber', '(phoneNumberId)', 'Deletes a phone number.'],
  preparePhoneNumberVerification: [
    'PreparePhoneNumberVerification',
    '(phoneNumberId)',
    'Sends a code to a phone number.',
  ],
  attemptPhoneNumberVerification: [
    'AttemptPhoneNumberVerification',
    '(phoneNumberId, params)',
    'Verifies a phone number with the code that was sent to it.',
  ],
}

export const allowlistIdentifiers: ResourceNames = {
  getAllowlistIdentifierList: [
    'ListAllowlistIdentifiers',
    '(params?)',
    'Lists the identifiers that may sign up.',
  ],
  createAllowlistIdentifier: [
    'CreateAllowlistIdentifier',
    '(params)',
    'Lets an identifier sign up.',
  ],
  deleteAllowlistIdentifier: [
    'DeleteAllowlistIdentifier',
    '(allowlistIdentifierId)',
    'Removes an identifier from those that may sign up.',
  ],
}

export const blocklistIdentifiers: ResourceNames = {
  getBlocklistIdentifierList: [
    'ListBlocklistIdentifiers',
    '(params?)',
    'Lists the identifiers that may not sign up.',
  ],
  createBlocklistIdentifier: [
    'CreateBlocklistIdentifier',
    '(params)',
    'Keeps an identifier from signing up.',
  ],
  deleteBlocklistIdentifier: [
    'DeleteBlocklistIdentifier',
    '(blocklistIdentifierId)',
    'Removes an identifier from those that may not sign up.',
  ],
}

export const invitations: ResourceNames = {
  getInvitationList: ['ListInvitations', '(params?)', 'Lists invitations to the application.'],
  createInvitation: [
    'CreateInvitation',
    '(params)',
    'Invites an email address to the application.',
  ],
  createInvitationBulk: [
    'CreateBulkInvitations',
    '(params[])',
    'Invites several email addresses to the application.',
  ],
  revokeInvitation: ['RevokeInvitation', '(invitationId)', 'Takes back an invitation.'],
  deleteInvitation: ['DeleteInvitation', '(invitationId)', 'Deletes an invitation.'],
}

export const waitlistEntries: ResourceNames = {
  list: ['ListWaitlistEntries', '(params?)', 'Lists the entries of the waitlist.'],
  create: ['CreateWaitlistEntry', '(params)', 'Puts an email address on the waitlist.'],
  createBulk: [
    'CreateBulkWaitlistEntries',
    '(params[])',
    'Puts several email addresses on the waitlist.',
  ],
  invite: ['InviteWaitlistEntry', '(id, params?)', 'Invites an email address on the waitlist.'],
  reject: ['RejectWaitlistEntry', '(id)', 'Rejects an entry of the waitlist.'],
  delete: ['DeleteWaitlistEntry', '(id)', 'Deletes an entry of the waitlist.'],
}
