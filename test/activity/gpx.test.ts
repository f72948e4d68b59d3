import { describe, expect, it } from 'vitest'
import { A_COURSE } from '../../src/activity/activity.ts'
import type { Track } from '../../src/activity/track.ts'
import { gpx, gpxPoint, gpxTrack, readText, said } from '../support/xml-documents.ts'

function trackOf(text: string): Track {
  const reading = readText(text)
  expect(reading.format).toBe('gpx')
  expect(reading.activities).toHaveLength(1)
  const [activity] = reading.activities
  if (!activity) throw new Error('no activity')
  return activity.track
}

function segment(points: number): string {
  return `<trkseg>${gpxPoint('').repeat(points)}</trkseg>`
}

describe('GPX points', () => {
  it('reads position, altitude and time; what a point leaves out is not a number', () => {
    const track = trackOf(
      gpxTrack(
        gpxPoint('<ele>1012.25</ele><time>2024-05-01T06:00:00Z</time>', '46.5', '-7.25') +
          gpxPoint('') +
          '<trkpt lat="-33.1" lon="151"/>' +
          gpxPoint('<ele></ele><time/>'),
      ),
    )
    expect([...track.latitude]).toEqual([46.5, 46.5, -33.1, 46.5])
    expect([...track.longitude]).toEqual([-7.25, 7.25, 151, 7.25])
    expect([...track.altitude]).toEqual([1012.25, NaN, NaN, NaN])
    expect([...track.time]).toEqual([1_714_543_200, NaN, NaN, NaN])
    expect(track.heartRate).toBeNull()
    expect(track.distance).toBeNull()
    expect(track.extras).toEqual([])
  })

  it.each([
    [
      'Garmin v1',
      '<gpxtpx:TrackPointExtension><gpxtpx:hr>151</gpxtpx:hr><gpxtpx:cad>88</gpxtpx:cad><gpxtpx:atemp>21.5</gpxtpx:atemp></gpxtpx:TrackPointExtension>',
    ],
    [
      'a prefix of one’s own',
      '<ns3:TrackPointExtension><ns3:atemp>21.5</ns3:atemp><ns3:hr>151</ns3:hr><ns3:cad>88</ns3:cad></ns3:TrackPointExtension>',
    ],
    ['no prefix', '<TrackPointExtension><hr>151</hr><cad>88</cad><atemp>21.5</atemp></TrackPointExtension>'],
    [
      'Cluetrust',
      '<gpxdata:hr>151</gpxdata:hr><gpxdata:cadence>88</gpxdata:cadence><gpxdata:temp>21.5</gpxdata:temp>',
    ],
    ['bare names', '<heartrate>151</heartrate><cadence>88</cadence><temp>21.5</temp>'],
    [
      'two voices that agree',
      '<heartrate>151</heartrate><ns3:hr>151</ns3:hr><cad>88</cad><atemp>21.5</atemp>',
    ],
  ])('reads heart rate, cadence and temperature: %s, namespaces unbound', (_, extensions) => {
    const track = trackOf(gpxTrack(gpxPoint(`<extensions>\n  ${extensions}\n</extensions>`)))
    expect([...(track.heartRate ?? [])]).toEqual([151])
    expect([...(track.cadence ?? [])]).toEqual([88])
    expect([...(track.temperature ?? [])]).toEqual([21.5])
    expect(track.extras).toEqual([])
  })

  it('reads power, speed (1.0 and extension v2) and the distance so far', () => {
    const track = trackOf(
      gpxTrack(
        gpxPoint(
          '<speed>2.5</speed><extensions><power>240</power><gpxdata:distance>12.5</gpxdata:distance></extensions>',
        ) + gpxPoint('<extensions><gpxtpx:speed>3.5</gpxtpx:speed></extensions>'),
      ),
    )
    expect([...(track.speed ?? [])]).toEqual([2.5, 3.5])
    expect([...(track.power ?? [])]).toEqual([240, NaN])
    expect([...(track.distance ?? [])]).toEqual([12.5, NaN])
  })

  it('keeps every other number by its name, and no words', () => {
    const track = trackOf(
      gpxTrack(
        gpxPoint('<name>12</name><hdop>1.5</hdop><fix>3d</fix>') +
          gpxPoint('<extensions><x:strideLength>1.25</x:strideLength><surface>gravel</surface></extensions>'),
      ),
    )
    expect(track.extras.map(({ name, unit, values }) => [name, unit, [...values]])).toEqual([
      ['hdop', null, [1.5, NaN]],
      ['strideLength', null, [NaN, 1.25]],
    ])
  })

  it('gives each value to the element it stands in, and nothing to the next point', () => {
    const points = `${gpxPoint('<ele>5<unit/></ele>')}<trkpt lat="1" lon="2"><hdop>9</hdop>${gpxPoint('')}`
    const { extras, length } = readText(gpxTrack(points)).activities[0]?.track ?? {}
    expect([extras, length]).toEqual([[], 2])
  })

  it('takes the last of two values for one thing', () => {
    const track = trackOf(
      gpxTrack(gpxPoint('<extensions><hr>1</hr><heartrate>2</heartrate><hr>3</hr></extensions>')),
    )
    expect([...(track.heartRate ?? [])]).toEqual([3])
  })

  it('bounds the columns a file can ask for', () => {
    const points = Array.from({ length: 2000 }, (_, i) =>
      gpxPoint(`<extensions><n${i}>1</n${i}></extensions>`),
    )
    expect(trackOf(gpxTrack(points.join(''))).extras.length).toBeLessThan(200)
  })

  it.each([
    ['91', '7'],
    ['46', '180.5'],
    ['NaN', '7'],
    ['', ''],
    ['46°30', '7'],
  ])('keeps a point at latitude %j, longitude %j without a position and says so once', (lat, lon) => {
    const reading = readText(gpxTrack(gpxPoint('<ele>5</ele>', lat, lon).repeat(3) + gpxPoint('', 1, 2)))
    const [activity] = reading.activities
    expect([...(activity?.track.latitude ?? [])]).toEqual([NaN, NaN, NaN, 1])
    expect([...(activity?.track.longitude ?? [])]).toEqual([NaN, NaN, NaN, 2])
    expect([...(activity?.track.altitude ?? [])]).toEqual([5, 5, 5, NaN])
    expect(said(reading)).toBe(
      'line 4: 3 points have no latitude and longitude that exist on Earth; they are kept without a position.',
    )
  })

  it('tells unreadable times and numbers once per kind, with the first of them', () => {
    const point = gpxPoint('<ele>high</ele>\n<time>noon</time>')
    const reading = readText(gpxTrack(`${point}\n${point}\n${gpxPoint('<ele>1</ele>')}`))
    expect(reading.activities[0]?.track.length).toBe(3)
    expect(reading.faults).toEqual([
      {
        where: 'line 4',
        what: '2 values should be numbers and are not, the first of them “high”; they count as not recorded.',
      },
      {
        where: 'line 5',
        what: '2 time stamps could not be read, the first of them “noon”; their points are kept without a time.',
      },
    ])
  })

  it('keeps a clock that runs backwards and points that repeat exactly as written', () => {
    const { time } = trackOf(
      gpxTrack([5, 3, 3, 9].map((second) => gpxPoint(`<time>2024-05-01T06:00:0${second}Z</time>`)).join('')),
    )
    expect([...time].map((t) => t - 1_714_543_200)).toEqual([5, 3, 3, 9])
  })
})

describe('GPX tracks', () => {
  it('makes an activity of each track, a segment of each trkseg, and leaves out tracks without points', () => {
    const reading = readText(
      gpx(
        `<trk><name>one</name>${segment(2)}${segment(0)}${segment(3)}</trk>
         <trk><name>none</name><trkseg/></trk>
         <trk><name>two</name>${segment(1)}</trk>`,
      ),
    )
    expect(reading.activities.map((a) => [a.ordinal, a.name, a.track.length, [...a.track.segments]])).toEqual(
      [
        [1, 'one', 5, [0, 2]],
        [2, 'two', 1, [0]],
      ],
    )
    expect(said(reading)).toContain('A track holds no points and was left out.')
  })

  it('takes name and type from the track, not from its links, and the device from the creator', () => {
    const head = '<name> Ridge &amp; <![CDATA[<back>]]></name><type>trail_running</type>'
    const link = '<link href="x"><text>y</text><name>Shop</name><type>text/html</type></link>'
    const [activity] = readText(gpx(`<trk>${head}${link}<trkseg>${gpxPoint('')}</trkseg></trk>`)).activities
    expect(activity).toMatchObject({
      name: 'Ridge & <back>',
      sport: 'running',
      subSport: 'trail',
      device: 'Test watch',
      person: null,
      laps: [],
      stops: [],
    })
  })

  it('borrows the name of the file where the track has none', () => {
    const trk = `<trk><trkseg>${gpxPoint('')}</trkseg></trk>`
    const metadata = '<metadata><name>Morning</name><author><name>Somebody</name></author></metadata>'
    expect(readText(gpx(metadata + trk)).activities[0]?.name).toBe('Morning')
    expect(readText(gpx(`<name>GPX 1.0</name>${trk}`)).activities[0]?.name).toBe('GPX 1.0')
    expect(readText(gpx(trk)).activities[0]?.name).toBeNull()
  })

  it.each([
    ['running', 'running', null],
    ['Run', 'running', null],
    ['9', 'running', null],
    ['10', 'walking', null],
    ['4', 'hiking', null],
    ['1', 'cycling', null],
    ['trail_running', 'running', 'trail'],
    ['Trail Running', 'running', 'trail'],
    ['TrailRun', 'running', 'trail'],
    ['hiking', 'hiking', null],
    ['Ride', 'cycling', null],
    ['open_water_swimming', 'swimming', 'open_water'],
    ['mountaineering', 'mountaineering', null],
    ['', 'unknown', null],
    ['unknown', 'unknown', null],
    ['constructor', 'unknown', null],
    ['12345', 'unknown', null],
  ])('hears %j as %s, %s', (type, sport, subSport) => {
    const [activity] = readText(gpxTrack(gpxPoint(''), `<type><![CDATA[${type}]]></type>`)).activities
    expect(activity).toMatchObject({ sport, subSport })
  })

  it('keeps the device’s own sums: of the track, else of a file with one track', () => {
    const stats =
      '<extensions><gpxtrkx:TrackStatsExtension><gpxtrkx:Distance>2160.5</gpxtrkx:Distance><gpxtrkx:MovingTime>1573</gpxtrkx:MovingTime><gpxtrkx:Ascent>81</gpxtrkx:Ascent></gpxtrkx:TrackStatsExtension></extensions>'
    const ofFile = '<extensions><distance>9999</distance><elapsed_time>2388.5</elapsed_time></extensions>'
    const track = `<trk>${stats}<trkseg>${gpxPoint('')}</trkseg></trk>`
    expect(readText(gpx(ofFile + track)).activities[0]?.deviceTotals).toEqual({
      distance_m: 2160.5,
      movingTime_s: 1573,
      elapsedTime_s: 2388.5,
      ascent_m: 81,
      descent_m: null,
      energy_kJ: null,
    })
    const lap = '<extensions><x:lap><x:distance>17</x:distance></x:lap></extensions>'
    const silent = `<trk><trkseg>${gpxPoint('')}</trkseg></trk>`
    expect(readText(gpx(silent + lap)).activities[0]?.deviceTotals.distance_m).toBeNull()
    const two = readText(gpx(ofFile + track + track)).activities
    expect(two.map((activity) => activity.deviceTotals.elapsedTime_s)).toEqual([null, null])
  })

  it('reads GPX 1.0, any prefix, comments and processing instructions between', () => {
    const track = trackOf(
      `<?xml version='1.0'?><!-- a --><?made by hand?>
       <g:gpx xmlns:g="http://www.topografix.com/GPX/1/0" version="1.0"><g:trk><!-- b --><g:trkseg>
       <g:trkpt lat='1' lon='2'><g:ele><!-- c -->3</g:ele><!-- d --></g:trkpt></g:trkseg></g:trk></g:gpx><!-- e -->`,
    )
    expect([track.latitude[0], track.longitude[0], track.altitude[0]]).toEqual([1, 2, 3])
  })
})

describe('GPX without a recording', () => {
  const route = '<rte><rtept lat="1" lon="2"><ele>3</ele></rtept></rte>'
  const wayPoint = '<wpt lat="1" lon="2"><name>Hut</name></wpt>'

  it.each([
    ['a route', route, A_COURSE],
    ['a route and way points', wayPoint + route, A_COURSE],
    ['way points', wayPoint, 'The file holds way points, places to find, not a recording.'],
    ['nothing', '', 'The file holds no track.'],
  ])('%s: no activity, and a sentence', (_, inside, sentence) => {
    expect(readText(gpx(inside))).toMatchObject({
      format: 'gpx',
      activities: [],
      faults: [{ where: 'file', what: sentence }],
    })
  })

  it('never mixes route or way points into a track', () => {
    expect(
      trackOf(gpx(`${wayPoint}${route}<trk><trkseg>${gpxPoint('', 5, 6)}</trkseg></trk>${wayPoint}`)).length,
    ).toBe(1)
  })
})
