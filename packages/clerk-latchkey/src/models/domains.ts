// Written by `npm run generate`: change the generator, not this file.

export interface CnameTarget {
  readonly host: string
  readonly value: string
  readonly required: boolean
}

export interface Domain {
  readonly object: 'domain'
  readonly id: string
  readonly name: string
  readonly isSatellite: boolean
  readonly frontendApiUrl: string
  readonly accountsPortalUrl?: string | null
  readonly proxyUrl?: string | null
  readonly developmentOrigin: string
  readonly cnameTargets?: CnameTarget[] | null
}

/** Parameters of `add`. */
export type AddDomainParams = {
  name: string
  proxyUrl?: string | null | undefined
  /** The same as `proxyUrl`, as the official client spells it. */
  proxy_url?: string | null | undefined
} & (
  | {
      isSatellite: boolean
    }
  | {
      is_satellite: boolean
    }
)

/** Parameters of `update`. */
export interface UpdateDomainParams {
  domainId: string
  name?: string | null | undefined
  proxyUrl?: string | null | undefined
  /** The same as `proxyUrl`, as the official client spells it. */
  proxy_url?: string | null | undefined
  isSecondary?: boolean | null | undefined
  /** The same as `isSecondary`, as the official client spells it. */
  is_secondary?: boolean | null | undefined
}
