import { notFound } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'

/** `GET /images/{id}.svg`: the picture of a user or organization, its initials on a colour of its own. */
export function drawImage({ store }: Instance, name: string): Response {
  const id = name.replace(/\.svg$/, '')
  const user = store.users.get(id)
  const title = user
    ? [user.first_name, user.last_name].join(' ').trim() || (user.username ?? '?')
    : store.organizations.get(id)?.name
  if (title === undefined) throw notFound('image', name)
  const hue = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl(${hue} 45% 45%)"/><text x="48" y="60" font-family="sans-serif" font-size="36" fill="#fff" text-anchor="middle">${toInitials(title)}</text></svg>`
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
}

/** Letters and digits only, so that a name cannot bring markup along. */
function toInitials(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? ['?']
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')
}
