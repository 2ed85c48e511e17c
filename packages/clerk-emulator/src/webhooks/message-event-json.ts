import type { MessageRow } from '../store/attempt-rows.ts'

const application = { name: 'Emulator' }

/** An email with a code as its event tells of it. */
export function toEmailEventJson(row: MessageRow) {
  const text = `${row.code} is your verification code`
  return {
    object: 'email',
    id: row.id,
    slug: 'verification_code',
    from_email_name: 'notifications',
    reply_to_email_name: null,
    to_email_address: row.to,
    email_address_id: row.identification_id,
    user_id: row.user_id,
    subject: text,
    body: `<p>${text}</p>`,
    body_plain: text,
    status: 'queued',
    data: { otp_code: row.code, app: application },
    delivered_by_clerk: true,
  }
}

/** A text message with a code as its event tells of it. */
export function toSmsEventJson(row: MessageRow) {
  return {
    object: 'sms_message',
    id: row.id,
    slug: 'verification_code',
    from_phone_number: '+15555550199',
    to_phone_number: row.to,
    phone_number_id: row.identification_id,
    user_id: row.user_id,
    message: `${row.code} is your verification code`,
    status: 'queued',
    data: { otp_code: row.code, app: application },
    delivered_by_clerk: true,
    created_at_ms: row.created_at,
  }
}
