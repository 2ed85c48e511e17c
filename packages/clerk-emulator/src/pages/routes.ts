import type { BrowserOperations } from '../frontend-api/browser-operation.ts'
import { showConsent } from './consent-page.ts'
import { showSignIn, takeSignIn } from './sign-in-page.ts'
import { showSignUp, takeSignUp } from './sign-up-page.ts'
import { changeUser, showUser } from './user-page.ts'

/** The pages that people sign in with, by method and whole path. */
export const pages: BrowserOperations = {
  'GET /sign-in': showSignIn,
  'POST /sign-in': takeSignIn,
  'GET /sign-up': showSignUp,
  'POST /sign-up': takeSignUp,
  'GET /user': showUser,
  'POST /user': changeUser,
  'GET /oauth-consent': showConsent,
}
