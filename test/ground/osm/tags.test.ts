import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCRAMBLE, SOFTNESSES, SURFACES, TECHNICALITIES } from '../../../src/stretch/classes.ts'
import {
  ACCESS_ROWS,
  CLOSED_BY_CUSTOM,
  FOOT_ACCESSES,
  footAccessOf,
  isOpenOnFoot,
} from '../../../src/ground/osm/tags/access.ts'
import {
  AREA,
  BACKWARD_ONLY,
  BRIDGE,
  CONDITIONAL,
  FEATURE_ROWS,
  wayFeaturesOf,
  FORD,
  FORWARD_ONLY,
  LADDER,
  SECURED,
  STEPS,
  TUNNEL,
  VIA_FERRATA,
} from '../../../src/ground/osm/tags/features.ts'
import { HIGHWAY_ROWS, HIGHWAYS, highwayOf } from '../../../src/ground/osm/tags/highway.ts'
import { LAND_ROWS, landOf, LANDS } from '../../../src/ground/osm/tags/land.ts'
import { isPotable, POINT_ROWS, POINTS, pointsOf } from '../../../src/ground/osm/tags/points.ts'
import {
  SAC_SCALE_ROWS,
  sacScaleOf,
  TRAIL_VISIBILITY_ROWS,
  trailVisibilityOf,
} from '../../../src/ground/osm/tags/scales.ts'
import {
  SOFTNESS_OF_SURFACE,
  SOFTNESS_OF_TRACKTYPE,
  SOFTNESS_OF_VALUE,
  softnessOf,
} from '../../../src/ground/osm/tags/softness.ts'
import { saysUnpaved, SURFACE_ROWS, surfaceOf } from '../../../src/ground/osm/tags/surface.ts'
import type { Tags } from '../../../src/ground/osm/tags/tags.ts'
import { TECHNICALITY_ROWS, technicalityOf } from '../../../src/ground/osm/tags/technicality.ts'

const tagged = (tags: Readonly<Record<string, string>>): Tags => new Map(Object.entries(tags))
const surface = (tags: Record<string, string>) => SURFACES[surfaceOf(tagged(tags)).code]
const softness = (tags: Record<string, string>) => SOFTNESSES[softnessOf(tagged(tags)).code]
const technicality = (tags: Record<string, string>) => TECHNICALITIES[technicalityOf(tagged(tags)).code]
const access = (tags: Record<string, string>) => FOOT_ACCESSES[footAccessOf(tagged(tags)).code]
const features = (tags: Record<string, string>) => wayFeaturesOf(tagged(tags))
const points = (tags: Record<string, string>, onArea = false) =>
  pointsOf(tagged(tags), onArea).map((code) => POINTS[code])

const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i)
const all = (names: readonly string[]) => names.filter((name) => name !== 'unknown')

describe('the tables of tags', () => {
  const tables: Readonly<Record<string, readonly { readonly documentation: string }[]>> = {
    surface: SURFACE_ROWS,
    softness: [
      ...Object.values(SOFTNESS_OF_SURFACE),
      ...SOFTNESS_OF_VALUE.values(),
      ...SOFTNESS_OF_TRACKTYPE.values(),
    ],
    technicality: TECHNICALITY_ROWS,
    highway: HIGHWAY_ROWS,
    scales: [...SAC_SCALE_ROWS, ...TRAIL_VISIBILITY_ROWS],
    access: [...ACCESS_ROWS, ...CLOSED_BY_CUSTOM.values()],
    features: FEATURE_ROWS,
    points: POINT_ROWS,
    land: LAND_ROWS,
  }

  it.each(Object.keys(tables))('%s: every row links to its documentation', (name) => {
    for (const { documentation } of tables[name] ?? [])
      expect(documentation).toMatch(
        /^https:\/\/wiki\.openstreetmap\.org\/wiki\/(Key:|Tag:|Conditional_)[^\s=]+$/,
      )
  })

  it('say each thing once', () => {
    expect(twice(SURFACE_ROWS.map(({ value }) => value))).toEqual([])
    expect(twice(TECHNICALITY_ROWS.map(({ key, value }) => `${key}=${value}`))).toEqual([])
    expect(twice(HIGHWAY_ROWS.map(({ value }) => value))).toEqual([])
    expect(twice(ACCESS_ROWS.map(({ value }) => value))).toEqual([])
    expect(twice(POINT_ROWS.map(({ key, value }) => `${key}=${value}`))).toEqual([])
    expect(twice(LAND_ROWS.map(({ key, value }) => `${key}=${value}`))).toEqual([])
    expect(new Set(FEATURE_ROWS.map(({ bit }) => bit)).size).toBe(FEATURE_ROWS.length)
  })

  it('reach every class there is', () => {
    expect(all(SURFACES).filter((name) => !SURFACE_ROWS.some((row) => row.surface === name))).toEqual([])
    expect(all(HIGHWAYS).filter((name) => !HIGHWAY_ROWS.some((row) => row.highway === name))).toEqual([])
    expect(all(POINTS).filter((name) => !POINT_ROWS.some((row) => row.point === name))).toEqual([])
    expect(all(LANDS).filter((name) => !LAND_ROWS.some((row) => row.land === name))).toEqual([])
    expect(
      all(TECHNICALITIES).filter((name) => !TECHNICALITY_ROWS.some((row) => row.technicality === name)),
    ).toEqual([])
    expect(SURFACES.length - 1).toBeLessThanOrEqual(14)
  })

  it('say nothing of tags they do not know, and never fail', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (tags) => {
        for (const read of [
          surfaceOf,
          softnessOf,
          technicalityOf,
          highwayOf,
          landOf,
          sacScaleOf,
          trailVisibilityOf,
        ]) {
          const { code, by } = read(tagged(tags))
          expect(code === 0).toBe(by === null)
        }
      }),
    )
  })
})

describe('surface', () => {
  it('is read from the particular key before the general', () => {
    expect(surface({ surface: 'asphalt', 'footway:surface': 'fine_gravel' })).toBe('fine gravel')
    expect(surface({ surface: 'asphalt', 'footway:surface': 'wobbly' })).toBe('paved')
  })

  it('of a list is the first that is known', () => {
    expect(surface({ surface: 'ground;gravel' })).toBe('dirt')
    expect(surface({ surface: 'wobbly; rock' })).toBe('rock')
    expect(surfaceOf(tagged({ surface: 'rock; concrete' })).by).toBe('surface=rock; concrete')
  })

  it('is unknown where a mapper wrote only that it is not paved', () => {
    expect(surface({ surface: 'unpaved' })).toBe('unknown')
    expect(saysUnpaved(tagged({ surface: 'unpaved' }))).toBe(true)
    expect(saysUnpaved(tagged({ surface: 'asphalt' }))).toBe(false)
    expect(saysUnpaved(tagged({}))).toBe(false)
  })
})

describe('softness', () => {
  it('follows the surface, and the tracktype only where no surface is given', () => {
    expect(softness({ surface: 'sand', tracktype: 'grade1' })).toBe('yielding')
    expect(softness({ tracktype: 'grade1' })).toBe('hard')
    expect(softness({ tracktype: 'grade5;grade3' })).toBe('soft')
    expect(softness({ surface: 'tartan' })).toBe('medium')
    expect(softness({ surface: 'unpaved' })).toBe('unknown')
    expect(softness({ highway: 'path' })).toBe('unknown')
  })
})

describe('technicality', () => {
  const scrambles = ['alpine_hiking', 'demanding_alpine_hiking', 'difficult_alpine_hiking', 'T4', 'T5', 'T6']

  it('from SAC T4 on is a scramble whatever else is tagged, and the scale is the reason', () => {
    const others = fc.dictionary(
      fc.constantFrom('surface', 'smoothness', 'tracktype', 'mtb:scale', 'trail_visibility', 'highway'),
      fc.constantFrom('asphalt', 'excellent', 'grade1', '0', 'path', 'bad'),
    )
    fc.assert(
      fc.property(others, fc.constantFrom(...scrambles), (tags, sac) => {
        const reading = technicalityOf(tagged({ ...tags, sac_scale: sac }))
        expect(reading).toEqual({ code: SCRAMBLE, by: `sac_scale=${sac}` })
      }),
    )
  })

  it('of ladders and via ferratas is a scramble', () => {
    expect(technicality({ highway: 'via_ferrata' })).toBe('scramble')
    expect(technicality({ highway: 'path', ladder: 'yes', sac_scale: 'hiking' })).toBe('scramble')
  })

  it('counts the roughest of scales that disagree', () => {
    expect(technicality({ smoothness: 'horrible', 'mtb:scale': '0' })).toBe('rough')
    expect(technicality({ smoothness: 'bad', sac_scale: 'mountain_hiking' })).toBe('rough')
    expect(technicality({ 'mtb:scale': '2+' })).toBe('rough')
    expect(technicality({ sac_scale: 'hiking;alpine_hiking' })).toBe('scramble')
  })

  it('lets a smoother witness speak on a T1, which may be a promenade', () => {
    expect(technicality({ sac_scale: 'hiking' })).toBe('uneven')
    expect(technicality({ sac_scale: 'hiking', surface: 'asphalt' })).toBe('smooth')
    expect(technicality({ sac_scale: 'hiking', surface: 'scree' })).toBe('very rough')
  })

  it('is unknown on bare earth: that may be a lawn or a bed of roots', () => {
    for (const surface of ['ground', 'dirt', 'earth', 'grass', 'unpaved'])
      expect(technicality({ surface })).toBe('unknown')
    expect(technicality({ highway: 'path' })).toBe('unknown')
    expect(technicality({ sac_scale: 'yes' })).toBe('unknown')
  })

  it('hears hints only where no scale speaks', () => {
    expect(technicality({ highway: 'steps', surface: 'concrete' })).toBe('uneven')
    expect(technicality({ surface: 'rock', smoothness: 'good' })).toBe('smooth')
    expect(technicality({ trail_visibility: 'horrible', tracktype: 'grade1' })).toBe('rough')
  })
})

describe('the hikers’ scales', () => {
  it('count from easy to hard, and of a list the hardest', () => {
    expect(sacScaleOf(tagged({ sac_scale: 'hiking;alpine_hiking' })).code).toBe(4)
    expect(sacScaleOf(tagged({ sac_scale: 'yes' }))).toEqual({ code: 0, by: null })
    expect(trailVisibilityOf(tagged({ trail_visibility: 'no' })).code).toBe(6)
  })

  it('and technicality agree: T4 and above is a scramble, T1 to T3 are none', () => {
    for (const { value, step } of SAC_SCALE_ROWS.filter((row) => !row.value.startsWith('T')))
      expect(technicality({ sac_scale: value }) === 'scramble', value).toBe(step >= 4)
  })
})

describe('access on foot', () => {
  it('goes by the particular before the general', () => {
    expect(access({ highway: 'path', access: 'no', foot: 'yes' })).toBe('yes')
    expect(access({ highway: 'path', access: 'yes', foot: 'private' })).toBe('private')
    expect(access({ highway: 'track', access: 'private' })).toBe('private')
    expect(access({ highway: 'motorway', foot: 'designated' })).toBe('designated')
  })

  it('without a sign goes by the custom of the class', () => {
    expect(access({ highway: 'path' })).toBe('open')
    expect(access({ highway: 'motorway_link' })).toBe('no')
    expect(access({ highway: 'trunk' })).toBe('discouraged')
    expect(access({ highway: 'primary', motorroad: 'yes' })).toBe('no')
  })

  it('does not read rules for vehicles as rules for feet', () => {
    expect(access({ highway: 'track', motor_vehicle: 'private', vehicle: 'no', bicycle: 'no' })).toBe('open')
  })

  it('takes the strictest of a list, and says unknown of a sign it cannot read', () => {
    expect(access({ access: 'private; yes' })).toBe('private')
    expect(access({ access: 'fine_gravel' })).toBe('unknown')
    expect(access({ access: 'forestry' })).toBe('destination')
  })

  it('keeps strangers out of private, customers’ and forbidden ways only', () => {
    expect(FOOT_ACCESSES.filter((_, code) => !isOpenOnFoot(code))).toEqual([
      'customers',
      'permit',
      'private',
      'no',
    ])
  })

  it('leaves out what is no way yet or no longer', () => {
    for (const highway of ['proposed', 'construction', 'abandoned', 'razed', 'elevator', 'bus_stop'])
      expect(highwayOf(tagged({ highway })).code).toBe(0)
  })
})

describe('features of a way', () => {
  it('are those that are there, not those denied', () => {
    expect(features({ bridge: 'viaduct', tunnel: 'no', ford: 'yes' })).toBe(BRIDGE | FORD)
    expect(features({ highway: 'steps', tunnel: 'building_passage' })).toBe(STEPS | TUNNEL)
    expect(features({ highway: 'via_ferrata', rungs: 'yes', safety_rope: 'yes' })).toBe(
      VIA_FERRATA | LADDER | SECURED,
    )
    expect(features({ 'foot:conditional': 'no @ (Nov-Apr)', area: 'yes' })).toBe(CONDITIONAL | AREA)
  })

  it('tell the direction only where it binds feet', () => {
    expect(features({ highway: 'residential', oneway: 'yes' })).toBe(0)
    expect(features({ highway: 'path', oneway: 'yes' })).toBe(0)
    expect(features({ highway: 'steps', oneway: 'yes' })).toBe(STEPS | FORWARD_ONLY)
    expect(features({ highway: 'footway', oneway: '-1' })).toBe(BACKWARD_ONLY)
    expect(features({ highway: 'path', 'foot:backward': 'no' })).toBe(FORWARD_ONLY)
    expect(features({ highway: 'path', 'oneway:foot': '-1' })).toBe(BACKWARD_ONLY)
    expect(features({ highway: 'footway', oneway: 'yes', 'oneway:foot': 'no' })).toBe(0)
    expect(features({ highway: 'steps', conveying: 'backward' })).toBe(STEPS | BACKWARD_ONLY)
  })
})

describe('places', () => {
  it('of several kinds are told as all of them', () => {
    expect(points({ natural: 'spring', amenity: 'drinking_water' }).sort()).toEqual([
      'drinking water',
      'spring',
    ])
    expect(points({ natural: 'saddle', mountain_pass: 'yes' })).toEqual(['pass'])
    expect(points({ tourism: 'viewpoint;information', information: 'guidepost' })).toEqual([
      'viewpoint',
      'guidepost',
    ])
  })

  it('are taken from areas where they may be areas', () => {
    expect(points({ tourism: 'alpine_hut' }, true)).toEqual(['alpine hut'])
    expect(points({ barrier: 'fence' }, true)).toEqual([])
    expect(points({ place: 'village' }, true)).toEqual([])
    expect(points({ barrier: 'no', ford: 'no' })).toEqual([])
  })

  it('with water say whether it is fit to drink, or that nobody said', () => {
    expect(isPotable(tagged({ natural: 'spring' }))).toBeNull()
    expect(isPotable(tagged({ natural: 'spring', drinking_water: 'no' }))).toBe(false)
    expect(isPotable(tagged({ man_made: 'water_tap', drinking_water: 'yes' }))).toBe(true)
    expect(isPotable(tagged({ amenity: 'drinking_water' }))).toBe(true)
    expect(isPotable(tagged({ amenity: 'drinking_water', drinking_water: 'no' }))).toBe(false)
    expect(isPotable(tagged({ amenity: 'drinking_water', drinking_water: 'conditional' }))).toBeNull()
  })
})

describe('land', () => {
  it('goes by nature before use', () => {
    expect(LANDS[landOf(tagged({ natural: 'scree', landuse: 'meadow' })).code]).toBe('scree')
    expect(LANDS[landOf(tagged({ natural: 'valley', landuse: 'meadow' })).code]).toBe('meadow')
    expect(landOf(tagged({ building: 'yes' }))).toEqual({ code: 0, by: null })
  })
})
