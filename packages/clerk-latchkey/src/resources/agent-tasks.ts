// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { AgentTask, CreateAgentTaskParams } from '../models/agent-tasks.ts'

const CreateAgentTask = {
  id: 'CreateAgentTask',
  method: 'POST',
  path: '/agents/tasks',
} as const satisfies Operation

const RevokeAgentTask = {
  id: 'RevokeAgentTask',
  method: 'POST',
  path: '/agents/tasks/{agent_task_id}/revoke',
} as const satisfies Operation

export const agentTasks = ({ call }: Api) => ({
  /**
   * Lets an agent act on behalf of a user, for one task.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/agent-tasks/POST/agents/tasks
   */
  create: (params: CreateAgentTaskParams, options?: CallOptions): ApiPromise<AgentTask> =>
    call(CreateAgentTask, params, options),

  /**
   * Revokes the task of an agent.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/agent-tasks/POST/agents/tasks/%7Bagent_task_id%7D/revoke
   */
  revoke: (agentTaskId: string, options?: CallOptions): ApiPromise<AgentTask> =>
    call(RevokeAgentTask, { agentTaskId }, options),
})

/** The methods of `agentTasks`. */
export type AgentTasksResource = ReturnType<typeof agentTasks>
