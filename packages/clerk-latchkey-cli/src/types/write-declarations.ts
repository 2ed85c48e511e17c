import type { Authorization } from './read-authorization.ts'

/** First line of what `latchkey types` writes: a file without it is somebody's own, and stays. */
export const notice =
  '// Written by `latchkey types`. Run it again when roles, permissions, features or plans change.'

/** The declarations that `clerk-latchkey` and the official packages check `has()` with. */
export function writeDeclarations({ roles, permissions, features, plans }: Authorization): string {
  const members = [
    member('role', 'Roles of organizations.', roles),
    member(
      'permission',
      'Custom permissions. System permissions are in no session token.',
      permissions,
    ),
    ...(features ? [member('feature', 'Features that some plan has.', features)] : []),
    ...(plans ? [member('plan', 'Plans of users and organizations.', plans)] : []),
  ]
  return `${notice}
export {}

declare global {
  interface ClerkAuthorization {
${members.join('\n')}
  }
}
`
}

function member(name: string, comment: string, keys: readonly string[]): string {
  const type = keys.length === 0 ? ' never' : keys.map((key) => `\n      | ${quote(key)}`).join('')
  return `    /** ${comment} */\n    ${name}:${type}`
}

function quote(key: string): string {
  return `'${key.replaceAll(/['\\]/g, String.raw`\$&`).replaceAll(/[\r\n]/g, ' ')}'`
}
