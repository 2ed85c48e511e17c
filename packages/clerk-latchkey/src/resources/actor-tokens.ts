// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { ActorToken, CreateActorTokenParams } from '../models/actor-tokens.ts'

const CreateActorToken = {
  id: 'CreateActorToken',
  method: 'POST',
  path: '/actor_tokens',
} as const satisfies Operation

const RevokeActorToken = {
  id: 'RevokeActorToken',
  method: 'POST',
  path: '/actor_tokens/{actor_token_id}/revoke',
} as const satisfies Operation

export const actorTokens = ({ call }: Api) => ({
  /**
   * Creates a token to sign in on behalf of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/actor-tokens/POST/actor_tokens
   */
  create: (params: CreateActorTokenParams, options?: CallOptions): ApiPromise<ActorToken> =>
    call(CreateActorToken, params, options),

  /**
   * Revokes an actor token.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/actor-tokens/POST/actor_tokens/%7Bactor_token_id%7D/revoke
   */
  revoke: (actorTokenId: string, options?: CallOptions): ApiPromise<ActorToken> =>
    call(RevokeActorToken, { actorTokenId }, options),
})

/** The methods of `actorTokens`. */
export type ActorTokensResource = ReturnType<typeof actorTokens>
