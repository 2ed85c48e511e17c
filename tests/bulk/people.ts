import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

/** One row of an import: every kind of field that an import must not lose. */
export interface Person {
  readonly external_id: string
  readonly email_address: string[]
  readonly first_name: string
  readonly last_name: string
  readonly username: string
  readonly public_metadata: {
    readonly plan: string
    readonly Seats: number
    readonly nested: object
  }
  readonly private_metadata: { readonly crmId: string }
  readonly unsafe_metadata: { readonly theme: string }
  readonly created_at: string
}

export function toPerson(index: number): Person {
  return {
    external_id: `customer-${index}`,
    email_address: [`person${index}@example.com`],
    first_name: `Åda ${index}`,
    last_name: `O'Neil "${index}"`,
    username: `person_${index}`,
    public_metadata: {
      plan: index % 2 ? 'pro' : 'free',
      Seats: index,
      nested: { aB: [index, null] },
    },
    private_metadata: { crmId: `0x${index.toString(16)}` },
    unsafe_metadata: { theme: index % 3 ? 'dark' : 'light' },
    created_at: new Date(Date.UTC(2020, 0, 1) + index * 1000).toISOString(),
  }
}

/** Writes so many people as NDJSON. */
export async function writePeople(file: string, count: number): Promise<void> {
  const stream = createWriteStream(file)
  for (let index = 0; index < count; index++) {
    const isRoom = stream.write(`${JSON.stringify(toPerson(index))}\n`)
    if (!isRoom) await once(stream, 'drain')
  }
  stream.end()
  await finished(stream)
}
