import {
  BEHM_2009,
  BINNIE_2014,
  BOEY_2017,
  BOHM_2015,
  DOOK_1997,
  FU_2015,
  GOMEZ_BRUTON_2018,
  KERDOK_2002,
  LEJEUNE_1998,
  OLMEDILLAS_2012,
  TESSUTTI_2012,
  VILJOEN_2022,
  VOLOSHINA_2013,
  WAITE_2021,
} from './book-citations.ts'
import { DHAWALE_2023, LEMIRE_2020, MATIJEVICH_2019, SKROCE_2023, VOLOSHINA_2015 } from './citations.ts'
import type { BookClaim } from './claim.ts'
import {
  BASSEY_1998,
  HESPANHOL_2017,
  TUCKER_2015,
  VIDEBAEK_2015,
  VILJOEN_2021,
  ZHAO_2014,
} from './plan-citations.ts'

/** What the book says trails do to the trunk, to tendon and bone, and what soft ground does. */
export const TISSUE_CLAIMS: readonly BookClaim[] = [
  {
    id: 'core-muscles',
    about: 'The core',
    book: 'Trails engage the muscles of the trunk, which are not normally engaged in road running.',
    verdict: 'not shown',
    supports: [],
    against: [
      {
        says: 'They are engaged in any running: on a level treadmill the back extensors worked harder than in an exercise made for them, the abdominals less than in curl-ups.',
        provenance: 'read',
        citations: [BEHM_2009],
      },
      {
        says: 'Nobody has measured the trunk in trail running.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'The trunk stays blank in the drawing and has no figure.',
  },
  {
    id: 'ligaments-tendons',
    about: 'Ligaments and tendons',
    book: 'Varied ground makes ligaments and tendons stronger.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Tendons do grow stiffer, in programmes of eight weeks and more with high loads (0.70 standard deviations, 0.51–0.88).',
        provenance: 'read',
        citations: [BOHM_2015],
      },
    ],
    against: [
      {
        says: 'In the same review it was the size of the load that counted, not the kind of contraction; varied ground is not a high load.',
        provenance: 'read',
        citations: [BOHM_2015],
      },
      {
        says: 'Nobody has measured ligaments or tendons of people who took to trails.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'No figure stands for a tendon or a ligament. Plans will be slow because tendons are.',
  },
  {
    id: 'bone-density',
    about: 'Bone density',
    book: 'Trail running improves bone density and helps to combat osteoporosis.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Impact in general does something, at the hip and before menopause: fifty jumps a day added 2.8 % in five months, and six trials of jumping agree (neck of the femur +0.017 g/cm², 0.014–0.020).',
        provenance: 'read',
        citations: [BASSEY_1998, ZHAO_2014, TUCKER_2015],
      },
      {
        says: 'Women of 42–50 years who had run or played field hockey for twenty years had denser legs than women without sport.',
        provenance: 'read',
        citations: [DOOK_1997],
      },
    ],
    against: [
      {
        says: 'Nobody has measured bone density of trail runners beside road runners, or before and after taking to trails.',
        provenance: 'judged',
        citations: [],
      },
      {
        says: 'After menopause the same fifty jumps did nothing in 12 and 18 months, and in the spine jumping did nothing that could be told from chance.',
        provenance: 'read',
        citations: [BASSEY_1998, ZHAO_2014],
      },
      {
        says: 'If softer ground did soften the landing, it would take away the very thing that bone answers to.',
        provenance: 'derived',
        citations: [BASSEY_1998, GOMEZ_BRUTON_2018, OLMEDILLAS_2012],
      },
    ],
    so: 'Load in the shin is told beside a flat hour. What becomes of bone is not, and nobody is told that running stands in for a doctor.',
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
    id: 'pain',
    about: 'Pain while running',
    book: 'On softer ground it hurts less to run.',
    verdict: 'not shown',
    supports: [
      {
        says: 'Of 24 athletes those who trained on sand for eight weeks called themselves somewhat less sore and tired than those on grass.',
        provenance: 'read',
        citations: [BINNIE_2014],
      },
    ],
    against: [
      {
        says: 'Nobody has measured the pain of the same runners on soft and on hard ground.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Nothing is said of pain. What hurts is for you to tell, not for us.',
  },
  {
    id: 'less-harsh',
    about: 'Less harsh than pavement',
    book: 'Trails are less harsh than pavement: less wear, fewer overuse troubles, because no two steps are alike.',
    verdict: 'not shown',
    supports: [
      {
        says: 'No two steps are alike: length varies by 26 % and width by 27 % more on uneven ground.',
        provenance: 'read',
        citations: [VOLOSHINA_2015],
      },
      {
        says: 'Among trail runners those who trained on asphalt were hurt more often, in a review of 19 studies.',
        provenance: 'read',
        citations: [VILJOEN_2022],
      },
    ],
    against: [
      {
        says: 'Counts among trail runners are no lower: 10.7 and 19.6 reports in 1 000 h, beside 7.7 among runners at large. They count differently, so this is no fair comparison; three in four of the first were of overuse.',
        provenance: 'read',
        citations: [HESPANHOL_2017, VILJOEN_2021, VIDEBAEK_2015],
      },
      {
        says: 'Nobody has measured whether varied steps wear a body less than like ones.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Ground, landing and load in the shin are told. Wear is not.',
  },
  {
    id: 'sand',
    about: 'Sand, strength and stamina',
    book: 'Deep, soft sand builds strength and overall stamina.',
    verdict: 'in part',
    supports: [
      {
        says: 'Stamina, in part: eight weeks of training on sand raised the greatest oxygen uptake more than the same training on grass (24 women of team sports, two hours a week).',
        provenance: 'read',
        citations: [BINNIE_2014],
      },
      {
        says: 'Running on dry sand took 1.6 times the energy and 1.15 times the work of firm ground; walking 2.1–2.7 times the energy.',
        provenance: 'read',
        citations: [LEJEUNE_1998],
      },
    ],
    against: [
      {
        says: 'Strength is not shown: the same trial tested legs, jumps and sprints and names no difference between sand and grass.',
        provenance: 'read',
        citations: [BINNIE_2014],
      },
      {
        says: 'Heart rates were higher on sand in every week: it may be the harder work, not the sand.',
        provenance: 'read',
        citations: [BINNIE_2014],
      },
    ],
    so: 'Yielding ground has its own metres, apart from softness and from landing.',
  },
  {
    id: 'ferris-quoted',
    about: 'Ferris, as the book quotes him',
    book: 'Dan Ferris: springy surfaces store energy and give it back; sand works foot and calf; uneven ground raises heart rate and energy.',
    verdict: 'in part',
    supports: [
      {
        says: 'Springy ground does give back: on a track made softer energy fell by 12 % (8 runners).',
        provenance: 'read',
        citations: [KERDOK_2002],
      },
      {
        says: 'Uneven ground does cost: his own laboratory found 28 % more for walkers and 5 % more for runners.',
        provenance: 'read',
        citations: [VOLOSHINA_2013, VOLOSHINA_2015],
      },
    ],
    against: [
      {
        says: 'The calf, on uneven ground, did less: the same runners’ ankles pushed 22 % and gave 18 % less.',
        provenance: 'read',
        citations: [VOLOSHINA_2015],
      },
      {
        says: 'Two later studies of running found no more energy than on flat ground.',
        provenance: 'read',
        citations: [SKROCE_2023, DHAWALE_2023],
      },
      {
        says: 'Soil, leaves and sand are not springs: what sinks in is lost. Nobody has measured how much a real trail gives back.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Softness counts as softness, yielding ground as work lost, and calves by the slope alone.',
  },
  {
    id: 'downhill-legs-move',
    about: 'Going down, the legs keep moving',
    book: 'A cyclist coasts down; a runner’s legs keep moving, so a descent is work too.',
    verdict: 'in part',
    supports: [
      {
        says: 'Fast it is hard work: at 19 km/h down 15 % trail runners used as much oxygen as at 6 km/h up it, about 70 % of their greatest uptake, with the heart near its highest (8 runners).',
        provenance: 'read',
        citations: [LEMIRE_2020],
      },
    ],
    against: [
      {
        says: 'Slowly it is nearly free for the heart: at 6 km/h the same slope took 19 %. What it asks is of the thighs.',
        provenance: 'read',
        citations: [LEMIRE_2020],
      },
    ],
    so: 'Energy and braking of a descent are told apart, each with its range.',
  },
]
