import { describe, expect, it } from 'vitest'

import { caseOf } from './case.ts'
import { defineShape } from './shape.ts'

const keys = caseOf({})

const link = defineShape((wire, keys) => ({
  id: wire['id'],
  someType: keys.toCamel(wire['some_type']),
}))
const thing = () =>
  defineShape((wire, keys) => ({
    id: wire['id'],
    firstName: wire['first_name'],
    publicMetadata: wire['public_metadata'],
    linkedTo: link(wire['linked_to'], keys),
    lastName: wire['last_name'],
  }))

const wire = () => ({
  id: 'thing_1',
  first_name: 'Ada',
  public_metadata: { a_b: 1 },
  linked_to: [{ id: 'link_1', some_type: { c_d: 1 } }, null],
  last_name: null,
})

const camel = {
  id: 'thing_1',
  firstName: 'Ada',
  publicMetadata: { a_b: 1 },
  linkedTo: [{ id: 'link_1', someType: { cD: 1 } }, null],
  lastName: null,
}

describe('a shape', () => {
  it('converts one object, and each of an array', () => {
    const shape = thing()
    expect(shape(wire(), keys)).toStrictEqual(camel)
    expect(shape([wire(), wire()], keys)).toStrictEqual([camel, camel])
  })

  it('takes the names in any order', () => {
    const shape = thing()
    const reversed = Object.fromEntries(Object.entries(wire()).toReversed())
    expect(shape([wire(), reversed, wire()], keys)).toStrictEqual([camel, camel, camel])
  })

  it('keeps fields that it does not know', () => {
    const unknown = { some_new_field: { inner_field: 1 }, private_metadata: { e_f: 1 } }
    expect(thing()({ ...wire(), ...unknown }, keys)).toStrictEqual({
      ...camel,
      someNewField: { innerField: 1 },
      privateMetadata: { e_f: 1 },
    })
  })

  it('says of a field that did not come that it is undefined', () => {
    const { last_name: _, ...without } = wire()
    expect(thing()(without, keys)).toStrictEqual({ ...camel, lastName: undefined })
  })

  it('leaves an object of another kind to the loop', () => {
    const other = { id: 'other_1', some_name: 1 }
    expect(thing()([other, wire()], keys)).toStrictEqual([{ id: 'other_1', someName: 1 }, camel])
  })

  it.each([null, undefined, 1, 'text', true])('leaves %s as it is', (value) => {
    expect(thing()(value, keys)).toBe(value)
  })

  it('has no prototype put under its result by a key __proto__', () => {
    const evil = JSON.parse(
      `{${JSON.stringify(wire()).slice(1, -1)},"__proto__":{"is_admin":true}}`,
    ) as object
    const converted = thing()(evil, keys) as object
    expect(Object.getPrototypeOf(converted)).toBe(Object.prototype)
    expect('isAdmin' in converted).toBe(false)
  })
})
