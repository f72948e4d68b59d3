import { BACK } from './back.ts'
import { draw } from './draw.ts'
import { FRONT } from './front.ts'
import { contrapposto, contrappostoFromBehind } from './stance.ts'

/** The runner, drawn once: front and back of one body in one stance. */
export const RUNNER_FRONT = draw(FRONT, contrapposto)
export const RUNNER_BACK = draw(BACK, contrappostoFromBehind)
