/** Points in time, oldest first; those that are over are only counted. */
export class Times {
  #times: number[] = []
  #first = 0
  #over = 0

  add(time: number): void {
    this.#times.push(time)
  }

  /** Adds one that is over already. */
  addOver(): void {
    this.#over++
  }

  /** Forgets those up to `until`, and says how many were forgotten since ever. */
  countUntil(until: number): number {
    const times = this.#times
    while (times.length > this.#first && (times[this.#first] ?? 0) <= until) {
      this.#first++
      this.#over++
    }
    if (this.#first > 1000 && this.#first * 2 > times.length) {
      this.#times = times.slice(this.#first)
      this.#first = 0
    }
    return this.#over
  }

  /** When so many will have been there since ever, as far as that is known. */
  timeOf(count: number): number | undefined {
    return count <= this.#over ? -Infinity : this.#times[this.#first + count - this.#over - 1]
  }

  /** The clock was set back: nothing can have happened after `now`. */
  setBack(now: number): void {
    this.#times = this.#times.map((time) => Math.min(time, now))
  }
}
