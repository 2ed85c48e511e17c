import type { Domain, Email, ProxyCheck, RedirectURL, Template } from '../../facts/types.ts'
import type { Stored } from './stored.ts'

export type DomainRow = Stored<Domain, 'frontend_api_url' | 'accounts_portal_url'>
export type ProxyCheckRow = Stored<ProxyCheck>
export type RedirectUrlRow = Stored<RedirectURL>

/** A template that was changed; the row's id is its type and slug. */
export type TemplateRow = Stored<Template>

export type EmailRow = Stored<Email>
