import type { MessageRow, OAuthCodeRow, SignInRow, SignUpRow } from './attempt-rows.ts'
import { Table } from './table.ts'

/** What browsers are in the middle of, and the messages that were sent for it. */
export function createAttemptTables() {
  return {
    signIns: new Table<SignInRow, never, 'client_id'>('sign_ins', {
      indexes: { client_id: (row) => row.client_id },
    }),
    signUpAttempts: new Table<SignUpRow, never, 'client_id'>('sign_up_attempts', {
      indexes: { client_id: (row) => row.client_id },
    }),
    messages: new Table<MessageRow>('messages'),
    oauthCodes: new Table<OAuthCodeRow>('oauth_codes'),
  }
}
