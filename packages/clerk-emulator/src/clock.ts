/** The time of an instance, which a test can move. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /**
   * Moves the time.
   *
   * @param milliseconds Negative values move it back.
   */
  advance(milliseconds: number): void
  /** Back to the time of the machine, or of the option `now`. */
  reset(): void
}

/** A clock that goes as `source` does, until it is moved. */
export function createClock(source: () => number = Date.now): Clock {
  let offset = 0
  return {
    now: () => source() + offset,
    advance(milliseconds) {
      offset += milliseconds
    },
    reset() {
      offset = 0
    },
  }
}
