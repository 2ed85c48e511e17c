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
      'request-facts.ts': [
        'this.#query === undefined',
        "url.includes('__')",
        "return query === ''",
      ],
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
      'create-services.ts': ['tokenCache === true'],
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
  {
    reason:
      'At the end of a text: what is read behind it is nothing, and is left out in the next step',
    where: {
      'cookies.ts': [
        'while (start < header.length)',
        'equals > end',
        'while (index < end',
        'while (index > start',
      ],
      'crypto.node.ts': ['length <= scratch.length'],
      'path-pattern-reader.ts': ['index < rest.length'],
      'request-facts.ts': ['start === -1 || start > end'],
    },
  },
  {
    reason:
      'What takes the place of nothing is as little known as nothing: no key, host, scheme, origin or error code is called so',
    where: {
      'cookie-context.ts': ["issuerHost: ''", "frontendApi: ''", "toCookieNames('')"],
      'fetch-jwks.ts': ['.code) : []', 'jwksFailure([]'],
      'find-instance.ts': ["${domain ?? ''}"],
      'frontend-api-host.ts': ["?? ''", '?? []'],
      'jwks-failure.ts': ['jwksFailure([]'],
      'key-registry.ts': ['function credentialsOf'],
      'load-jwks.ts': ['=> code) : []'],
      'referrer.ts': ["facts.referrer ?? ''"],
      'request-facts.ts': ["?? '/'", "this.#header('cookie') ?? ''", "'http', '']"],
      'request-state.ts': ['[],'],
      'resolve-handshake.ts': ['directives: []'],
      'satellite.ts': ['allowedRedirectOrigins = []'],
      'session-token.ts': ['[proxyUrl] : []'],
      'settings.ts': ["'').split("],
      'session-claims.ts': ['const user: string[] = []'],
    },
  },
  {
    reason:
      'A second check behind a first one: the first alone refuses it already, or the second does',
    where: {
      'handshake.ts': ['.test(api)'],
      'has.ts': ["key.replace(/^(?:org:)*/, 'org:')"],
      'jwt.ts': ['case 2:'],
      'origin.ts': ['.test(scheme)', '.test(parsed.protocol)'],
      'path-pattern-reader.ts': ['group === undefined', 'this.#take(/^:', "isText ? '' : String"],
      'public-jwt.ts': ["key.n ?? ''", "{ n: '', e: '' }"],
      'request-facts.ts': ['found === undefined'],
      'satellite.ts': ['.test(url.protocol)', 'const loopback'],
      'settings.ts': ['replace(/^https?:'],
    },
  },
  {
    reason:
      'A distance of one, or a name, in between: nobody can tell the two values apart from outside',
    where: {
      'has.ts': ["return 'not asked'", "level: 'multi_factor'"],
      'frontend-api-host.ts': ["? 'development'"],
      'local-keys.ts': ["replaceAll('\\\\n'", 'first < 0x80', 'cause === undefined'],
      'machine-token-error.ts': ['static readonly kind'],
      'crypto.node.ts': ["'latin1'"],
      'referrer.ts': ['() => facts.urlOrigin'],
      'verify-m2m-jwt.ts': ['} catch {'],
    },
  },
  {
    reason:
      'For errors that nothing throws today: whoever adds one is not to be answered with a wrong reason',
    where: {
      'frontend-api-host.ts': ['} catch (error) {', ', options))?.data'],
      'machine-jwt.ts': ['!(error instanceof TokenVerificationError)'],
      'machine-token.ts': ['error instanceof'],
      'origin.ts': ['} catch {', '?.trim()'],
      'public-jwt.ts': ['error instanceof', '} catch (error) {'],
      'refresh.ts': ['if (!expired)', 'if (!token)', 'answer?.cookies', 'error instanceof'],
      'request-context.ts': ['error instanceof', '} catch (error) {'],
      'signing-key.ts': ['} catch (error) {'],
      'resolve-handshake.ts': ['error instanceof', "token.claims['handshake']"],
    },
  },
]
