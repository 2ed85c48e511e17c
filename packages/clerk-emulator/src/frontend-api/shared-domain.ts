/**
 * The attribute of a cookie of this host that a page sees as well; `undefined` when there is none.
 *
 * @param page URL of the page.
 */
export function findSharedDomain(request: Request, page: string): string | undefined {
  const own = new URL(request.url).hostname
  const other = new URL(page).hostname
  if (own === other) return ''
  // clerk.example.com serves example.com and everything below it.
  const parent = own.replace(/^[^.]+\./, '')
  const isName = /[a-z]/i.test(parent) && parent.includes('.')
  const isShared = isName && (other === parent || other.endsWith(`.${parent}`))
  return isShared ? `; Domain=${parent}` : undefined
}
