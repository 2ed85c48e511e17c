import type { Override } from './override.ts'

/** Path parameters as our methods call them: they name an argument and never travel. */
const pathParameters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/allowlist_identifiers/{identifier_id}': { identifier_id: 'allowlist_identifier_id' },
  '/blocklist_identifiers/{identifier_id}': { identifier_id: 'blocklist_identifier_id' },
  '/redirect_urls/{id}': { id: 'redirect_url_id' },
  '/sign_ups/{id}': { id: 'sign_up_attempt_id' },
  '/api_keys/{apiKeyID}': { apiKeyID: 'api_key_id' },
  '/admin_portal_link_tokens/{adminPortalLinkTokenID}': {
    adminPortalLinkTokenID: 'admin_portal_link_token_id',
  },
  '/billing/statements/{statementID}': { statementID: 'statement_id' },
  '/waitlist_entries/{waitlist_entry_id}': { waitlist_entry_id: 'id' },
  '/sessions/{session_id}/tokens/{template_name}': { template_name: 'template' },
}

export const paths: readonly Override[] = Object.entries(pathParameters).map(
  ([prefix, renames]) => ({
    reason:
      'A path parameter is an argument of a method: it is called as in the official client, and in snake_case.',
    amend: (facts) => {
      for (const operation of facts.operations) {
        if (operation.path !== prefix && !operation.path.startsWith(`${prefix}/`)) continue
        for (const parameter of operation.parameters) {
          const renamed = renames[parameter.name]
          if (parameter.in !== 'path' || renamed === undefined) continue
          operation.documentedPath ??= operation.path
          operation.path = operation.path.replace(
            `{${parameter.name}}`,
            `{${renamed}}`,
          ) as `/${string}`
          parameter.name = renamed
        }
      }
    },
  }),
)
