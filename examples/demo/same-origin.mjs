/**
 * Lets through only what comes from the demo's own page, or from a program that is no browser. Otherwise any web page
 * that you have open could ask for tokens: by a request from its own origin, or (DNS rebinding) under a name of its own
 * that points to 127.0.0.1.
 */
export function sameOriginOnly(req, res, next) {
  const port = req.socket.localPort
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const host = req.get('host') ?? ''
  const origin = req.get('origin')
  const site = req.get('sec-fetch-site')

  const isOurs =
    hosts.includes(host) &&
    (origin === undefined || origin === `http://${host}`) &&
    // `none`: the person typed the address.
    (site === undefined || site === 'same-origin' || site === 'none')
  if (isOurs) return next()

  res.status(403).json({
    errors: [
      {
        code: 'cross_origin_request',
        message: 'Only the page of the demo may sign people in.',
        long_message: `Open http://127.0.0.1:${port} and try again there.`,
      },
    ],
  })
}
