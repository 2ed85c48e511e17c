import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'

/** Keeps what a user proves themselves with, and says so on the user. */
export function setSecondFactors(
  { store, now }: Instance,
  user: UserRow,
  changes: {
    readonly totp_secret?: string | null | undefined
    readonly backup_codes?: readonly string[] | undefined
  },
): UserRow {
  const known = store.secondFactors.get(user.id)
  const before = known ?? { totp_secret: null, backup_codes: [] }
  const after = {
    totp_secret: changes.totp_secret === undefined ? before.totp_secret : changes.totp_secret,
    backup_codes: changes.backup_codes ?? before.backup_codes,
  }
  if (known) store.secondFactors.update(user.id, after)
  else store.secondFactors.insert({ id: user.id, created_at: now(), ...after })
  const totp_enabled = after.totp_secret !== null
  const backup_code_enabled = after.backup_codes.length > 0
  const [had, has] = [
    user.totp_enabled || user.backup_code_enabled,
    totp_enabled || backup_code_enabled,
  ]
  return store.users.update(user.id, {
    totp_enabled,
    backup_code_enabled,
    ...(has && !had && { mfa_enabled_at: now() }),
    ...(had && !has && { mfa_disabled_at: now() }),
    updated_at: now(),
  })
}
