/** The published tables on models that read their evidence after it was bent: imports run in this order. */
import './bend-first.ts'

export { ACCEPTANCE_TABLES } from '../../src/acceptance/index.ts'
