/** A browser as far as handshakes need one: it follows redirects by hand and keeps cookies. */
export function createBrowser(cookies: Readonly<Record<string, string>> = {}) {
  const jar = new Map(Object.entries(cookies))

  return {
    jar,
    /** Opens a page; no redirect is followed. */
    async open(url: string | URL): Promise<Response> {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          'sec-fetch-dest': 'document',
          cookie: Array.from(jar, (pair) => pair.join('=')).join('; '),
        },
      })
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const [name = '', value = ''] = pair.split('=')
        jar.set(name, value)
      }
      return response
    },
  }
}

/** Where a response sends the browser. */
export function locationOf(response: Response): URL {
  return new URL(response.headers.get('location') ?? 'about:blank')
}
