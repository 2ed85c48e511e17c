import type { Row } from '../table.ts'

/** A row that holds what the Backend API shows of a model, but for properties that are computed. */
export type Stored<Model, Computed extends keyof Model = never> = Row &
  Omit<Model, 'object' | 'id' | 'created_at' | Computed>
