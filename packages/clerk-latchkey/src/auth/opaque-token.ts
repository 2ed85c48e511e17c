import { isClerkAPIResponseError } from '../http/errors.ts'
import type { Operation } from '../http/operation.ts'
import { VerifyApiKey, VerifyM2MToken, VerifyOAuthAccessToken } from './backend-api.ts'
import type { VerifiedMachineToken } from './backend-api.ts'
import {
  MachineTokenVerificationError,
  MachineTokenVerificationErrorCode as Code,
} from './machine-token-error.ts'
import { verifyOAuthAudience } from './oauth-audience.ts'
import type { RequestContext } from './request-context.ts'
import { callOptions } from './services.ts'
import { TokenType } from './token-types.ts'
import type { MachineTokenType } from './token-types.ts'

interface Kind {
  readonly operation: Operation<VerifiedMachineToken>
  /** The parameter that the token is sent in. */
  readonly parameter: string
  readonly name: string
}

const kinds: Readonly<Record<MachineTokenType, Kind>> = {
  m2m_token: { operation: VerifyM2MToken, parameter: 'token', name: 'machine token' },
  oauth_token: {
    operation: VerifyOAuthAccessToken,
    parameter: 'accessToken',
    name: 'OAuth token',
  },
  api_key: { operation: VerifyApiKey, parameter: 'secret', name: 'API key' },
}

/**
 * Asks the Backend API about a token that only it can read, or remembers what it said.
 *
 * @throws {MachineTokenVerificationError}
 */
export async function verifyOpaqueToken(
  context: RequestContext,
  text: string,
  tokenType: MachineTokenType,
): Promise<VerifiedMachineToken> {
  const { settings, services } = context
  const { secretKey, machineSecretKey } = settings.options
  const key = [tokenType, secretKey, machineSecretKey, text].join(' ')
  const verified = await services.machineTokens.get(key, () => ask(context, text, tokenType))
  if (tokenType === TokenType.OAuthToken) verifyOAuthAudience(verified.aud, settings.audience)
  return verified
}

async function ask(
  { settings, services }: RequestContext,
  text: string,
  tokenType: MachineTokenType,
): Promise<VerifiedMachineToken> {
  const { operation, parameter, name } = kinds[tokenType]
  const { machineSecretKey } = settings.options
  const options = callOptions(settings)
  const usesMachineKey = operation.key === 'machine' && machineSecretKey
  try {
    return await services.api.call(
      operation,
      { [parameter]: text },
      usesMachineKey ? { ...options, secretKey: machineSecretKey } : options,
    )
  } catch (error) {
    throw toMachineError(error, name)
  }
}

function toMachineError(cause: unknown, name: string): MachineTokenVerificationError {
  const status = isClerkAPIResponseError(cause) ? cause.status : undefined
  switch (status) {
    case 401:
      return new MachineTokenVerificationError({
        code: Code.InvalidSecretKey,
        message: `The Backend API refused the key that the ${name} was to be verified with.`,
        action: 'Check CLERK_SECRET_KEY and CLERK_MACHINE_SECRET_KEY.',
        couldNotVerify: true,
        status,
        cause,
      })
    case 404:
      return new MachineTokenVerificationError({
        code: Code.TokenInvalid,
        message: `The Backend API does not know this ${name}: it was revoked, it expired, or it belongs to another instance.`,
        status,
        cause,
      })
    default:
      return new MachineTokenVerificationError({
        code: Code.UnexpectedError,
        message: `The Backend API could not be asked about the ${name}.`,
        couldNotVerify: true,
        status,
        cause,
      })
  }
}
