import { BARNES_2019, ELY_2007, LEGG_1986 } from './book-citations.ts'
import { BAKER_2016 } from './citations.ts'
import type { BookClaim } from './claim.ts'

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
        says: 'Weight on the feet costs: 0.7–1.0 % more energy per 100 g.',
        provenance: 'read',
        citations: [LEGG_1986],
      },
    ],
    against: [
      {
        says: 'Lugs, plates and sticky rubber follow the makers’ habit; no trial that compared them was found.',
        provenance: 'judged',
        citations: [],
      },
    ],
    so: 'Nothing is advised yet.',
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
    ],
    against: [
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
