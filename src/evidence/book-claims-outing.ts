import { BARNES_2019, ELY_2007 } from './book-citations.ts'
import { BAKER_2016, GASPARETTO_2020, MANTZIOS_2022 } from './citations.ts'
import type { BookClaim } from './claim.ts'
import {
  FRANZ_2012,
  FREDERICK_1984,
  GANSU_2021,
  HOOGKAMER_2016,
  MCDERMOTT_2017,
  SCHEER_2020,
  WMS_2020,
} from './plan-citations.ts'

/** What the book says about going out there. */
export const OUTING_CLAIMS: readonly BookClaim[] = [
  {
    id: 'finding-trails',
    about: 'Finding good trails',
    book: 'Good trails can be found: ask, read maps, join in.',
    verdict: 'advice',
    supports: [],
    against: [],
    so: 'The map shows what is known of every path of a region, and how. A search by what a trail asks of the body is still to come.',
  },
  {
    id: 'shoes',
    about: 'Shoes and clothing',
    book: 'Shoes with grip and protection, and layers.',
    verdict: 'in part',
    supports: [
      {
        says: 'Weight on the feet costs: about 1 % more energy for each 100 g on each foot, and a 3 000 m race slows with it.',
        provenance: 'read',
        citations: [FREDERICK_1984, FRANZ_2012, HOOGKAMER_2016],
      },
      {
        says: 'How a kilogram is carried makes no difference that was found: in the hand, at the waist or on the back, an hour on a level treadmill took the same energy (12 runners).',
        provenance: 'read',
        citations: [SCHEER_2020],
      },
    ],
    against: [
      {
        says: 'Lugs, plates and sticky rubber follow the makers’ habit. Nobody has measured one against another.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Nothing is advised on grip and lugs. What weight costs, and that it may hang where you like, stands among the numbers.',
  },
  {
    id: 'water',
    about: 'Enough water',
    book: 'Carry enough water.',
    verdict: 'in part',
    supports: [
      {
        says: 'Athletes lose 1.21 ± 0.68 litres an hour (506 of many sports), those of endurance 1.28 ± 0.57.',
        provenance: 'read',
        citations: [BAKER_2016, BARNES_2019],
      },
    ],
    against: [
      {
        says: 'The same study saw from 0.26 to 5.73 litres an hour: a mean tells little of one person. Weighing yourself before and after tells more than any formula.',
        provenance: 'read',
        citations: [BAKER_2016],
      },
      {
        says: 'More is not better: panels advise to follow thirst or your own measured loss, and never to drink so much that weight rises; left alone, people take in about two thirds of what they lose.',
        provenance: 'read',
        citations: [WMS_2020, MCDERMOTT_2017],
      },
    ],
    so: 'Water lost is given with a range of nearly half either way, as what went, not as what to drink. A spring on the map is a place; what its water is like the map does not know.',
  },
  {
    id: 'weather',
    about: 'Weather and wildlife',
    book: 'Know the weather and the animals before you go.',
    verdict: 'in part',
    supports: [
      {
        says: 'Heat slows: top men ran marathons 1.7 ± 1.5 % off the course record at 5–10 °C wet-bulb globe and 4.5 ± 2.3 % at 20–25 °C; slower runners lost more.',
        provenance: 'read',
        citations: [ELY_2007],
      },
      {
        says: 'Over 1 258 races times were best at 7.5–15 °C wet-bulb globe, and 0.3–0.4 % slower for each degree outside, in cold too.',
        provenance: 'read',
        citations: [MANTZIOS_2022],
      },
      {
        says: 'Wet and wind kill far above freezing: 21 of 172 runners of a mountain race in 2021, at some 6 °C.',
        provenance: 'secondary',
        citations: [GANSU_2021],
      },
    ],
    against: [
      {
        says: 'That slower runners lose more is contested: in New York, over twelve years, the fastest of the first thousand lost more.',
        provenance: 'read',
        citations: [GASPARETTO_2020],
      },
      {
        says: 'Those are road marathons and whole fields. Shade, wind, height and what one person loses on a trail are not in them.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'No forecast is read yet. When one is, it will say what to expect and never that a place or an hour is without danger.',
  },
  {
    id: 'backcountry',
    about: 'Farther out',
    book: 'Trails take you farther into the backcountry.',
    verdict: 'advice',
    supports: [],
    against: [],
    so: 'Ways out, time to help and daylight are still to come.',
  },
  {
    id: 'joy',
    about: 'Fun',
    book: 'Trails are fun, and a change of scenery.',
    verdict: 'advice',
    supports: [],
    against: [],
    so: 'We think so too, and claim nothing. Predictions do remember the ground you have run.',
  },
]
