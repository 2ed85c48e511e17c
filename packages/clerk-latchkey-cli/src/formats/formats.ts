import { auth0 } from './auth0.ts'
import { betterAuth } from './better-auth.ts'
import { cognito } from './cognito.ts'
import { firebase } from './firebase.ts'
import type { Format } from './format.ts'
import { supabase } from './supabase.ts'

/** Where users can come from, by the word that `--format` takes. */
export const formats = {
  auth0,
  firebase,
  cognito,
  supabase,
  'better-auth': betterAuth,
} satisfies Readonly<Record<string, Format>>

/** `clerk`: records are parameters of Clerk's own calls. */
export const formatNames = ['clerk', ...Object.keys(formats)] as const
