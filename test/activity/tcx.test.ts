import { describe, expect, it } from 'vitest'
import { A_COURSE, type Activity } from '../../src/activity/activity.ts'
import { readText, said, tcx, tcxActivity, tcxLap, tcxPoint, tcxPosition } from '../support/xml-documents.ts'

const START = 1_714_543_200

function activities(text: string): readonly Activity[] {
  const reading = readText(text)
  expect(reading.format).toBe('tcx')
  expect(said(reading)).toBe('')
  return reading.activities
}

function onlyActivity(laps: string, tail = ''): Activity {
  const [activity, second] = activities(tcx(`<Activities>${tcxActivity(laps, 'Running', tail)}</Activities>`))
  if (!activity || second) throw new Error('expected one activity')
  return activity
}

function track(...points: readonly string[]): string {
  return `<Track>\n${points.join('\n')}\n</Track>`
}

function summary(seconds: number, metres: number, kcal: number): string {
  return `<TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${metres}</DistanceMeters><MaximumSpeed>4</MaximumSpeed><Calories>${kcal}</Calories>`
}

describe('TCX track points', () => {
  it('reads position, altitude, distance, heart rate and cadence', () => {
    const { track: samples } = onlyActivity(
      tcxLap(
        track(
          tcxPoint(
            0,
            `${tcxPosition(46.5, -7.25)}<AltitudeMeters>1012.5</AltitudeMeters><DistanceMeters>0.5</DistanceMeters>
             <HeartRateBpm xsi:type="HeartRateInBeatsPerMinute_t"><Value>151</Value></HeartRateBpm>
             <Cadence>80</Cadence><SensorState>Present</SensorState>`,
          ),
          tcxPoint(1),
          '<Trackpoint/>',
        ),
      ),
    )
    expect(samples.length).toBe(3)
    expect([...samples.time]).toEqual([START, START + 1, NaN])
    expect([...samples.latitude]).toEqual([46.5, NaN, NaN])
    expect([...samples.longitude]).toEqual([-7.25, NaN, NaN])
    expect([...samples.altitude]).toEqual([1012.5, NaN, NaN])
    expect([...(samples.distance ?? [])]).toEqual([0.5, NaN, NaN])
    expect([...(samples.heartRate ?? [])]).toEqual([151, NaN, NaN])
    expect([...(samples.cadence ?? [])]).toEqual([80, NaN, NaN])
    expect(samples.extras).toEqual([])
  })

  it.each(['TPX', 'ns3:TPX', 'x:TPX'])(
    'reads speed, run cadence and watts from <%s>, bound or not',
    (name) => {
      const prefix = name.includes(':') ? `${name.split(':')[0]}:` : ''
      const inside = `<${prefix}Speed>3.5</${prefix}Speed><${prefix}RunCadence>88</${prefix}RunCadence><${prefix}Watts>240</${prefix}Watts>`
      const { track: samples } = onlyActivity(
        tcxLap(
          track(tcxPoint(0, `<Cadence>0</Cadence><Extensions>\n<${name}>${inside}</${name}></Extensions>`)),
        ),
      )
      expect([...(samples.speed ?? [])]).toEqual([3.5])
      expect([...(samples.cadence ?? [])]).toEqual([88])
      expect([...(samples.power ?? [])]).toEqual([240])
    },
  )

  it('takes no other Value for a heart rate', () => {
    const inside =
      '<HeartRateBpm><Value>99</Value></HeartRateBpm><Extensions><x:Smo2><x:Reading><Value>55</Value></x:Reading></x:Smo2></Extensions>'
    expect([...(onlyActivity(tcxLap(track(tcxPoint(0, inside)))).track.heartRate ?? [])]).toEqual([99])
  })

  it('reads a heart rate written without its Value element', () => {
    expect([
      ...(onlyActivity(tcxLap(track(tcxPoint(0, '<HeartRateBpm>99</HeartRateBpm>')))).track.heartRate ?? []),
    ]).toEqual([99])
  })

  it('does not take the lap’s mean heart rate or speed for a sample', () => {
    const means =
      '<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><MaximumSpeed>5</MaximumSpeed><Cadence>80</Cadence>'
    const lx = '<Extensions><LX><AvgSpeed>3</AvgSpeed><Speed>9</Speed></LX></Extensions>'
    const { track: samples } = onlyActivity(tcxLap(track(tcxPoint(0)) + lx, means))
    expect([samples.heartRate, samples.speed, samples.cadence]).toEqual([null, null, null])
  })

  it('keeps a point whose position cannot exist, without it, and says so', () => {
    const points = track(
      tcxPoint(0, tcxPosition(99, 7)),
      tcxPoint(1, '<Position><LatitudeDegrees>5</LatitudeDegrees></Position>'),
    )
    const reading = readText(tcx(`<Activities>${tcxActivity(tcxLap(points))}</Activities>`))
    expect([...(reading.activities[0]?.track.latitude ?? [])]).toEqual([NaN, NaN])
    expect(said(reading)).toContain('2 points have no latitude and longitude that exist on Earth')
  })
})

describe('TCX laps and segments', () => {
  it('keeps laps and sums the device’s totals over them', () => {
    const activity = onlyActivity(
      tcxLap(track(tcxPoint(0), tcxPoint(59)), summary(60, 200.5, 10)) +
        tcxLap(track(tcxPoint(60), tcxPoint(130)), summary(65.5, 210, 11)),
    )
    expect(activity.laps).toMatchObject([
      { start_s: START, end_s: START + 59, movingTime_s: 60, distance_m: 200.5, ascent_m: null },
      { end_s: START + 130, movingTime_s: 65.5, distance_m: 210 },
    ])
    expect(activity.laps[0]?.energy_kJ).toBeCloseTo(41.84, 10)
    expect(activity.deviceTotals).toMatchObject({
      distance_m: 410.5,
      movingTime_s: 125.5,
      elapsedTime_s: null,
    })
    expect(activity.deviceTotals.energy_kJ).toBeCloseTo(21 * 4.184, 10)
  })

  it('has no total where a single lap is silent, rather than one too small', () => {
    const { deviceTotals } = onlyActivity(
      tcxLap(track(tcxPoint(0)), summary(60, 200, 10)) +
        tcxLap(track(tcxPoint(60)), '<TotalTimeSeconds>5</TotalTimeSeconds>'),
    )
    expect(deviceTotals).toMatchObject({ distance_m: null, energy_kJ: null, movingTime_s: 65 })
  })

  it('keeps an activity of laps without points: an indoor session has totals', () => {
    const activity = onlyActivity(tcxLap('', summary(60, 200, 10)))
    expect(activity.track.length).toBe(0)
    expect([...activity.track.segments]).toEqual([])
    expect(activity.laps[0]).toMatchObject({ start_s: START, end_s: START + 60 })
    expect(activity.deviceTotals.distance_m).toBe(200)
  })

  it('breaks the track at a second Track of a lap and at a lap after a gap, not at every lap', () => {
    const { segments } = onlyActivity(
      tcxLap(track(tcxPoint(0), tcxPoint(1)) + track(tcxPoint(5))) +
        tcxLap(track(tcxPoint(6), tcxPoint(7))) +
        tcxLap(track(tcxPoint(600), tcxPoint(601))) +
        tcxLap(track()) +
        tcxLap(track(tcxPoint(602))),
    ).track
    expect([...segments]).toEqual([0, 2, 5])
  })
})

describe('TCX activities', () => {
  it('reads sport, device and plan name, and not the name of the program', () => {
    const tail =
      '<Training><Plan Type="Workout"><Name>Hills</Name></Plan></Training><Creator xsi:type="Device_t"><Name>Forerunner 305</Name></Creator>'
    const [activity] = activities(
      tcx(
        `<Activities>${tcxActivity(tcxLap(track(tcxPoint(0))), 'Biking', tail)}</Activities><Author><Name>Program</Name></Author>`,
      ),
    )
    expect(activity).toMatchObject({ sport: 'cycling', device: 'Forerunner 305', name: 'Hills', ordinal: 1 })
  })

  it('reads several activities, each with its own clock and columns', () => {
    const hr = '<HeartRateBpm><Value>100</Value></HeartRateBpm>'
    const list = activities(
      tcx(
        `<Activities>${tcxActivity(tcxLap(track(tcxPoint(0, hr), tcxPoint(1))), 'Running')}${tcxActivity(tcxLap(track(tcxPoint(9000))), 'Other')}</Activities>`,
      ),
    )
    expect(
      list.map((a) => [a.ordinal, a.sport, a.track.length, a.laps.length, a.track.heartRate === null]),
    ).toEqual([
      [1, 'running', 2, 1, false],
      [2, 'generic', 1, 1, true],
    ])
    expect([...(list[1]?.track.segments ?? [])]).toEqual([0])
  })

  it('reads a multi-sport session, its transition as an activity of its own', () => {
    const transition = `<Transition StartTime="2024-05-01T06:01:40Z"><TotalTimeSeconds>30</TotalTimeSeconds>${track(tcxPoint(100))}</Transition>`
    const list = activities(
      tcx(
        `<Activities><MultiSportSession><Id>x</Id><FirstSport>${tcxActivity(tcxLap(track(tcxPoint(0))), 'Biking')}</FirstSport>
         <NextSport>${transition}${tcxActivity(tcxLap(track(tcxPoint(200))), 'Running')}</NextSport></MultiSportSession></Activities>`,
      ),
    )
    expect(list.map((a) => [a.sport, a.track.length, a.laps.length])).toEqual([
      ['cycling', 1, 1],
      ['transition', 1, 1],
      ['running', 1, 1],
    ])
    expect(list[1]?.deviceTotals.movingTime_s).toBe(30)
  })

  it('names a course for what it is', () => {
    const course = `<Courses><Course><Name>Loop</Name><Lap/>${track(tcxPoint(0, tcxPosition(1, 2)))}</Course></Courses>`
    expect(readText(tcx(course))).toMatchObject({
      format: 'tcx',
      activities: [],
      courses: [{ name: 'Loop' }],
      faults: [{ where: 'file', what: A_COURSE }],
    })
  })

  it('says of a course of laps alone, without a track, that it holds no points', () => {
    const course =
      '<Courses><Course><Name>Loop</Name><Lap><DistanceMeters>5400</DistanceMeters></Lap></Course></Courses>'
    expect(said(readText(tcx(course)))).toMatch(/A course holds no points and was left out\./)
  })

  it('reads a file with white space before its XML declaration and says nothing of it', () => {
    const text = `\n   \n\t${tcx(`<Activities>${tcxActivity(tcxLap(track(tcxPoint(0))))}</Activities>`)}`
    expect(activities(text)).toHaveLength(1)
  })

  it('reads a file whose first element was lost', () => {
    const text = `<?xml version="1.0"?><Activities>${tcxActivity(tcxLap(track(tcxPoint(0))))}</Activities></TrainingCenterDatabase>`
    const reading = readText(text)
    expect(reading.activities[0]?.track.length).toBe(1)
    expect(said(reading)).toContain('The opening <TrainingCenterDatabase> is missing')
  })
})
