import {
  CREAGH_1997,
  DRUM_2023,
  FERRIS_1999,
  JENSEN_1994,
  JENSEN_1999,
  KHASSETARASH_2022,
  SCHIFTAN_2015,
  VOLOSHINA_2013,
} from './book-citations.ts'
import {
  DEVITA_2008,
  DHAWALE_2023,
  GAST_2019,
  LEMIRE_2020,
  MAEO_2017,
  ROBERTS_2005,
  SKROCE_2023,
  SLONIGER_1997,
  VOLOSHINA_2015,
} from './citations.ts'
import type { BookClaim } from './claim.ts'
import { TADDEI_2020 } from './plan-citations.ts'
import { WEHRLIN_2006 } from './trail-citations.ts'

/** What the book says trails do to muscles, energy and balance. */
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
    book: 'Rocks, roots and singletrack call on stabilising muscles that a road leaves alone.',
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
        says: 'On a treadmill that rolls unevenly, at three speeds, eight leg muscles worked no harder; only how much they worked varied more from step to step, and the energy was the same (20 runners).',
        provenance: 'read',
        citations: [SKROCE_2023],
      },
      {
        says: 'Nobody has measured the small muscles of the foot or the side of the hip on a trail.',
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
        citations: [MAEO_2017, LEMIRE_2020],
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
        says: 'The ankle’s net work did not change from 0 to 12°.',
        provenance: 'read',
        citations: [ROBERTS_2005],
      },
      {
        says: 'Nobody has measured thighs, calves and glutes over months of hills beside months on the flat.',
        provenance: 'judged',
        citations: [],
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
        says: 'Kilometre for kilometre, ground unlike a path costs more: 5 % on a treadmill uneven by 2.5 cm, 26 % in forest, 38 % in light, level terrain; 41–52 % in heavy terrain, with the climb of its steep hills in it.',
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
        says: 'Two newer studies of ground as uneven as a trail found next to nothing: no more oxygen over 20 runners and three speeds, and “little change from flat ground”.',
        provenance: 'read',
        citations: [SKROCE_2023, DHAWALE_2023],
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
    id: 'if-walking-then-running',
    about: 'If walking, then running',
    book: 'Walking on uneven ground costs more energy: think what that means for running.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Walking does pay: 28 % more net energy on ground uneven by 2.5 cm (11 walkers), and 115 % more for the same way over rocks and boulders (10 walkers), who slowed from 1.24 to 1.07 m/s.',
        provenance: 'read',
        citations: [VOLOSHINA_2013, GAST_2019],
      },
    ],
    against: [
      {
        says: 'Running hardly pays on the same kind of ground: 5 % (12 runners), nothing that could be told from chance (20 runners), little change (trail-like ground). What is dear for a walker is nearly free for a runner there.',
        provenance: 'read',
        citations: [VOLOSHINA_2015, SKROCE_2023, DHAWALE_2023],
      },
      {
        says: 'Nobody has measured running over boulders, where a runner would walk.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Walking and running have factors of their own for the same ground, and a runner who walks a rough stretch is reckoned as a walker.',
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
      {
        says: 'Nobody has measured proprioception, the sense of where the joints are, before and after months of trails.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Technical minutes are counted over the months as something done. That they make anyone steadier is not claimed.',
  },
  {
    id: 'agility',
    about: 'Agility and coordination',
    book: 'Picking a line over rocks and roots makes feet quick and movement coordinated.',
    verdict: 'not shown',
    supports: [],
    against: [
      {
        says: 'The one trial timed agility as well: after eight weeks it found no significant difference between ten beginners on trails and ten on roads.',
        provenance: 'read',
        citations: [DRUM_2023],
      },
      {
        says: 'On ground shaped like a trail runners did not pick their steps: the leg’s give kept them up, and the eyes were left free.',
        provenance: 'read',
        citations: [DHAWALE_2023],
      },
    ],
    so: 'Turns and technical minutes are laid out as what was met. Nothing is said of quick feet.',
  },
  {
    id: 'foot-muscles',
    about: 'Small muscles of the foot',
    book: 'Uneven ground works the small muscles within the foot.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Exercises for them, which are something else, did a good deal: 14 of a hundred runners hurt in a year, against 33 without (118 runners, P = 0.035).',
        provenance: 'read',
        citations: [TADDEI_2020],
      },
    ],
    against: [
      {
        says: 'Nobody has measured these muscles in trail running, neither at work nor over months.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'The foot has no figure of its own.',
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
        says: 'Nobody has measured how much sideways or turning motion trail running holds, nor what it does to a muscle.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Climb and descent, side slope and uneven ground, and turns are laid out as what was met on the way, and called exposure.',
  },
  {
    id: 'altitude',
    about: 'Height above the sea',
    book: 'Running high up strengthens the muscles that keep you upright.',
    verdict: 'not shown',
    supports: [],
    against: [
      {
        says: 'Nobody has measured what height does to the muscles that keep balance.',
        provenance: 'judged',
        citations: [],
      },
      {
        says: 'What height is known to do is take away breath: about 6.3 % of the greatest oxygen uptake for every 1 000 m (8 trained athletes).',
        provenance: 'remembered',
        citations: [WEHRLIN_2006],
      },
    ],
    so: 'Height counts as thin air, with a wide range, and as nothing else.',
  },
]
