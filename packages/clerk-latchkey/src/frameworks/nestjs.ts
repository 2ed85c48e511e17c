export * from '../index.ts'
export { setUpgradeRequest } from './nestjs/caller.ts'
export { ClerkGuard } from './nestjs/guard.ts'
export { ClerkModule } from './nestjs/module.ts'
export type {
  ClerkModuleAsyncOptions,
  ClerkModuleExtras,
  ClerkModuleOptions,
  ClerkModuleOptionsCallback,
} from './nestjs/options.ts'
export { Auth, Clerk, getAuth, InjectClerk } from './nestjs/parameters.ts'
export { Permissions, Public, RequireAuth, Roles } from './nestjs/requirements.ts'
export { reauthenticate } from './nestjs/socket.ts'
export { ClerkRejectionError } from './rejection-error.ts'
export { verifyWebhook } from './nestjs/verify-webhook.ts'
export type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
