/**
 * Why a request may not use the console; `undefined` for one that may.
 *
 * Any page in the developer's browser can send requests to this machine. It cannot make a browser say that they come from
 * the console itself, nor that they were meant for another name than the page's own (DNS rebinding).
 */
export function findObjection(request: Request): string | undefined {
  const { host, hostname } = new URL(request.url)
  if (!/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) {
    return `The console is for this machine only: open it as http://127.0.0.1, not as ${host}.`
  }
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    return 'The console is not to be used by other pages.'
  }
  if (request.method === 'GET') return undefined
  return request.headers.get('origin') === `http://${host}`
    ? undefined
    : 'The console takes changes from its own page only.'
}
