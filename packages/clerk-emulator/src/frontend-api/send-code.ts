import type { Instance } from '../instance.ts'
import { testCode } from './challenge.ts'

/** A message with a code: whom it is for, and why. */
export interface CodeMessage {
  /** Id of the email address or phone number; of the sign-up while there is no user yet. */
  readonly identificationId: string
  readonly userId: string | null
  readonly purpose: 'sign-in' | 'sign-up' | 'verification'
  /** Where it goes, when no identification says so yet. */
  readonly address?: string | undefined
}

/** Keeps a message instead of sending it: the console shows it, and a webhook tells of it. */
export function sendCode(instance: Instance, message: CodeMessage): void {
  const { store, ids, now } = instance
  const email = store.emailAddresses.get(message.identificationId)?.email_address
  const phone = store.phoneNumbers.get(message.identificationId)?.phone_number
  const to = message.address ?? email ?? phone ?? ''
  store.messages.insert({
    id: ids.next('msg'),
    channel: to.startsWith('+') ? 'sms' : 'email',
    to,
    code: testCode,
    purpose: message.purpose,
    user_id: message.userId,
    identification_id: (email ?? phone) ? message.identificationId : null,
    created_at: now(),
  })
}
