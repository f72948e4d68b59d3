import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows } from '../../../src/activity/exports/csv.ts'
import { readDate } from '../../../src/activity/exports/list-dates.ts'
import { hintsFromList } from '../../../src/activity/exports/strava-list.ts'
import { readFileSync } from 'node:fs'
import { describeWithShared, sharedPath } from '../../support/shared.ts'
import { bytesOf } from '../../import/made-archives.ts'

describe('comma-separated rows', () => {
  it('come back as they were written, whatever the fields hold', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', 'ü', ' ') })
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 5 })
    const written = (row: readonly string[]) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (table, end) => {
        expect([...csvRows(table.map((row) => written(row) + end).join(''))]).toEqual(table)
      }),
    )
  })

  it('keep empty fields at the end, drop a byte order mark, and survive a quote that never closes', () => {
    expect([...csvRows('\u{FEFF}a,b,\n1,,')]).toEqual([
      ['a', 'b', ''],
      ['1', '', ''],
    ])
    expect([...csvRows('a,"b\nc,d')]).toEqual([['a', 'b\nc,d']])
  })
})

describe('a date in a list', () => {
  const at = Date.UTC(2022, 4, 29, 15, 53, 35) / 1000

  it.each([
    'May 29, 2022, 3:53:35 PM',
    'May 29, 2022, 3:53:35\u{202F}PM',
    '29 May 2022, 15:53:35',
    '29.05.2022, 15:53:35',
    '29. Mai 2022 15:53:35',
    '29 mai 2022 à 15:53:35',
    '29 may 2022, 15:53:35',
    '29 mag 2022, 15:53:35',
    '29 de mai. de 2022, 15:53:35',
    '29 mei 2022 15:53:35',
    '29 мая 2022 г., 15:53:35',
    '2022/05/29 15:53:35',
    '2022年5月29日 15:53:35',
    '2022-05-29 15:53:35',
    '29/05/2022 15:53:35',
    '5/29/2022, 3:53:35 PM',
  ])('is read as its writer meant it: %s', (text) => {
    expect(readDate(text)).toBe(at)
  })

  it.each([
    '',
    'yesterday',
    '03/04/2022 10:00:00',
    '31.02.2022, 10:00:00',
    'May 29, 2022',
    '29.05.2022, 25:00:00',
  ])('that is none, or could be two, is unknown: %s', (text) => {
    expect(readDate(text)).toBeNull()
  })

  it('at noon and midnight keeps the twelve apart', () => {
    expect(readDate('Jan 1, 2020, 12:00:00 AM')).toBe(Date.UTC(2020, 0, 1) / 1000)
    expect(readDate('Jan 1, 2020, 12:00:00 PM')).toBe(Date.UTC(2020, 0, 1, 12) / 1000)
  })
})

describe("Strava's list", () => {
  const row = (name: string, type: string, date: string) =>
    `1,"${date}",${name},${type},"a, ""b""\nc",1428,3.3,,,false,"",,activities/1.fit.gz,,`

  it.each([
    [
      'English',
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description',
      'Run',
      'running',
      'May 29, 2022, 3:53:35 PM',
    ],
    [
      'German',
      'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung',
      'Wanderung',
      'hiking',
      '29.05.2022, 15:53:35',
    ],
    [
      'French',
      "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité",
      'Course à pied',
      'running',
      '29 mai 2022 à 15:53:35',
    ],
    [
      'Spanish',
      'ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Descripción',
      'Senderismo',
      'hiking',
      '29 may 2022, 15:53:35',
    ],
    [
      'Japanese',
      'アクティビティID,アクティビティ日,アクティビティ名,アクティビティのタイプ,説明',
      'ランニング',
      'running',
      '2022/05/29 15:53:35',
    ],
    ['a language not known here', 'A,B,C,D,E', 'Run', 'running', '2022-05-29 15:53:35'],
  ])('in %s tells name, sport and date of a file', (_language, header, type, sport, date) => {
    const list = `${header},x,x,x,x,x,x,x,Filename,y,z\n${row('Morgenlauf', type, date)}\n`
    expect([...hintsFromList(bytesOf(list))]).toEqual([
      [
        'activities/1.fit.gz',
        { name: 'Morgenlauf', sport, start_s: Date.UTC(2022, 4, 29, 15, 53, 35) / 1000 },
      ],
    ])
  })

  it('finds columns by their headers when an older export has them elsewhere', () => {
    const list =
      'Filename,Activity Type,Activity Name,Activity Date\nactivities/1.gpx,Hike,Up,2022-05-29 15:53:35\n'
    expect(hintsFromList(bytesOf(list)).get('activities/1.gpx')).toMatchObject({
      name: 'Up',
      sport: 'hiking',
    })
  })

  it('that is empty, something else, or names no files says nothing', () => {
    for (const text of ['', 'hello', 'a,b\n1,2\n', '\0\u{1}\u{2}'])
      expect(hintsFromList(bytesOf(text)).size).toBe(0)
  })
})

describeWithShared("a real export's list", () => {
  it('tells its one activity', () => {
    const bytes = readFileSync(sharedPath('longterm', 'strava-bulk-export-P64', 'activities.csv'))
    expect([...hintsFromList(bytes)]).toEqual([
      [
        'activities/12866632127.fit.gz',
        { name: 'Laufen Landal Park', sport: 'running', start_s: Date.UTC(2022, 4, 29, 15, 53, 35) / 1000 },
      ],
    ])
  })
})
