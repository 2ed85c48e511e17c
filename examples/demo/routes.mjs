/** The protected API in words, for the terminal and the page; app.mjs is the API itself. */
export const routes = [
  { path: '/public', who: 'anybody', otherwise: '' },
  { path: '/me', who: 'anybody who is signed in', otherwise: '401 signed out' },
  {
    path: '/admin',
    who: 'admins of an organization',
    otherwise: '401 signed out, 403 for a member',
  },
  {
    path: '/users',
    who: 'anybody who is signed in (a list from the Backend API)',
    otherwise: '401 signed out',
  },
]
