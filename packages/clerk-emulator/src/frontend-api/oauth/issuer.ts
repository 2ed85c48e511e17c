import type { Instance } from '../../instance.ts'

/** Who issues the instance's OAuth tokens: the address that its metadata is found below, as RFC 8414 demands. */
export function toIssuer({ url }: Instance): string {
  return url
}
