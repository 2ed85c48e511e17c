/** Which rows have come to an end. Rows end nearly in order, so little has to be kept. */
export interface SettledRows {
  readonly count: number
  has(row: number): boolean
  add(row: number): void
}

export function createSettledRows(): SettledRows {
  // All rows below this one are settled; so are those in the set.
  let below = 0
  const others = new Set<number>()
  return {
    get count() {
      return below + others.size
    },
    has: (row) => row < below || others.has(row),
    add(row) {
      if (row >= below) others.add(row)
      while (others.delete(below)) below++
    },
  }
}
