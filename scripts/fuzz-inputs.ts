import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { gunzipSync, gzipSync, zipSync } from 'fflate'
import { hillyRun, gpxOf } from '../test/support/hilly-run.ts'
import { writeFit } from '../test/support/fit-bytes.ts'
import { longTcx } from '../test/support/xml-documents.ts'

/** A file to begin with, and what it is. */
export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Kind = 'recording' | 'archive' | 'map' | 'heights'
export const KINDS: readonly Kind[] = ['recording', 'archive', 'map', 'heights']

/** Real files up to this size are begun with: a larger one tells a reader nothing more, and costs a try more time. */
const LARGEST_SEED = 120_000
const MOST_SEEDS = 400

const shared = resolve(import.meta.dirname, '../../../shared/data')
const NAMES: Readonly<Record<Kind, RegExp>> = {
  recording: /\.(fit|gpx|tcx|kml|geojson|json)(\.gz)?$/,
  archive: /\.(zip|kmz)$/,
  map: /\.(osm|osh)(\.pbf|\.gz)?$/,
  heights: /\.(hgt|tif|png|webp|pmtiles)(\.gz|\.zip)?$/,
}

/** What is begun with: files made here, and where they lie beside the checkout the small ones of the founders. */
export function seedsOf(kind: Kind): Seed[] {
  return [...madeSeeds(kind), ...realSeeds(kind)]
}

function realSeeds(kind: Kind): Seed[] {
  if (!existsSync(shared)) return []
  const found = readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((path) => NAMES[kind].test(path))
    .map((path) => join(shared, path))
    .filter((path) => statSync(path).size <= LARGEST_SEED)
    .sort()
  const every = Math.max(1, Math.ceil(found.length / MOST_SEEDS))
  return found
    .filter((_, index) => index % every === 0)
    .map((path) => ({ name: path, bytes: unpacked(new Uint8Array(readFileSync(path)), kind) }))
}

/** Recordings without their packing, which would keep nearly every change from the reader within. */
function unpacked(bytes: Uint8Array, kind: Kind): Uint8Array {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isPacked && kind === 'recording' ? gunzipSync(bytes) : bytes
}

/** Files of a kind that are made here. */
export function madeSeeds(kind: Kind): Seed[] {
  const run = hillyRun(Date.UTC(2024, 4, 4, 7) / 1000, 900)
  const text = new TextEncoder()
  const recordings: Seed[] = [
    { name: 'made.fit', bytes: writeFit(run) },
    { name: 'made.gpx', bytes: text.encode(gpxOf(run, 'made')) },
    { name: 'made.tcx', bytes: text.encode(longTcx(40)) },
    { name: 'made.kml', bytes: text.encode(KML) },
    { name: 'made.geojson', bytes: text.encode(GEOJSON) },
  ]
  if (kind === 'recording') return recordings
  if (kind === 'archive')
    return [
      {
        name: 'made.zip',
        bytes: zipSync(Object.fromEntries(recordings.map(({ name, bytes }) => [name, bytes]))),
      },
    ]
  if (kind === 'map') return [{ name: 'made.osm', bytes: text.encode(OSM) }]
  return [{ name: 'N47E008.hgt', bytes: new Uint8Array(2 * 1201 * 1201) }]
}

const KML =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>a</name><LineString><coordinates>8,47,500 8.01,47.01,510 8.02,47.01,505</coordinates></LineString></Placemark></Document></kml>'
const GEOJSON =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},"geometry":{"type":"LineString","coordinates":[[8,47,500],[8.01,47.01,510],[8.02,47.01]]}}]}'
const OSM =
  '<osm version="0.6"><node id="1" lat="47" lon="8"/><node id="2" lat="47.001" lon="8.001"/><way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="path"/></way><relation id="4"><member type="way" ref="3" role=""/><tag k="type" v="route"/><tag k="route" v="hiking"/></relation></osm>'

/** One change; places and lengths are shares of the file, so that one change fits every file. */
interface Change {
  readonly kind: (typeof CHANGES)[number]
  readonly at: number
  readonly length: number
  readonly value: number
  readonly bytes: Uint8Array
}

const CHANGES = [
  'byte',
  'bit',
  'word',
  'delete',
  'double',
  'insert',
  'cut',
  'splice',
  'number',
  'swap',
] as const
const WORDS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]
const NUMBERS = [
  '-1',
  '0',
  '1e309',
  'NaN',
  '99999999999999999999',
  '-0',
  '1e-320',
  '90.1',
  '181',
  '1970-01-01',
  '',
]

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...CHANGES),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 4096 })),
  value: fc.nat(),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
})

/** What one try does to which files, and how it packs them. */
const trial = fc.record({
  seed: fc.nat(),
  other: fc.nat(),
  changes: fc.array(change, { minLength: 1, maxLength: 10 }),
  packing: fc.constantFrom('as it is', 'as it is', 'as it is', 'gzip', 'cut gzip'),
  noise: fc.constantFrom(false, false, false, false, false, false, false, true),
  bytes: fc.uint8Array({ maxLength: 600 }),
})

/** The n-th input of a kind: the same for the same seed, on every machine with the same files. */
export function inputOf(seeds: readonly Seed[], kind: Kind, seed: number, n: number): Seed {
  const [what] = fc.sample(trial, { seed: seed + n, numRuns: 1 })
  const begun = seeds[what.seed % seeds.length]
  const other = seeds[what.other % seeds.length]
  if (what.noise) return { name: begun.name, bytes: joined([begun.bytes.slice(0, 16), what.bytes]) }
  let bytes = begun.bytes
  for (const one of what.changes) bytes = changed(bytes, one, other.bytes)
  if (kind === 'archive' && what.packing !== 'as it is')
    bytes = zipSync({ [`a/${other.name.split('/').at(-1)}`]: bytes })
  else if (what.packing !== 'as it is' && kind !== 'archive') bytes = gzipSync(bytes)
  if (what.packing === 'cut gzip')
    bytes = bytes.slice(0, Math.max(20, (bytes.length * (what.seed % 100)) / 100))
  return { name: begun.name, bytes }
}

function changed(
  bytes: Uint8Array,
  { kind, at, length, value, bytes: own }: Change,
  other: Uint8Array,
): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const to = Math.min(bytes.length, from + length)
  const [before, within, behind] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
  const word = new DataView(new ArrayBuffer(4))
  word.setUint32(0, WORDS[value % WORDS.length], (value & 64) > 0)
  const start = value % Math.max(1, other.length)
  const made: Readonly<Record<Change['kind'], () => Uint8Array>> = {
    byte: () => replaced(bytes, from, Uint8Array.of(value & 0xff)),
    bit: () => replaced(bytes, from, Uint8Array.of(bytes[from] ^ (1 << (value & 7)))),
    word: () => replaced(bytes, from, new Uint8Array(word.buffer)),
    delete: () => joined([before, behind]),
    double: () => joined([before, within, within, behind]),
    insert: () => joined([before, own, within, behind]),
    cut: () => (value % 4 === 0 ? before.slice() : bytes),
    splice: () => joined([before, other.subarray(start, start + length), behind]),
    number: () => withNumber(bytes, from, NUMBERS[value % NUMBERS.length]),
    swap: () => joined([before, behind, within]),
  }
  return made[kind]()
}

/** The first number in text from a place on replaced by another. */
function withNumber(bytes: Uint8Array, from: number, number: string): Uint8Array {
  const isDigit = (byte: number): boolean => (byte >= 48 && byte <= 57) || byte === 46 || byte === 45
  let at = from
  while (at < bytes.length && !isDigit(bytes[at])) at += 1
  let end = at
  while (end < bytes.length && isDigit(bytes[end])) end += 1
  return joined([bytes.subarray(0, at), new TextEncoder().encode(number), bytes.subarray(end)])
}

function replaced(bytes: Uint8Array, at: number, by: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  for (let i = 0; i < by.length && at + i < copy.length; i++) copy[at + i] = by[i]
  return copy
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
