import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { UniqueViolation } from './table-index.ts'
import { Table } from './table.ts'

interface Pet {
  readonly id: string
  readonly created_at: number
  readonly chip: string | null
  readonly owner: string
}

function createPets() {
  return new Table<Pet, 'chip', 'owner'>('pets', {
    unique: { chip: (pet) => pet.chip },
    indexes: { owner: (pet) => pet.owner },
  })
}

const pet = (id: string, changes: Partial<Pet> = {}): Pet => ({
  id,
  created_at: 0,
  chip: null,
  owner: 'ada',
  ...changes,
})

const ids = (rows: Iterable<Pet>) => Array.from(rows, ({ id }) => id)

describe('a table', () => {
  test('finds rows by id, by unique value and by index', () => {
    const pets = createPets()
    pets.insert(pet('1', { chip: 'x' }))
    pets.insert(pet('2', { owner: 'grace' }))
    expect(pets.get('1')?.chip).toBe('x')
    expect(pets.find('chip', 'x')?.id).toBe('1')
    expect(pets.list('owner', 'grace').map(({ id }) => id)).toEqual(['2'])
    expect(pets.count('owner', 'nobody')).toBe(0)
  })

  test('refuses a taken id or unique value and changes nothing', () => {
    const pets = createPets()
    pets.insert(pet('1', { chip: 'x' }))
    pets.insert(pet('2', { chip: 'y' }))
    expect(() => pets.insert(pet('1'))).toThrow(UniqueViolation)
    expect(() => pets.insert(pet('3', { chip: 'x', owner: 'grace' }))).toThrow(UniqueViolation)
    expect(() => pets.update('2', { chip: 'x', owner: 'grace' })).toThrow(UniqueViolation)
    expect(pets.size).toBe(2)
    expect(pets.count('owner', 'grace')).toBe(0)
    expect(pets.find('chip', 'y')?.id).toBe('2')
  })

  test('leaves a row that somebody holds as it was', () => {
    const pets = createPets()
    const before = pets.insert(pet('1'))
    pets.update('1', { owner: 'grace' })
    expect(before.owner).toBe('ada')
    expect(pets.get('1')?.owner).toBe('grace')
  })

  test('scans and picks from behind a row, in both directions', () => {
    const pets = createPets()
    for (const id of ['1', '2', '3']) pets.insert(pet(id))
    expect(ids(pets.scan({ after: '1' }))).toEqual(['2', '3'])
    expect(ids(pets.scan({ after: '3', descending: true }))).toEqual(['2', '1'])
    expect(ids(pets.scan({ after: 'unknown' }))).toEqual([])
    expect(ids(pets.pick(['3', '1', 'unknown', '1']))).toEqual(['1', '3'])
    expect(ids(pets.pick(['3', '1'], { after: '3', descending: true }))).toEqual(['1'])
  })

  test('says the same as a plain list, whatever is done to it', () => {
    const id = fc.constantFrom('1', '2', '3', '4', '5')
    const values = fc.record({
      created_at: fc.integer({ min: 0, max: 3 }),
      owner: fc.constantFrom('ada', 'grace'),
    })
    const step = fc.oneof(
      fc.tuple(fc.constant('insert' as const), id, values),
      fc.tuple(fc.constant('update' as const), id, values),
      fc.tuple(fc.constant('delete' as const), id, values),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const pets = createPets()
        let plain: Pet[] = []
        const deletions: Array<readonly [said: boolean, was: boolean]> = []
        for (const [action, key, changes] of steps) {
          const known = plain.some((row) => row.id === key)
          if (action === 'insert' && !known) {
            plain.push(pets.insert(pet(key, { ...changes, chip: key })))
          } else if (action === 'update' && known) {
            const row = pets.update(key, changes)
            plain = plain.map((old) => (old.id === key ? row : old))
          } else if (action === 'delete') {
            deletions.push([pets.delete(key), known])
            plain = plain.filter((row) => row.id !== key)
          }
        }
        expect(deletions.filter(([said, was]) => said !== was)).toEqual([])
        const ordered = plain.toSorted((left, right) => left.created_at - right.created_at)
        expect([...pets.scan()]).toEqual(ordered)
        expect([...pets.scan({ descending: true })]).toEqual(ordered.toReversed())
        for (const owner of ['ada', 'grace']) {
          const own = plain.filter((row) => row.owner === owner)
          expect(pets.count('owner', owner)).toBe(own.length)
          expect(new Set(pets.list('owner', owner))).toEqual(new Set(own))
        }
        for (const row of plain) expect(pets.find('chip', row.id)).toBe(row)
      }),
    )
  })
})
