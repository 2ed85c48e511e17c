/** Why mutants survive: the beginning or a part of the line that each is in, by file. */
export interface SurvivorReason {
  readonly reason: string
  readonly where: Readonly<Record<string, readonly string[]>>
}

/** Kept by hand: a survivor that is not explained here is a test that is missing. */
export const reasons: readonly SurvivorReason[] = [
  {
    reason: 'A short cut: without it the same comes out, later',
    where: {
      'clerk-cookies.ts': ['suffixedText === undefined ?'],
      'cookie-context.ts': ["if ('cookies' in context)"],
      'cookies.ts': ["if (!value.includes('%'))", 'header.charCodeAt(first) === underscore'],
      'find-instance.ts': ['if (known) return known', 'found.set(settings, instance)'],
      'jwt.ts': ['lastHeader?.encoded === encoded', 'lastHeader = {', "part.endsWith('=')"],
      'machine-token.ts': ["text.includes('.')"],
      'machine-token-cache.ts': ['if (ttlInMs <= 0)'],
      'origin.ts': ['origins.has(key)'],
      'request-authenticator.ts': [
        'hasSameValues(known.copy, options)',
        'function hasSameValues',
        'memo.set(options',
        'names.length === Object.keys(copy).length',
        'names.every(',
      ],
      'request-context.ts': [
        'if (text === lastText)',
        'others?.has(text)',
        'if (lastText !== undefined)',
      ],
      'request-facts.ts': ["url.includes('__')", "return query === ''"],
      'session-claims.ts': ['if (known) return known'],
      'shown-options.ts': ['const isRelative', 'const isUnnamed', '!isRelative && !isUnnamed'],
      'signing-key.ts': ['if (known) return known'],
      'verified-token-cache.ts': ['recent?.text === text', 'token.slice(-32)'],
      'verify-signature.ts': ['token.verifiedBy && candidates', 'if (index < start) continue'],
    },
  },
  {
    reason:
      'The half for Web Crypto, whose calls are promises: the same tests run it in the project `web-crypto` and in `npm run test:runtimes`',
    where: {
      'instance.ts': ["typeof hash === 'string'"],
      'signing-key.ts': [
        'ready instanceof Promise',
        'return ready.then',
        'rethrow',
        'cannot be used',
      ],
      'verify-signature.ts': ['isSigned instanceof Promise', 'return isSigned.then'],
    },
  },
  {
    reason:
      'On every runtime of these tests nobody is on Workers; `npm run test:runtimes` runs them there',
    where: {
      'verify-token.ts': ['singleFlight: !isWorkers()'],
      'create-services.ts': ['const singleFlight'],
    },
  },
  {
    reason:
      'A table that is emptied one entry sooner or later, or always: what is not in it is worked out again',
    where: {
      'find-instance.ts': ['instances.size >= maxInstances'],
      'key-registry.ts': ['registry.size >= maxCredentials'],
      'local-keys.ts': ['known.size >= maxKnown'],
      'origin.ts': ['origins.size >= maxOrigins'],
      'verified-token-cache.ts': ['size > maxBytes / 2'],
      'warn-once.ts': ['written.size >= maxTexts'],
    },
  },
  {
    reason: 'For the compiler only: the value is always there, or of that type',
    where: {
      'clerk-cookies.ts': ["?? '', 10) || 0"],
      'cookie-session.ts': ['issuedAt !== undefined'],
      'csrf.ts': ['origin !== undefined'],
      'directives.ts': ["[pair = '']", "[name = '', value = '']"],
      'has.ts': ["const [scope = '', id]"],
      'jwks.ts': ["typeof alg === 'string'"],
      'local-keys.ts': ["[, label, body = '']"],
      'machine-token-cache.ts': ['oldest !== undefined'],
      'path-pattern-reader.ts': ["[, prefix = '']"],
      'public-jwt.ts': ["[header = '', payload = '', signature = '']", "const [header = ''"],
      'referrer.ts': ['?.hostname', '?.origin'],
      'request-facts.ts': ["const [base = '']", "const [scheme = '', host = '']"],
      'satellite.ts': ["const { signInUrl = '' }"],
      'session-claims.ts': ["masks[index++] ?? ''"],
      'settings.ts': ["options.issuer === 'auto'"],
    },
  },
  {
    reason:
      'Text that only people see: of an operation in errors and traces, of an error in a cause',
    where: {
      'backend-api.ts': ["id: '"],
      'opaque-token.ts': ["action: 'Check"],
      'request-authenticator.ts': ["recover(context, error, 'header')"],
      'cookie-session.ts': ["recover(base, error, 'cookie')"],
    },
  },
]
