import { askInstance } from './ask-instance.ts'
import type { InstanceAnswer } from './ask-instance.ts'
import type { Check, Environment } from './check.ts'
import { checkFrontendApi } from './check-frontend-api.ts'
import { checkJwtKey } from './check-jwt-key.ts'
import { checkKeys } from './check-keys.ts'
import { checkNames } from './check-names.ts'
import { checkNode } from './check-node.ts'

/** Looks at everything that has to be right before a request can be authenticated. */
export async function diagnose(env: Environment, nodeVersion: string): Promise<Check[]> {
  const { checks, secretKey, frontendApi } = checkKeys(env)
  const apiUrl = env['CLERK_API_URL']
  const canAsk = secretKey !== undefined && (!apiUrl || URL.canParse(apiUrl))
  const instance: InstanceAnswer = canAsk ? await askInstance(secretKey, apiUrl) : { checks: [] }
  const jwtKey = env['CLERK_JWT_KEY']
  return [
    checkNode(nodeVersion),
    ...checkNames(env),
    ...checks,
    ...instance.checks,
    ...(frontendApi !== undefined || instance.keys
      ? await checkFrontendApi({ named: frontendApi, instance })
      : []),
    ...(jwtKey ? [checkJwtKey(jwtKey, instance.keys)] : []),
  ]
}
