/** The account portal beside a Frontend API: `clerk.example.com` has `accounts.example.com`. */
export function accountPortalUrl(frontendApi: string): string {
  const host = frontendApi
    .replace('clerk.accountsstage.', 'accountsstage.')
    .replace(/clerk\.accounts\.|clerk\./, 'accounts.')
  return `https://${host}`
}
