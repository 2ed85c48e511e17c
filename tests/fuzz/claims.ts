import fc from 'fast-check'

const now = 1_790_000_000
const anything = fc.jsonValue({ maxDepth: 2 })
/** The usual values most of the time: otherwise nothing that comes after the first check is ever reached. */
const usually = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: anything })
const list = fc.constantFrom(
  'o:reports,u:export',
  'uo:chat',
  'reports',
  ':',
  'o:',
  ',,',
  'o:a:b',
  '',
)

/** Claims that a JWT template could make: any names, any values, and now and then the usual ones. */
export const claims = fc.record(
  {
    sub: usually(fc.constant('user_1')),
    sid: usually(fc.constant('sess_1')),
    exp: usually(fc.oneof(fc.constant(now + 60), fc.double())),
    nbf: usually(fc.constant(now - 60)),
    iat: usually(fc.constant(now - 60)),
    azp: usually(fc.constant('https://party.example')),
    aud: usually(fc.oneof(fc.constant('api'), fc.array(fc.string()))),
    iss: anything,
    v: usually(fc.constantFrom(1, 2, 2, 2, '2')),
    o: fc.oneof(
      fc.record(
        {
          id: usually(fc.constant('org_1')),
          slg: anything,
          rol: usually(fc.constantFrom('admin', 'org:admin')),
          per: usually(fc.constantFrom('read,write', 'read', ',')),
          fpm: usually(fc.constantFrom('3', '1,2', '-1', '1e3', '9'.repeat(400))),
        },
        { requiredKeys: [] },
      ),
      anything,
    ),
    fea: usually(list),
    pla: usually(list),
    fva: usually(fc.tuple(fc.integer({ min: -1, max: 90 }), fc.integer({ min: -1, max: 90 }))),
    sts: usually(fc.constantFrom('active', 'pending')),
    act: anything,
    org_id: anything,
    org_role: usually(fc.constant('org:admin')),
    org_slug: anything,
    org_permissions: usually(fc.array(fc.string())),
    ['__proto__']: anything,
    constructor: anything,
  },
  { requiredKeys: [] },
)

const dimensions = {
  role: usually(fc.constantFrom('admin', 'org:admin', 'org:org:admin', '')),
  permission: usually(fc.constantFrom('org:reports:read', 'reports:read')),
  feature: usually(fc.constantFrom('reports', 'org:reports', 'u:', ':x', 'user:export')),
  plan: usually(fc.constantFrom('reports', 'user:export', 'o:', ':')),
  reverification: fc.oneof(
    usually(fc.constantFrom('strict', 'lax', 'moderate', 'constructor', '__proto__')),
    fc.record({ level: anything, afterMinutes: anything }, { requiredKeys: [] }),
  ),
}

/** What `has()` could be asked by somebody who has no types: one thing, or several at once. */
export const questions = fc.array(
  fc.oneof(
    ...Object.entries(dimensions).map(([name, value]) => value.map((asked) => ({ [name]: asked }))),
    fc.record(dimensions, { requiredKeys: [] }),
  ),
  { maxLength: 4 },
)
