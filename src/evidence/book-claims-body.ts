import {
  BOEY_2017,
  CREAGH_1997,
  DRUM_2023,
  FERRIS_1999,
  FU_2015,
  JENSEN_1994,
  JENSEN_1999,
  KERDOK_2002,
  KHASSETARASH_2022,
  LEJEUNE_1998,
  SCHIFTAN_2015,
  TESSUTTI_2012,
  VOLOSHINA_2013,
  WAITE_2021,
} from './book-citations.ts'
import {
  DEVITA_2008,
  LEMIRE_2020,
  MAEO_2017,
  MATIJEVICH_2019,
  ROBERTS_2005,
  SLONIGER_1997,
  TELHAN_2010,
  VOLOSHINA_2015,
} from './citations.ts'
import type { BookClaim } from './claim.ts'

/** What the book says trails do to a body. */
export const BODY_CLAIMS: readonly BookClaim[] = [
  {
    id: 'varied-ground',
    about: 'Varied, softer ground',
    book: 'Trails bring varied terrain and softer, natural surfaces underfoot.',
    verdict: 'in part',
    supports: [
      {
        says: 'Legs answer the ground at once: from the first step on a stiffer surface, leg stiffness fell from 10.7 to 7.6 kN/m while the body’s path stayed the same (6 runners, laboratory tracks).',
        provenance: 'read',
        citations: [FERRIS_1999],
      },
    ],
    against: [
      {
        says: 'How stiff real dirt, gravel, grass or mud is has not been published in a form that can be trusted; it changes with moisture more than with its name. Rock and packed earth are not soft at all.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Surface, softness and technicality come from the map, metre by metre, each marked tagged, inferred or unknown. Softness is an order from hard to yielding, never a number of stiffness.',
  },
  {
    id: 'uneven-ground',
    about: 'Rocks, roots and singletrack',
    book: 'Uneven ground recruits stabilising muscles, the core and connective tissue.',
    verdict: 'in part',
    supports: [
      {
        says: 'Running on a treadmill uneven by 2.5 cm, steps varied more (width +27 %, length +26 %), three thigh muscles worked more, and the ankle did less (push −22 %, give −18 %) (12 runners).',
        provenance: 'read',
        citations: [VOLOSHINA_2015],
      },
      {
        says: 'Walking on such ground, the hip did 62 % more work and the knee 28 % more (11 walkers).',
        provenance: 'read',
        citations: [VOLOSHINA_2013],
      },
    ],
    against: [
      {
        says: 'No measurement of the trunk, of the small muscles of the foot or of the side of the hip in trail running was found, and none of connective tissue.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Uneven ground is told in minutes by class, as something met, not as work of a muscle. The trunk stays blank in the drawing.',
  },
  {
    id: 'hills',
    about: 'Hills and the legs',
    book: 'Hills build quads, calves and glutes.',
    verdict: 'in part',
    supports: [
      {
        says: 'Uphill, the hip does nearly all the extra work of the leg: −0.25 ± 0.23 J/kg a step on the level, +0.88 ± 0.10 at 12° (4 runners).',
        provenance: 'read',
        citations: [ROBERTS_2005],
      },
      {
        says: 'Over ±10° the joints gave 28 % more work going up than they took going down (13 runners).',
        provenance: 'read',
        citations: [DEVITA_2008],
      },
      {
        says: 'Downhill, the front of the thigh brakes: 45 minutes at −15 % left knee strength 14–17 % down for a day or two and the calf 6–8 %; 15 fast minutes left 15 %.',
        provenance: 'read',
        citations: [MAEO_2017, LEMIRE_2020, TELHAN_2010],
      },
      {
        says: 'A second such descent three weeks later cost less strength and less soreness.',
        provenance: 'read',
        citations: [KHASSETARASH_2022],
      },
    ],
    against: [
      {
        says: 'What the front of the thigh does uphill is disputed: more muscle active in one study (remembered, about +23 %), less turning force in another.',
        provenance: 'remembered',
        citations: [SLONIGER_1997],
      },
      {
        says: 'The ankle’s net work did not change from 0 to 12°, and no study was found that followed calves or glutes over months of hills.',
        provenance: 'read',
        citations: [ROBERTS_2005],
      },
    ],
    so: 'Each group has an index beside a flat hour, with a wide range and its grade. What was used is told; what was built is not.',
  },
  {
    id: 'ten-percent',
    about: 'Ten per cent',
    book: 'A trail burns up to 10 % more calories than a road, for the same time or distance.',
    verdict: 'in part',
    supports: [
      {
        says: 'At the same speed, ground unlike a path costs more: 5 % on a treadmill uneven by 2.5 cm, 26 % in forest, 38 % in light terrain, 41–52 % in heavy terrain.',
        provenance: 'read',
        citations: [VOLOSHINA_2015, CREAGH_1997, JENSEN_1994, JENSEN_1999],
      },
    ],
    against: [
      {
        says: 'On an easy forest path the cost was that of a treadmill: 210 ± 14 against 211 ± 10 ml/kg/km (23 orienteers).',
        provenance: 'read',
        citations: [JENSEN_1994],
      },
      {
        says: 'The ten per cent stands in popular articles without a source; no study that measured it was found. It is no upper limit either.',
        provenance: 'read',
        citations: [],
      },
      {
        says: 'For the same time at the same effort the extra is near nothing, because a runner slows down on harder ground.',
        provenance: 'derived',
        citations: [],
      },
    ],
    so: 'Energy is given with its range, beside the same distance and the same time on flat road, and no single percentage is claimed for trails.',
  },
  {
    id: 'balance',
    about: 'Balance',
    book: 'Trails improve balance and proprioception.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Balance grew within the trail group (d = 1.2) and, less, within the road group (0.5) over eight weeks.',
        provenance: 'read',
        citations: [DRUM_2023],
      },
      {
        says: 'Balance training, which is something else, cut ankle sprains: 0.65 times as many (0.55–0.77) in seven trials with 3 726 people.',
        provenance: 'read',
        citations: [SCHIFTAN_2015],
      },
    ],
    against: [
      {
        says: 'The one trial, ten beginners on trails against ten on roads, found no significant difference between the groups.',
        provenance: 'read',
        citations: [DRUM_2023],
      },
    ],
    so: 'Technical minutes are counted over the months as something done. That they make anyone steadier is not claimed.',
  },
  {
    id: 'three-planes',
    about: 'Three planes of motion',
    book: 'Trails work the body in all three planes of motion.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Steps on uneven ground vary more from side to side: step width +27 % running, +36 % walking.',
        provenance: 'read',
        citations: [VOLOSHINA_2015, VOLOSHINA_2013],
      },
    ],
    against: [
      {
        says: 'No dose of sideways or turning motion in trail running, nor what it does to a muscle, was found.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Climb and descent, side slope and uneven ground, and turns are laid out as what was met on the way, and called exposure.',
  },
  {
    id: 'soft-landing',
    about: 'Soft landing',
    book: 'Softer trails land softer and spare the joints.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Peak pressure under the heel was 9–17 % lower on grass than on asphalt (47 runners); the shin’s acceleration was lower on woodchips than on concrete (35 runners).',
        provenance: 'read',
        citations: [TESSUTTI_2012, BOEY_2017],
      },
    ],
    against: [
      {
        says: 'Another study found no difference between concrete, track, grass and treadmill (13 runners), and another the reverse: 8.22 ± 1.22 g on grass, 7.47 ± 1.65 g on concrete.',
        provenance: 'read',
        citations: [FU_2015, WAITE_2021],
      },
      {
        says: 'The knock under the foot hardly tells the load within: across speeds and slopes it did not rise with the force on the shin bone (r = −0.29 ± 0.37).',
        provenance: 'read',
        citations: [MATIJEVICH_2019],
      },
      {
        says: 'That softer ground leads to fewer injuries is unproven: reviews find no consistent link.',
        provenance: 'remembered',
        citations: [],
      },
    ],
    so: 'Softness of the ground, landing from outside and load in the shin are three figures, never one. Nothing is said of injuries.',
  },
  {
    id: 'sand',
    about: 'Sand and strength',
    book: 'Soft sand builds strength.',
    verdict: 'in part',
    supports: [
      {
        says: 'Running on dry sand took 1.6 times the energy and 1.15 times the work of firm ground; walking 2.1–2.7 times the energy.',
        provenance: 'read',
        citations: [LEJEUNE_1998],
      },
    ],
    against: [
      {
        says: 'Soft is not costly by itself: a springy track took 12 % less energy than a stiff one (8 runners).',
        provenance: 'read',
        citations: [KERDOK_2002],
      },
      {
        says: 'More energy is not more strength. No trial of sand against road for a runner’s strength was looked up.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Yielding ground has its own metres, apart from softness and from landing.',
  },
]
