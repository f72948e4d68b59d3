import type { Background } from './background-pace.ts'
import {
  BLAGROVE_2018,
  BOHM_2015,
  DOOK_1997,
  DRUM_2023,
  GOMEZ_BRUTON_2018,
  JENSEN_1994,
  JENSEN_1999,
  MENGES_2026,
  MILLET_2002,
  OLMEDILLAS_2012,
  TANAKA_1994,
  VOLOSHINA_2013,
} from './book-citations.ts'
import { BONTEMPS_2020, GAST_2019, LEMIRE_2020, MEARDON_2021 } from './citations.ts'
import type { Finding } from './claim.ts'
import { VIDEBAEK_2015 } from './plan-citations.ts'

/** What somebody brings to trails from elsewhere, and what they will find new. */
export interface BackgroundAccount {
  /** Road runners are told of, though they are timed as any runner. */
  readonly id: Background | 'road'
  /** A few words that name it. */
  readonly about: string
  readonly have: readonly Finding[]
  readonly gain: readonly Finding[]
}

export const BACKGROUND_ACCOUNTS: readonly BackgroundAccount[] = [
  {
    id: 'road',
    about: 'Road runner',
    have: [
      {
        says: 'Heart, lungs and legs used to landing: on an easy forest path nothing new is asked of them, and women who had run or played field hockey for twenty years had denser legs than women without sport.',
        provenance: 'read',
        citations: [JENSEN_1994, DOOK_1997],
      },
    ],
    gain: [
      {
        says: 'A step for rough ground: in heavy terrain track runners paid 109 ± 26 ml/kg/km more than on a path, orienteers with the same engine 88 ± 18.',
        provenance: 'read',
        citations: [JENSEN_1999],
      },
      {
        says: 'Thighs that brake: those least used to descents are hurt most by the first, and the next is easier.',
        provenance: 'read',
        citations: [BONTEMPS_2020],
      },
    ],
  },
  {
    id: 'cycling',
    about: 'Road cyclist',
    have: [
      {
        says: 'An engine that carries over in part: from cycling to running less than back, and in four elite triathletes with r = 0.56.',
        provenance: 'read',
        citations: [TANAKA_1994, MILLET_2002],
      },
      {
        says: 'Over seven trials cycling in place of some running cost a little greatest uptake at most (−0.32, −0.76 to 0.13 standard deviations) and no time.',
        provenance: 'secondary',
        citations: [MENGES_2026],
      },
    ],
    gain: [
      {
        says: 'Landing and braking, which a bicycle spares: down 15 % at 6 km/h the heart is at 19 % of its oxygen while the thighs brake. The legs keep moving where a cyclist coasts.',
        provenance: 'read',
        citations: [LEMIRE_2020],
      },
      {
        says: 'Road cyclists have low bone density in the spine. Nobody has measured whether trails change that.',
        provenance: 'read',
        citations: [OLMEDILLAS_2012],
      },
    ],
  },
  {
    id: 'mountain-biking',
    about: 'Mountain biker',
    have: [
      {
        says: 'A cyclist’s engine, and bones that may have been spared the loss that road cyclists show.',
        provenance: 'read',
        citations: [OLMEDILLAS_2012],
      },
      {
        says: 'An eye for the line. Nobody has measured whether it helps on foot.',
        provenance: 'judged',
        citations: [],
      },
    ],
    gain: [
      {
        says: 'Landing and braking with the legs, thousands of times an hour; the first descents leave those least used to them sorest.',
        provenance: 'read',
        citations: [BONTEMPS_2020],
      },
    ],
  },
  {
    id: 'swimming',
    about: 'Swimmer',
    have: [
      {
        says: 'A heart, but little that carries over: swimming gave nothing to running in reviews and in elite triathletes.',
        provenance: 'read',
        citations: [TANAKA_1994, MILLET_2002],
      },
    ],
    gain: [
      {
        says: 'Weight on the legs: young swimmers’ bones are as dense as those of people without sport and well below those of jumping sports (14 studies). Nobody has measured what trails add.',
        provenance: 'read',
        citations: [GOMEZ_BRUTON_2018],
      },
    ],
  },
  {
    id: 'walking',
    about: 'Walker',
    have: [
      {
        says: 'Practice where rough ground is dear: walking pays 28 % more on uneven ground and 115 % among boulders, and steep or rough trail is walked by runners too.',
        provenance: 'read',
        citations: [VOLOSHINA_2013, GAST_2019],
      },
    ],
    gain: [
      {
        says: 'The landing: the shin’s peak load is higher running than walking, though over a whole step walking sums up to more (40 people).',
        provenance: 'read',
        citations: [MEARDON_2021],
      },
      {
        says: 'Nobody has measured how walkers fare who begin to run on trails.',
        provenance: 'judged',
        citations: [],
      },
    ],
  },
  {
    id: 'team-sport',
    about: 'Player of a team sport',
    have: [
      {
        says: 'Legs used to stops, turns and jumps: women who played netball or basketball for twenty years had denser and stronger legs than women without sport.',
        provenance: 'read',
        citations: [DOOK_1997],
      },
    ],
    gain: [
      {
        says: 'Hours without a pause, and long descents. Nobody has measured how players begin on trails.',
        provenance: 'judged',
        citations: [],
      },
    ],
  },
  {
    id: 'strength',
    about: 'Strength training',
    have: [
      {
        says: 'Runners who add it run on 2–8 % less energy in most of twenty studies; its high loads are the kind that makes tendons stiffer.',
        provenance: 'read',
        citations: [BLAGROVE_2018, BOHM_2015],
      },
    ],
    gain: [
      {
        says: 'Endurance: strength training leaves the greatest oxygen uptake as it is.',
        provenance: 'read',
        citations: [BLAGROVE_2018],
      },
      {
        says: 'Nobody has measured whether strong legs are less sore after a first descent on a trail.',
        provenance: 'judged',
        citations: [],
      },
    ],
  },
  {
    id: 'none',
    about: 'No sport so far',
    have: [
      {
        says: 'Nothing that had to be unlearned, and the most to win.',
        provenance: 'judged',
        citations: [],
      },
    ],
    gain: [
      {
        says: 'Fitness, on either ground: in eight weeks the greatest uptake of twenty beginners rose on trails (d = 0.95) and on roads (0.53), with no difference between them that could be told from chance.',
        provenance: 'read',
        citations: [DRUM_2023],
      },
      {
        says: 'A gentle beginning is worth it: novices report being hurt 17.8 times in 1 000 h, runners at large 7.7.',
        provenance: 'read',
        citations: [VIDEBAEK_2015],
      },
    ],
  },
]
