import { describe, expect, test } from 'vitest'

import { createPathMatcher } from './path-pattern.ts'

describe('createPathMatcher', () => {
  test.each<[pattern: string, path: string, found: object | undefined]>([
    [':id', 'abc', { id: 'abc' }],
    ['/:a(\\d+)(x)', '/12x', { a: '12', 0: 'x' }],
    ['/:a{}', '/1', { a: '1' }],
    ['/', '/', {}],
    ['/', '', undefined],
    ['/me', '/me', {}],
    ['/me', '/me/', {}],
    ['/me', '/me#', {}],
    ['/me', '/me?', {}],
    ['/me', '/ME', {}],
    ['/me', '/me/x', undefined],
    ['/me', '/you/me', undefined],
    ['/me', '/men', undefined],
    ['/a.b', '/axb', undefined],
    ['/a.b', '/a.b', {}],
    ['/a\\+b', '/a+b', {}],
    ['/a\\:b', '/a:b', {}],
    ['/a\\\nb', '/a\nb', {}],
    ['/a)', '/a)', {}],
    ['/orgs/:slug', '/orgs/acme', { slug: 'acme' }],
    ['/orgs/:slug', '/orgs/acme/', { slug: 'acme' }],
    ['/orgs/:slug', '/orgs/', undefined],
    ['/orgs/:slug', '/orgs/a/b', undefined],
    ['/orgs/:slug', '/orgs/a?b', undefined],
    ['/orgs/:slug', '/orgs/a#b', undefined],
    ['/orgs/:slug/(.*)', '/orgs/acme/x/y', { slug: 'acme', 0: 'x/y' }],
    ['/orgs/:slug/(.*)', '/orgs/acme', undefined],
    ['/(a|b)/(c)', '/b/c', { 0: 'b', 1: 'c' }],
    ['/:a/(x)/:b/(y)', '/1/x/2/y', { a: '1', 0: 'x', b: '2', 1: 'y' }],
    ['/:id(\\d+)', '/12', { id: '12' }],
    ['/:id(\\d+)', '/ab', undefined],
    ['/:id((?:a|b)c)', '/bc', { id: 'bc' }],
    ['/:id(\\))', '/)', { id: ')' }],
    ['/x/:id?', '/x', {}],
    ['/x/:id?', '/x/1', { id: '1' }],
    ['/x/:id?', '/x/1/2', undefined],
    ['/x/:id*', '/x', {}],
    ['/x/:id*', '/x/1/2', { id: '1/2' }],
    ['/x/:id+', '/x', undefined],
    ['/x/:id+', '/x/1/2/3', { id: '1/2/3' }],
    ['/x/:id+', '/x/1', { id: '1' }],
    ['/:a-:b', '/1-2', { a: '1', b: '2' }],
    ['/:a-:b', '/1-2-3', { a: '1-2', b: '3' }],
    ['/:file.:ext', '/a.b', { file: 'a', ext: 'b' }],
    ['/:file.:ext', '/a.b.c', { file: 'a.b', ext: 'c' }],
    ['.:ext', '.js', { ext: 'js' }],
    ['/x{/:rest}?', '/x', {}],
    ['/x{/:rest}?', '/x/y', { rest: 'y' }],
    ['/x{-:rest}?', '/x-y', { rest: 'y' }],
    ['/x{-:rest-end}', '/x-y-end', { rest: 'y' }],
    ['/x{-:rest-end}', '/x-y', undefined],
    ['/x{-:n.}+', '/x-1.-2.', { n: '1.-2' }],
    ['/x{-:n.}*', '/x', {}],
    ['/x{-:n(\\d).}+', '/x-1.-2.', { n: '1.-2' }],
    ['/x{-:n(\\d).}+', '/x-1.-a.', undefined],
    ['/x{yz}', '/xyz', {}],
    ['/x{yz}?', '/x', {}],
    ['/x{yz}*', '/xyzyz', {}],
    ['/x{yz}+', '/x', undefined],
    ['/x{a\\}b}', '/xa}b', {}],
    ['/x{.(\\d)}', '/x.1', { 0: '1' }],
    ['/x{a(\\d)b}', '/xa1b', { 0: '1' }],
    ['/x{}', '/x', {}],
    ['/:_a1', '/z', { _a1: 'z' }],
  ])('%s on %s gives %j', (pattern, path, found) => {
    const match = createPathMatcher([pattern])(path)
    expect(match && { ...match }).toEqual(found)
  })

  test('takes the first pattern that fits, and names parameters across patterns', () => {
    const match = createPathMatcher(['/a/:x', '/b/:y/(z)', '/a/:w'])
    expect({ ...match('/a/1') }).toEqual({ x: '1' })
    expect({ ...match('/b/2/z') }).toEqual({ y: '2', 0: 'z' })
    expect(match('/c/1')).toBeUndefined()
  })

  test('a parameter called like a property of all objects is only a parameter', () => {
    const match = createPathMatcher(['/:constructor'])
    expect(match('/x')).toEqual(Object.assign(Object.create(null), { constructor: 'x' }))
    expect(Object.getPrototypeOf(match('/x'))).toBeNull()
  })

  test.each([
    ['/:', 'a ":" has no name behind it'],
    ['/:-', 'a ":" has no name behind it'],
    ['/(', 'a "(" is not closed'],
    ['/(a(?:b)', 'a "(" is not closed'],
    ['/(a\\)', 'a "(" is not closed'],
    ['/()', 'a group is empty'],
    ['/(?:a)', 'a group begins with "?"'],
    ['/(a(b))', 'a group captures inside a group'],
    ['/{a', 'a "{" is not closed'],
    ['/{a:b', 'a "{" is not closed'],
    ['/a}', '"}" is out of place'],
    ['?', '"?" is out of place'],
    ['/a+b', '"+" is out of place'],
    ['/x{.+}', 'a "{" is not closed'],
    ['*', '"*" is out of place'],
    ['+', '"+" is out of place'],
    ['\\', '"\\" is out of place'],
    ['/:a:b', 'there is nothing between ":a" and ":b"'],
    ['{:a}:b', 'there is nothing between ":a" and ":b"'],
    ['(a)*', '":0*" needs text before or after it'],
    [':a+', '":a+" needs text before or after it'],
  ])('%s is no pattern: %s', (pattern, message) => {
    expect(() => createPathMatcher([pattern])).toThrow(new TypeError(message))
  })

  test('a regular expression that is none is refused when the pattern is read', () => {
    expect(() => createPathMatcher(['/([)'])).toThrow(SyntaxError)
  })
})
