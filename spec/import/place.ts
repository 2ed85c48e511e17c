/** Where in the official file the importer stands, as a JSON pointer. */
export type Place = string

/** Thrown where the official file says something that the importer does not understand. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly place: Place

  constructor(place: Place, problem: string) {
    super(`${place}: ${problem}`)
    this.place = place
  }
}

/** The place of a member; `~` and `/` are escaped as RFC 6901 section 3 says. */
export function at(place: Place, key: string | number): Place {
  return `${place}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
