import { expect, test } from 'vitest'

import { rewriteManifest } from './rewrite-manifest.ts'

const rewrite = (text: string, ...remaining: string[]) =>
  rewriteManifest('package.json', text, { remaining: new Set(remaining), version: '^1.2.3' })

test('a sorted list stays sorted, with its indentation', () => {
  const before = `{
\t"dependencies": {
\t\t"@clerk/backend": "^3.0.0",
\t\t"@clerk/express": "^2.0.0",
\t\t"argon2": "^1.0.0",
\t\t"express": "^5.0.0"
\t}
}
`
  expect(rewrite(before).text).toBe(`{
\t"dependencies": {
\t\t"argon2": "^1.0.0",
\t\t"clerk-latchkey": "^1.2.3",
\t\t"express": "^5.0.0"
\t}
}
`)
})

test('in a list that is not sorted it takes the place of the first one', () => {
  const before = '{ "dependencies": { "z": "1", "@clerk/hono": "1", "a": "1" } }'
  expect(rewrite(before).text).toBe(
    '{ "dependencies": { "z": "1", "clerk-latchkey": "^1.2.3", "a": "1" } }',
  )
})

test('it is named once, in the first list that had one of them', () => {
  const before = `{"devDependencies":{"@clerk/backend":"3"},"peerDependencies":{"@clerk/fastify":"3"}}`
  expect(rewrite(before).text).toBe(
    `{"devDependencies":{"clerk-latchkey": "^1.2.3"},"peerDependencies":{}}`,
  )
})

test('what sources still name stays', () => {
  const before = '{ "dependencies": { "@clerk/backend": "3", "@clerk/express": "2" } }'
  expect(rewrite(before, '@clerk/backend').text).toBe(
    '{ "dependencies": { "@clerk/backend": "3", "clerk-latchkey": "^1.2.3" } }',
  )
})

test.each([
  ['a second run', '{"dependencies":{"clerk-latchkey":"^1.0.0"}}'],
  ['packages for browsers', '{"dependencies":{"@clerk/react":"6","@clerk/shared":"4"}}'],
  ['no list at all', '{"name":"@clerk/backend-user"}'],
  ['no JSON', 'not json'],
])('%s changes nothing', (_, text) => {
  expect(rewrite(text)).toEqual({ text, findings: [] })
})

test('overrides and the like are for a person', () => {
  const text = '{\n  "overrides": {\n    "@clerk/express": "2.1.70"\n  }\n}'
  expect(rewrite(text)).toEqual({
    text,
    findings: [
      {
        file: 'package.json',
        line: 3,
        kind: 'left',
        what: '"overrides" names @clerk/express.',
        todo: expect.any(String),
      },
    ],
  })
})
