import type {
  ActorTokenRow,
  AgentTaskRow,
  AllowlistIdentifierRow,
  BlocklistIdentifierRow,
  ExternalAccountRow,
  InvitationRow,
  PasskeyRow,
  PictureRow,
  SecondFactorRow,
  SignInTokenRow,
  TrustedDeviceRow,
  VerificationRow,
  WaitlistEntryRow,
} from './rows/people-rows.ts'
import { Table } from './table.ts'

/** Who may become a user, and what users have besides their identifiers. */
export function createPeopleTables() {
  return { ...createAdmission(), ...createTickets(), ...createPossessions() }
}

function createAdmission() {
  return {
    invitations: new Table<InvitationRow, never, 'email_address'>('invitations', {
      indexes: { email_address: (row) => row.email_address },
    }),
    waitlistEntries: new Table<WaitlistEntryRow, 'email_address'>('waitlist_entries', {
      unique: { email_address: (row) => row.email_address },
    }),
    allowlistIdentifiers: new Table<AllowlistIdentifierRow, 'identifier'>('allowlist_identifiers', {
      unique: { identifier: (row) => row.identifier },
    }),
    blocklistIdentifiers: new Table<BlocklistIdentifierRow, 'identifier'>('blocklist_identifiers', {
      unique: { identifier: (row) => row.identifier },
    }),
  }
}

function createTickets() {
  return {
    actorTokens: new Table<ActorTokenRow, never, 'user_id'>('actor_tokens', {
      indexes: { user_id: (row) => row.user_id },
    }),
    signInTokens: new Table<SignInTokenRow, never, 'user_id'>('sign_in_tokens', {
      indexes: { user_id: (row) => row.user_id },
    }),
    agentTasks: new Table<AgentTaskRow, never, 'user_id'>('agent_tasks', {
      indexes: { user_id: (row) => row.user_id },
    }),
  }
}

function createPossessions() {
  return {
    trustedDevices: new Table<TrustedDeviceRow, never, 'user_id'>('trusted_devices', {
      indexes: { user_id: (row) => row.user_id },
    }),
    passkeys: new Table<PasskeyRow, never, 'user_id'>('passkeys', {
      indexes: { user_id: (row) => row.user_id },
    }),
    externalAccounts: new Table<ExternalAccountRow, never, 'user_id'>('external_accounts', {
      indexes: { user_id: (row) => row.user_id },
    }),
    verifications: new Table<VerificationRow>('verifications'),
    secondFactors: new Table<SecondFactorRow>('second_factors'),
    pictures: new Table<PictureRow>('pictures'),
  }
}
