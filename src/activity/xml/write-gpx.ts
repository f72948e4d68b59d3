import type { RecordedRoute, RoutePart } from '../recorded-route.ts'

export const GPX_TYPE = 'application/gpx+xml'

/** A route as GPX 1.1, with the time of each position where `isTimed` and known. */
export function routeGpx(
  route: RecordedRoute,
  parts: readonly RoutePart[],
  { name, isTimed }: { readonly name: string | null; readonly isTimed: boolean },
): string {
  const start_s = isTimed ? route.start_s : null
  const segments = parts.map((part) => `<trkseg>\n${points(route, part, start_s)}</trkseg>\n`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gpx version="1.1" creator="Underfoot" xmlns="http://www.topografix.com/GPX/1/1">\n<trk>\n',
    name === null ? '' : `<name>${escaped(name)}</name>\n`,
    `<type>${escaped(route.sport)}</type>\n`,
    ...segments,
    '</trk>\n</gpx>\n',
  ].join('')
}

function points(route: RecordedRoute, { from, to }: RoutePart, start_s: number | null): string {
  const { latitude, longitude, altitude, elapsed } = route
  let text = ''
  for (let i = from; i <= to; i++) {
    const high = Number.isNaN(altitude[i]) ? '' : `<ele>${altitude[i].toFixed(2)}</ele>`
    const time =
      start_s === null || Number.isNaN(elapsed[i]) ? '' : `<time>${isoTime(start_s + elapsed[i])}</time>`
    text += `<trkpt lat="${latitude[i].toFixed(7)}" lon="${longitude[i].toFixed(7)}">${high}${time}</trkpt>\n`
  }
  return text
}

function isoTime(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString()
}

/** XML 1.0 has no place for most control characters, escaped or not. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
