import { gzipSync } from 'fflate'
import { type MadeUpRun, madeUpRun, toFit, toGpx } from '../../bench/made-up-run.ts'
import {
  huaweiJson,
  movescountJson,
  polarJson,
  polarJsonOfLists,
  suuntoJson,
} from '../activity/json/made-json.ts'
import { bytesOf, zipOf } from './made-archives.ts'

/** Files of an export by their paths. */
export type ExportFiles = Readonly<Record<string, Uint8Array>>

/** An archive as a service hands it out, made up, and what is to come of it. */
export interface MadeExport {
  readonly service: string
  readonly files: ExportFiles
  /** Recordings in the order of their paths, by the sports of the activities in them; set aside: by the reason. */
  readonly told: Readonly<Record<string, readonly string[] | RegExp>>
  /** What is passed over, by its kind. */
  readonly passedOver: Readonly<Record<string, number>>
}

const DAY_S = 86_400

/** A minute and a half on another day each. */
export function runOn(day: number): MadeUpRun {
  const run = madeUpRun(90, day)
  return { ...run, time_s: run.time_s.map((time) => time + day * DAY_S) }
}

/** As Apple writes a route: of what it was, the file itself says nothing. */
function appleRoute(run: MadeUpRun): Uint8Array {
  const text = toGpx(run).replace(/<name>.*<\/name><type>.*<\/type>/, '<name>Route</name>')
  return bytesOf(text.replace('creator="Underfoot bench"', 'creator="Apple Health Export"'))
}

/** A list of Apple Health: its document type, what was measured, then the workouts. */
export function appleListOf(
  workouts: readonly { readonly type: string; readonly routes: readonly string[] }[],
): string {
  const elements = workouts.map(
    ({
      type,
      routes,
    }) => ` <Workout workoutActivityType="HKWorkoutActivityType${type}" duration="90" durationUnit="sec" sourceName="Uhr &amp; Telefon" creationDate="2026-05-02 09:30:00 +0200" startDate="2026-05-02 09:00:00 +0200" endDate="2026-05-02 09:01:30 +0200">
  <MetadataEntry key="HKIndoorWorkout" value="0"/>
  <WorkoutEvent type="HKWorkoutEventTypePause" date="2026-05-02 09:00:30 +0200"/>
  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" startDate="2026-05-02 09:00:00 +0200" endDate="2026-05-02 09:01:30 +0200" sum="0.27" unit="km"/>
${routes.map((path) => `  <WorkoutRoute sourceName="Uhr" creationDate="2026-05-02 09:30:00 +0200"><FileReference path="${path}"/></WorkoutRoute>`).join('\n')}
 </Workout>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary|ClinicalRecord)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
<!ELEMENT Workout ((MetadataEntry|WorkoutEvent|WorkoutRoute|WorkoutStatistics)*)>
]>
<HealthData locale="de_DE">
 <ExportDate value="2026-09-12 04:33:35 +0200"/>
 <Me HKCharacteristicTypeIdentifierDateOfBirth="" HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexNotSet"/>
 <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Uhr" unit="count/min" startDate="2026-05-02 09:00:00 +0200" endDate="2026-05-02 09:00:00 +0200" value="61"/>
 <Correlation type="HKCorrelationTypeIdentifierBloodPressure" sourceName="x"><Record type="a" value="1"/></Correlation>
${elements.join('\n')}
 <ActivitySummary dateComponents="2026-05-02" activeEnergyBurned="500" activeEnergyBurnedUnit="kcal"/>
</HealthData>
`
}

function appleExport(list: string, folder = 'apple_health_export'): ExportFiles {
  return {
    [`${folder}/${list}`]: bytesOf(
      appleListOf([
        { type: 'Running', routes: ['/workout-routes/route_2026-05-03_9.00am.gpx'] },
        { type: 'Cycling', routes: ['/workout-routes/route_2026-05-04_9.00am.gpx'] },
        { type: 'Hiking', routes: ['/workout-routes/a.gpx', '/workout-routes/b.gpx'] },
      ]),
    ),
    [`${folder}/export_cda.xml`]: bytesOf('<ClinicalDocument xmlns="urn:hl7-org:v3"/>'),
    [`${folder}/electrocardiograms/ecg_2026-01-01.csv`]: bytesOf('Name,x\n'),
    [`${folder}/workout-routes/a.gpx`]: appleRoute(runOn(3)),
    [`${folder}/workout-routes/b.gpx`]: appleRoute(runOn(4)),
    [`${folder}/workout-routes/route_2026-05-03_9.00am.gpx`]: appleRoute(runOn(1)),
    [`${folder}/workout-routes/route_2026-05-04_9.00am.gpx`]: appleRoute(runOn(2)),
  }
}

const APPLE_TOLD = {
  'apple_health_export/workout-routes/a.gpx': ['hiking'],
  'apple_health_export/workout-routes/b.gpx': ['hiking'],
  'apple_health_export/workout-routes/route_2026-05-03_9.00am.gpx': ['running'],
  'apple_health_export/workout-routes/route_2026-05-04_9.00am.gpx': ['cycling'],
}

/** As Google Fit writes it: `Other` where it has no word of Garmin's for a sport. */
function fitTcx(run: MadeUpRun, sport: string): Uint8Array {
  const points = Array.from(run.time_s, (time, i) => {
    const at = `<Time>${new Date(time * 1000).toISOString()}</Time>`
    const place = `<Position><LatitudeDegrees>${run.latitude[i]}</LatitudeDegrees><LongitudeDegrees>${run.longitude[i]}</LongitudeDegrees></Position>`
    return `<Trackpoint>${at}${place}<AltitudeMeters>${run.altitude[i]}</AltitudeMeters><DistanceMeters>${run.distance[i]}</DistanceMeters></Trackpoint>`
  })
  const start = new Date(run.time_s[0] * 1000).toISOString()
  return bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="${sport}"><Id>${start}</Id><Lap StartTime="${start}"><TotalTimeSeconds>89</TotalTimeSeconds><Track>${points.join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
  )
}

/** Every layout that is known; each is found alike as an archive, as a folder, and by a page. */
export const MADE_EXPORTS: readonly MadeExport[] = [
  {
    service: 'Apple Health',
    files: appleExport('export.xml'),
    told: APPLE_TOLD,
    passedOver: { list: 1, other: 1, table: 1 },
  },
  ...['Export.xml', '导出.xml'].map((list) => ({
    service: `Apple Health, ${list}`,
    files: appleExport(list),
    told: APPLE_TOLD,
    passedOver: { list: 1, other: 1, table: 1 },
  })),
  {
    service: 'Apple Health, with workouts that have no route',
    files: {
      'apple_health_export/export.xml': bytesOf(
        appleListOf([
          { type: 'Running', routes: ['/workout-routes/a.gpx'] },
          { type: 'TraditionalStrengthTraining', routes: [] },
          { type: 'Running', routes: ['/workout-routes/lost.gpx'] },
        ]),
      ),
      'apple_health_export/workout-routes/a.gpx': appleRoute(runOn(1)),
    },
    told: {
      'apple_health_export/export.xml':
        /^Of 3 workouts in Apple Health’s list 2 have no route in this export \(1 training, 1 running\)/,
      'apple_health_export/workout-routes/a.gpx': ['running'],
    },
    passedOver: {},
  },
  {
    service: 'Apple Health, with one workout, which has no route',
    files: { 'apple_health_export/export.xml': bytesOf(appleListOf([{ type: 'Running', routes: [] }])) },
    told: {
      'apple_health_export/export.xml':
        /^The only workout in Apple Health’s list has no route in this export \(1 running\): where it went is not known, so it was not read\.$/,
    },
    passedOver: {},
  },
  {
    service: 'Strava',
    files: {
      'activities.csv': bytesOf(
        'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Dateiname\n1,"02.05.2026, 07:00:00",Berg,Wanderung,activities/1.gpx.gz\n',
      ),
      'activities/1.gpx.gz': gzipSync(appleRoute(runOn(1)), { mtime: 0 }),
      'activities/2.fit.gz': gzipSync(toFit(runOn(2)), { mtime: 0 }),
      'media/1.jpg': bytesOf('x'),
      'profile.csv': bytesOf('Athlete ID\n1\n'),
    },
    told: { 'activities/1.gpx.gz': ['hiking'], 'activities/2.fit.gz': ['running'] },
    passedOver: { list: 1, picture: 1, table: 1 },
  },
  {
    service: 'Garmin',
    files: {
      'DI_CONNECT/DI-Connect-Fitness/me_summarizedActivities.json': bytesOf('[]'),
      'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip': zipOf({
        'me_1.fit': toFit(runOn(1)),
        'me_2.txt': bytesOf('x'),
      }),
      'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part2.zip': zipOf({}),
    },
    told: { 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip/me_1.fit': ['running'] },
    passedOver: { document: 1, emptyArchive: 1, json: 1 },
  },
  {
    service: 'Wahoo',
    files: {
      '2026-05-02-070000-ELEMNT RIVAL-1-0.fit': toFit(runOn(1)),
      '2026-05-03-070000-ELEMNT RIVAL-2-0.fit': toFit(runOn(2)),
    },
    told: {
      '2026-05-02-070000-ELEMNT RIVAL-1-0.fit': ['running'],
      '2026-05-03-070000-ELEMNT RIVAL-2-0.fit': ['running'],
    },
    passedOver: {},
  },
  {
    service: 'Google Takeout',
    files: {
      'Takeout/Fit/Aktivitäten/2026-05-03T09_00_00+02_00_PT1M29S_Wanderung.tcx': fitTcx(runOn(1), 'Other'),
      'Takeout/Fit/Aktivitäten/2026-05-04T09_00_00+02_00_PT1M29S_Laufen.tcx': fitTcx(runOn(2), 'Running'),
      'Takeout/Fit/Alle Sitzungen/2026-05-04T09_00_00+02_00_RUNNING.json': bytesOf(
        '{"fitnessActivity":"running","startTime":"2026-05-04T07:00:00Z"}',
      ),
      'Takeout/Fit/Tägliche Aktivitätswerte/2026-05-04.csv': bytesOf('Startzeit\n'),
      'Takeout/Standortverlauf (Zeitachse)/Records.json': bytesOf(
        '{\n  "locations": [{\n    "latitudeE7": 470000000,\n    "longitudeE7": 80000000,\n    "timestamp": "2026-05-04T07:00:00Z"\n  }]\n}',
      ),
      'Takeout/Standortverlauf (Zeitachse)/Semantic/2026_MAY.json': bytesOf(
        '{"timelineObjects": [{"activitySegment": {}}]}',
      ),
      'Takeout/Zeitachse.json': bytesOf(
        '{"semanticSegments": [{"startTime": "2026-05-04T09:00:00.000+02:00"}]}',
      ),
      'Takeout/archive_browser.html': bytesOf('<html/>'),
    },
    told: {
      'Takeout/Fit/Aktivitäten/2026-05-03T09_00_00+02_00_PT1M29S_Wanderung.tcx': ['hiking'],
      'Takeout/Fit/Aktivitäten/2026-05-04T09_00_00+02_00_PT1M29S_Laufen.tcx': ['running'],
      'Takeout/Standortverlauf (Zeitachse)/Records.json': /Timeline .* not read/,
      'Takeout/Standortverlauf (Zeitachse)/Semantic/2026_MAY.json': /Timeline .* not read/,
      'Takeout/Zeitachse.json': /Timeline .* not read/,
    },
    passedOver: { document: 1, json: 1, table: 1 },
  },
  {
    service: 'Polar Flow',
    files: {
      'account-data-1.json': bytesOf('{"exportVersion":"1.4","username":"x"}'),
      'activity-2026-05-03-1.json': bytesOf('{"exportVersion":"1.4","date":"2026-05-03","samples":{}}'),
      'training-session-2026-05-03-1-a.json': bytesOf(polarJson(runOn(1))),
      'training-session-2026-05-04-2-b.json': bytesOf(polarJsonOfLists(runOn(2), '2')),
      'training-session-2026-05-05-3-c.json': bytesOf(
        '{"exportVersion":"1.4","startTime":"2026-05-05T09:00:00.000","exercises":[{"sport":"STRENGTH_TRAINING"}]}',
      ),
    },
    told: {
      'training-session-2026-05-03-1-a.json': ['running'],
      'training-session-2026-05-04-2-b.json': ['cycling'],
      'training-session-2026-05-05-3-c.json': /holds no samples/,
    },
    passedOver: { json: 2 },
  },
  {
    service: 'Suunto',
    files: {
      '1.sml.zip': zipOf({
        'samples.json': bytesOf(suuntoJson(runOn(1))),
        'summary.json': bytesOf('{"Samples":[{"Attributes":{"suunto/sml":{"Windows":[]}}}]}'),
      }),
      'movescount/entry_2.json': bytesOf(movescountJson(runOn(2))),
      'movescount/settings.json': bytesOf('{}'),
      'workouts/3.fit': toFit(runOn(3)),
    },
    told: {
      '1.sml.zip/samples.json': ['running'],
      'movescount/entry_2.json': ['running'],
      'workouts/3.fit': ['running'],
    },
    passedOver: { json: 1, list: 1 },
  },
  {
    service: 'Huawei Health',
    files: {
      'Motion path detail data & description/motion path detail data.json': bytesOf(
        huaweiJson([
          { run: runOn(1), sportType: 4 },
          { run: runOn(2), sportType: 3 },
        ]),
      ),
      'Motion path detail data & description/description.txt': bytesOf('x'),
      'Sleep/sleep.json': bytesOf('[]'),
    },
    told: {
      'Motion path detail data & description/motion path detail data.json': ['running', 'cycling'],
    },
    passedOver: { document: 1, json: 1 },
  },
  {
    service: 'Zepp (Amazfit)',
    files: {
      'ACTIVITY/ACTIVITY_1700000000000.csv': bytesOf('date,steps\n'),
      'SPORT/SPORT_1700000000000.csv': bytesOf(
        'type,startTime,sportTime(s),maxPace(/meter),minPace(/meter),distance(m),avgPace(/meter),calories(kcal)\n1,2026-05-04 07:00:00+0000,89,0.3,0.4,270.0,0.33,20.0\n',
      ),
      'single/Zepp20260504070000.gpx': bytesOf(toGpx(runOn(1))),
    },
    told: {
      'SPORT/SPORT_1700000000000.csv': /Zepp’s list .* sums only/,
      'single/Zepp20260504070000.gpx': ['running'],
    },
    passedOver: { table: 1 },
  },
]
