import { fileURLToPath } from 'node:url'

import express from 'express'

const folder = fileURLToPath(new URL('page', import.meta.url))

/** The one page: plain files, nothing from elsewhere. */
export function createPage() {
  const page = express.Router()
  page.use((_req, res, next) => {
    res.set({
      'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
    next()
  })
  page.use(express.static(folder))
  return page
}
