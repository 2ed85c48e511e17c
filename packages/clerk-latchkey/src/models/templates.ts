// Written by `npm run generate`: change the generator, not this file.

export interface Template {
  readonly id?: string
  readonly object?: 'template'
  readonly instanceId?: string | null
  readonly resourceType?: string
  readonly templateType?: string
  readonly name?: string
  readonly slug?: string
  readonly position?: number
  readonly canRevert?: boolean
  readonly canDelete?: boolean
  readonly canEditBody?: boolean
  readonly canToggle?: boolean
  readonly subject?: string | null
  readonly markup?: string
  readonly body?: string
  readonly availableVariables?: string[]
  readonly requiredVariables?: string[]
  readonly fromEmailName?: string
  readonly replyToEmailName?: string
  readonly deliveredByClerk?: boolean
  readonly enabled?: boolean
  readonly flaggedAsSuspicious?: boolean
  /** Milliseconds since the epoch. */
  readonly updatedAt?: number
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
}

/** Parameters of `getTemplateList`. */
export interface GetTemplateListParams {
  templateType: 'email' | 'sms' | (string & {})
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getTemplate`. */
export interface GetTemplateParams {
  templateType: 'email' | 'sms' | (string & {})
  slug: string
}

/** Parameters of `upsertTemplate`. */
export interface UpsertTemplateParams {
  templateType: 'email' | 'sms' | (string & {})
  slug: string
  name?: string | undefined
  subject?: string | null | undefined
  markup?: string | null | undefined
  body?: string | undefined
  deliveredByClerk?: boolean | null | undefined
  fromEmailName?: string | undefined
  replyToEmailName?: string | undefined
}

/** Parameters of `revertTemplate`. */
export interface RevertTemplateParams {
  templateType: 'email' | 'sms' | (string & {})
  slug: string
}

/** Parameters of `previewTemplate`. */
export interface PreviewTemplateParams {
  templateType: string
  slug: string
  subject?: string | null | undefined
  body?: string | undefined
  fromEmailName?: string | undefined
  replyToEmailName?: string | undefined
}

/** Parameters of `toggleTemplateDelivery`. */
export interface ToggleTemplateDeliveryParams {
  templateType: 'email' | 'sms' | (string & {})
  slug: string
  deliveredByClerk?: boolean | undefined
}
