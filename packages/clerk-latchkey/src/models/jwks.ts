// Written by `npm run generate`: change the generator, not this file.

export interface Jwk {
  readonly kid: string
  readonly alg: string
  readonly use: string
  readonly kty: 'OKP' | 'EC' | 'RSA' | 'oct' | (string & {})
  readonly crv?: string
  readonly x?: string
  readonly x5c?: string[]
  readonly x5t?: string
  readonly 'x5t#S256'?: string
  readonly x5u?: string
  readonly y?: string
  readonly n?: string
  readonly e?: string
  readonly d?: string
  readonly p?: string
  readonly q?: string
  readonly dp?: string
  readonly dq?: string
  readonly qi?: string
  readonly k?: string
}

export interface Jwks {
  readonly keys: Jwk[]
}
