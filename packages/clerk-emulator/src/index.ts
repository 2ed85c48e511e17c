export type { Clock } from './clock.ts'
export { createEmulator } from './create-emulator.ts'
export type {
  Emulator,
  EmulatorOptions,
  ListenOptions,
  OAuthTokenOptions,
  SessionTokenOptions,
} from './emulator.ts'
export { EmulatorError } from './emulator-error.ts'
export type { EmulatorErrorCode } from './emulator-error.ts'
export { ConnectionReset } from './faults/fault.ts'
export type { Fault, FaultKind, Faults } from './faults/fault.ts'
export type { RateLimitOptions } from './rate-limits/rate-limits.ts'
export { readSeedFile } from './seed/read-seed-file.ts'
export type {
  Seed,
  SeedDiscount,
  SeedExternalAccount,
  SeedJwtTemplate,
  SeedMember,
  SeedOrganization,
  SeedPermission,
  SeedPlan,
  SeedRole,
  SeedTrustedDevice,
  SeedUser,
} from './seed/seed.ts'
export { SeedError } from './seed/seed-error.ts'
export type { SeedErrorCode } from './seed/seed-error.ts'
export type { SignedIn, SignedInCookies, SignInOptions } from './sign-in.ts'
export type { Snapshot } from './snapshots/snapshot.ts'
export type { TokenOverrides } from './tokens/session-token.ts'
export type { Delivery, DeliveryAttempt } from './webhooks/delivery.ts'
export { webhookEventTypes } from './webhooks/event-types.ts'
export type { WebhookEventType } from './webhooks/event-types.ts'
export type { WebhookEvent } from './webhooks/webhook-event.ts'
export type { WebhookEndpoint, WebhookEndpointOptions, Webhooks } from './webhooks/webhooks.ts'
