const express = require('express')
const { clerkMiddleware, requireAuth, getAuth } = require('@clerk/express')

const app = express()

app.use(clerkMiddleware())

app.get('/protected', requireAuth(), (req, res) => {
  res.json({ userId: getAuth(req).userId })
})

app.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log('listening')
})
