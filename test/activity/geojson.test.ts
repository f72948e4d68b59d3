import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { A_COURSE, type FileReading } from '../../src/activity/activity.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { said } from '../support/xml-documents.ts'

function read(value: unknown): FileReading {
  return readActivityFile('a.geojson', new TextEncoder().encode(JSON.stringify(value)))
}

const LINE = {
  type: 'LineString',
  coordinates: [
    [7, 46, 500],
    [7, 47],
  ],
}

describe('GeoJSON', () => {
  it.each([
    ['a bare geometry', LINE],
    ['a feature', { type: 'Feature', properties: null, geometry: LINE }],
    [
      'a collection of features',
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: LINE }] },
    ],
    ['a collection of geometries', { type: 'GeometryCollection', geometries: [LINE] }],
  ])('reads the line of %s, with the altitudes that it tells', (_, value) => {
    const [{ track }] = read(value).courses
    expect([[...track.longitude], [...track.latitude], [...track.altitude]]).toEqual([
      [7, 7],
      [46, 47],
      [500, NaN],
    ])
  })

  it('takes features for courses and lines within one for its parts; names and points go with them', () => {
    const many = { type: 'MultiLineString', coordinates: [LINE.coordinates, LINE.coordinates] }
    const { courses, places } = read({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { name: 'Ridge' }, geometry: many },
        { type: 'Feature', properties: { title: 'Valley' }, geometry: LINE },
        {
          type: 'Feature',
          properties: { name: 'Hut', sym: 'Shelter' },
          geometry: { type: 'Point', coordinates: [7, 46] },
        },
        { type: 'Feature', properties: { name: 'Nowhere' }, geometry: null },
      ],
    })
    expect(courses.map(({ name, track }) => [name, [...track.segments]])).toEqual([
      ['Ridge', [0, 2]],
      ['Valley', [0]],
    ])
    expect(places).toEqual([{ name: 'Hut', kind: 'shelter', latitude: 46, longitude: 7 }])
  })

  it('is a course where a recording was expected, and says so', () => {
    expect(said(read(LINE))).toBe(`file: ${A_COURSE}`)
  })

  it('leaves out what is not as GeoJSON writes it, keeps the rest, and says so', () => {
    const reading = read({
      type: 'GeometryCollection',
      geometries: [LINE, { type: 'LineString', coordinates: [['7', '46']] }, { type: 'Arc' }, 7],
    })
    expect(reading.courses).toHaveLength(1)
    expect(said(reading)).toContain('3 geometries are not as GeoJSON writes them and were left out.')
  })

  it.each([
    [180.5, -179.5],
    [-180.5, 179.5],
  ])('reads a line drawn on across the date line, to %f°, as one', (drawn, longitude) => {
    const coordinates = [
      [Math.sign(drawn) * 179.5, -17],
      [drawn, -17],
    ]
    const { courses, places } = read({
      type: 'GeometryCollection',
      geometries: [
        { type: 'LineString', coordinates },
        { type: 'Point', coordinates: [drawn, -17] },
      ],
    })
    expect(courses[0]?.track.longitude[1]).toBe(longitude)
    expect(places[0]?.longitude).toBe(longitude)
  })

  it('of metres on a national grid says that these are no places on Earth', () => {
    const reading = read({
      type: 'LineString',
      coordinates: [
        [2_600_000, 1_200_000],
        [2_600_100, 1_200_000],
      ],
    })
    expect(said(reading)).toMatch(/2 points have no latitude and longitude that exist on Earth/)
  })

  it.each([
    [
      'cut short',
      '{"type":"LineString","coordinates":[[7,46],[7',
      /begins like JSON, but is cut short or damaged/,
    ],
    ['of another kind', '{"exercises":[]}', /no recording or course we know/],
    ['nested to exhaust a reader', '['.repeat(200_000), /cut short or damaged/],
    ['without lines', '{"type":"Polygon","coordinates":[]}', /The file holds no line\./],
  ])('JSON %s: no course, and a sentence', (_, text, sentence) => {
    const reading = readActivityFile('a.json', new TextEncoder().encode(text))
    expect(reading.courses).toEqual([])
    expect(said(reading)).toMatch(sentence)
  })

  it('larger than any course is not read', () => {
    const large = new Uint8Array(17 * 2 ** 20).fill(0x20)
    large.set(new TextEncoder().encode('{"type":"Point","coordinates":[1,2]}'))
    expect(said(readActivityFile('a.geojson', large))).toMatch(/larger than 16 MB/)
  })

  it('never throws, whatever a geometry holds', () => {
    const type = fc.constantFrom('LineString', 'MultiLineString', 'Point', 'Feature', 'FeatureCollection')
    fc.assert(
      fc.property(type, fc.jsonValue(), (name, value) => {
        const reading = read({ type: name, coordinates: value, geometry: value, features: value })
        expect(reading.faults.length + reading.courses.length + reading.places.length).toBeGreaterThan(0)
      }),
      { numRuns: 300, seed: 4 },
    )
  })
})
