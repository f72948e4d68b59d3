const DEGREES = Math.PI / 180

/** Seconds from 1970 to noon UTC on 1 January 2000, from which the formulas count days. */
const NOON_2000_S = 946_728_000

const DAY_S = 86_400

/** Where on earth the sun stands overhead. */
interface SunPlace {
  /** Radians north of the equator. */
  readonly declination: number
  /** Degrees east of Greenwich over which the sun stands. */
  readonly longitude: number
}

/**
 * Degrees that the middle of the sun stands above the horizon, negative below, without refraction; true to about
 * 0.1° for a century either side of 2000 (the Astronomical Almanac's low-precision formulas). NaN for an unknown
 * place or time.
 *
 * @param time_s s since 1970 UTC
 */
export function sunHeight(time_s: number, latitude: number, longitude: number): number {
  return heightAt(sunPlace(time_s), latitude, longitude)
}

function sunPlace(time_s: number): SunPlace {
  const days = (time_s - NOON_2000_S) / DAY_S
  const anomaly = (357.528 + 0.9856003 * days) * DEGREES
  const mean = 280.46 + 0.9856474 * days
  const ecliptic = (mean + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * DEGREES
  const tilt = (23.439 - 0.0000004 * days) * DEGREES
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic)) / DEGREES
  // Sidereal time at Greenwich, in degrees, brings the stars' meridian to the earth's.
  const sidereal = 280.46061837 + 360.98564736629 * days
  return { declination: Math.asin(Math.sin(tilt) * Math.sin(ecliptic)), longitude: ascension - sidereal }
}

function heightAt({ declination, longitude }: SunPlace, latitude: number, at: number): number {
  const hour = (at - longitude) * DEGREES
  const north = latitude * DEGREES
  return (
    Math.asin(
      Math.sin(north) * Math.sin(declination) + Math.cos(north) * Math.cos(declination) * Math.cos(hour),
    ) / DEGREES
  )
}
