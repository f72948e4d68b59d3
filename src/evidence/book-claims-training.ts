import {
  BOHM_2015,
  BUIST_2008,
  FREDETTE_2022,
  KHASSETARASH_2022,
  MENGES_2026,
  MILLET_2002,
  MILLET_2009,
  NIELSEN_2014,
  OLMEDILLAS_2012,
  TANAKA_1994,
} from './book-citations.ts'
import type { BookClaim } from './claim.ts'
import { RAMSKOV_2018, TALLIS_2024 } from './plan-citations.ts'
import { FRANDSEN_2025 } from './progression.ts'

/** What the book says about beginning, about growing into trails, and about knowing. */
export const TRAINING_CLAIMS: readonly BookClaim[] = [
  {
    id: 'science-says',
    about: '“Science says so”',
    book: 'Science says that trails are better for you.',
    verdict: 'in part',
    supports: [],
    against: [
      {
        says: 'Some of the book’s claims are measured, some are measured the other way, and some have never been looked at. This page shows which.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Every number opens onto its source, its range and its grade.',
  },
  {
    id: 'easy-does-it',
    about: 'Easy does it',
    book: 'Go gently: take on more technical ground step by step.',
    verdict: 'in part',
    supports: [
      {
        says: 'Among 5 205 runners, sessions more than 10 % longer than the longest of the 30 days before came before more reports of being hurt: 1.64 times as many at 10–30 % (95 % interval 1.31–2.05), 1.52 at 30–100 % (1.16–2.00), 2.28 beyond (1.50–3.48).',
        provenance: 'read',
        citations: [FRANDSEN_2025],
      },
      {
        says: 'Tendons stiffen over programmes of eight weeks and more, twelve rather than eight, and only under high load.',
        provenance: 'read',
        citations: [BOHM_2015],
      },
      {
        says: 'One steep descent protects the thighs at the next, three weeks on (10 men; 10 women were less sore).',
        provenance: 'read',
        citations: [KHASSETARASH_2022, TALLIS_2024],
      },
    ],
    against: [
      {
        says: 'In a trial with 532 beginners, adding 10 % a week for 13 weeks left as many hurt as a quicker 8-week plan: 20.8 against 20.3 %.',
        provenance: 'read',
        citations: [BUIST_2008],
      },
      {
        says: 'Whether 447 runners added distance or speed made no difference: 19 and 16 of a hundred were hurt.',
        provenance: 'read',
        citations: [RAMSKOV_2018],
      },
      {
        says: 'Among 873 beginners growth from week to week made no difference on the whole; those who grew by more than 30 % in two weeks had more of the troubles that come with distance.',
        provenance: 'secondary',
        citations: [NIELSEN_2014],
      },
      {
        says: 'Of 36 studies with 23 047 runners none justifies a weekly rule, and among the 5 205 the change from week to week showed no relation.',
        provenance: 'read',
        citations: [FREDETTE_2022, FRANDSEN_2025],
      },
      {
        says: 'All of this is about distance. Nobody has measured a border for descent, technical ground and the rest.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'A course is held against the longest of your last 30 days: as measured for distance, by analogy for everything else. No ratio of weeks is computed and nobody is told their odds.',
  },
  {
    id: 'backgrounds',
    about: 'Where you come from',
    book: 'Road runners, cyclists, mountain bikers and swimmers each bring something and gain something.',
    verdict: 'in part',
    supports: [
      {
        says: 'Fitness carries over between sports, never beyond training in the sport itself; from running to cycling more than back, from swimming hardly at all.',
        provenance: 'read',
        citations: [TANAKA_1994, MILLET_2009],
      },
      {
        says: 'In four elite triathletes cycling did carry over to running (r = 0.56), swimming neither to nor from.',
        provenance: 'read',
        citations: [MILLET_2002],
      },
      {
        says: 'Over seven trials, those who cycled for part of their running were as quick in the end (0.02, −0.62 to 0.66 standard deviations).',
        provenance: 'secondary',
        citations: [MENGES_2026],
      },
      {
        says: 'Road cyclists have low bone density in the spine; mountain biking may spare it (31 studies).',
        provenance: 'read',
        citations: [OLMEDILLAS_2012],
      },
    ],
    against: [
      {
        says: 'Nobody has measured how best to begin on trails from another sport. That a cyclist’s heart is ahead of their tendons is sound reasoning, and untested.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'What you come from moves the first prediction a little, with a wide band, and your own runs soon outweigh it. What each background has and gains stands below.',
  },
]
