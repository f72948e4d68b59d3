import { BAGGALEY_2024, MATIJEVICH_2019, MEARDON_2021, RICE_2024 } from './citations.ts'
import type { Coefficient } from './evidence.ts'
import type { Spread } from './table.ts'

/** Share per m/s, the speed in m/s at which it is 1, and those at which it is held. */
interface BySpeed extends Spread {
  readonly reference: number
  readonly from: number
  readonly to: number
}

export const TIBIA_BY_SPEED: Coefficient<BySpeed> = {
  id: 'tibia-by-speed',
  what: 'Load inside the shin bone per step, by running speed',
  value: { value: 0.09, low: 0.05, high: 0.13, reference: 3.33, from: 2, to: 5 },
  unit: 'share per m/s; 1 at the reference speed in m/s, held below and above the others',
  validity: 'running at 2.5–4.2 m/s; held from 2 and 5 m/s, a little beyond',
  grade: 'B',
  uncertainty: 'read as 9 % per m/s (about 260 µε); the range is judged',
  citations: [BAGGALEY_2024, RICE_2024],
  provenance: 'read',
  caveat:
    'Peak strain computed from motion and force of seventeen people, not measured in bone. A trend. The volume of bone that was strained rose by 155 % per m/s: a faster step asks more than its peak tells.',
}

/** Bounds of the grade effect; the value has none. */
export interface GradeBounds {
  readonly firmTo: number
  readonly fullAt: number
  readonly down: number
  readonly up: number
}

export const TIBIA_BY_GRADE: Coefficient<GradeBounds> = {
  id: 'tibia-by-grade',
  what: 'How far slope may change the load inside the shin bone: less going down, more going up, or not at all',
  value: { firmTo: 0.05, fullAt: 0.15, down: 0.85, up: 1.15 },
  unit: 'times, reached at a grade of ±0.15; nothing to ±0.05',
  validity: 'running, −0.18 to +0.18',
  grade: 'B',
  uncertainty: 'one study finds no effect of grade, one finds less load at −10/−15 % and more at +10/+15 %',
  citations: [RICE_2024, BAGGALEY_2024, MATIJEVICH_2019],
  provenance: 'derived',
  caveat:
    'Direction only was seen; the size of the bounds is judged. No study found more load downhill at equal speed.',
}

export const WALKING_TIBIA: Coefficient<Spread> = {
  id: 'walking-tibia',
  what: 'Load inside the shin bone of a walking step beside a level running step',
  value: { value: 0.5, low: 0.35, high: 0.65 },
  unit: 'times the level running step',
  validity: 'walking',
  grade: 'C',
  uncertainty: 'itself a wide range',
  citations: [MEARDON_2021],
  provenance: 'derived',
  caveat:
    'That peaks are lower in walking was modelled in forty people; by how much was not seen, and strain gauges on two volunteers said about half. Per step the load lasts longer in walking. Women’s peaks were higher than men’s; by how much was not seen, so sex moves no figure.',
}

export const TIBIA_EVIDENCE = [TIBIA_BY_SPEED, TIBIA_BY_GRADE, WALKING_TIBIA] as const
