/**
 * Parameters that the official client spells in another way than camelCase: both spellings are taken. By operation:
 * its spelling, then the name on the wire.
 */
export const spellings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  UpdateUser: {
    primaryEmailAddressID: 'primary_email_address_id',
    primaryPhoneNumberID: 'primary_phone_number_id',
    primaryWeb3WalletID: 'primary_web3_wallet_id',
    profileImageID: 'profile_image_id',
  },
  // An organization is found by its slug as well.
  GetOrganization: { slug: 'organization_id' },
  AddDomain: { is_satellite: 'is_satellite', proxy_url: 'proxy_url' },
  UpdateDomain: { proxy_url: 'proxy_url', is_secondary: 'is_secondary' },
  GetUserList: { last_active_at_since: 'last_active_at_since' },
  RefreshSession: {
    expired_token: 'expired_token',
    refresh_token: 'refresh_token',
    request_origin: 'request_origin',
    request_originating_ip: 'request_originating_ip',
    request_headers: 'request_headers',
    suffixed_cookies: 'suffixed_cookies',
  },
}
