/** Where a module of an official package went. */
export interface Target {
  /** The subpath of `clerk-latchkey` that takes its place. */
  readonly specifier: string
  /** Where its names are looked for: the target first, then where types of it live. */
  readonly homes: readonly string[]
  /** Whether all of it is there, so that a namespace or `export *` of it can be changed. */
  readonly isWhole: boolean
}

const core = 'clerk-latchkey'
const webhooks = 'clerk-latchkey/webhooks'

const targets: Readonly<Record<string, Target>> = {
  '@clerk/backend': { specifier: core, homes: [core, webhooks], isWhole: true },
  ...whole('@clerk/backend', ['errors', 'jwt', 'proxy', 'webhooks']),
  '@clerk/backend/internal': { specifier: core, homes: [core], isWhole: false },
  ...adapter('express'),
  ...adapter('fastify'),
  ...adapter('hono'),
}

/** Packages whose modules have a place in `clerk-latchkey`. */
export const officialPackages = [
  '@clerk/backend',
  '@clerk/express',
  '@clerk/fastify',
  '@clerk/hono',
]

/** The package that Clerk replaced by `@clerk/express`; nothing of it can be changed without a person. */
export const retiredPackage = '@clerk/clerk-sdk-node'

/** @returns `undefined` for a module that is not official, or that has no counterpart. */
export function targetOf(specifier: string): Target | undefined {
  return Object.hasOwn(targets, specifier) ? targets[specifier] : undefined
}

/** The official package that a specifier leads into. */
export function officialPackageOf(specifier: string): string | undefined {
  return [...officialPackages, retiredPackage].find(
    (name) => specifier === name || specifier.startsWith(`${name}/`),
  )
}

function whole(name: string, subpaths: readonly string[]): Record<string, Target> {
  return Object.fromEntries(
    subpaths.map((subpath) => {
      const specifier = `${core}/${subpath}`
      return [`${name}/${subpath}`, { specifier, homes: [specifier], isWhole: true }]
    }),
  )
}

/** The modules of a framework are one here: its `verifyWebhook` stands beside its middleware. */
function adapter(name: string): Record<string, Target> {
  const specifier = `${core}/${name}`
  return {
    [`@clerk/${name}`]: { specifier, homes: [specifier, webhooks], isWhole: true },
    [`@clerk/${name}/webhooks`]: { specifier, homes: [specifier, webhooks], isWhole: false },
    [`@clerk/${name}/types`]: { specifier, homes: [specifier], isWhole: false },
  }
}
