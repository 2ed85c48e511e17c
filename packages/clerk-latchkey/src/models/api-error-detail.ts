// Written by `npm run generate`: change the generator, not this file.

export interface ApiErrorDetail {
  readonly message: string
  readonly longMessage: string
  readonly code: string
  readonly meta?: Record<string, unknown>
}
