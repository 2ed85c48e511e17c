import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import { endSessions } from './end-sessions.ts'
import { endSubscription } from './subscriptions.ts'

/** Removes a user with everything that is theirs: identifiers, memberships, sessions. */
export function deleteUser(instance: Instance, user: UserRow): void {
  const { store } = instance
  const owned = [
    store.emailAddresses,
    store.phoneNumbers,
    store.web3Wallets,
    store.memberships,
    store.passkeys,
    store.externalAccounts,
    store.trustedDevices,
    store.actorTokens,
    store.signInTokens,
    store.agentTasks,
  ] as const
  for (const table of owned) {
    for (const row of table.list('user_id', user.id)) {
      table.delete(row.id)
      store.verifications.delete(row.id)
    }
  }
  for (const table of [store.apiKeys, store.oauthTokens]) {
    for (const row of table.list('subject', user.id)) table.delete(row.id)
  }
  endSubscription(instance, user.id)
  store.secondFactors.delete(user.id)
  store.pictures.delete(user.id)
  endSessions(instance, user.id, 'removed')
  store.users.delete(user.id)
}
