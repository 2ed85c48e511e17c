import { feathers } from '@feathersjs/feathers'
import { bodyParser, errorHandler, koa, rest } from '@feathersjs/koa'
import socketio from '@feathersjs/socketio'
import { clerkPlugin, requireAuth } from 'clerk-latchkey/feathers'

import { Admin, Home, Me } from './services.ts'

interface Services {
  home: Home
  me: Me
  admin: Admin
}

export const app = koa<Services>(feathers())

app.use(errorHandler())
app.configure(clerkPlugin())
app.use(bodyParser())
app.configure(rest())
app.configure(socketio())

app.use('home', new Home())
app.use('me', new Me())
app.use('admin', new Admin())

app.service('me').hooks({ around: { all: [requireAuth()] } })
app.service('admin').hooks({ around: { all: [requireAuth({ role: 'org:admin' })] } })
