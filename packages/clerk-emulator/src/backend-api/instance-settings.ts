import type { Operations } from './operation.ts'

/** The instance itself. */
export const instanceSettings: Operations = {
  'GET /instance': ({ instance }) => ({
    object: 'instance',
    id: instance.id,
    environment_type: 'development',
    allowed_origins: null,
    workspace_id: null,
  }),
}
