import { technicalityCode, type TechnicalityName } from '../../../stretch/classes.ts'
import { SURFACE_KEYS } from './surface.ts'
import { listedValues, NO_TAGS_READ, type Reading, type Tags, wiki } from './tags.ts'

/**
 * What one value says of the footing. `exactly`: this class. `upTo`: this class or an easier one, so any other
 * witness may say easier. `atLeast`: a hint without detail, heard only when no scale of difficulty speaks.
 */
type Says = 'exactly' | 'upTo' | 'atLeast'

interface TechnicalityRow {
  readonly key: string
  readonly value: string
  readonly technicality: TechnicalityName
  readonly says: Says
  readonly documentation: string
}

const rows = (
  key: string,
  says: Says,
  values: Readonly<Record<string, TechnicalityName>>,
  page = `Key:${key}`,
): TechnicalityRow[] =>
  Object.entries(values).map(([value, technicality]) => ({
    key,
    value,
    technicality,
    says,
    documentation: wiki(page),
  }))

/** The scales and hints of difficulty underfoot. */
export const TECHNICALITY_ROWS: readonly TechnicalityRow[] = [
  // Swiss Alpine Club: T1 may be a promenade, T3 asks for hands now and then, from T4 on they are needed.
  ...rows('sac_scale', 'upTo', { strolling: 'smooth', hiking: 'uneven' }),
  ...rows('sac_scale', 'exactly', {
    mountain_hiking: 'rough',
    demanding_mountain_hiking: 'very rough',
    alpine_hiking: 'scramble',
    demanding_alpine_hiking: 'scramble',
    difficult_alpine_hiking: 'scramble',
    T2: 'rough',
    T3: 'very rough',
    T4: 'scramble',
    T5: 'scramble',
    T6: 'scramble',
  }),
  ...rows('highway', 'exactly', { via_ferrata: 'scramble', ladder: 'scramble' }),
  ...rows('ladder', 'exactly', { yes: 'scramble' }),
  ...rows('rungs', 'exactly', { yes: 'scramble' }, 'Key:assisted_trail'),
  ...rows('assisted_trail', 'exactly', { yes: 'very rough' }),
  ...rows('safety_rope', 'exactly', { yes: 'very rough' }),
  // Made for wheels, but by roots, steps and stones: 0 has none, 2 has large ones, from 3 on it is blocks.
  ...rows('mtb:scale', 'exactly', {
    '0': 'smooth',
    '1': 'uneven',
    '2': 'rough',
    '3': 'very rough',
    '4': 'very rough',
    '5': 'very rough',
    '6': 'very rough',
  }),
  ...rows('smoothness', 'exactly', {
    excellent: 'smooth',
    good: 'smooth',
    intermediate: 'smooth',
    bad: 'uneven',
    very_bad: 'uneven',
    horrible: 'rough',
    very_horrible: 'very rough',
    impassable: 'very rough',
  }),
  // A path one cannot see is walked off the path.
  ...rows('trail_visibility', 'atLeast', { bad: 'uneven', horrible: 'rough', no: 'rough' }),
  ...rows('tracktype', 'atLeast', {
    grade1: 'smooth',
    grade2: 'smooth',
    grade3: 'uneven',
    grade4: 'uneven',
    grade5: 'uneven',
  }),
  // Earth and grass may be anything from a lawn to a bed of roots, so they say nothing here.
  ...SURFACE_KEYS.flatMap((key) =>
    rows(
      key,
      'atLeast',
      {
        asphalt: 'smooth',
        chipseal: 'smooth',
        concrete: 'smooth',
        'concrete:plates': 'smooth',
        'concrete:lanes': 'smooth',
        'concrete:tiles': 'smooth',
        paved: 'smooth',
        paving_stones: 'smooth',
        sett: 'smooth',
        bricks: 'smooth',
        tiles: 'smooth',
        tartan: 'smooth',
        rubber: 'smooth',
        artificial_turf: 'smooth',
        wood: 'smooth',
        metal: 'smooth',
        metal_grid: 'smooth',
        compacted: 'smooth',
        fine_gravel: 'smooth',
        woodchips: 'smooth',
        cobblestone: 'uneven',
        unhewn_cobblestone: 'uneven',
        gravel: 'uneven',
        pebblestone: 'uneven',
        sand: 'uneven',
        mud: 'uneven',
        snow: 'uneven',
        ice: 'rough',
        rock: 'rough',
        rocks: 'rough',
        bare_rock: 'rough',
        stone: 'rough',
        stepping_stones: 'rough',
        rocky: 'rough',
        stones: 'rough',
        scree: 'very rough',
        boulders: 'very rough',
      },
      'Key:surface',
    ),
  ),
  ...rows('highway', 'atLeast', { steps: 'uneven' }, 'Tag:highway=steps'),
]

export const TECHNICALITY_KEYS: readonly string[] = [...new Set(TECHNICALITY_ROWS.map(({ key }) => key))]

const BY_TAG: ReadonlyMap<string, TechnicalityRow> = new Map(
  TECHNICALITY_ROWS.map((row) => [`${row.key}=${row.value}`, row]),
)

/**
 * Technicality as tagged. Each scale sees only part of the ground, so of those that speak exactly the roughest
 * counts; a T1 (`upTo`) gives way to any witness; hints are heard when no scale speaks exactly, and of them
 * too the roughest. From SAC T4, ladders and via ferratas follows *scramble*, whatever else is written.
 */
export function technicalityOf(tags: Tags): Reading {
  const exactly = roughest(tags, 'exactly')
  if (exactly.by !== null) return exactly
  const atLeast = roughest(tags, 'atLeast')
  return atLeast.by !== null ? atLeast : roughest(tags, 'upTo')
}

function roughest(tags: Tags, says: Says): Reading {
  let found = NO_TAGS_READ
  for (const key of TECHNICALITY_KEYS) {
    const value = tags.get(key)
    if (value === undefined) continue
    for (const part of listedValues(value)) {
      // `mtb:scale` allows shades: 1+, 2-.
      const row = BY_TAG.get(`${key}=${part.replace(/[+-]$/, '')}`)
      if (row?.says !== says) continue
      const code = technicalityCode(row.technicality)
      if (code > found.code) found = { code, by: `${key}=${value}` }
    }
  }
  return found
}
