import type { BrowserOperations } from '../browser-operation.ts'
import { plain } from '../reply-operation.ts'
import { authorize } from './authorize.ts'
import { toAuthorizationServerJson, toOpenIdConfigurationJson } from './metadata.ts'
import { token } from './token.ts'
import { introspect, revoke, userinfo } from './token-use.ts'

/** The OAuth server of the instance, by method and whole path. */
export const oauth: BrowserOperations = {
  'GET /.well-known/oauth-authorization-server': ({ instance }) =>
    plain(toAuthorizationServerJson(instance)),
  'GET /.well-known/openid-configuration': ({ instance }) =>
    plain(toOpenIdConfigurationJson(instance)),
  'GET /oauth/authorize': authorize,
  'POST /oauth/authorize': authorize,
  'POST /oauth/token': token,
  'GET /oauth/userinfo': userinfo,
  'POST /oauth/userinfo': userinfo,
  'POST /oauth/token_info': introspect,
  'POST /oauth/token/revoke': revoke,
}
