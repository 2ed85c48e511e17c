// Written by `npm run generate`: change the generator, not this file.

export interface DeletedObject {
  readonly object: string
  readonly id?: string
  readonly slug?: string
  readonly deleted: boolean
  readonly externalId?: string
}
