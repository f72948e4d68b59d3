import { describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { A_COURSE, type FileReading } from '../../src/activity/activity.ts'
import { readActivityFile } from '../../src/activity/read.ts'
import { kml } from '../support/course-files.ts'
import { said } from '../support/xml-documents.ts'

const line = (coordinates: string, mode = '') =>
  `<Placemark><name>Way</name><LineString>${mode}<coordinates>${coordinates}</coordinates></LineString></Placemark>`

function read(inside: string): FileReading {
  return readActivityFile('a.kml', kml(inside))
}

/** Longitude, latitude and altitude of every point of the file’s lines. */
function pointsIn({ courses }: FileReading): number[][][] {
  return courses.map(({ track }) =>
    [...track.latitude.keys()].map((i) => [track.longitude[i], track.latitude[i], track.altitude[i]]),
  )
}

describe('KML', () => {
  it('reads lines with and without altitude, in lines or in one, blanks behind commas too', () => {
    expect(pointsIn(read(line('\n 7.5,46.25,500\t7.6,46.3,510 \n')))).toEqual([
      [
        [7.5, 46.25, 500],
        [7.6, 46.3, 510],
      ],
    ])
    expect(pointsIn(read(line('7.5, 46.25 7.6, 46.3')))).toEqual([
      [
        [7.5, 46.25, NaN],
        [7.6, 46.3, NaN],
      ],
    ])
  })

  it('reads a line drawn on across the date line, to 181° and more, as one', () => {
    expect(pointsIn(read(line('179.5,-17,5 180.5,-17,5')))).toEqual([
      [
        [179.5, -17, 5],
        [-179.5, -17, 5],
      ],
    ])
  })

  it('takes heights above the ground for no altitude, wherever the mode of them stands', () => {
    const mode = '<altitudeMode>relativeToGround</altitudeMode>'
    const before = read(line('7.5,46.25,2 7.6,46.3,2', mode))
    expect(before.courses[0].track.altitude.every(Number.isNaN)).toBe(true)
    const behind = read(
      `<Placemark><LineString><coordinates>7.5,46.25,2 7.6,46.3,2</coordinates>${mode}</LineString></Placemark>`,
    )
    expect(behind.courses[0].track.altitude.every(Number.isNaN)).toBe(true)
  })

  it('takes lines of one placemark for parts of one course, and placemarks for courses; names fall back', () => {
    const two =
      '<LineString><coordinates>7,46 7,47</coordinates></LineString><LineString><coordinates>8,46 8,47</coordinates></LineString>'
    const { courses } = read(
      `${line('7,46 7,47')}<Placemark><MultiGeometry>${two}</MultiGeometry></Placemark>`,
    )
    expect(courses.map(({ name, track }) => [name, [...track.segments]])).toEqual([
      ['Way', [0]],
      ['Map', [0, 2]],
    ])
  })

  it('takes points for places and outlines of areas for nothing', () => {
    const ring =
      '<outerBoundaryIs><LinearRing><coordinates>7,46 7,47 8,47 7,46</coordinates></LinearRing></outerBoundaryIs>'
    const reading = read(
      `<Placemark><name>Lake</name><Polygon>${ring}</Polygon></Placemark><Placemark><name>Hut</name><Point><coordinates>7,46,0</coordinates></Point></Placemark>`,
    )
    expect(reading.courses).toEqual([])
    expect(reading.places).toEqual([{ name: 'Hut', kind: null, latitude: 46, longitude: 7 }])
    expect(said(reading)).toBe('file: The file holds no line.')
  })

  it('says where a recording was expected that it is a course', () => {
    expect(said(read(line('7,46 7,47')))).toBe(`file: ${A_COURSE}`)
  })

  it('says of a mere link what to do', () => {
    expect(
      said(read('<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>')),
    ).toMatch(/only a link to one elsewhere/)
  })

  it('keeps what is sound of positions that are none, and says so', () => {
    const reading = read(line('7,46 x,y 2600000,1200000,500 7,47'))
    expect(pointsIn(reading)[0].map(([, latitude]) => latitude)).toEqual([46, NaN, NaN, 47])
    expect(said(reading)).toMatch(/2 points have no latitude and longitude that exist on Earth/)
  })

  it('is refused when it brings entities to unfold, as other XML is', () => {
    const bomb = '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa">]><kml/>'
    expect(said(readActivityFile('a.kml', new TextEncoder().encode(bomb)))).toMatch(
      /document type declaration/,
    )
  })
})

describe('KMZ', () => {
  const bytes = kml(line('7,46 7,47'))

  it('is its doc.kml, beside pictures and other documents', () => {
    const other = kml(line('8,46 8,47'))
    const packed = zipSync({ 'a.kml': other, 'doc.kml': bytes, 'files/icon.png': Uint8Array.of(1) })
    expect(pointsIn(readActivityFile('a.kmz', packed))[0][0][0]).toBe(7)
  })

  it('that is cut short, or an archive of something else, says so', () => {
    const packed = zipSync({ 'doc.kml': bytes })
    expect(said(readActivityFile('a.kmz', packed.subarray(0, 200)))).toMatch(/cut short or damaged/)
    const archive = zipSync({ 'a.fit': Uint8Array.of(1) })
    expect(said(readActivityFile('a.zip', archive))).toMatch(/zip archive; unpack it/)
  })

  it('that would unpack to more than any course is not unpacked', () => {
    const bomb = zipSync({ 'doc.kml': new Uint8Array(2 ** 26) }, { level: 9 })
    expect(said(readActivityFile('a.kmz', bomb))).toMatch(/far more than any recording/)
  })
})
