// Written by `npm run generate`: change the generator, not this file.

export interface AgentTask {
  readonly object: 'agent_task'
  readonly agentId: string
  readonly agentTaskId: string
  /** @deprecated Clerk may remove it. */
  readonly taskId: string
  readonly url?: string
}

/** Parameters of `create`. */
export interface CreateAgentTaskParams {
  onBehalfOf: {
    userId?: string | undefined
    identifier?: string | undefined
  }
  permissions: '*' | (string & {})
  agentName: string
  taskDescription: string
  redirectUrl: string
  /** In seconds. Default: `1800`. */
  sessionMaxDurationInSeconds?: number | undefined
}
