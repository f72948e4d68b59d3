import { eastward, metresPerDegree, normalLongitude } from '../../geo/distance.ts'

/** Beyond this latitude meridians run together so fast that degrees of longitude make no plane. */
const POLAR_DEG = 85
/** m per degree of latitude at the poles (WGS84): the polar radius of curvature, 6,399,594 m, per degree. */
const POLAR_M_PER_DEG = 111_693.98
const RADIANS = Math.PI / 180

/**
 * The ground around one place as a plane in m, with that place at 0, 0. Straight there is straight on the ground,
 * and within a few km lengths are true to 0.1 %, across the date line and at the poles.
 */
export class Plane {
  /** The place last given to `project`, in m. */
  x = 0
  y = 0
  #latitude = 0
  #longitude = 0
  #perEast = 0
  #perNorth = 0
  /** 1 or −1 near the pole of that sign. */
  #pole = 0
  #poleX = 0
  #poleY = 0

  /** Moves the plane to another place, in degrees. */
  moveTo(latitude: number, longitude: number): void {
    this.#latitude = latitude
    this.#longitude = longitude
    this.#pole = latitude > POLAR_DEG ? 1 : latitude < -POLAR_DEG ? -1 : 0
    if (this.#pole === 0) {
      const { north, east } = metresPerDegree(latitude)
      this.#perNorth = north
      this.#perEast = east
      return
    }
    this.#poleX = 0
    this.#poleY = 0
    this.project(latitude, longitude)
    this.#poleX = this.x
    this.#poleY = this.y
  }

  /** Sets `x` and `y` to where a place in degrees lies. */
  project(latitude: number, longitude: number): void {
    if (this.#pole === 0) {
      this.x = eastward(this.#longitude, longitude) * this.#perEast
      this.y = (latitude - this.#latitude) * this.#perNorth
      return
    }
    const fromPole = (90 - this.#pole * latitude) * POLAR_M_PER_DEG
    this.x = fromPole * Math.cos(longitude * RADIANS) - this.#poleX
    this.y = fromPole * Math.sin(longitude * RADIANS) - this.#poleY
  }

  /** Latitude and longitude in degrees of a point of the plane. */
  placeAt(x: number, y: number): readonly [latitude: number, longitude: number] {
    if (this.#pole === 0)
      return [this.#latitude + y / this.#perNorth, normalLongitude(this.#longitude + x / this.#perEast)]
    const fromPole = Math.hypot(x + this.#poleX, y + this.#poleY)
    return [
      this.#pole * (90 - fromPole / POLAR_M_PER_DEG),
      Math.atan2(y + this.#poleY, x + this.#poleX) / RADIANS,
    ]
  }
}
