import express from 'express'

import { listPeople } from './people.mjs'
import { routes } from './routes.mjs'
import { sameOriginOnly } from './same-origin.mjs'

/** What the page needs besides the API: who there is, sessions without a password, and fresh tokens for them. */
export function createSignIn({ instance, sessions }) {
  const signIn = express.Router()
  signIn.use(sameOriginOnly, express.json(), (_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })

  signIn.get('/instance', async (_req, res) => {
    const people = await listPeople(instance.clerk)
    res.json({ kind: instance.kind, label: instance.label, people, routes })
  })

  signIn.post('/sessions', async (req, res) => {
    const { userId, organizationId } = req.body ?? {}
    if (typeof userId !== 'string') return res.status(422).json(toErrors('userId is missing'))
    res.status(201).json({ sessionId: await sessions.start({ userId, organizationId }) })
  })

  signIn.use('/sessions/:sessionId', (req, res, next) => {
    if (sessions.has(req.params.sessionId)) return next()
    res.status(404).json(toErrors('This session has ended; sign in again'))
  })

  signIn.post('/sessions/:sessionId/tokens', async (req, res) => {
    res.json({ token: await sessions.createToken(req.params.sessionId) })
  })

  signIn.delete('/sessions/:sessionId', async (req, res) => {
    await sessions.end(req.params.sessionId)
    res.status(204).end()
  })

  return signIn
}

function toErrors(message) {
  return { errors: [{ message }] }
}
