import { defineConfig } from 'clerk-latchkey/adonis'

/** The keys are read from the environment. */
export default defineConfig({})
