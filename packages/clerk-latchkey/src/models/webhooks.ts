// Written by `npm run generate`: change the generator, not this file.

export interface SvixUrl {
  readonly svixUrl: string
}
